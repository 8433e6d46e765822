using System.Net;
using RoleAtlas.Web.Tests.Hosting;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Components.Admin.Exchange;

public sealed class ContentArchiveEndpointTests(RealAtlas atlas)
{
    [Fact]
    public async Task A_stranger_is_given_nothing_to_take_along()
    {
        var answer = await atlas.GetAsync(AtlasUrls.ContentArchive);

        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        Assert.Equal("no-store", answer["Cache-Control"]);
        Assert.DoesNotContain("catalog.yml", answer.Text, StringComparison.Ordinal);
    }
}
