using System.Net;
using System.Text.Json;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Tests.Hosting;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Api;

/// <summary>What the API says is what Core derives, and so what pages show.</summary>
public sealed class ApiResourcesTests(RealAtlas atlas)
{
    private AtlasSnapshot Snapshot => atlas.Snapshot;

    [Theory]
    [InlineData("")]
    [InlineData("only=contested")]
    [InlineData("only=to-settle&area=delivery,strategy")]
    [InlineData("only=one-source")]
    [InlineData("only=rests-on-one")]
    [InlineData("without=scope-creep")]
    [InlineData("order=project-manager&only=said")]
    public async Task A_comparison_says_what_its_page_says_row_by_row_and_quotes_every_word(string query)
    {
        var parameters = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        var counted = Snapshot.Without([.. Snapshot.Sources.Where(s => parameters.TryGetValue("without", out var without) && without == s.Slug)]);
        var roles = new[] { "product-manager", "project-manager" }.OrderByDescending(s => parameters.TryGetValue("order", out var order) && order == s)
            .Select(s => Snapshot.FindRole(s)!).ToList();
        var areas = parameters.TryGetValue("area", out var area) ? area.ToString().Split(',').Select(s => Snapshot.FindArea(s)!).ToList() : [];
        var comparison = Comparison.Of(counted, roles, areas);
        var shown = comparison.Rows.Where(r => parameters.GetValueOrDefault("only").ToString() switch
        {
            "contested" => r.Verdict.Kind == VerdictKind.Contested,
            "to-settle" => r.Verdict.NeedsSettling,
            "one-source" => r.Voices.Count == 1,
            "rests-on-one" => r.Voices.Count > 1 && r.RestsOnOneSource,
            "said" => r.Verdict.Kind != VerdictKind.Silent,
            _ => true,
        }).ToList();
        Assert.NotEmpty(shown);

        var data = await atlas.DataAsync($"/api/v1/compare/product-manager-vs-project-manager?pageSize=500&{query}".TrimEnd('&'));

        Assert.Equal(ComparisonWords.Text(comparison), string.Join(' ', data.Texts("words")));
        Assert.Equal(roles.Select(r => r.Slug), data.List("roles").Select(r => r.Text("slug")));
        Assert.All(data.List("verdicts"), v => Assert.Equal(comparison.Count(Word.Parse<VerdictKind>(v.Text("kind")!)!.Value), v.Number("count")));
        Assert.Equal(shown.Select(r => r.Responsibility.Slug), data.List("rows").Select(r => r.GetProperty("responsibility").Text("slug")));
        foreach (var (row, told) in shown.Zip(data.List("rows")))
        {
            var verdict = told.GetProperty("responsibility").GetProperty("verdict");
            var why = VerdictExplanation.Of(row);
            Assert.Equal((Word.Of(row.Verdict.Kind), row.Verdict.Label(), why.Facts), (verdict.Text("kind"), verdict.Text("label"), verdict.Text("facts")));
            Assert.Equal(row.RestsOn.Select(l => l.Source.Slug), verdict.List("restsOn").Select(r => r.Text("source")));
            Assert.Equal((why.Rule, why.Flips.Count), (told.GetProperty("why").Text("rule"), told.GetProperty("why").List("wouldChangeIt").Count()));
            foreach (var (cell, said) in row.Cells.Zip(told.List("cells")))
            {
                Assert.Equal((cell.Role.Slug, cell.SourceCount, cell.SourcesInArea), (said.Text("role"), said.Number("sources"), said.Number("sourcesInArea")));
                Assert.Equal(cell.Strongest is { } stance ? Word.Of(stance) : null, said.Text("stance"));
                Assert.Equal(cell.Claims.Select(c => (c.Id, c.Excerpt.Exact)), said.List("claims").Select(c => (c.Text("id")!, c.Text("quote")!)));
            }
        }
    }

    [Theory]
    [InlineData("one-source")]
    [InlineData("rests-on-one")]
    public async Task A_list_of_responsibilities_is_limited_as_its_page_is(string only)
    {
        var filter = CompareFilter.Find(only)!;
        var expected = Snapshot.Rows.Where(r => filter.Shows(Snapshot, r)).Select(r => r.Responsibility.Slug).ToList();
        Assert.InRange(expected.Count, 1, Snapshot.Responsibilities.Count - 1);

        var list = await atlas.JsonAsync($"/api/v1/responsibilities?pageSize=500&only={only}");

        Assert.Equal(expected, list.List("data").Select(r => r.Text("slug")));
    }

    [Theory]
    [InlineData("", MatrixSort.Catalogue)]
    [InlineData("sort=verdict", MatrixSort.Verdict)]
    [InlineData("roles=project-manager,product-manager&sort=sources&only=shared", MatrixSort.Sources)]
    [InlineData("q=risk&sort=name", MatrixSort.Name)]
    public async Task The_matrix_has_the_cells_of_its_page(string query, MatrixSort sort)
    {
        var matrix = Matrix.Of(Snapshot, new MatrixQuery
        {
            Roles = query.Contains("roles=", StringComparison.Ordinal) ? [Snapshot.FindRole("project-manager")!, Snapshot.FindRole("product-manager")!] : [],
            Only = query.Contains("only=", StringComparison.Ordinal) ? row => row.Verdict.Kind == VerdictKind.Shared : null,
            Text = query.Contains("q=", StringComparison.Ordinal) ? "risk" : "",
            Sort = sort,
        });
        Assert.NotEmpty(matrix.Rows);

        var data = await atlas.DataAsync($"/api/v1/matrix?{query}&pageSize=500".Replace("?&", "?", StringComparison.Ordinal));

        Assert.Equal(MatrixWords.Text(matrix), string.Join(' ', data.Texts("words")));
        Assert.Equal(matrix.Roles.Select(r => r.Slug), data.Texts("columns"));
        Assert.Equal(matrix.Rows.Count, data.GetProperty("paging").Number("total"));
        Assert.Equal(
            matrix.Rows.Select(r => (r.Responsibility.Slug, Word.Of(r.Verdict.Kind), string.Join(' ', r.Cells.Select(c => $"{c.Label()} {c.SourceCount}")))),
            data.List("rows").Select(r => (
                r.GetProperty("responsibility").Text("slug")!, r.GetProperty("responsibility").GetProperty("verdict").Text("kind")!,
                string.Join(' ', r.List("cells").Select(c => $"{c.Text("label")} {c.Number("sources")}")))));
    }

    [Fact]
    public async Task Each_role_area_responsibility_and_source_is_told_with_what_is_counted_of_it()
    {
        var roles = await atlas.DataAsync("/api/v1/roles");
        Assert.Equal(
            Snapshot.Roles.Select(r => RoleCard.Of(Snapshot, r)).Select(c => (c.Role.Slug, c.Rows.Count, c.CountOnly, c.CountShared, c.CountToSettle, c.Sentence())),
            roles.EnumerateArray().Select(r => (r.Text("slug")!, r.Number("responsibilities"), r.Number("only"), r.Number("shared"), r.Number("toSettle"), r.Text("words")!)));
        foreach (var role in Snapshot.Roles)
        {
            var whole = await atlas.DataAsync($"/api/v1/roles/{role.Slug}?pageSize=500");
            Assert.Equal(RoleCard.Of(Snapshot, role).Rows.Select(r => r.Responsibility.Slug), whole.List("responsibilities").Select(r => r.GetProperty("responsibility").Text("slug")));
        }

        var areas = await atlas.DataAsync("/api/v1/areas");
        Assert.Equal(Snapshot.Areas.Select(a => (a.Slug, Snapshot.InAreas([a]).Count())), areas.EnumerateArray().Select(a => (a.Text("slug")!, a.Number("responsibilities"))));
        var contested = await atlas.DataAsync("/api/v1/responsibilities?only=contested");
        Assert.Equal(
            Snapshot.Rows.Where(r => r.Verdict.Kind == VerdictKind.Contested).Select(r => r.Responsibility.Slug), contested.EnumerateArray().Select(r => r.Text("slug")));
        var sources = await atlas.DataAsync("/api/v1/sources");
        Assert.Equal(
            Snapshot.Sources.Select(s => (s.Slug, s.Title, Snapshot.ClaimsIn(s).Count())), sources.EnumerateArray().Select(s => (s.Text("slug")!, s.Text("title")!, s.Number("claims"))));
    }

    [Fact]
    public async Task Words_of_every_claim_stand_where_it_says_and_its_page_marks_them()
    {
        foreach (var source in Snapshot.Sources)
        {
            var whole = await atlas.DataAsync($"/api/v1/sources/{source.Slug}?pageSize=500");
            var text = whole.Text("text")!.EnumerateRunes().ToList();
            var page = await atlas.GetAsync($"/sources/{source.Slug}");
            Assert.Equal(Snapshot.ClaimsIn(source).Count(), whole.List("claims").Count());
            foreach (var claim in whole.List("claims"))
            {
                var (start, end) = (claim.GetProperty("position").Number("start"), claim.GetProperty("position").Number("end"));
                Assert.Equal(claim.Text("quote"), string.Concat(text[start..end]));
                var html = new Uri(claim.GetProperty("links").Text("html")!);
                Assert.Equal($"{atlas.Address.GetLeftPart(UriPartial.Authority)}/sources/{source.Slug}", html.GetLeftPart(UriPartial.Path));
                Assert.NotNull(page.Page.GetElementById(html.Fragment[1..]));
            }
        }
    }

    [Fact]
    public async Task Overlap_and_search_find_what_their_pages_find()
    {
        var overlap = Overlap.Of(Snapshot, Overlap.Usual(Snapshot));
        var told = await atlas.DataAsync("/api/v1/overlap");
        Assert.Equal((overlap.CountSeveral, overlap.CountOne, overlap.CountNone), (told.Number("several"), told.Number("one"), told.Number("none")));
        Assert.Equal(
            overlap.Groups.Select(g => string.Join(' ', [.. g.Roles.Select(r => r.Slug), "|", .. g.Rows.Select(r => r.Responsibility.Slug)])),
            told.List("groups").Select(g => string.Join(' ', [.. g.Texts("roles"), "|", .. g.List("responsibilities").Select(r => r.Text("slug"))])));

        var page = await atlas.GetAsync("/search?q=who+keeps+everyone+informed&only=responsibilities");
        var found = await atlas.DataAsync("/api/v1/search?q=who+keeps+everyone+informed&only=responsibilities&pageSize=25");
        Assert.NotEmpty(found.List("responsibilities"));
        Assert.Equal(
            page.Page.QuerySelectorAll("main h3 a[href^='/responsibilities/']").Select(a => a.GetAttribute("href")!.Split('/')[2]),
            found.List("responsibilities").Select(r => r.GetProperty("responsibility").Text("slug")));
        Assert.Empty(found.List("claims"));
    }

    [Fact]
    public async Task Pages_hold_every_claim_once_and_the_header_leads_from_each_to_the_next_and_back()
    {
        List<string> ids = [];
        var (address, before) = ("/api/v1/claims?pageSize=37&roles=", (string?)null);
        while (true)
        {
            var answer = await atlas.GetAsync(address);
            var paging = answer.Json().GetProperty("paging");
            ids.AddRange(answer.Json().List("data").Select(c => c.Text("id")!));
            Assert.Equal(Snapshot.Claims.Count, paging.Number("total"));
            Assert.Equal((before is null, paging.Number("page") == paging.Number("pages")), (answer.Link("prev") is null, answer.Link("next") is null));
            Assert.NotNull(answer.Link("first"));
            if (answer.Link("next") is not { } next)
            {
                Assert.Equal(answer.Link("last"), address);
                break;
            }

            (before, address) = (address, next);
        }

        Assert.Equal(Snapshot.Claims.Select(c => c.Id), ids);
    }

    [Fact]
    public async Task Filters_of_claims_narrow_the_list()
    {
        var told = await atlas.DataAsync("/api/v1/claims?roles=project-manager&kind=responsibility&stance=leads&pageSize=500");
        var expected = Snapshot.Claims.Where(c => c.Roles.Any(r => r.Slug == "project-manager") && c.Stance == Core.Claims.Stance.Leads).Select(c => c.Id);

        Assert.Equal(expected, told.EnumerateArray().Select(c => c.Text("id")));
        Assert.All(told.EnumerateArray(), c => Assert.Equal(Word.Of(ExcerptState.Anchored), c.Text("state")));
    }

    [Fact]
    public async Task Everything_that_is_linked_to_is_there_and_says_what_it_is_from()
    {
        HashSet<string> seen = [];
        Queue<string> open = new(["/api/v1", "/api/v1/revisions", "/api/v1/revisions/1", "/api/v1/search?q=risk", "/api/v1/roles", "/api/v1/areas", "/api/v1/responsibilities?only=contested", "/api/v1/sources", "/api/v1/overlap"]);
        while (open.TryDequeue(out var address) && seen.Count < 150)
        {
            if (!seen.Add(address))
            {
                continue;
            }

            var answer = await atlas.JsonAsync(address);
            Assert.Equal((Snapshot.CatalogueId, Snapshot.Revision), (answer.GetProperty("catalogueId").GetGuid(), answer.GetProperty("revision").GetInt64()));
            foreach (var links in LinksIn(answer.GetProperty("data")))
            {
                open.Enqueue(new Uri(links.Text("self")!).PathAndQuery);
            }
        }

        foreach (var page in seen.Take(60))
        {
            foreach (var links in LinksIn((await atlas.JsonAsync(page)).GetProperty("data")).Take(3))
            {
                var html = new Uri(links.Text("html")!);
                Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync(html.PathAndQuery)).Status);
            }
        }
    }

    private static IEnumerable<JsonElement> LinksIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(LinksIn),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "links" ? [p.Value] : LinksIn(p.Value)),
        _ => [],
    };
}
