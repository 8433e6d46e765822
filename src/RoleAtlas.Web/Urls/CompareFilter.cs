using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Decisions;

namespace RoleAtlas.Web.Urls;

/// <summary>Which responsibilities a list shows, by what sources say or by what was agreed; its name is the value of <c>?only=</c>.</summary>
public sealed class CompareFilter
{
    /// <summary>What the agenda holds: in dispute, and nothing is agreed on it.</summary>
    public static readonly CompareFilter ToSettle =
        new("to-settle", "To settle", (_, decision) => decision is null, VerdictKind.Contested, VerdictKind.ClaimedForSeveral);

    public static readonly CompareFilter Settled = new("settled", "Settled", (_, decision) => decision is not null, Enum.GetValues<VerdictKind>());

    /// <summary>What was agreed departs from the sources.</summary>
    public static readonly CompareFilter Departing = new(
        "departs", "Departs from the sources", (snapshot, decision) => decision is not null && Departure.Of(snapshot, decision) is not null, Enum.GetValues<VerdictKind>());

    /// <summary>The letters agreed leave something open.</summary>
    public static readonly CompareFilter Unclear = new(
        "unclear", "Not clear", (_, decision) => decision is not null && DecisionWords.Unclear(decision.Letters).Count > 0, Enum.GetValues<VerdictKind>());

    private static readonly CompareFilter[] Single =
    [
        new("contested", "Sources disagree", null, VerdictKind.Contested),
        new("claimed-for-several", "Claimed for several", null, VerdictKind.ClaimedForSeveral),
        new("shared", "Shared", null, VerdictKind.Shared),
        new("only", "Only one, so far", null, VerdictKind.Only),
        new("supported", "No lead named", null, VerdictKind.Supported),
        new("silent", "No source says", null, VerdictKind.Silent),
    ];

    /// <summary>All but silence.</summary>
    public static readonly CompareFilter Said = new("said", "Something said", null, [.. Enum.GetValues<VerdictKind>().Except([VerdictKind.Silent])]);

    /// <summary>Those by what was agreed: where that is not shown they mean nothing.</summary>
    public static readonly IReadOnlyList<CompareFilter> OfAgreed = [Settled, Departing, Unclear];

    public static readonly IReadOnlyList<CompareFilter> All = [ToSettle, Said, .. Single, .. OfAgreed];

    private readonly VerdictKind[] kinds;
    private readonly Func<AtlasSnapshot, Decision?, bool>? agreed;

    private CompareFilter(string name, string label, Func<AtlasSnapshot, Decision?, bool>? agreed, params VerdictKind[] kinds)
    {
        Name = name;
        Label = label;
        this.agreed = agreed;
        this.kinds = kinds;
    }

    public string Name { get; }
    public string Label { get; }

    /// <summary>Whether a responsibility with this verdict may be shown.</summary>
    public bool Shows(VerdictKind kind) => kinds.Contains(kind);

    /// <param name="snapshot">Whose decisions and sources count.</param>
    /// <param name="row">The responsibility, with its verdict among the roles shown.</param>
    public bool Shows(AtlasSnapshot snapshot, AtlasRow row) =>
        Shows(row.Verdict.Kind) && (agreed is null || agreed(snapshot, snapshot.DecisionOn(row.Responsibility)));

    /// <summary>
    /// What to offer above a list: few, and among what sources say the disputes apart where some are settled, since these are
    /// not to settle any more.
    /// </summary>
    /// <param name="isAgreed">What was agreed is shown, and not what sources say.</param>
    /// <param name="chosen">Offered in any case; null where there is none.</param>
    /// <param name="snapshot">Whose decisions count.</param>
    /// <param name="rows">The list before any filter.</param>
    public static IReadOnlyList<CompareFilter> Offered(bool isAgreed, CompareFilter? chosen, AtlasSnapshot snapshot, IReadOnlyCollection<AtlasRow> rows)
    {
        var disputed = isAgreed || !rows.Any(r => r.Verdict.NeedsSettling && snapshot.DecisionOn(r.Responsibility) is not null) ? [] :
            new[] { Of(VerdictKind.Contested), Of(VerdictKind.ClaimedForSeveral) }.Where(f => rows.Any(r => f.Shows(r.Verdict.Kind)));
        List<CompareFilter> offered = isAgreed ? [Settled, ToSettle, Departing, Unclear] : [ToSettle, .. disputed, Of(VerdictKind.Shared), Of(VerdictKind.Only)];
        return chosen is null || offered.Contains(chosen) ? offered : [.. offered, chosen];
    }

    public static CompareFilter Of(VerdictKind kind) => Single.First(f => f.Shows(kind));

    public static CompareFilter? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>The value of <c>?only=</c> to keep where what sources say takes the place of what was agreed.</summary>
    public static string? InSources(string? only) => OfAgreed.Any(f => f.Name == only) ? null : only;
}
