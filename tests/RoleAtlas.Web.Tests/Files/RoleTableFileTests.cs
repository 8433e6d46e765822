using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Components.Pages.Matrix;
using RoleAtlas.Web.Files;
using RoleAtlas.Web.Tests.Hosting;
using RoleAtlas.Web.Tests.Urls;
using RoleAtlas.Web.Urls;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace RoleAtlas.Web.Tests.Files;

public sealed class RoleTableFileTests(RealAtlas real, SmallAtlas small, SettledAtlas settled)
{
    private const string Pair = "product-manager-vs-project-manager";

    private static readonly MarkdownPipeline Tables = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static TheoryData<string> Filters => ["", "?only=contested", "?area=risk,delivery&order=project-manager", "?without=creativity-secret-weapon&only=to-settle"];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task The_rows_of_every_form_are_those_of_the_page_under_its_filters(string query)
    {
        var view = View(query);
        var rows = view.Comparison.Rows.Where(view.Shows).ToList();
        var csv = (await real.GetAsync($"/compare/{Pair}.csv{query}")).Csv();

        Assert.NotEmpty(rows);
        Assert.Equal(view.Comparison.Roles.Select(r => r.Name), new[] { csv[0][3], csv[0][5] });
        Assert.Equal(rows.Select(r => (r.Responsibility.Name, r.Verdict.Label())), csv.Skip(1).Select(r => (r[1], r[2])));
        using var json = JsonDocument.Parse((await real.GetAsync($"/compare/{Pair}.json{query}")).Text);
        Assert.Equal(rows.Select(r => r.Responsibility.Slug), json.RootElement.GetProperty("responsibilities").EnumerateArray().Select(r => r.GetProperty("slug").GetString()));
        var table = Markdown.Parse((await real.GetAsync($"/compare/{Pair}.md{query}")).Text, Tables).Descendants<Table>().Single();
        Assert.Equal(rows.Count, table.Count - 1);
        var text = (await real.GetAsync($"/compare/{Pair}.txt{query}")).Text;
        Assert.All(rows, r => Assert.Contains($"- {r.Responsibility.Name}.", text, StringComparison.Ordinal));
        Assert.Equal(rows.Count, text.Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Contains(PlainLetters.Fold(ComparisonWords.Text(view.Comparison)), text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task The_JSON_holds_every_cell_claim_and_source_of_the_comparison(string query)
    {
        var view = View(query);
        using var json = JsonDocument.Parse((await real.GetAsync($"/compare/{Pair}.json{query}")).Text);
        var rows = json.RootElement.GetProperty("responsibilities").EnumerateArray().ToList();
        var claims = json.RootElement.GetProperty("claims").EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!);

        Assert.Equal(real.Snapshot.Revision, json.RootElement.GetProperty("revision").GetInt64());
        Assert.Equal(new Uri(real.Address, view.Url.ToString()).ToString(), json.RootElement.GetProperty("page").GetString());
        foreach (var (row, written) in view.Comparison.Rows.Where(view.Shows).Zip(rows))
        {
            Assert.Equal(
                row.Cells.Where(c => c.Claims.Count > 0).Select(c => (c.Role.Slug, c.Label(), c.SourceCount, string.Join(' ', c.Claims.Select(x => x.Id)))),
                written.GetProperty("cells").EnumerateArray().Select(c => (
                    c.GetProperty("role").GetString()!, c.GetProperty("says").GetString()!, c.GetProperty("sources").GetInt32(),
                    string.Join(' ', c.GetProperty("claims").EnumerateArray().Select(x => x.GetString())))));
            Assert.All(row.Cells.SelectMany(c => c.Claims), c => Assert.Equal(c.Excerpt.Exact, claims[c.Id].GetProperty("quote").GetString()));
        }
    }

    [Fact]
    public async Task A_table_is_longer_and_wider_than_its_page()
    {
        using var content = new TemporaryFolder();
        using var large = new AtlasHost(Large(70, 220).WriteTo(content.Path));
        var csv = (await large.GetAsync("/matrix.csv")).Csv();

        Assert.Equal(221, csv.Count);
        Assert.Equal(3 + (70 * 2) + 3, csv[0].Length);
        Assert.Equal(220, (await large.GetAsync("/matrix.csv?page=2&columns=2")).Csv().Count - 1);
        Assert.Equal(221, Markdown.Parse((await large.GetAsync("/matrix.md")).Text, Tables).Descendants<Table>().Single().Count);
    }

    [Fact]
    public void More_than_a_file_should_hold_is_refused_with_what_to_do()
    {
        var area = new Area { Id = Guid.CreateVersion7(), Slug = "a", Name = "A" };
        var roles = Enumerable.Range(0, 1000).Select(i => new Role { Id = Guid.CreateVersion7(), Slug = $"r-{i}", Name = $"R {i}", Abbreviation = "R", Position = i });
        var rows = Enumerable.Range(0, 501).Select(i => new Responsibility { Id = Guid.CreateVersion7(), Slug = $"row-{i}", Name = $"Row {i}", Area = area, Position = i });
        var snapshot = new AtlasSnapshot(Guid.Empty, 1, [area], roles, rows, [], []);
        var matrix = RoleTable.Of(RoleAtlas.Web.Components.Pages.Matrix.MatrixView.Of(snapshot, new MatrixUrl()));

        Assert.Equal(
            "This has 501 responsibilities by 1,000 roles. A file holds at most 250,000 cells and 4,000 roles: choose roles or areas on the page, and take that along.", matrix.TooMuch);
        Assert.Null(RoleTable.Of(RoleAtlas.Web.Components.Pages.Matrix.MatrixView.Of(snapshot, new MatrixUrl { Roles = ["r-1", "r-2"] })).TooMuch);
    }

    [Fact]
    public async Task Every_link_of_the_Markdown_and_the_workbook_answers()
    {
        var markdown = Markdown.Parse((await small.GetAsync("/compare/baker-vs-cook.md?only=shared")).Text, Tables).Descendants<LinkInline>().Select(l => l.Url!);
        using var book = SpreadsheetDocument.Open(new MemoryStream((await small.GetAsync("/compare/baker-vs-cook.xlsx")).Body), false);
        var workbook = book.WorkbookPart!.WorksheetParts.SelectMany(p => p.HyperlinkRelationships).Select(r => r.Uri.OriginalString);
        List<string> links = [.. markdown, .. workbook];

        Assert.Contains($"{small.Address}compare/baker-vs-cook?only=shared", links);
        Assert.Contains($"{small.Address}sources/both#claim-aaaaa2", links);
        foreach (var link in links.Distinct())
        {
            Assert.StartsWith(small.Address.ToString(), link, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await small.GetAsync(new Uri(link).PathAndQuery)).Status);
        }
    }

    [Fact]
    public async Task What_was_agreed_is_taken_along_where_the_page_shows_it()
    {
        var csv = (await settled.GetAsync("/matrix.csv?layer=agreed")).Csv();
        var ovens = csv.Single(r => r[1] == "Minding the ovens");
        var columns = csv[0].Index().ToDictionary(c => c.Item, c => c.Index);

        Assert.Equal(["Yes", "Consulted", "Accountable and responsible", "No letter"], new[] { "Settled", "Baker", "Cook", "Waiter" }.Select(c => ovens[columns[c]]));
        Assert.Equal(("The kitchen council", "2026-05-04", "2027-05-04"), (ovens[columns["Agreed by"]], ovens[columns["Agreed on"]], ovens[columns["Look at it again on"]]));
        Assert.Equal("No", csv.Single(r => r[1] == "Kneading the dough")[columns["Settled"]]);
        Assert.Contains("no source gives it to the cook or the waiter", csv.Single(r => r[1] == "Drying plates")[columns["Departs from the sources because"]], StringComparison.Ordinal);
        Assert.Contains("- Minding the ovens. Accountable and responsible: cook. Consulted: baker.", (await settled.GetAsync("/matrix.txt?layer=agreed")).Text, StringComparison.Ordinal);
        Assert.Contains("Accountable and responsible: cook. Consulted: baker.", (await settled.GetAsync("/matrix.csv")).Csv().Single(r => r[1] == "Minding the ovens"));
        using var book = SpreadsheetDocument.Open(new MemoryStream((await settled.GetAsync("/matrix.xlsx?layer=agreed")).Body), false);
        var dates = book.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Cell>().Where(c => c.StyleIndex?.Value == XlsxStyles.Date).Select(c => c.CellValue?.Text);
        Assert.Contains(SettledAtlas.Decided.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(System.Globalization.CultureInfo.InvariantCulture), dates);
    }

    [Fact]
    public async Task What_was_ignored_of_the_address_is_said()
    {
        foreach (var ending in new[] { "md", "txt", "json" })
        {
            Assert.Contains("There is no area “nowhere”; it was ignored.", (await small.GetAsync($"/matrix.{ending}?area=nowhere")).Text, StringComparison.Ordinal);
        }

        Assert.Contains("No responsibility matches these filters.", (await small.GetAsync("/matrix.md?q=nothing+like+that")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_by_claim_only_the_roles_asked_for_have_rows_each_beside_those_that_share_it()
    {
        var rows = (await small.GetAsync("/matrix.csv?roles=cook,waiter&rows=claims")).Csv().Skip(1).ToList();

        Assert.Contains(rows, r => r[2] == "Cook" && r[4] == "Baker");
        Assert.All(rows, r => Assert.True(r[2] is "Cook" or "Waiter", r[2]));
        Assert.All(rows, r => Assert.DoesNotContain(r[2], r[4], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ExcerptState.Anchored, true)]
    [InlineData(ExcerptState.NeedsReview, false)]
    [InlineData(ExcerptState.Orphaned, false)]
    public void The_JSON_says_of_each_claim_whether_its_words_are_found_for_certain(ExcerptState state, bool isFound)
    {
        var area = new Area { Id = Guid.CreateVersion7(), Slug = "area", Name = "Area" };
        var role = new Role { Id = Guid.CreateVersion7(), Slug = "cook", Name = "Cook", Abbreviation = "Co" };
        var row = new Responsibility { Id = Guid.CreateVersion7(), Slug = "ovens", Name = "Minding the ovens", Area = area };
        var source = new Source { Id = Guid.CreateVersion7(), Slug = "one", Title = "One", Kind = "Post", Order = 1, Text = SourceText.Parse("words") };
        var claim = new Claim
        {
            Id = "aaaaa2", Source = source, Excerpt = new Excerpt("words", "", "", 0, 5, state), Kind = ClaimKind.Responsibility, Roles = [role], Responsibility = row, Stance = Stance.Leads,
        };
        var atlas = new AtlasSnapshot(Guid.Empty, 1, [area], [role], [row], [source], [claim]);

        using var json = JsonDocument.Parse(RoleTableJson.Write(RoleTable.Of(MatrixView.Of(atlas, new MatrixUrl())), AnyTable.Origin));

        Assert.Equal(isFound, json.RootElement.GetProperty("claims")[0].GetProperty("isFound").GetBoolean());
    }

    private CompareView View(string query)
    {
        var url = CompareUrl.Parse(Pair, AnyUrl.Read(query));
        return CompareView.Of(real.Snapshot, url, [.. url.Roles.Select(s => real.Snapshot.FindRole(s)!)]);
    }

    private static TestContent Large(int roles, int rows) => new TestContent()
        .OnlySource("one", "---\ntitle: One\nkind: Post\norder: 1\n---\n\nThe first does it.\n", "- {quote: The first does it, roles: [role-0], responsibility: row-0, stance: leads}\n")
        .Set("catalog.yml", $"""
            areas:
              - {"{"}slug: one, name: One{"}"}
            roles:
            {string.Concat(Enumerable.Range(0, roles).Select(i => $"  - {{slug: role-{i}, name: Role {i}, abbreviation: R{i}}}\n"))}
            responsibilities:
            {string.Concat(Enumerable.Range(0, rows).Select(i => $"  - {{slug: row-{i}, name: Row {i}, area: one}}\n"))}
            """);
}
