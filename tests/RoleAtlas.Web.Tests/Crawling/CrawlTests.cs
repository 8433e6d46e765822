using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Tests.Hosting;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Crawling;

/// <summary>What holds of every page that a visitor can reach.</summary>
public abstract class CrawlTests(AtlasHost atlas)
{
    private static readonly string[] NotThere = ["/nothing/here", "/error"];

    [Fact]
    public async Task Every_page_of_the_catalogue_is_reached()
    {
        var crawl = await Crawl.OfAsync(atlas);

        Assert.Equal([], PublicAddresses.Of(atlas.Snapshot).Select(p => p.Address).Where(a => !crawl.Fetched.ContainsKey(a)));
    }

    [Fact]
    public async Task Every_link_answers()
    {
        var crawl = await Crawl.OfAsync(atlas);

        Assert.Equal([], crawl.Fetched.Where(f => f.Value.Status != HttpStatusCode.OK && !NotThere.Contains(f.Key)).Select(f => $"{f.Key} {f.Value.Status}"));
    }

    [Fact]
    public async Task Every_link_is_internal_or_stands_in_a_source()
    {
        var sources = atlas.Snapshot.Sources.ToDictionary(s => $"/sources/{s.Slug}", s => s.Text.Markdown + s.Link);

        Assert.Equal([], (await Crawl.OfAsync(atlas)).Links
            .Where(l => !l.IsInternal && !sources.GetValueOrDefault(l.From.Split('?')[0], "").Contains(l.To, StringComparison.Ordinal)).Select(l => l.ToString()));
    }

    [Fact]
    public async Task Every_fragment_is_on_its_page()
    {
        var crawl = await Crawl.OfAsync(atlas);
        var ids = crawl.Pages.ToDictionary(p => p.Address, p => p.Page.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet());
        var symbols = crawl.Fetched.Where(f => f.Key.EndsWith(".svg", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.Text);

        Assert.NotEmpty(symbols);
        Assert.Equal([], crawl.Links.Where(l => l.IsInternal && l.Fragment is not null && !Leads(l)).Select(l => l.ToString()));

        bool Leads(Crawl.Link link) =>
            ids.TryGetValue(link.Address, out var known) ? known.Contains(link.Fragment!)
            : symbols.TryGetValue(link.Address, out var sprite) ? sprite.Contains($"id=\"{link.Fragment}\"", StringComparison.Ordinal)
            : link.HasQuery;
    }

    [Fact]
    public async Task Links_with_a_query_are_canonical_and_name_only_what_is_known()
    {
        var links = (await Crawl.OfAsync(atlas)).Links.Where(l => l.IsInternal && l.HasQuery && l.To.StartsWith("/compare/", StringComparison.Ordinal))
            // On a page of an earlier revision every link has that before its own query; EarlierPagesTests looks at those.
            .Where(l => !l.To.Contains("?at=", StringComparison.Ordinal)).Select(l => l.Address).Distinct().ToList();

        Assert.NotEmpty(links);
        Assert.Equal([], links.Where(address =>
        {
            var parts = address.Split('?', 2);
            var file = parts[0]["/compare/".Length..].Split('.');
            var url = CompareUrl.Parse(file[0], new QueryCollection(QueryHelpers.ParseQuery(parts[1])));
            return (file is [_, var ending] ? AtlasUrls.As(url.ToString(), ending) : url.ToString()) != address
                || url.Roles.Concat(url.Order).Any(s => atlas.Snapshot.FindRole(s) is null)
                || url.Areas.Any(s => atlas.Snapshot.FindArea(s) is null)
                || url.Without.Any(s => atlas.Snapshot.FindSource(s) is null)
                || (url.Only is not null && CompareFilter.Find(url.Only) is null);
        }));
    }

    [Fact]
    public async Task Every_page_tells_search_engines_its_address_without_a_query_or_not_to_list_it()
    {
        foreach (var (address, page) in (await Crawl.OfAsync(atlas)).Pages)
        {
            var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
            if (page.QuerySelector("meta[name=robots]")?.GetAttribute("content") == "noindex")
            {
                Assert.Null(canonical);
            }
            else
            {
                Assert.Equal(new Uri(atlas.Address, address.Split('?')[0]).ToString(), canonical);
                Assert.InRange(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!.Length, 20, 302);
            }
        }
    }

    [Fact]
    public async Task Ids_are_unique_on_every_page()
    {
        foreach (var (address, page) in (await Crawl.OfAsync(atlas)).Pages)
        {
            var twice = page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key);
            Assert.True(!twice.Any(), $"{address}: {string.Join(' ', twice)}");
        }
    }

    [Fact]
    public async Task Every_page_has_one_first_heading_and_no_level_is_skipped()
    {
        foreach (var (address, page) in (await Crawl.OfAsync(atlas)).Pages)
        {
            var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();

            Assert.True(levels.Count(l => l == 1) == 1, $"{address} has {levels.Count(l => l == 1)} first headings.");
            Assert.True(levels[0] == 1, $"{address} begins with a heading of level {levels[0]}.");
            Assert.True(!levels.Zip(levels.Skip(1)).Any(p => p.Second > p.First + 1), $"{address}: {string.Join(' ', levels)}");
            Assert.All(page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"), h => Assert.NotEmpty(h.Words()));
        }
    }

    [Fact]
    public async Task Every_page_names_itself_and_what_its_links_are()
    {
        foreach (var (address, page) in (await Crawl.OfAsync(atlas)).Pages)
        {
            Assert.True(page.Title is { Length: > 0 } && page.DocumentElement.GetAttribute("lang") == "en", address);
            Assert.True(page.QuerySelectorAll("main").Length == 1, address);
            foreach (var link in page.QuerySelectorAll("a[href], button, summary"))
            {
                Assert.True((link.GetAttribute("aria-label") ?? link.Words()).Length > 0, $"{address}: {link.OuterHtml}");
            }
        }
    }

    [Fact]
    public async Task Every_claim_has_its_place_in_its_source_and_leads_back()
    {
        var crawl = await Crawl.OfAsync(atlas);
        foreach (var claim in atlas.Snapshot.Claims)
        {
            var page = crawl.Fetched[$"/sources/{claim.Source.Slug}"].Page;

            Assert.NotNull(page.GetElementById($"claim-{claim.Id}"));
            if (claim.Kind == ClaimKind.Responsibility && claim.Excerpt.State == ExcerptState.Anchored)
            {
                Assert.Contains(page.QuerySelectorAll(".notes a"), a => a.GetAttribute("href") == $"/responsibilities/{claim.Responsibility!.Slug}");
                Assert.All(claim.Roles, role => Assert.Contains(page.QuerySelectorAll(".notes a"), a => a.GetAttribute("href") == $"/roles/{role.Slug}"));
            }
        }
    }
}

public sealed class RealCrawlTests(RealAtlas atlas) : CrawlTests(atlas);

public sealed class SmallCrawlTests(SmallAtlas atlas) : CrawlTests(atlas);
