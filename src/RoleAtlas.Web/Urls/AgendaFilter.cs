using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Web.Urls;

/// <summary>What of an agenda is shown; its name is the value of <c>?only=</c>.</summary>
public sealed class AgendaFilter
{
    public static readonly AgendaFilter OnOneSource =
        new("rests-on-one", "Disagreements on one source", i => i.IsDisagreementOnOneSource);

    /// <summary>What was to settle and is not any more; it stands below the items.</summary>
    public static readonly AgendaFilter Settled = new(CompareFilter.Settled.Name, CompareFilter.Settled.Label, _ => false);

    public static readonly IReadOnlyList<AgendaFilter> All =
    [
        Of(VerdictKind.Contested), Of(VerdictKind.ClaimedForSeveral), OnOneSource, Settled,
    ];

    private AgendaFilter(string name, string label, Func<AgendaItem, bool> shows)
    {
        Name = name;
        Label = label;
        Shows = shows;
    }

    public string Name { get; }
    public string Label { get; }
    public Func<AgendaItem, bool> Shows { get; }

    public static AgendaFilter? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    private static AgendaFilter Of(VerdictKind kind)
    {
        var filter = CompareFilter.Of(kind);
        return new AgendaFilter(filter.Name, filter.Label, i => filter.MayShow(i.Row.Verdict.Kind));
    }
}
