using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Atlas;

/// <summary>One responsibility for the roles shown: its verdict, and the facts that stand beside it.</summary>
public sealed class AtlasRow
{
    /// <summary>Up to as many, looking through a list is as quick as a set.</summary>
    private const int FewRoles = 16;

    private readonly AtlasSnapshot snapshot;

    private AtlasRow(AtlasSnapshot snapshot, Responsibility responsibility, IReadOnlyList<Role> shown)
    {
        this.snapshot = snapshot;
        Responsibility = responsibility;
        Shown = shown;
        Members = ReferenceEquals(shown, snapshot.Roles) ? snapshot.RoleSet : shown.Count > FewRoles ? shown.ToHashSet() : shown;
        Voices = snapshot.VoicesOn(responsibility);
        VoicesOfShown = [.. Voices.Where(v => v.Assertion.SpeaksOfAny(Members))];
        Verdict = Verdict.Decide([.. VoicesOfShown.Select(v => v.Assertion)], Members);
    }

    public Responsibility Responsibility { get; }
    public IReadOnlyList<Role> Shown { get; }

    /// <summary>The roles shown, for asking whether one is among them: quick where there are hundreds.</summary>
    internal IReadOnlyCollection<Role> Members { get; }

    /// <summary>Every source that speaks of the responsibility, of whichever role, by the sources' order.</summary>
    public IReadOnlyList<Voice> Voices { get; }

    /// <summary>The sources that say anything of it for a role shown; no other has a part in the verdict.</summary>
    public IReadOnlyList<Voice> VoicesOfShown { get; }

    public Verdict Verdict { get; }

    // Derived when asked for: a list of many rows wants the verdicts only.

    /// <summary>One a role shown, in the order shown.</summary>
    public IReadOnlyList<AtlasCell> Cells => field ??= [.. Shown.Select(CellOf)];

    /// <summary>The roles shown of which some source says something here, in the order shown.</summary>
    public IReadOnlyList<Role> SpokenOf => field ??= [.. Shown.Where(Claims.Contains)];

    private ILookup<Role, Claim> Claims => field ??= Voices.SelectMany(v => v.Claims)
        .SelectMany(c => c.Roles, (claim, role) => (claim, role)).ToLookup(x => x.role, x => x.claim);

    /// <summary>The sources each of which would change the verdict if it alone were left out.</summary>
    public IReadOnlyList<LeaveOneOut> RestsOn => field ??= MayRestOnOneSource
        ? [.. VoicesOfShown.Select(v => new LeaveOneOut(v.Source, DecideWithout(v))).Where(l => l.Verdict.DiffersFrom(Verdict))]
        : [];

    /// <summary>Leaving out a single source would change the verdict.</summary>
    public bool RestsOnOneSource => RestsOn.Count > 0;

    /// <summary>How many sources give it to this role and to no other, shown or not.</summary>
    public int Alone(Role role) => Voices.Count(v => v.GivesToOneAlone && v.Affirms[0] == role);

    /// <summary>How many sources give it to this role with others who are no roles of the catalogue, or not named.</summary>
    public int WithOthers(Role role) => Voices.Count(v => v.Affirms.Count == 1 && v.Affirms[0] == role && !v.GivesToOneAlone);

    /// <summary>How many sources give it to two or more of the roles shown.</summary>
    public int Together => Voices.Count(v => v.Affirms.Count(Members.Contains) > 1);

    /// <summary>How many sources give it to one of the roles shown together with a role that is not shown.</summary>
    public int TogetherWithHidden => Voices.Count(v => v.Affirms.Count > 1 && v.Affirms.Count(Members.Contains) == 1);

    /// <summary>What sources say of this role here, whether it is shown or not.</summary>
    public AtlasCell CellOf(Role role) =>
        AtlasCell.Of(role, [.. Claims[role]], snapshot.SourcesSpeakingOf(role, Responsibility.Area));

    /// <summary>Whether any source says anything of this role here; quicker to ask than for its cell.</summary>
    public bool SpeaksOf(Role role) => Claims.Contains(role);

    public static AtlasRow Of(AtlasSnapshot snapshot, Responsibility responsibility, IReadOnlyList<Role> shown) =>
        new(snapshot, responsibility, shown);

    /// <summary>
    /// What is claimed for several each source gives to one of the roles shown at most: without it, of three roles two remain.
    /// Worth knowing where hundreds of sources speak of a row.
    /// </summary>
    private bool MayRestOnOneSource => Verdict.Kind != VerdictKind.ClaimedForSeveral || Verdict.Roles.Count < 3;

    private Verdict DecideWithout(Voice left) =>
        Verdict.Decide([.. VoicesOfShown.Where(v => v != left).Select(v => v.Assertion)], Members);
}

/// <summary>What the verdict would be if one source were left out.</summary>
public sealed record LeaveOneOut(Source Source, Verdict Verdict);

/// <summary>What sources say of one role and one responsibility.</summary>
/// <param name="Role">The role.</param>
/// <param name="Claims">The claims that name this role, by source and position.</param>
/// <param name="Strongest">The strongest stance, or null where no source says anything.</param>
/// <param name="GivenAndDenied">Some claim gives it to the role and some claim denies it.</param>
/// <param name="SourceCount">Sources that make a claim here.</param>
/// <param name="SourcesInArea">
/// Sources that give, deny or otherwise speak of this role on any responsibility of the same area: with no claim here,
/// they tell silence ("they spoke of it, and not of this") from ignorance.
/// </param>
public sealed record AtlasCell(
    Role Role, IReadOnlyList<Claim> Claims, Stance? Strongest, bool GivenAndDenied, int SourceCount, int SourcesInArea)
{
    internal static AtlasCell Of(Role role, IReadOnlyList<Claim> claims, int sourcesInArea)
    {
        var affirmed = claims.Any(c => c.Stance is Stance.Leads or Stance.Shares);
        return new AtlasCell(
            role,
            claims,
            claims.Min(c => c.Stance),
            affirmed && claims.Any(c => c.Stance == Stance.Excluded),
            claims.Select(c => c.Source).Distinct().Count(),
            sourcesInArea);
    }
}
