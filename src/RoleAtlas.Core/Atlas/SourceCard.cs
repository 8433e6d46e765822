using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Atlas;

/// <summary>One source among all: which roles it speaks of, and whether it weighs them against each other.</summary>
/// <param name="Source">The source.</param>
/// <param name="Claims">Its claims of every kind, by position.</param>
/// <param name="Roles">The roles that its claims of any kind name, in catalogue order.</param>
/// <param name="RolesWithDuties">The roles of which it makes a responsibility claim, in catalogue order.</param>
/// <param name="Voices">What it says of each responsibility that it speaks of.</param>
public sealed record SourceCard(
    Source Source, IReadOnlyList<Claim> Claims, IReadOnlyList<Role> Roles, IReadOnlyList<Role> RolesWithDuties, IReadOnlyList<Voice> Voices)
{
    public static SourceCard Of(AtlasSnapshot snapshot, Source source)
    {
        var claims = snapshot.ClaimsIn(source).ToList();
        var duties = claims.Where(c => c.Responsibility is not null).ToList();
        return new SourceCard(
            source,
            claims,
            InOrder(claims),
            InOrder(duties),
            [.. duties.Select(c => c.Responsibility!).Distinct().Select(r => snapshot.VoicesOn(r).First(v => v.Source == source))]);
    }

    public int Count(VoiceManner manner) => Voices.Count(v => v.Manner == manner);

    /// <summary>How many of its claims name the role.</summary>
    public int ClaimsOn(Role role) => Claims.Count(c => c.Roles.Contains(role));

    /// <summary>What kind of voice it is, in a few words: "Weighs two roles", "One-sided: product manager".</summary>
    public string Manner() => RolesWithDuties switch
    {
        [] => "Names no responsibilities",
        [var role] when Count(VoiceManner.OneSided) > 0 => $"One-sided: gives responsibilities to the {role.InSentence()} only",
        { Count: var n } when Count(VoiceManner.Weighing) > 0 => $"Weighs {AtlasWords.Number(n)} roles",
        { Count: var n } when Count(VoiceManner.Joint) > 0 => $"Speaks of {AtlasWords.Number(n)} roles together",
        _ => "Names no lead",
    };

    /// <summary>The same in one sentence with its numbers, in the words of the method page.</summary>
    public string Sentence()
    {
        var weighing = Count(VoiceManner.Weighing);
        var joint = Count(VoiceManner.Joint);
        var together = RolesWithDuties.Count == 2 ? "both" : "several together";
        return RolesWithDuties switch
        {
            [] => "It gives no responsibility to any role.",
            [var role] when Count(VoiceManner.OneSided) > 0 => $"Its voice is one-sided: it speaks of the responsibilities of the {role.InSentence()} and of no other role.",
            _ when weighing > 0 => $"It weighs: it speaks of {Names()}, and gives {AtlasWords.Count(weighing, "responsibility")} to one of them"
                + (joint > 0 ? $" and {AtlasWords.Number(joint)} to {together}." : " and none to several."),
            _ when joint > 0 => $"Its voice is joint: it speaks of {Names()}, and gives {AtlasWords.Count(joint, "responsibility")} to {together}.",
            _ => $"It speaks of {Names()}, and names no lead.",
        };
    }

    // Many names would hide what the sentence says.
    private string Names() => RolesWithDuties.Count <= Comparison.MaximumRoles
        ? $"the {AtlasWords.List([.. RolesWithDuties.Select(r => r.InSentence())])}"
        : AtlasWords.Count(RolesWithDuties.Count, "role");

    private static Role[] InOrder(IEnumerable<Claim> claims) => [.. claims.SelectMany(c => c.Roles).Distinct().OrderBy(r => r.Position)];
}
