using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Web.Components.Pages.Compare;

/// <summary>A part of the balance: all responsibilities of a comparison that have one verdict.</summary>
/// <param name="Verdict">Their verdict; of one that is about a single role, that role.</param>
/// <param name="Count">How many; at least one.</param>
/// <param name="Words">What is said of them in little room: "only product, so far".</param>
public sealed record BalancePart(Verdict Verdict, int Count, string Words)
{
    /// <summary>
    /// The whole comparison in one line, but for what no source speaks of: the first role stands at the left end and the others at
    /// the right, with what lies between them in the middle.
    /// </summary>
    public static IReadOnlyList<BalancePart> Of(Comparison comparison)
    {
        var roles = comparison.Roles;
        return [.. new[]
        {
            Only(roles[0]),
            Between(VerdictKind.Shared, "shared"),
            Between(VerdictKind.ClaimedForSeveral, roles.Count == 2 ? "claimed for both" : "claimed for several"),
            Between(VerdictKind.Contested, "disagree"),
            Between(VerdictKind.Supported, "no lead"),
        }.Concat(roles.Skip(1).Select(Only)).Where(p => p.Count > 0)];

        BalancePart Only(Role role) => new(
            new Verdict(VerdictKind.Only, [role]), comparison.OnlyFor(role).Count(), $"only {AtlasWords.ShortName(role, roles)}, so far");

        BalancePart Between(VerdictKind kind, string words) => new(new Verdict(kind, roles), comparison.Count(kind), words);
    }
}
