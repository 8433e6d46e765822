using System.Net;
using AngleSharp.Dom;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Compare;

public sealed class ComparePageTests(RealAtlas real, SmallAtlas small)
{
    private const string Managers = "/compare/product-manager-vs-project-manager";
    private const string Kitchen = "/compare/baker-vs-cook";

    /// <summary>Values that are not known, and what the notice quotes of them.</summary>
    public static TheoryData<string, string> Unknown => new()
    {
        { "only=xyzzy", "“xyzzy”" },
        { "only=Shared", "“Shared”" },
        { "area=xyzzy", "“xyzzy”" },
        { "layer=xyzzy", "“xyzzy”" },
        { "without=xyzzy", "“xyzzy”" },
        { "order=xyzzy", "“xyzzy”" },
        { "order=waiter", "“waiter”" },
        { "area=kitchen,xyzzy", "“xyzzy”" },
        { "only=%3Cscript%3Ealert(1)%3C/script%3E", "“<script>alert(1)</script>”" },
        { "without=%00%F0%9F%98%80", "😀”" },
    };

    [Fact]
    public async Task Managing_risks_stands_among_what_sources_disagree_on_with_both_sides_quoted()
    {
        var disagree = (await real.GetAsync(Managers)).Page.Section("Sources disagree")!;
        var row = disagree.QuerySelectorAll("article").Single(a => a.QuerySelector("h3")!.Words() == "Managing risks");
        var expected = Comparison(real, "product-manager", "project-manager").Rows.Single(r => r.Responsibility.Slug == "risk-management");

        Assert.Contains("Rests on one source:", row.Words(), StringComparison.Ordinal);
        foreach (var left in expected.RestsOn)
        {
            Assert.Contains($"Without source {left.Source.Order}: ", row.Words(), StringComparison.Ordinal);
        }

        foreach (var voice in expected.VoicesOfShown)
        {
            Assert.Contains(row.QuerySelectorAll("blockquote"), q => q.QuerySelector("cite a")!.GetAttribute("href") == $"/sources/{voice.Source.Slug}");
        }

        foreach (var role in new[] { "Product: ", "Project: " })
        {
            Assert.Contains(role, row.Words(), StringComparison.Ordinal);
        }

        Assert.All(row.QuerySelectorAll("blockquote mark"), m => Assert.NotEmpty(m.Words()));
        Assert.Equal(2, expected.Cells.Count(c => c.Claims.Count > 0));
        Assert.True(expected.RestsOnOneSource);
    }

    [Fact]
    public async Task Nothing_is_invented_for_the_program_manager_and_silence_is_called_silence()
    {
        var page = (await real.GetAsync("/compare/product-manager-vs-program-manager")).Page;
        var comparison = Comparison(real, "product-manager", "program-manager");
        var program = real.Snapshot.FindRole("program-manager")!;

        // Every row is on the page, and the program manager is quoted in those rows, and only those, in which a source names it.
        foreach (var row in comparison.Rows.Where(r => r.Verdict.Kind != VerdictKind.Silent))
        {
            var article = page.QuerySelectorAll("article").Single(a => a.QuerySelector("h3 a, h4 a")?.GetAttribute("href") == $"/responsibilities/{row.Responsibility.Slug}");
            var silent = row.CellOf(program).Claims.Count == 0;

            // Where only one role is given something, silence about the other is told once an area, before its rows.
            var told = article.QuerySelector("h4") is null ? article : article.ParentElement!.PreviousElementSibling!;
            Assert.Equal(silent, told.Words().Contains(" of the program manager", StringComparison.Ordinal));
            Assert.Equal(!silent && row.CellOf(program).Claims.Any(c => !c.Roles.Contains(real.Snapshot.FindRole("product-manager")!)),
                article.Words().Contains("Program: ", StringComparison.Ordinal));
        }

        var only = comparison.OnlyFor(program).ToList();
        Assert.Equal(only.Count > 0, page.Section("Only program manager, so far") is not null);

        var lede = page.QuerySelector("main p.lede")!.Words();
        var sources = real.Snapshot.SourcesNaming(program).Count();
        Assert.Equal(1, sources);
        var unsaid = comparison.Rows.Count(r => r.CellOf(program).Claims.Count == 0);
        Assert.Contains(
            $"Only one source speaks of the program manager; on {unsaid} of the {comparison.Rows.Count} responsibilities of this atlas " +
            "none says anything of it. That is silence, not a no.", lede, StringComparison.Ordinal);
        Assert.Contains("That is not a no.", page.Section("Only product manager, so far")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_shows_the_verdicts_it_names_and_nothing_else()
    {
        (string Value, VerdictKind[] Kinds)[] filters =
        [
            ("to-settle", [VerdictKind.Contested, VerdictKind.ClaimedForSeveral]),
            ("contested", [VerdictKind.Contested]),
            ("claimed-for-several", [VerdictKind.ClaimedForSeveral]),
            ("shared", [VerdictKind.Shared]),
            ("only", [VerdictKind.Only]),
            ("supported", [VerdictKind.Supported]),
            ("silent", [VerdictKind.Silent]),
        ];
        var rows = Comparison(small, "baker", "cook").Rows;
        foreach (var (value, kinds) in filters)
        {
            var expected = rows.Where(r => kinds.Contains(r.Verdict.Kind)).ToList();
            var answer = await small.GetAsync($"{Kitchen}?only={value}");

            Assert.NotEmpty(expected);
            Assert.Equal(expected.Select(r => r.Responsibility.Slug).Order(), RowsOn(answer).Order());
            Assert.Contains($"Showing {expected.Count} of", answer.Words, StringComparison.Ordinal);
            Assert.Empty(Notices(answer));
        }
    }

    [Fact]
    public async Task Area_shows_the_areas_it_names_and_nothing_else()
    {
        foreach (var areas in new[] { "kitchen", "shop", "kitchen,shop", "shop,kitchen", "scullery" })
        {
            var slugs = areas.Replace("scullery", "kitchen", StringComparison.Ordinal).Split(',');
            var answer = await small.GetAsync($"{Kitchen}?area={areas}");

            Assert.Equal(
                small.Snapshot.Responsibilities.Where(r => slugs.Contains(r.Area.Slug)).Select(r => r.Slug).Order(), RowsOn(answer).Order());
            Assert.Empty(Notices(answer));
        }

        Assert.Equal(RowsOn(await small.GetAsync($"{Kitchen}?area=kitchen&area=shop")), RowsOn(await small.GetAsync($"{Kitchen}?area=kitchen,shop")));
    }

    [Fact]
    public async Task Without_leaves_sources_out_as_if_they_had_never_been_there()
    {
        foreach (var source in real.Snapshot.Sources)
        {
            var answer = await real.GetAsync($"{Managers}?without={source.Slug}");
            var left = real.Snapshot.Without([source]);
            var expected = RoleAtlas.Core.Atlas.Comparison.Of(left, Roles(left, "product-manager", "project-manager"));

            Assert.Contains(ComparisonWords.Text(expected), answer.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(answer.Page.QuerySelectorAll("cite a"), a => a.GetAttribute("href") == $"/sources/{source.Slug}");
            foreach (var kind in new[] { ("Sources disagree", VerdictKind.Contested), ("Shared", VerdictKind.Shared) })
            {
                Assert.Equal(expected.Count(kind.Item2), answer.Page.Section(kind.Item1)?.QuerySelectorAll("article").Length ?? 0);
            }
        }
    }

    [Fact]
    public async Task Without_a_source_risks_are_not_contested_any_more()
    {
        var rests = Comparison(real, "product-manager", "project-manager").Rows
            .Single(r => r.Responsibility.Slug == "risk-management").RestsOn.Single().Source;

        var answer = await real.GetAsync($"{Managers}?without={rests.Slug}&only=contested");

        Assert.DoesNotContain("risk-management", RowsOn(answer));
    }

    [Fact]
    public async Task Leaving_out_every_source_is_refused_with_a_notice()
    {
        var all = string.Join(',', small.Snapshot.Sources.Select(s => s.Slug));
        var answer = await small.GetAsync($"{Kitchen}?without={all}");

        Assert.Equal(["Every source would be left out; all of them are counted instead."], Notices(answer));
        Assert.Equal(RowsOn(await small.GetAsync(Kitchen)), RowsOn(answer));
    }

    [Fact]
    public async Task Order_puts_a_role_first()
    {
        Assert.Equal(["Baker", "Cook"], Names(await small.GetAsync(Kitchen)));
        Assert.Equal(["Cook", "Baker"], Names(await small.GetAsync($"{Kitchen}?order=cook")));
        Assert.Equal(["Baker", "Cook"], Names(await small.GetAsync($"{Kitchen}?order=baker")));
        Assert.Equal(["Waiter", "Cook", "Baker"], Names(await small.GetAsync("/compare/baker-vs-cook-vs-waiter?order=waiter,cook")));
        Assert.Equal("Cook vs baker · RoleAtlas", (await small.GetAsync($"{Kitchen}?order=cook")).Page.Title);
        Assert.Equal(["Cook", "Baker"], Names(await small.GetAsync($"{Kitchen}?order=cook,baker")));

        static IEnumerable<string> Names(Answer answer) =>
            answer.Page.QuerySelector("h1")!.Words().Split(" compared with ");
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task A_value_that_is_not_known_is_ignored_with_a_notice(string query, string quoted)
    {
        var answer = await small.GetAsync($"{Kitchen}?{query}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(quoted, Assert.Single(Notices(answer)), StringComparison.Ordinal);
        Assert.NotEmpty(RowsOn(answer));
        answer.HasOnlyItsOwnScripts();

        // Links on the page do not carry the mistake on.
        Assert.DoesNotContain(answer.Page.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.Contains("xyzzy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_says_how_much_of_how_much_it_shows()
    {
        var answer = await small.GetAsync($"{Kitchen}?area=shop&only=silent");

        Assert.Contains($"Showing {RowsOn(answer).Count()} of", answer.Words, StringComparison.Ordinal);
        Assert.Equal(Kitchen, answer.Page.Link("Show everything").GetAttribute("href"));
    }

    private static Comparison Comparison(AtlasHost atlas, params string[] roles) =>
        RoleAtlas.Core.Atlas.Comparison.Of(atlas.Snapshot, Roles(atlas.Snapshot, roles));

    private static IReadOnlyList<RoleAtlas.Core.Catalogue.Role> Roles(AtlasSnapshot snapshot, params string[] slugs) =>
        [.. slugs.Select(s => snapshot.FindRole(s)!)];

    /// <summary>The responsibilities that the sections of the page list, silent ones included.</summary>
    private static IEnumerable<string> RowsOn(Answer answer) => answer.Page.QuerySelectorAll("main article h3 a, main article h4 a, main section li > a")
        .Select(a => a.GetAttribute("href")!)
        .Where(h => h.StartsWith("/responsibilities/", StringComparison.Ordinal)).Select(h => h.Split('/')[^1]);

    private static List<string> Notices(Answer answer) =>
        [.. answer.Page.QuerySelectorAll("main [role=status]").SelectMany(n => n.Children).Select(n => n.Words())];
}
