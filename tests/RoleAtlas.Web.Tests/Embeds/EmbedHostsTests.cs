using System.Net;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Accounts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Embeds;

public sealed class EmbedHostsTests(RealAtlas atlas)
{
    [Theory]
    [InlineData(null, "public", "*")]
    [InlineData(null, "signed-in", "")]
    [InlineData("", "public", "")]
    [InlineData("none", "public", "")]
    [InlineData("*", "signed-in", "*")]
    [InlineData("https://wiki.example.org; https://*.example.com:8443", "public", "https://wiki.example.org https://*.example.com:8443")]
    [InlineData("https://wiki.example.org,http://localhost:8080", "signed-in", "https://wiki.example.org http://localhost:8080")]
    public void Who_may_frame_is_what_is_set_and_else_everybody_where_everybody_may_read(string? set, string reading, string hosts)
    {
        var options = new AtlasOptions { EmbedHosts = set, Reading = reading };

        Assert.Equal(hosts.Split(' ', StringSplitOptions.RemoveEmptyEntries), EmbedHosts.Of(options));
        Assert.Empty(EmbedHosts.WrongIn(options));
    }

    [Theory]
    [InlineData("wiki.example.org")]
    [InlineData("https://wiki.example.org/pages")]
    [InlineData("https://*")]
    [InlineData("ftp://wiki.example.org")]
    [InlineData("'self'")]
    [InlineData("https://wiki.example.org\r\nX-Other:1")]
    [InlineData("* https://wiki.example.org")]
    [InlineData("none;https://wiki.example.org")]
    public void What_is_no_origin_is_wrong(string set)
    {
        var wrong = Assert.Single(EmbedHosts.WrongIn(new AtlasOptions { EmbedHosts = set }));

        Assert.StartsWith("RoleAtlas:EmbedHosts holds “", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_embeds_may_be_framed()
    {
        string[] others =
        [
            .. PublicAddresses.OneOfEach(atlas.Snapshot), "/nothing/here", "/error", "/account/sign-in", "/admin", "/history", "/compare/project-manager-vs-product-manager",
            "/embedded", "/s/embed",
        ];
        foreach (var address in others)
        {
            var answer = await atlas.GetAsync(address);

            Assert.Equal("DENY", answer["X-Frame-Options"]);
            Assert.Contains("frame-ancestors 'none'", answer["Content-Security-Policy"], StringComparison.Ordinal);
        }

        foreach (var address in new[] { "/embed/matrix", "/embed/compare/product-manager-vs-project-manager", "/embed/compare/a-vs-b", "/embed" })
        {
            // Twice: the second is from the cache.
            foreach (var answer in new[] { await atlas.GetAsync(address), await atlas.GetAsync(address) })
            {
                Assert.Null(answer["X-Frame-Options"]);
                Assert.Matches("script-src 'none';.* frame-ancestors \\*$", answer["Content-Security-Policy"]);
                Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
            }
        }
    }

    [Theory]
    [InlineData("https://wiki.example.org;https://*.example.com", "frame-ancestors https://wiki.example.org https://*.example.com", null)]
    [InlineData("", "frame-ancestors 'none'", "DENY")]
    public async Task Embeds_are_framed_by_whom_the_setting_names(string set, string ancestors, string? framing)
    {
        using var content = new TemporaryFolder();
        using var host = new AtlasHost(new TestContent().WriteTo(content.Path), ("RoleAtlas:EmbedHosts", set));
        var answer = await host.GetAsync("/embed/matrix");

        Assert.EndsWith(ancestors, answer["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(framing, answer["X-Frame-Options"]);
        Assert.EndsWith("frame-ancestors 'none'", (await host.GetAsync("/matrix"))["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "frame-ancestors 'none'")]
    [InlineData("https://wiki.example.org", "frame-ancestors https://wiki.example.org")]
    public async Task A_private_atlas_tells_a_frame_nothing_but_that_it_is_private(string? set, string ancestors)
    {
        (string, string)[] settings = [("RoleAtlas:Reading", "signed-in"), .. set is null ? [] : new[] { ("RoleAtlas:EmbedHosts", set) }];
        using var people = new AccountAtlas(settings);
        var answer = await people.Host.GetAsync("/embed/compare/baker-vs-cook?only=shared", ("Accept-Encoding", "br"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.EndsWith(ancestors, answer["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("no-store", answer["Cache-Control"]);
        Assert.InRange(answer.Body.Length, 100, 2_000);
        Assert.Equal("This atlas is private", answer.Page.QuerySelector("h1")!.Words());
        Assert.DoesNotContain("evision", answer.Words, StringComparison.Ordinal);
        Assert.Equal("/compare/baker-vs-cook?only=shared", answer.Page.Link("Open it in a new tab").GetAttribute("href"));
        Assert.Equal("_blank", answer.Page.QuerySelector("base")!.GetAttribute("target"));
        Assert.Equal(answer.Text, (await people.Host.GetAsync("/embed/compare/baker-vs-cook?only=shared")).Text);

        var ada = await people.SignedInAsync();
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/embed/compare/baker-vs-cook?only=shared")).Status);
    }
}
