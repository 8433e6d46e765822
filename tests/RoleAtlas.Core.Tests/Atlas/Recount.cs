using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Tests.Atlas;

/// <summary>
/// The rule of the method page worked out a second time, from nothing but the claims and as plainly as it is written there,
/// to hold what the product derives and says against.
/// </summary>
internal sealed class Recount(AtlasSnapshot snapshot, IReadOnlyList<Role> shown)
{
    private readonly List<Claim> duties = [.. snapshot.Claims.Where(c => c.Kind == ClaimKind.Responsibility)];

    private readonly ILookup<(Source, Responsibility), Claim> said = snapshot.Claims
        .Where(c => c.Kind == ClaimKind.Responsibility).ToLookup(c => (c.Source, c.Responsibility!));

    /// <summary>Sources that say anything of the role, duties or not.</summary>
    public IEnumerable<Source> SourcesOn(Role role) => snapshot.Claims.Where(c => c.Roles.Contains(role)).Select(c => c.Source).Distinct();

    /// <summary>Sources that say anything of two or more of the roles shown.</summary>
    public int SourcesOnSeveral => snapshot.Sources.Count(s => shown.Count(r => SourcesOn(r).Contains(s)) > 1);

    public IReadOnlyList<Role> Affirmed(Source source, Responsibility row) =>
        [.. snapshot.Roles.Where(r => Says(source, row, r, Stance.Leads) || Says(source, row, r, Stance.Shares))];

    public bool IsSaid(Responsibility row, Role role) => duties.Any(c => c.Responsibility == row && c.Roles.Contains(role));

    /// <summary>How many sources say anything of the row for a role shown.</summary>
    public int VoicesOf(Responsibility row) => duties
        .Where(c => c.Responsibility == row && c.Roles.Any(shown.Contains)).Select(c => c.Source).Distinct().Count();

    /// <summary>It affirms this role and no other, and not only together with others who are no roles here.</summary>
    public bool GivesAlone(Source source, Responsibility row, Role role) =>
        Affirmed(source, row) is [var only] && only == role && Says(source, row, role, Stance.Leads);

    /// <summary>It affirms this role alone, and makes responsibility claims about another role.</summary>
    public bool Weighs(Source source, Responsibility row, Role role) =>
        Affirmed(source, row) is [var only] && only == role && duties.Any(c => c.Source == source && c.Roles.Any(r => r != role));

    public VerdictKind KindOf(Responsibility row)
    {
        var affirming = snapshot.Sources.Where(s => Affirmed(s, row).Count > 0).ToList();
        foreach (var x in shown)
        {
            var weighed = affirming.Any(s => Weighs(s, row, x)
                && affirming.Any(o => o != s && !Affirmed(o, row).Contains(x) && Affirmed(o, row).Any(shown.Contains)));
            var denied = snapshot.Sources.Any(s => Says(s, row, x, Stance.Excluded)
                && affirming.Any(o => o != s && Affirmed(o, row).Contains(x)));
            if (weighed || denied)
            {
                return VerdictKind.Contested;
            }
        }

        return affirming.Any(s => Affirmed(s, row).Count(shown.Contains) > 1) ? VerdictKind.Shared
            : affirming.SelectMany(s => Affirmed(s, row)).Where(shown.Contains).Distinct().Count() switch
            {
                > 1 => VerdictKind.ClaimedForSeveral,
                1 => VerdictKind.Only,
                _ => shown.Any(r => IsSaid(row, r)) ? VerdictKind.Supported : VerdictKind.Silent,
            };
    }

    /// <summary>The rows of these areas (none means all) that only this role is given.</summary>
    public IEnumerable<Responsibility> OnlyTo(Role role, IReadOnlyList<Area> areas) => Rows(VerdictKind.Only, areas)
        .Where(row => snapshot.Sources.Any(s => Affirmed(s, row).Contains(role)));

    public IEnumerable<Responsibility> Rows(VerdictKind kind, IReadOnlyList<Area> areas) =>
        InAreas(areas).Where(r => KindOf(r) == kind);

    public IEnumerable<Responsibility> InAreas(IReadOnlyList<Area> areas) =>
        snapshot.Responsibilities.Where(r => areas.Count == 0 || areas.Contains(r.Area));

    private bool Says(Source source, Responsibility row, Role role, Stance stance) =>
        said[(source, row)].Any(c => c.Stance == stance && c.Roles.Contains(role));
}
