using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Atlas;

/// <summary>How much any two roles of a catalogue have in common, by the responsibilities that sources give to them.</summary>
public sealed class RoleSimilarity
{
    private readonly Dictionary<Role, HashSet<Responsibility>> given;
    private readonly IReadOnlyList<Role> roles;

    private RoleSimilarity(AtlasSnapshot snapshot, IReadOnlyList<Area> areas)
    {
        roles = snapshot.Roles;
        given = roles.ToDictionary(r => r, _ => new HashSet<Responsibility>());
        foreach (var responsibility in snapshot.InAreas(areas))
        {
            foreach (var role in snapshot.GivenTo(responsibility))
            {
                given[role].Add(responsibility);
            }
        }
    }

    /// <param name="snapshot">The revision.</param>
    /// <param name="areas">Counts the responsibilities of these areas only; none means all.</param>
    public static RoleSimilarity Of(AtlasSnapshot snapshot, params IReadOnlyList<Area> areas) => new(snapshot, areas);

    /// <summary>How many responsibilities sources give to the role.</summary>
    public int Given(Role role) => given[role].Count;

    public RolePair Pair(Role a, Role b)
    {
        var (small, large) = given[a].Count < given[b].Count ? (given[a], given[b]) : (given[b], given[a]);
        var both = small.Count(large.Contains);
        return new RolePair(a, b, both, small.Count + large.Count - both);
    }

    /// <summary>The other roles of the catalogue that have anything in common with this one, the most alike first.</summary>
    public IEnumerable<RolePair> MostLike(Role role) => roles
        .Where(r => r != role)
        .Select(r => Pair(role, r))
        .Where(p => p.Both > 0)
        .OrderByDescending(p => p.Share).ThenByDescending(p => p.Both).ThenBy(p => p.B.Position);
}

/// <summary>Two roles, and the responsibilities that sources give to them.</summary>
/// <param name="A">One role.</param>
/// <param name="B">Another.</param>
/// <param name="Both">Given to both, by whichever sources.</param>
/// <param name="Either">Given to one of them or to both.</param>
public sealed record RolePair(Role A, Role B, int Both, int Either)
{
    /// <summary>The part given to both of what is given to either (the Jaccard index), from 0 to 1; 0 where nothing is given.</summary>
    public double Share => Either == 0 ? 0 : (double)Both / Either;

    /// <summary>
    /// The share in whole hundredths. Only nothing is 0 and only all is 100: a small share is at least 1, a large one at most 99.
    /// </summary>
    public int Percent => Both == 0 ? 0 : Both == Either ? 100 : Math.Clamp((int)Math.Round(Share * 100), 1, 99);
}
