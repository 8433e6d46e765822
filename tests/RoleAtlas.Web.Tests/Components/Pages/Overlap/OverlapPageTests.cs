using System.Net;
using AngleSharp.Dom;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Overlap;

using Overlap = RoleAtlas.Core.Atlas.Overlap;

public sealed class OverlapPageTests(RealAtlas real, SmallAtlas small)
{
    /// <summary>Values that are not known, and what the notice quotes of them.</summary>
    public static TheoryData<string, string> Unknown => new()
    {
        { "roles=baker,cook,xyzzy", "“xyzzy”" },
        { "area=xyzzy", "“xyzzy”" },
        { "without=xyzzy", "“xyzzy”" },
        { "group=xyzzy", "“xyzzy”" },
        { "group=waiter", "No responsibility is given to exactly the roles" },
        { "page=9", "only one page" },
    };

    [Fact]
    public async Task The_table_holds_every_row_once_with_both_counts()
    {
        foreach (var (atlas, query) in new (AtlasHost, string)[] { (real, ""), (real, "?roles=project-manager,product-manager"), (small, "?roles=baker,cook&area=kitchen") })
        {
            var page = (await atlas.GetAsync($"/overlap{query}")).Page;
            var overlap = Of(atlas, query);

            Assert.Equal(
                overlap.Groups.Select(g => (Only: g.Rows.Count.ToString(Invariant), More: g.Roles.Count == 0 ? "–not counted" : g.OrMore.ToString(Invariant))),
                page.QuerySelectorAll("table.groups tr.first").Select(r => (r.QuerySelectorAll("td")[0].Words(), r.QuerySelectorAll("td")[1].Words())));
            Assert.Equal(overlap.Groups.Select(g => OverlapWords.Of(overlap, g)), page.QuerySelectorAll("table.groups td > p").Select(p => p.Words()));
            Assert.Equal(
                overlap.Groups.SelectMany(g => g.Rows).Select(r => $"/responsibilities/{r.Responsibility.Slug}"),
                page.QuerySelectorAll("table.groups .rows > li > a").Select(a => a.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task The_table_comes_before_the_picture_and_every_number_of_it_leads_into_the_table()
    {
        foreach (var query in new[] { "", "?roles=product-manager,project-manager" })
        {
            var page = (await real.GetAsync($"/overlap{query}")).Page;
            var overlap = Of(real, query);
            var (table, picture) = (page.QuerySelector("table.groups")!, page.QuerySelector("figure svg")!);

            Assert.True(table.CompareDocumentPosition(picture).HasFlag(DocumentPositions.Following));
            var regions = picture.QuerySelectorAll("a").ToList();
            Assert.Equal(overlap.Groups.Count(g => g.Roles.Count > 0), regions.Count);
            Assert.All(regions, a =>
            {
                var group = page.GetElementById(a.GetAttribute("href")![1..])!;
                Assert.Equal(a.QuerySelector("text")!.Words(), group.QuerySelector("td b")!.Words());
                Assert.Matches("^[A-Z].* only: .*responsibilit", a.GetAttribute("aria-label"));
            });
            Assert.All(
                picture.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEmpty(page.GetElementById(id)!.TextContent));
        }
    }

    [Fact]
    public async Task With_more_than_three_roles_the_page_says_why_there_is_no_picture()
    {
        var page = (await small.GetAsync("/overlap")).Page;

        Assert.Empty(page.QuerySelectorAll("figure"));
        var section = page.Section("As a picture")!;
        Assert.Contains("Circles can show two or three roles and no more", section.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(section.QuerySelectorAll("li a"));
        foreach (var link in section.QuerySelectorAll("li a"))
        {
            Assert.NotNull((await small.GetAsync(link.GetAttribute("href")!)).Page.QuerySelector("figure svg"));
        }
    }

    [Fact]
    public async Task Similarity_is_a_table_with_a_header_for_every_number()
    {
        var page = (await real.GetAsync("/overlap")).Page;
        var table = page.Section("How much any two")!.QuerySelector("table")!;
        var roles = real.Snapshot.Roles;
        var similarity = RoleSimilarity.Of(real.Snapshot);

        Assert.Equal(roles.Count, table.QuerySelectorAll("thead th[scope=col]").Length);
        foreach (var (row, role) in table.QuerySelectorAll("tbody tr").Zip(roles))
        {
            Assert.StartsWith(role.Name, row.QuerySelector("th[scope=row]")!.Words(), StringComparison.Ordinal);
            foreach (var (cell, other) in row.QuerySelectorAll("td a").Zip(roles))
            {
                var pair = similarity.Pair(role, other);
                Assert.Equal(role == other ? $"{similarity.Given(role)}in all" : $"{pair.Both}{pair.Percent}%", cell.Words());
                Assert.Equal(role == other ? $"/roles/{role.Slug}" : Comparison(role, other), cell.GetAttribute("href")!.Split('?')[0]);
            }
        }
    }

    [Fact]
    public async Task One_group_is_shown_whole_and_leads_back()
    {
        var page = (await real.GetAsync("/overlap?group=project-manager,product-manager")).Page;
        var group = Of(real, "").Find([real.Snapshot.Roles[0], real.Snapshot.Roles[1]])!;

        Assert.Equal(group.Rows.Count, page.QuerySelectorAll(".rows > li").Length);
        Assert.Null(page.QuerySelector("table.groups"));
        var back = page.Link("All groups").GetAttribute("href")!;
        Assert.NotNull((await real.GetAsync(back)).Page.GetElementById(back.Split('#')[1]));
        Assert.Equal(
            Of(small, "?roles=baker,cook").CountNone,
            (await small.GetAsync("/overlap?roles=baker,cook&group=-")).Page.QuerySelectorAll(".rows > li").Length);
    }

    [Fact]
    public async Task One_role_alone_is_shown_beside_those_most_like_it()
    {
        var answer = await small.GetAsync("/overlap?roles=cook");

        Assert.Contains("Only the cook was asked for.", answer.Words, StringComparison.Ordinal);
        Assert.StartsWith("Cook", answer.Page.QuerySelector("ul[aria-label='Roles looked at'] li")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task A_value_that_is_not_known_is_ignored_with_a_notice(string query, string quoted)
    {
        var answer = await small.GetAsync($"/overlap?{query}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(quoted, answer.Page.QuerySelector(".notices")!.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Page.QuerySelectorAll("table.groups tbody"));
        Assert.DoesNotContain(answer.Page.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.Contains("xyzzy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_many_roles_and_rows_nothing_is_cut_in_silence()
    {
        using var folder = new TemporaryFolder();
        using var atlas = new AtlasHost(Many(roles: 20, rows: 90).WriteTo(folder.Path));
        var first = await atlas.GetAsync("/overlap");

        Assert.Contains("This atlas has 20 roles. Looked at are the six that sources give the most responsibilities", first.Words, StringComparison.Ordinal);
        Assert.Contains("Most like each of them", first.Words, StringComparison.Ordinal);
        var all = await atlas.GetAsync($"/overlap?roles={string.Join(',', atlas.Snapshot.Roles.Select(r => r.Slug))}");
        Assert.Contains("At most 12 roles are looked at together; these are the first of the 20 asked for.", all.Words, StringComparison.Ordinal);

        // More groups than a page holds: the pages together hold each of them.
        var overlap = Overlap.Of(atlas.Snapshot, [.. atlas.Snapshot.Roles.Take(12)]);
        var found = 0;
        for (var page = 1; page <= 3; page++)
        {
            var answer = await atlas.GetAsync($"/overlap?roles={string.Join(',', overlap.Roles.Select(r => r.Slug))}&page={page}");
            found += answer.Page.QuerySelectorAll("table.groups tbody").Length;
            Assert.Contains($"of {overlap.Groups.Count}", answer.Words, StringComparison.Ordinal);
        }

        Assert.True(overlap.Groups.Count > 24);
        Assert.Equal(overlap.Groups.Count, found);

        // More rows in a group than the table holds: it says so and leads to all of them.
        var pair = await atlas.GetAsync("/overlap?roles=r18,r19");
        var none = Overlap.Of(atlas.Snapshot, [.. atlas.Snapshot.Roles.Skip(18)]).CountNone;
        Assert.Contains($"The first 60 of {none}.", pair.Words, StringComparison.Ordinal);
        var whole = await atlas.GetAsync(pair.Page.Link($"All {none} in one list").GetAttribute("href")!);
        Assert.Equal(none, whole.Page.QuerySelectorAll(".rows > li").Length);
    }

    [Fact]
    public async Task An_atlas_of_one_role_says_that_it_takes_two()
    {
        using var folder = new TemporaryFolder();
        using var atlas = new AtlasHost(Many(roles: 1, rows: 1).WriteTo(folder.Path));

        Assert.Contains("An overlap needs two roles, and this atlas has only one.", (await atlas.GetAsync("/overlap")).Words, StringComparison.Ordinal);
    }

    private static readonly System.Globalization.CultureInfo Invariant = System.Globalization.CultureInfo.InvariantCulture;

    private static string Comparison(Role a, Role b) =>
        $"/compare/{string.Join("-vs-", new[] { a.Slug, b.Slug }.Order(StringComparer.Ordinal))}";

    /// <summary>The overlap that a query of known values asks for.</summary>
    private static Overlap Of(AtlasHost atlas, string query)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        IReadOnlyList<Role> roles = values.TryGetValue("roles", out var slugs)
            ? [.. slugs.ToString().Split(',').Select(s => atlas.Snapshot.FindRole(s)!)] : atlas.Snapshot.Roles;
        return values.TryGetValue("area", out var area)
            ? Overlap.Of(atlas.Snapshot, roles, atlas.Snapshot.FindArea(area.ToString())!) : Overlap.Of(atlas.Snapshot, roles);
    }

    /// <summary>Role i is given every row whose number, in binary digits, has the digit i mod 6; a single source says so.</summary>
    private static TestContent Many(int roles, int rows)
    {
        var catalogue = "areas:\n  - {slug: all, name: All}\nroles:\n"
            + string.Concat(Enumerable.Range(0, roles).Select(i => $"  - {{slug: r{i}, name: Role {i}, abbreviation: R{i}}}\n"))
            + "responsibilities:\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"  - {{slug: d{i}, name: Doing {i}, area: all}}\n"));
        var words = string.Concat(Enumerable.Range(0, rows).Select(i => $"Duty number {i} stands here. "));
        var claims = string.Concat(Enumerable.Range(0, rows)
            .Select(i => (Row: i, Roles: Enumerable.Range(0, Math.Min(roles, 12)).Where(r => (i & (1 << (r % 6))) != 0).ToList()))
            .Where(x => x.Roles.Count > 0)
            .Select(x => $"- {{quote: Duty number {x.Row} stands, roles: [{string.Join(", ", x.Roles.Select(r => $"r{r}"))}], responsibility: d{x.Row}, stance: {(x.Roles.Count > 1 ? "shares" : "leads")}}}\n"));
        return new TestContent().OnlySource("01-all", $"---\ntitle: All\nkind: Post\norder: 1\n---\n\n{words}\n", claims.Length == 0 ? "[]\n" : claims).Set("catalog.yml", catalogue);
    }
}
