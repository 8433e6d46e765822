using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Decisions;

namespace RoleAtlas.Web.Urls;

/// <summary>Which responsibilities a list shows, by what sources say or by what was agreed; its name is the value of <c>?only=</c>.</summary>
public sealed class CompareFilter
{
    /// <summary>What the agenda holds: in dispute, and nothing is agreed on it.</summary>
    public static readonly CompareFilter ToSettle =
        new("to-settle", "To settle", (snapshot, row) => On(snapshot, row) is null, VerdictKind.Contested, VerdictKind.ClaimedForSeveral);

    public static readonly CompareFilter Settled = OfAnyVerdict("settled", "Settled", (snapshot, row) => On(snapshot, row) is not null);

    /// <summary>What was agreed departs from the sources.</summary>
    public static readonly CompareFilter Departing = OfAnyVerdict(
        "departs", "Departs from the sources", (snapshot, row) => On(snapshot, row) is { } decision && Departure.Of(snapshot, decision) is not null);

    /// <summary>The letters agreed leave something open.</summary>
    public static readonly CompareFilter Unclear = OfAnyVerdict(
        "unclear", "Not clear", (snapshot, row) => On(snapshot, row) is { } decision && DecisionWords.Unclear(decision.Letters).Count > 0);

    /// <summary>A single source speaks of it.</summary>
    public static readonly CompareFilter OfOneSource = OfAnyVerdict("one-source", "One source only", (_, row) => row.Voices.Count == 1);

    /// <summary>Several sources speak of it, and without one of them the verdict would be another.</summary>
    public static readonly CompareFilter RestingOnOne = OfAnyVerdict("rests-on-one", "Rests on one source", (_, row) => row.Voices.Count > 1 && row.RestsOnOneSource);

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

    public static readonly IReadOnlyList<CompareFilter> All = [ToSettle, Said, .. Single, OfOneSource, RestingOnOne, .. OfAgreed];

    private readonly VerdictKind[] kinds;
    private readonly Func<AtlasSnapshot, AtlasRow, bool>? also;

    private CompareFilter(string name, string label, Func<AtlasSnapshot, AtlasRow, bool>? also, params VerdictKind[] kinds)
    {
        Name = name;
        Label = label;
        this.also = also;
        this.kinds = kinds;
    }

    public string Name { get; }
    public string Label { get; }

    /// <summary>Whether some responsibility with this verdict may be shown; not every one of them has to be.</summary>
    public bool MayShow(VerdictKind kind) => kinds.Contains(kind);

    /// <param name="snapshot">Whose decisions and sources count.</param>
    /// <param name="row">The responsibility, with its verdict among the roles shown.</param>
    public bool Shows(AtlasSnapshot snapshot, AtlasRow row) =>
        MayShow(row.Verdict.Kind) && (also is null || also(snapshot, row));

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
            new[] { Of(VerdictKind.Contested), Of(VerdictKind.ClaimedForSeveral) }.Where(f => rows.Any(r => f.MayShow(r.Verdict.Kind)));
        List<CompareFilter> offered = isAgreed ? [Settled, ToSettle, Departing, Unclear] : [ToSettle, .. disputed, Of(VerdictKind.Shared), Of(VerdictKind.Only)];
        return chosen is null || offered.Contains(chosen) ? offered : [.. offered, chosen];
    }

    public static CompareFilter Of(VerdictKind kind) => Single.First(f => f.MayShow(kind));

    public static CompareFilter? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    private static CompareFilter OfAnyVerdict(string name, string label, Func<AtlasSnapshot, AtlasRow, bool> also) => new(name, label, also, Enum.GetValues<VerdictKind>());

    private static Decision? On(AtlasSnapshot snapshot, AtlasRow row) => snapshot.DecisionOn(row.Responsibility);

    /// <summary>The value of <c>?only=</c> to keep where what sources say takes the place of what was agreed.</summary>
    public static string? InSources(string? only) => OfAgreed.Any(f => f.Name == only) ? null : only;
}
