using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.History;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Data;

namespace RoleAtlas.Core.Tests.History;

public sealed class DifferenceTests
{
    private const int Edits = 10;

    [Fact]
    public async Task As_many_cells_are_told_as_a_count_of_claim_by_claim_finds_on_the_whole_and_on_every_part()
    {
        var found = 0;
        await Gen.Int.SampleAsync(async seed =>
        {
            using var catalogue = await TestCatalogue.CreateAsync();
            await catalogue.ImportAsync(new ContentFiles().Content());
            var edits = new AnyEdits(catalogue, seed);
            List<AtlasSnapshot> states = [await catalogue.SnapshotAsync()];
            for (var i = 0; i < Edits; i++)
            {
                await edits.MakeOneAsync();
                states.Add(await catalogue.SnapshotAsync());
            }

            var after = states[^1];
            foreach (var before in states)
            {
                var counted = Recounted(before, after);
                found += counted.Count;
                Assert.Equal(counted, CellsOf(Difference.Between(before, after).Rows));
                foreach (var role in after.Roles)
                {
                    Assert.Equal(counted.Where(c => c.Role == role.Id), CellsOf(Difference.Between(before, after, new() { Role = role.Id }).Rows));
                    Assert.Equal(counted.Where(c => c.Role == role.Id), CellsOf(Difference.Between(before, after, new() { Roles = [role.Id] }).Rows));
                }

                foreach (var responsibility in after.Responsibilities)
                {
                    Assert.Equal(
                        counted.Where(c => c.Responsibility == responsibility.Id),
                        CellsOf(Difference.Between(before, after, new() { Responsibility = responsibility.Id }).Rows));
                }

                foreach (var area in after.Areas)
                {
                    var inArea = before.Responsibilities.Concat(after.Responsibilities).Where(r => r.Area.Id == area.Id).Select(r => r.Id).ToHashSet();
                    Assert.Equal(counted.Where(c => inArea.Contains(c.Responsibility)), CellsOf(Difference.Between(before, after, new() { Areas = [area.Id] }).Rows));
                }
            }
        }, iter: 6, threads: 1);
        Assert.True(found > 10, $"Only {found} cells were other in all cases.");
    }

    [Fact]
    public async Task A_decision_that_reads_otherwise_and_words_that_took_the_place_of_others_are_told()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var before = await catalogue.SnapshotAsync();
        var claim = before.Claims.First(c => c.Responsibility is not null);
        var edits = new AnyEdits(catalogue, 1);
        Assert.Empty((await edits.SaveAsync(new TestEdit(c => c.Rows.Claims.Single(r => r.PublicId == claim.Id).Exact = "other words"))).Problems);
        Assert.Empty((await edits.SaveAsync(new TestEdit(c => c.Add(new DecisionRow
        {
            ResponsibilityId = claim.Responsibility!.Id, Letters = new() { [claim.Roles[0].Id] = RaciLetter.Accountable }, Decided = new DateOnly(2026, 3, 12),
            Reason = "So it is.", DecidedBy = "The council",
        })))).Problems);

        var difference = Difference.Between(before, await catalogue.SnapshotAsync());
        var changed = Assert.Single(difference.Rows);

        Assert.Equal(claim.Roles.Select(r => r.Id), changed.Cells.Select(c => c.Role.Id));
        Assert.All(changed.Cells, c => Assert.True(c.IsOfWordsOnly));
        Assert.Null(changed.Verdict);
        Assert.Equal(RaciLetter.Accountable, Assert.Single(changed.Decision!.After!.Letters).Letter);
        Assert.Equal($"{AtlasWords.Count(claim.Roles.Count, "cell")} and one decision", difference.Counts);
        Assert.Empty(difference.Things);
        Assert.Single(Difference.Between(before, await catalogue.SnapshotAsync(), new() { Only = (state, row) => state.DecisionOn(row.Responsibility) is not null }).Rows);
        Assert.Empty(Difference.Between(before, await catalogue.SnapshotAsync(), new() { Only = (_, row) => row.Voices.Count > 1 }).Rows);
        Assert.Null(Difference.Between(before, before).Counts);
    }

    [Fact]
    public async Task What_is_called_or_described_otherwise_is_told_of_the_part_that_shows_it()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var before = await catalogue.SnapshotAsync();
        var edits = new AnyEdits(catalogue, 1);
        Assert.Empty((await edits.SaveAsync(new TestEdit(c =>
        {
            c.Rows.Roles.Single(r => r.Slug == "product-manager").Name = "Product lead";
            c.Rows.Roles.Single(r => r.Slug == "project-manager").Summary = "When and how.";
            c.Rows.Responsibilities.Single(r => r.Slug == "product-vision").Description = "Where it goes.";
            c.Rows.Responsibilities.Single(r => r.Slug == "risk-management").AreaId = c.Rows.Areas.Single(a => a.Slug == "strategy").Id;
            c.Rows.Areas.Single(a => a.Slug == "delivery").Name = "Getting it done";
            c.Rows.Sources.Single().Author = "Ada";
            c.Add(new RoleRow { Name = "Programme manager", Slug = "programme-manager", Abbreviation = "PgM" });
        }))).Problems);
        var after = await catalogue.SnapshotAsync();
        var (product, project) = (after.FindRole("product-manager")!.Id, after.FindRole("project-manager")!.Id);

        Assert.Equal("one new role, two names, two descriptions and two details", Difference.Between(before, after).Counts);
        Assert.Equal("two names, one description and two details", Counts(new() { Roles = [product] }));
        Assert.Equal("one name, two descriptions and two details", Counts(new() { Roles = [project], Areas = [after.FindArea("strategy")!.Id] }));
        Assert.Equal("one name, one description and two details", Counts(new() { Responsibility = after.FindResponsibility("risk-management")!.Id }));
        Assert.Equal("two names, two descriptions and two details", Counts(new() { Source = after.Sources.Single().Id }));
        Assert.Equal("Product lead", Assert.Single(Difference.Between(before, after).Things, t => t.Fields.Any(f => f.Before == "Product manager")).Name);

        string Counts(ComparedPart part) => Difference.Between(before, after, part).Counts ?? "";
    }

    [Fact]
    public async Task Claims_about_other_things_than_responsibilities_are_told_of_the_roles_that_they_are_about()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var before = await catalogue.SnapshotAsync();
        var edits = new AnyEdits(catalogue, 1);
        Assert.Empty((await edits.SaveAsync(new TestEdit(c => c.Rows.Claims.Single(r => r.Kind == ClaimKind.Trait).Label = "Sociable"))).Problems);
        var after = await catalogue.SnapshotAsync();
        var trait = after.Claims.Single(c => c.Kind is ClaimKind.Trait);

        var field = Assert.Single(Assert.Single(Difference.Between(before, after).Things).Fields);
        Assert.Equal(("Label", "Kind", "Sociable"), (field.Label, field.Before, field.After));
        Assert.Equal("one other claim", Counts(new() { Roles = [trait.Roles[0].Id] }));
        Assert.Equal("one other claim", Counts(new() { Role = trait.Roles[0].Id }));
        Assert.Equal("one other claim", Counts(new() { Source = trait.Source.Id }));
        Assert.Equal("", Counts(new() { OtherClaims = false }));
        Assert.Equal("", Counts(new() { Responsibility = after.Responsibilities[0].Id }));

        string Counts(ComparedPart part) => Difference.Between(before, after, part).Counts ?? "";
    }

    [Fact]
    public async Task An_area_that_is_called_otherwise_is_told_once_and_not_by_each_responsibility_in_it()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var before = await catalogue.SnapshotAsync();
        Assert.Empty((await new AnyEdits(catalogue, 1).SaveAsync(new TestEdit(c => c.Rows.Areas.Single(a => a.Slug == "delivery").Name = "Getting it done"))).Problems);

        var difference = Difference.Between(before, await catalogue.SnapshotAsync());

        Assert.Equal("one name", difference.Counts);
        Assert.True(difference.IsOne);
        Assert.Equal("Getting it done", Assert.Single(difference.Things).Name);
    }

    [Fact]
    public async Task A_row_says_whether_it_came_or_went()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var before = await catalogue.SnapshotAsync();
        var edits = new AnyEdits(catalogue, 1);
        await edits.SaveAsync(new DeleteResponsibilities([Seen.Of((await edits.RowsAsync()).Responsibilities.Single(r => r.Slug == "risk-management"))]));
        var after = await catalogue.SnapshotAsync();

        var gone = Assert.Single(Difference.Between(before, after).Rows);
        var back = Assert.Single(Difference.Between(after, before).Rows);

        Assert.Equal((false, true), (gone.IsNew, gone.IsGone));
        Assert.Equal((true, false), (back.IsNew, back.IsGone));
        Assert.All([gone, back], r => Assert.Equal("risk-management", r.Responsibility.Slug));
    }

    private static IEnumerable<(Guid Responsibility, Guid Role)> CellsOf(IEnumerable<RowChange> rows) =>
        rows.SelectMany(r => r.Cells, (row, cell) => (row.Responsibility.Id, cell.Role.Id)).Order();

    /// <summary>Every cell there is or was, by what its claims are and not by rows.</summary>
    private static List<(Guid Responsibility, Guid Role)> Recounted(AtlasSnapshot before, AtlasSnapshot after)
    {
        var (was, now) = (ClaimsByCell(before), ClaimsByCell(after));
        return [.. was.Select(g => g.Key).Union(now.Select(g => g.Key)).Where(cell => Told(was[cell]) != Told(now[cell])).Order()];
    }

    private static ILookup<(Guid Responsibility, Guid Role), Claim> ClaimsByCell(AtlasSnapshot atlas) => atlas.Claims
        .Where(c => c.Responsibility is not null).SelectMany(c => c.Roles, (c, r) => (Key: (c.Responsibility!.Id, r.Id), Claim: c)).ToLookup(x => x.Key, x => x.Claim);

    private static string Told(IEnumerable<Claim> claims)
    {
        var all = claims.ToList();
        var shared = all.Count > 0 && all.Min(c => c.Stance) is Stance.Shares && all.All(c => c.Roles.Count == 1);
        return $"{shared} {string.Join('\n', all.Select(c => $"{c.Source.Id} {c.Excerpt.Exact} {c.Stance} {c.Note}").Order(StringComparer.Ordinal))}";
    }
}
