using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Web.Urls;

/// <summary>Which verdicts a list shows; its name is the value of <c>?only=</c>.</summary>
public sealed class CompareFilter
{
    public static readonly CompareFilter ToSettle = new("to-settle", "To settle", VerdictKind.Contested, VerdictKind.ClaimedForSeveral);

    private static readonly CompareFilter[] Single =
    [
        new("contested", "Sources disagree", VerdictKind.Contested),
        new("claimed-for-several", "Claimed for several", VerdictKind.ClaimedForSeveral),
        new("shared", "Shared", VerdictKind.Shared),
        new("only", "Only one, so far", VerdictKind.Only),
        new("supported", "No lead named", VerdictKind.Supported),
        new("silent", "No source says", VerdictKind.Silent),
    ];

    /// <summary>All but silence.</summary>
    public static readonly CompareFilter Said = new("said", "Something said", [.. Enum.GetValues<VerdictKind>().Except([VerdictKind.Silent])]);

    public static readonly IReadOnlyList<CompareFilter> All = [ToSettle, Said, .. Single];

    private readonly VerdictKind[] kinds;

    private CompareFilter(string name, string label, params VerdictKind[] kinds)
    {
        Name = name;
        Label = label;
        this.kinds = kinds;
    }

    public string Name { get; }
    public string Label { get; }

    public bool Shows(VerdictKind kind) => kinds.Contains(kind);

    public static CompareFilter Of(VerdictKind kind) => Single.First(f => f.Shows(kind));

    public static CompareFilter? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
