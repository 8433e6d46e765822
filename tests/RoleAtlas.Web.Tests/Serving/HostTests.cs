using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

/// <summary>A request names the host that it means, and may lie.</summary>
public sealed class HostTests(RealAtlas atlas)
{
    private const string Page = "/roles";

    [Fact]
    public async Task What_is_kept_for_one_host_is_not_given_to_another()
    {
        foreach (var encoding in new[] { "identity", "br" })
        {
            // Each of them twice, so that the second answer is the kept one, and in turns.
            foreach (var round in new[] { 1, 2 })
            {
                foreach (var host in new[] { "atlas.example.org", "evil.example.org", "atlas.example.org:8080" })
                {
                    var answer = await GetAsync(atlas, host, encoding);

                    Assert.Equal($"http://{host}{Page}", CanonicalOf(answer));
                    Assert.Equal(round == 2, answer["Age"] is not null);
                }
            }
        }
    }

    [Fact]
    public async Task Whoever_has_the_page_of_one_host_is_given_that_of_another()
    {
        var tag = (await GetAsync(atlas, "one.example.org", "br"))["ETag"]!;

        Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync(Page, ("Host", "other.example.org"), ("Accept-Encoding", "br"), ("If-None-Match", tag))).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await atlas.GetAsync(Page, ("Host", "one.example.org"), ("Accept-Encoding", "br"), ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task Where_the_public_address_is_known_every_host_is_given_the_one_page_that_is_kept()
    {
        using var folder = new TemporaryFolder();
        using var known = new AtlasHost(new TestContent().WriteTo(folder.Path), ("RoleAtlas:PublicUrl", "https://atlas.example.org/"));
        var first = await GetAsync(known, "atlas.example.org", "br");
        var other = await GetAsync(known, "evil.example.org", "br");

        Assert.Equal($"https://atlas.example.org{Page}", CanonicalOf(first));
        Assert.Equal(first.Body, other.Body);
        Assert.Equal(first["ETag"], other["ETag"]);
        Assert.NotNull(other["Age"]);
    }

    [Fact]
    public async Task Hosts_that_are_not_allowed_are_given_nothing()
    {
        using var folder = new TemporaryFolder();
        using var strict = new AtlasHost(new TestContent().WriteTo(folder.Path), ("AllowedHosts", "atlas.example.org"));

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(strict, "atlas.example.org", "br")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(strict, "evil.example.org", "br")).Status);
    }

    private static Task<Answer> GetAsync(AtlasHost atlas, string host, string encoding) =>
        atlas.GetAsync(Page, ("Host", host), ("Accept-Encoding", encoding));

    private static string? CanonicalOf(Answer answer) => answer.Page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
}
