using System.Net;
using RoleAtlas.Web.Tests.Accounts;
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
            "/admin", "/admin/roles", "/account", "/account/people", "/account/shares?of=%2Froles%2Fcook", "/history/since/1?roles=cook", "/sitemap.xml", "/sitemap-1.xml", "/sources/cook?role=cook", "/sources?page=2",
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

        Assert.Equal((await atlas.GetAsync("/")).Text, (await atlas.GetAsync("/nothing/here")).Text);
        foreach (var address in new[] { "/account/sign-in", "/account/join?token=x", "/account/set-up", "/account/new-password" })
        {
            var answer = await atlas.GetAsync(address);

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.All(words, w => Assert.DoesNotContain(w, answer.Text, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("revision", answer.Words, StringComparison.OrdinalIgnoreCase);
            Assert.Null(answer.Page.QuerySelector("nav, search"));
        }

        var page = (await atlas.GetAsync("/")).Page;
        Assert.Equal("/account/sign-in", page.Link("Sign in").GetAttribute("href"));
        Assert.Equal("This atlas is private", page.QuerySelector("h1")!.Words());
        Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync("/health/live")).Status);
        Assert.Equal("User-agent: *\nDisallow: /\n", (await atlas.GetAsync("/robots.txt")).Text);
        Assert.All(page.QuerySelectorAll("link[rel=stylesheet]"), l => Assert.NotEmpty(l.GetAttribute("href")!));
        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync(sheet)).Status);
        }
    }

    [Fact]
    public async Task Whoever_is_signed_in_reads_a_private_atlas_as_a_public_one()
    {
        using var atlas = new AccountAtlas(("RoleAtlas:Reading", "signed-in"));
        var reader = await atlas.JoinedAsync(await atlas.SignedInAsync(), "Reader", "Bob");
        foreach (var (address, title) in PublicAddresses.Of(atlas.Host.Snapshot))
        {
            var answer = await reader.GetAsync(address);

            Assert.Equal((HttpStatusCode.OK, title), (answer.Status, answer.Page.Title));
            Assert.Contains("no-store", answer["Cache-Control"], StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Unauthorized, (await atlas.Host.GetAsync(address)).Status);
        }
    }
}
