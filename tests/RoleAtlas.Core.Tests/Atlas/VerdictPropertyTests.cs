using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using static RoleAtlas.Core.Tests.Atlas.TestAtlas;

namespace RoleAtlas.Core.Tests.Atlas;

/// <summary>What must hold whatever sources say.</summary>
public class VerdictPropertyTests
{
    private const int Sources = 5;

    private static readonly Gen<List<Statement>> AnyCatalogue = TestAtlas.AnyCatalogue(Sources);

    [Fact]
    public void Adding_a_one_sided_voice_never_turns_shared_into_only() =>
        Gen.Select(AnyCatalogue, Gen.OneOf(RoleSlugs)).Sample((catalogue, role) =>
        {
            var before = Of(catalogue, Sources + 1).Row("risk").Verdict.Kind;
            var after = Of([.. catalogue, new Statement(Sources + 1, [role], Stance.Leads, "risk")], Sources + 1).Row("risk").Verdict.Kind;
            return before != VerdictKind.Shared || after != VerdictKind.Only;
        });

    [Fact]
    public void Hiding_a_role_never_creates_a_contest() =>
        Gen.Select(AnyCatalogue, Gen.Shuffle(RoleSlugs, 2, 2)).Sample((catalogue, shown) =>
        {
            var snapshot = Of(catalogue, Sources);
            return RowSlugs.All(row =>
                snapshot.Row(row, shown).Verdict.Kind != VerdictKind.Contested
                || snapshot.Row(row).Verdict.Kind == VerdictKind.Contested);
        });

    [Fact]
    public void Leaving_out_a_source_equals_importing_without_it() =>
        Gen.Select(AnyCatalogue, Gen.Int[1, Sources]).Sample((catalogue, source) =>
        {
            var whole = Of(catalogue, Sources);
            var left = whole.Without([whole.FindSource($"source-{source}")!]);
            var never = Of(catalogue, Sources, without: source);
            return RowSlugs.All(row => Facts(left.Row(row)) == Facts(never.Row(row)))
                && ComparisonWords.Text(Comparison.Of(left, left.Roles)) == ComparisonWords.Text(Comparison.Of(never, never.Roles));
        });

    [Fact]
    public void A_row_rests_on_a_source_exactly_where_leaving_it_out_changes_the_verdict() =>
        AnyCatalogue.Sample(catalogue =>
        {
            var whole = Of(catalogue, Sources);
            return RowSlugs.All(row => whole.Sources.All(source =>
                whole.Row(row).RestsOn.Any(l => l.Source == source)
                == RowWithout(whole, row, source).Verdict.DiffersFrom(whole.Row(row).Verdict)));
        });

    [Fact]
    public void The_order_of_claims_and_of_the_roles_shown_does_not_matter() =>
        AnyCatalogue.Sample(catalogue =>
        {
            var reversed = Of(Enumerable.Reverse(catalogue), Sources);
            return RowSlugs.All(row =>
                Of(catalogue, Sources).Row(row, "pd", "pj", "pg").Verdict.Describe() == reversed.Row(row, "pg", "pj", "pd").Verdict.Describe());
        });

    [Fact]
    public void A_verdict_names_only_roles_that_are_shown_and_spoken_of() =>
        Gen.Select(AnyCatalogue, Gen.Shuffle(RoleSlugs, 2, 3)).Sample((catalogue, shown) =>
        {
            var snapshot = Of(catalogue, Sources);
            return RowSlugs.Select(row => snapshot.Row(row, shown)).All(row =>
                row.Verdict.Roles.All(r => row.Shown.Contains(r) && row.CellOf(r).Claims.Count > 0)
                && (row.Verdict.Kind == VerdictKind.Silent) == row.Cells.All(c => c.Claims.Count == 0));
        });

    [Fact]
    public void Every_voice_is_explained_once_and_every_flip_flips() =>
        AnyCatalogue.Sample(catalogue =>
        {
            var snapshot = Of(catalogue, Sources);
            return RowSlugs.Select(r => snapshot.Row(r)).All(row =>
            {
                var why = VerdictExplanation.Of(row);
                return why.Counted.Concat(why.NotCounted).Select(v => v.Source.Order).Order()
                        .SequenceEqual(row.Voices.Select(v => v.Source.Order))
                    && why.Flips.All(f => f.Verdict.DiffersFrom(row.Verdict));
            });
        });

    // A source left out here keeps what the others are: whether they weigh depends on them alone.
    private static AtlasRow RowWithout(AtlasSnapshot whole, string row, Core.Sources.Source source) => whole.Without([source]).Row(row);

    private static string Facts(AtlasRow row) =>
        $"{row.Verdict.Describe()}|{VerdictExplanation.FactsOf(row)}|{string.Join(',', row.RestsOn.Select(l => l.Source.Order))}|" +
        string.Join(',', row.Cells.Select(c => $"{c.Label()} {c.SourceCount} {c.SourcesInArea}"));
}
