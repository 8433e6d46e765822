using System.Net;
using System.Xml.Linq;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Components;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

public sealed class SitemapTests(RealAtlas atlas)
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task It_lists_every_page_of_the_snapshot_once_by_its_whole_address()
    {
        var answer = await atlas.GetAsync("/sitemap.xml");
        var listed = Listed(answer.Text, "urlset", "url");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/xml; charset=utf-8", answer["Content-Type"]);
        var root = atlas.Address.ToString().TrimEnd('/');
        string[] views = ["/matrix", "/overlap", "/agenda"];
        Assert.Equal(
            PublicAddresses.Of(atlas.Snapshot).Select(a => a.Address)
                .Where(a => !a.Contains('?', StringComparison.Ordinal) && a != "/search").Union(views)
                .Select(a => root + a).Order(),
            listed.Order());
    }

    [Fact]
    public async Task It_is_kept_and_told_by_tag_like_a_page()
    {
        var first = await atlas.GetAsync("/sitemap.xml", ("Accept-Encoding", "br"));
        var again = await atlas.GetAsync("/sitemap.xml", ("Accept-Encoding", "br"));
        var head = await atlas.HeadAsync("/sitemap.xml", ("Accept-Encoding", "br"));

        Assert.Equal("br", first["Content-Encoding"]);
        Assert.NotNull(again["Age"]);
        Assert.Equal(first["ETag"], head["ETag"]);
        Assert.Empty(head.Body);
        Assert.Equal(HttpStatusCode.NotModified, (await atlas.GetAsync("/sitemap.xml", ("Accept-Encoding", "br"), ("If-None-Match", first["ETag"]!))).Status);
    }

    [Fact]
    public async Task Robots_are_shown_the_way_and_kept_from_search()
    {
        foreach (var answer in new[] { await atlas.GetAsync("/robots.txt"), await atlas.HeadAsync("/robots.txt") })
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("text/plain; charset=utf-8", answer["Content-Type"]);
        }

        Assert.Equal(
            $"User-agent: *\nDisallow: /search\n\nSitemap: {atlas.Address}sitemap.xml\n", (await atlas.GetAsync("/robots.txt")).Text);
    }

    [Fact]
    public async Task There_are_no_parts_of_what_fits_into_one_file() =>
        Assert.Equal(HttpStatusCode.NotFound, (await atlas.GetAsync("/sitemap-1.xml")).Status);

    [Fact]
    public void What_does_not_fit_into_one_file_is_in_several_behind_an_index()
    {
        var area = AtlasComponentTest.Kitchen.Areas[0];
        var snapshot = new AtlasSnapshot(
            Guid.Empty, 1, [area], [],
            Enumerable.Range(0, Sitemap.MaximumPages * 2).Select(i => new Responsibility { Id = Guid.CreateVersion7(), Slug = $"row-{i}", Name = $"Row {i}", Area = area, Position = i }),
            [], []);

        var index = Listed(Write(snapshot, null)!, "sitemapindex", "sitemap");
        var parts = index.Select((_, i) => Listed(Write(snapshot, i + 1)!, "urlset", "url")).ToList();

        Assert.Equal(["https://a.example/sitemap-1.xml", "https://a.example/sitemap-2.xml", "https://a.example/sitemap-3.xml"], index);
        Assert.All(parts, p => Assert.InRange(p.Count, 1, Sitemap.MaximumPages));
        Assert.Equal(Sitemap.Pages(snapshot).Select(p => "https://a.example" + p), parts.SelectMany(p => p));
        Assert.Null(Write(snapshot, 4));
    }

    [Fact]
    public void Of_very_many_roles_only_those_that_most_sources_speak_of_are_listed_against_each_other()
    {
        var roles = Enumerable.Range(0, 900).Select(i => new Role { Id = Guid.CreateVersion7(), Slug = $"role-{i}", Name = $"Role {i}", Abbreviation = "R", Position = i });

        var pages = Sitemap.Pages(new AtlasSnapshot(Guid.Empty, 1, [], roles, [], [], [])).ToList();

        Assert.Equal(4_950, pages.Count(p => p.Contains("-vs-", StringComparison.Ordinal)));
        Assert.Equal(900, pages.Count(p => p.StartsWith("/roles/", StringComparison.Ordinal) && !p.EndsWith("/charter", StringComparison.Ordinal)));
    }

    private static string? Write(AtlasSnapshot snapshot, int? part) => Sitemap.Write(snapshot, part, path => "https://a.example" + path);

    /// <summary>The addresses of a file that is what the protocol asks for: https://www.sitemaps.org/protocol.html.</summary>
    private static List<string> Listed(string xml, string root, string item)
    {
        var document = XDocument.Parse(xml);
        Assert.Equal(Protocol + root, document.Root!.Name);
        Assert.All(document.Root.Elements(), e => Assert.Equal(Protocol + item, e.Name));
        var places = document.Root.Elements().Select(e => Assert.Single(e.Elements())).ToList();
        Assert.All(places, p => Assert.Equal(Protocol + "loc", p.Name));
        var addresses = places.Select(p => p.Value).ToList();
        Assert.All(addresses, a => Assert.InRange(new Uri(a, UriKind.Absolute).AbsoluteUri.Length, 12, 2_047));
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(xml), 1, 50 * 1024 * 1024);
        return addresses;
    }
}
