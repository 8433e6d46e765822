using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Components.Pages.Matrix;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Embed;

/// <summary>Rows of an embedded table that stand together.</summary>
/// <param name="Rows">At least one.</param>
/// <param name="Heading">What they have in common, in words; null where a verdict says it, or nothing is to be said.</param>
/// <param name="Verdict">The verdict that they have in common; null where they differ.</param>
public sealed record EmbedGroup(IReadOnlyList<AtlasRow> Rows, string? Heading, Verdict? Verdict = null)
{
    /// <summary>
    /// In the order of the comparison's page. Rows of which no source says anything are counted in the balance, and listed only
    /// where they are asked for.
    /// </summary>
    public static IReadOnlyList<EmbedGroup> Of(CompareView view)
    {
        var comparison = view.Comparison;
        return [.. (view.IsAgreed
            ?
            [
                new(Shown(comparison.Rows.Where(IsSettled)), "Settled"),
                new(Shown(comparison.Rows.Where(r => !IsSettled(r))), "Not settled"),
            ]
            : new[]
            {
                With(VerdictKind.Contested), With(VerdictKind.ClaimedForSeveral), With(VerdictKind.Shared),
            }
            .Concat(comparison.Roles.Select(role => new EmbedGroup(Shown(comparison.OnlyFor(role)), null, new Verdict(VerdictKind.Only, [role]))))
            .Concat([With(VerdictKind.Supported), .. view.Only is null ? [] : new[] { With(VerdictKind.Silent) }]))
            .Where(g => g.Rows.Count > 0)];

        EmbedGroup With(VerdictKind kind) => new(Shown(comparison.With(kind)), null, new Verdict(kind, comparison.Roles));

        List<AtlasRow> Shown(IEnumerable<AtlasRow> rows) => [.. rows.Where(view.Shows)];

        bool IsSettled(AtlasRow row) => comparison.Snapshot.DecisionOn(row.Responsibility) is not null;
    }

    public static IReadOnlyList<EmbedGroup> Of(MatrixView view) => [.. view.Matrix.Groups.Select(rows => view.Matrix.Query.Sort switch
    {
        MatrixSort.Catalogue => new EmbedGroup(rows, rows[0].Responsibility.Area.Name),
        MatrixSort.Verdict when rows[0].Verdict.Kind != VerdictKind.Only => new EmbedGroup(rows, null, rows[0].Verdict with { Roles = view.Matrix.Roles }),
        MatrixSort.Verdict => new EmbedGroup(rows, CompareFilter.Of(rows[0].Verdict.Kind).Label),
        _ => new EmbedGroup(rows, null),
    })];
}
