using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

public sealed class ReadingMethodsTests(SmallAtlas atlas)
{
    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("XYZZY")]
    public async Task Nothing_but_reading_is_answered(string method)
    {
        foreach (var address in PublicAddresses.OneOfEach(atlas.Snapshot).Append("/nothing/here").Append("/theme.css"))
        {
            var answer = await atlas.SendAsync(new HttpMethod(method), address);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
            Assert.Equal("GET, HEAD", answer["Allow"]);
            Assert.Empty(answer.Body);
        }
    }
}
