using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Editing;

/// <summary>What an edit takes along or changes beside the rows that it names, to be shown before it is saved.</summary>
/// <param name="Responsibilities">Those that would be gone, and not into another.</param>
/// <param name="ResponsibilitiesMoved">Those, as they would then be, whose area would be gone into another.</param>
/// <param name="ClaimsGone">Claims that nobody would make any more.</param>
/// <param name="ClaimsJoined">Claims that would say what another says as well, and become one with it.</param>
/// <param name="ClaimsChanged">Claims that would be about other roles or another responsibility, as they would then be.</param>
/// <param name="DecisionsGone">Responsibilities, as they are now, on which nothing would be decided any more.</param>
/// <param name="DecisionsMoved">Responsibilities, as they would be, that would get the decision on another.</param>
/// <param name="DecisionsChanged">Responsibilities whose decision would lose letters or claims, or have others.</param>
public sealed record Dependents(
    IReadOnlyList<Responsibility> Responsibilities,
    IReadOnlyList<Responsibility> ResponsibilitiesMoved,
    IReadOnlyList<Claim> ClaimsGone,
    IReadOnlyList<Claim> ClaimsJoined,
    IReadOnlyList<Claim> ClaimsChanged,
    IReadOnlyList<Responsibility> DecisionsGone,
    IReadOnlyList<Responsibility> DecisionsMoved,
    IReadOnlyList<Responsibility> DecisionsChanged)
{
    public static readonly Dependents None = new([], [], [], [], [], [], [], []);

    /// <summary>Claims that would be gone, joined or changed.</summary>
    public int ClaimsTouched => ClaimsGone.Count + ClaimsJoined.Count + ClaimsChanged.Count;

    /// <param name="before">The catalogue without the edit.</param>
    /// <param name="after">The catalogue with it.</param>
    /// <param name="edited">The rows after the edit.</param>
    /// <param name="decided">The decisions before; edits replace what a decision holds and never change it in place.</param>
    internal static Dependents Between(
        AtlasSnapshot before, AtlasSnapshot after, EditedCatalogue edited, IReadOnlyList<DecisionRow> decided)
    {
        var former = before.Responsibilities.ToDictionary(r => r.Id);
        var present = after.Responsibilities.ToDictionary(r => r.Id);
        var areas = after.Areas.Select(a => a.Id).ToHashSet();
        var claims = after.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var gone = before.Claims.Where(c => !claims.ContainsKey(c.Id)).ToLookup(c => edited.JoinedClaims.Contains(c.Id));
        var decisions = edited.Rows.Decisions.ToDictionary(d => d.Id);
        var kept = decided.Where(d => decisions.ContainsKey(d.Id)).Select(d => (Before: d, After: decisions[d.Id])).ToList();
        return new Dependents(
            [.. before.Responsibilities.Where(r => !present.ContainsKey(r.Id) && after.FindRetired(EntityKind.Responsibility, r.Slug) is null)],
            [.. after.Responsibilities.Where(r => former.TryGetValue(r.Id, out var was) && !areas.Contains(was.Area.Id))],
            [.. gone[false]],
            [.. gone[true]],
            [.. before.Claims.Where(c => claims.TryGetValue(c.Id, out var now) && IsAboutOther(c, now)).Select(c => claims[c.Id])],
            [.. decided.Where(d => !decisions.ContainsKey(d.Id)).Select(d => former[d.ResponsibilityId])],
            [.. kept.Where(d => d.Before.ResponsibilityId != d.After.ResponsibilityId).Select(d => present[d.After.ResponsibilityId])],
            [.. kept.Where(d => HasOther(d.Before, d.After)).Select(d => present[d.After.ResponsibilityId])]);
    }

    private static bool IsAboutOther(Claim before, Claim after) =>
        before.Responsibility?.Id != after.Responsibility?.Id || before.Roles.Count != after.Roles.Count
        || before.Roles.Any(r => after.Roles.All(other => other.Id != r.Id));

    private static bool HasOther(DecisionRow before, DecisionRow after) =>
        before.Letters != after.Letters || before.Upheld != after.Upheld || before.Overruled != after.Overruled;
}
