using System.Net;
using AngleSharp.Dom;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Matrix;

public sealed class MatrixPageTests(RealAtlas real, SmallAtlas small)
{
    /// <summary>Values that are not known, and what the notice quotes of them.</summary>
    public static TheoryData<string, string> Unknown => new()
    {
        { "roles=xyzzy", "“xyzzy”" },
        { "area=kitchen,xyzzy", "“xyzzy”" },
        { "only=xyzzy", "“xyzzy”" },
        { "sort=xyzzy", "“xyzzy”" },
        { "density=xyzzy", "“xyzzy”" },
        { "layer=xyzzy", "“xyzzy”" },
        { "without=xyzzy", "“xyzzy”" },
        { "page=7", "only one page" },
        { "columns=7", "only one page of roles" },
        { "cell=xyzzy", "“xyzzy”" },
        { "cell=xyzzy.ovens", "“xyzzy”" },
        { "cell=baker.xyzzy", "“xyzzy”" },
        { "cell=baker.ovens&panel=xyzzy", "“xyzzy”" },
        { "sort=%3Cscript%3Ealert(1)%3C/script%3E", "“<script>alert(1)</script>”" },
    };

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task A_value_that_is_not_known_is_ignored_with_a_notice(string query, string quoted)
    {
        var answer = await small.GetAsync($"/matrix?{query}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(quoted, Assert.Single(Notices(answer)), StringComparison.Ordinal);
        Assert.NotEmpty(Rows(answer));
        Assert.DoesNotContain(answer.Page.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.Contains("xyzzy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_row_says_its_verdict_and_each_cell_what_sources_say()
    {
        var answer = await real.GetAsync("/matrix");
        var table = answer.Page.QuerySelector("table")!;

        Assert.Empty(Notices(answer));
        Assert.Equal(real.Snapshot.Roles.Select(r => r.Name), table.QuerySelectorAll("thead th a[href^='/roles/']").Select(a => a.Words()));
        Assert.Equal(real.Snapshot.Responsibilities.Select(r => r.Slug), Rows(answer));
        Assert.Equal(
            real.Snapshot.Responsibilities.Select(r => r.Area.Name).Distinct(), table.QuerySelectorAll("th[scope=rowgroup]").Select(h => h.Words()));
        foreach (var row in real.Snapshot.Rows)
        {
            var shown = RowOf(answer, row.Responsibility.Slug);
            Assert.Equal(row.Verdict.Label(), shown.QuerySelector(".verdict")!.Words());
            Assert.Equal(
                row.Cells.Select(c => c.Strongest is null
                    ? "No source says"
                    : $"{c.Role.Name} {c.Label()} {c.SourceCount} {(c.SourceCount == 1 ? "source" : "sources")}"),
                shown.QuerySelectorAll("td:not(.v) > a").Select(a => a.Words()));
        }
    }

    [Fact]
    public async Task Its_sentences_are_those_of_its_rows()
    {
        foreach (var (query, of) in new (string, MatrixQuery)[]
        {
            ("", new()),
            ("?only=to-settle", new() { Only = r => r.Verdict.NeedsSettling }),
            ("?only=said&q=the", new() { Only = r => r.Verdict.Kind != VerdictKind.Silent, Text = "the" }),
            ("?roles=waiter,baker", new() { Roles = [small.Snapshot.FindRole("waiter")!, small.Snapshot.FindRole("baker")!] }),
        })
        {
            var matrix = RoleAtlas.Core.Atlas.Matrix.Of(small.Snapshot, of);
            var answer = await small.GetAsync($"/matrix{query}");

            Assert.Contains(MatrixWords.Text(matrix), answer.Page.QuerySelector("p.lede")!.Words(), StringComparison.Ordinal);
            Assert.Equal(matrix.Rows.Select(r => r.Responsibility.Slug), Rows(answer));
            Assert.Equal(matrix.Columns.Select(r => $"/roles/{r.Slug}"), answer.Page.QuerySelectorAll("thead th a[href^='/roles/']").Select(a => a.GetAttribute("href")));
        }
    }

    [Theory]
    [InlineData("baker.ovens", "Given to: one source gives it to this role.")]
    [InlineData("waiter.till", "No source says this of the waiter. None speaks of that role in shop.")]
    [InlineData("bread-maker.stoves", "Given to: one source gives it to this role.")]
    public async Task A_cell_opens_in_its_place_with_its_evidence_or_its_silence(string cell, string says)
    {
        var answer = await small.GetAsync($"/matrix?cell={cell}");
        var panel = answer.Page.QuerySelector("td .panel-box")!;

        Assert.Contains(says, panel.Words(), StringComparison.Ordinal);
        Assert.Equal("true", panel.Closest("td")!.QuerySelector("a")!.GetAttribute("aria-current"));
        Assert.Equal(says.StartsWith("No", StringComparison.Ordinal) ? 0 : 1, panel.QuerySelectorAll("blockquote").Length);
        Assert.Equal($"/matrix#{panel.Closest("tr")!.Id}", panel.Link("Close").GetAttribute("href"));
    }

    [Fact]
    public async Task Every_quote_of_an_open_cell_is_there()
    {
        foreach (var cell in real.Snapshot.FindResponsibility("risk-management") is { } risk ? AtlasRow.Of(real.Snapshot, risk, real.Snapshot.Roles).Cells : [])
        {
            var answer = await real.GetAsync($"/matrix?cell={cell.Role.Slug}.risk-management");

            Assert.Equal(
                cell.Claims.Select(c => $"/sources/{c.Source.Slug}").Distinct(),
                answer.Page.QuerySelectorAll(".panel-box cite a[title]:not(.note)").Select(a => a.GetAttribute("href")).Distinct());
        }
    }

    [Fact]
    public async Task The_whole_row_gives_each_role_and_why()
    {
        var answer = await small.GetAsync("/matrix?cell=baker.ovens&panel=row");
        var panel = answer.Page.QuerySelector("td.v .panel-box")!;
        var row = AtlasRow.Of(small.Snapshot, small.Snapshot.FindResponsibility("ovens")!, small.Snapshot.Roles);

        Assert.True(panel.QuerySelector("details.why")!.HasAttribute("open"));
        Assert.Equal(["Baker", "Cook"], panel.QuerySelectorAll("h3").Select(h => h.Words()));
        Assert.Contains("No source says this of two other roles", panel.Words(), StringComparison.Ordinal);

        // Leaving a source out is tried on this very page, with the row still open.
        var left = row.RestsOn[0];
        var without = await small.GetAsync(panel.Link($"source {left.Source.Order}").GetAttribute("href")!);
        Assert.Equal(left.Verdict.Label(), RowOf(without, "ovens").QuerySelector("td.v .panel-box .verdict")!.Words());
        Assert.Contains($"Read without source {left.Source.Order}.", without.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_role_gives_each_of_its_rows_that_the_filters_leave()
    {
        foreach (var (query, rows) in new[]
        {
            ("", new[] { "Minding the ovens", "Keeping the stock", "Kneading the dough", "Writing the menu" }),
            ("&area=shop", ["Writing the menu"]),
        })
        {
            var panel = (await small.GetAsync($"/matrix?cell=baker.menu&panel=role{query}")).Page.QuerySelector(".panel-box")!;

            Assert.Equal(rows, panel.QuerySelectorAll("h3").Select(h => h.Words()));
            Assert.Equal(rows.Length, panel.QuerySelectorAll("blockquote").Length);
        }
    }

    [Fact]
    public async Task A_cell_that_the_filters_hide_is_still_opened_and_said_to_be_elsewhere()
    {
        foreach (var query in new[] { "area=shop", "roles=cook,waiter" })
        {
            var answer = await small.GetAsync($"/matrix?{query}&cell=baker.ovens");

            Assert.Null(answer.Page.QuerySelector("td .panel-box"));
            Assert.NotNull(answer.Page.QuerySelector(".panel-box blockquote"));
            Assert.Contains("is not among the cells shown below", answer.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Choosing_all_roles_is_choosing_none_and_a_choice_is_said()
    {
        var all = await small.GetAsync("/matrix?roles=baker&roles=cook&roles=dish-washer&roles=waiter");
        Assert.Equal((await small.GetAsync("/matrix")).Page.QuerySelector("main")!.InnerHtml, all.Page.QuerySelector("main")!.InnerHtml);

        var two = await small.GetAsync("/matrix?roles=cook&roles=baker");
        Assert.Contains("by two of four roles", two.Words, StringComparison.Ordinal);
        Assert.Contains("mong the roles shown", two.Words, StringComparison.Ordinal);
        Assert.Equal(["baker", "cook"], two.Page.QuerySelectorAll("input[name=roles][checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task Where_nothing_matches_there_is_a_way_out()
    {
        var answer = await small.GetAsync("/matrix?q=unicorns&area=kitchen");

        Assert.Null(answer.Page.QuerySelector("table"));
        Assert.Contains("No responsibility matches “unicorns” with these filters.", answer.Words, StringComparison.Ordinal);
        Assert.Equal("/search?q=unicorns", answer.Page.Link("search the words of the sources").GetAttribute("href"));
        Assert.NotEmpty(Rows(await small.GetAsync(answer.Page.QuerySelector("p.empty a")!.GetAttribute("href")!)));
    }

    private static IElement RowOf(Answer answer, string slug) => answer.Page.GetElementById($"row-{slug}")!;

    private static IEnumerable<string> Rows(Answer answer) => answer.Page.QuerySelectorAll("tr[id^=row-]").Select(r => r.Id!["row-".Length..]);

    private static List<string> Notices(Answer answer) =>
        [.. answer.Page.QuerySelectorAll("main [role=status]").SelectMany(n => n.Children).Select(n => n.Words())];
}
