using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Atlas;

/// <summary>
/// What one source says of one responsibility. Voices are found over the whole catalogue, before any role is hidden,
/// so that a selection can never make a source say something it did not.
/// </summary>
/// <param name="Source">Whose voice it is; a source has one voice on a responsibility.</param>
/// <param name="Claims">Its claims on the responsibility, by position.</param>
/// <param name="Assertion">What these claims come to.</param>
public sealed record Voice(Source Source, IReadOnlyList<Claim> Claims, Assertion Assertion)
{
    public IReadOnlyList<Role> Affirms => Assertion.Affirms;
    public VoiceManner Manner => Assertion.Manner;

    /// <summary>It gives it to one role and says nothing of others who have a part in it, roles of this atlas or not.</summary>
    public bool GivesToOneAlone => Affirms.Count == 1 && Claims.Any(c => c.Stance == Stance.Leads);

    /// <param name="source">Whose voice it is.</param>
    /// <param name="claims">Its claims on one responsibility, at least one.</param>
    /// <param name="rolesSpokenOf">Every role of which the source makes a claim of kind responsibility, on any row.</param>
    public static Voice Of(Source source, IReadOnlyList<Claim> claims, IReadOnlySet<Role> rolesSpokenOf)
    {
        var affirms = RolesWith(claims, s => s is Stance.Leads or Stance.Shares);
        var manner = affirms.Length switch
        {
            0 => VoiceManner.NamesNoLead,
            1 => rolesSpokenOf.Any(r => r != affirms[0]) ? VoiceManner.Weighing : VoiceManner.OneSided,
            _ => VoiceManner.Joint,
        };
        return new Voice(source, claims, new Assertion(
            manner, affirms, RolesWith(claims, s => s is Stance.Supports), RolesWith(claims, s => s is Stance.Excluded)));
    }

    private static Role[] RolesWith(IReadOnlyList<Claim> claims, Func<Stance, bool> stance) =>
        [.. claims.Where(c => c.Stance is { } s && stance(s)).SelectMany(c => c.Roles).Distinct().OrderBy(r => r.Position)];
}

/// <summary>The part of a voice that the verdict rule looks at. Compared by reference: one a source.</summary>
/// <param name="manner">How the source comes to its word.</param>
/// <param name="affirms">The roles to which it gives leads or shares, in catalogue order.</param>
/// <param name="supports">The roles it says help.</param>
/// <param name="excludes">The roles whose it says this is not.</param>
public sealed class Assertion(
    VoiceManner manner, IReadOnlyList<Role> affirms, IReadOnlyList<Role> supports, IReadOnlyList<Role> excludes)
{
    public VoiceManner Manner { get; } = manner;
    public IReadOnlyList<Role> Affirms { get; } = affirms;
    public IReadOnlyList<Role> Supports { get; } = supports;
    public IReadOnlyList<Role> Excludes { get; } = excludes;

    public bool SpeaksOfAny(IReadOnlyCollection<Role> roles) =>
        Affirms.Any(roles.Contains) || Supports.Any(roles.Contains) || Excludes.Any(roles.Contains);
}

/// <summary>How a source comes to its word on a responsibility; the verdict rule treats each manner differently.</summary>
public enum VoiceManner
{
    /// <summary>It only says who helps, or whose it is not.</summary>
    NamesNoLead,

    /// <summary>It affirms one role and speaks of no other role anywhere: a job description, a post in praise.</summary>
    OneSided,

    /// <summary>It affirms one role and makes responsibility claims about another: it looked at both and chose.</summary>
    Weighing,

    /// <summary>It affirms two roles or more.</summary>
    Joint,
}
