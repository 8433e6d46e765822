using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Access;

public sealed class PrivateAtlasTests
{
    [Fact]
    public async Task A_stranger_is_shown_nothing_of_an_atlas_for_those_signed_in()
    {
        using var content = new TemporaryFolder();
        new TestContent().WriteTo(content.Path);
        using var atlas = new AtlasHost(content.Path, ("RoleAtlas:Reading", "signed-in"));
        string[] words =
        [
            .. atlas.Snapshot.Roles.Select(r => r.Name), .. atlas.Snapshot.Responsibilities.Select(r => r.Name),
            .. atlas.Snapshot.Sources.Select(s => s.Title), .. atlas.Snapshot.Areas.Select(a => a.Name),
        ];
        string[] addresses =
        [
            .. PublicAddresses.Of(atlas.Snapshot).Select(a => a.Address), "/nothing/here", "/roles/nobody", "/error", "/roles/",
            "/compare/cook-vs-baker", "/compare?role=cook&role=baker", "/roles/bread-maker", "/compare/baker",
            "/sitemap.xml", "/sitemap-1.xml", "/sources/cook?role=cook", "/sources?page=2",
        ];
        foreach (var address in addresses)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                var answer = await atlas.SendAsync(method, address);

                Assert.True(answer.Status == HttpStatusCode.Unauthorized, $"{method} {address} answers {answer.Status}.");
                Assert.Equal("no-store", answer["Cache-Control"]);
                Assert.Null(answer["ETag"]);
                Assert.Null(answer["Location"]);
                Assert.Null(answer["Set-Cookie"]);
                Assert.NotNull(answer["Content-Security-Policy"]);
                Assert.All(words, w => Assert.DoesNotContain(w, answer.Text, StringComparison.OrdinalIgnoreCase));
            }
        }

        var page = (await atlas.GetAsync("/")).Page;
        Assert.Equal("This atlas is private", page.QuerySelector("h1")!.Words());
        Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync("/health/live")).Status);
        Assert.Equal("User-agent: *\nDisallow: /\n", (await atlas.GetAsync("/robots.txt")).Text);
        Assert.All(page.QuerySelectorAll("link[rel=stylesheet]"), l => Assert.NotEmpty(l.GetAttribute("href")!));
        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync(sheet)).Status);
        }
    }
}
