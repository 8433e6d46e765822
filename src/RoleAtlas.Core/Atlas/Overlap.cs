using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Atlas;

/// <summary>
/// Which responsibilities roles have in common: every row stands in the one group of the exact set of chosen roles that
/// sources give it to. Given means affirmed (leads or shares), by one source or by several, weighed or not; how, the
/// verdicts of the group's rows tell.
/// </summary>
public sealed class Overlap
{
    /// <summary>More roles than this cannot be told apart in one table.</summary>
    public const int MaximumRoles = 12;

    /// <summary>How many roles are looked at where nobody has chosen any.</summary>
    public const int UsualRoles = 6;

    private Overlap(AtlasSnapshot snapshot, IReadOnlyList<Role> roles, IReadOnlyList<Area> areas)
    {
        Snapshot = snapshot;
        Roles = roles;
        Areas = areas;
        Similarity = RoleSimilarity.Of(snapshot, areas);
        Rows = [.. snapshot.InAreas(areas).Select(r => AtlasRow.Of(snapshot, r, roles))];
        var sets = Rows
            .Select(row => (Row: row, Given: snapshot.GivenTo(row.Responsibility)))
            .Select(x => (x.Row, Chosen: roles.Where(x.Given.Contains).ToArray(), IsHidden: x.Given.Any(r => !roles.Contains(r))))
            .GroupBy(x => string.Join('.', x.Chosen.Select(r => r.Slug)))
            .ToList();
        Groups = [.. sets
            .Select(g => new OverlapGroup(
                g.First().Chosen,
                [.. g.Select(x => x.Row).OrderBy(r => Weight(r.Verdict.Kind))],
                sets.Where(other => g.First().Chosen.All(other.First().Chosen.Contains)).Sum(other => other.Count()),
                g.Count(x => x.IsHidden)))
            .OrderBy(g => g.Roles.Count switch { 0 => 2, 1 => 1, _ => 0 })
            .ThenByDescending(g => g.Rows.Count)
            .ThenBy(g => g.Roles.Count)
            .ThenBy(g => string.Join('.', g.Roles.Select(r => r.Position.ToString("00000", System.Globalization.CultureInfo.InvariantCulture))), StringComparer.Ordinal)];
    }

    public AtlasSnapshot Snapshot { get; }

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>The areas that the rows are limited to; none means all.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>Every responsibility of the areas, in catalogue order.</summary>
    public IReadOnlyList<AtlasRow> Rows { get; }

    /// <summary>
    /// The groups that hold any row: first what several roles are given, then what one is, then what none of them is; within
    /// each, the largest group first. Every row is in exactly one.
    /// </summary>
    public IReadOnlyList<OverlapGroup> Groups { get; }

    /// <summary>Over the whole catalogue, not only the roles chosen; limited to the same areas.</summary>
    public RoleSimilarity Similarity { get; }

    /// <summary>Some roles of the catalogue are not looked at.</summary>
    public bool IsSelection => Roles.Count < Snapshot.Roles.Count;

    public int CountSeveral => Groups.Where(g => g.Roles.Count > 1).Sum(g => g.Rows.Count);

    public int CountOne => Groups.Where(g => g.Roles.Count == 1).Sum(g => g.Rows.Count);

    public int CountNone => Groups.Where(g => g.Roles.Count == 0).Sum(g => g.Rows.Count);

    /// <summary>The group of exactly these roles, in any order; null where no row is given to just them.</summary>
    public OverlapGroup? Find(IReadOnlyCollection<Role> roles) =>
        Groups.FirstOrDefault(g => g.Roles.Count == roles.Count && g.Roles.All(roles.Contains));

    /// <summary>Any three of the roles that have something in common, those with the most first.</summary>
    public IEnumerable<IReadOnlyList<Role>> Triples() =>
        from a in Enumerable.Range(0, Roles.Count)
        from b in Enumerable.Range(a + 1, Roles.Count - a - 1)
        from c in Enumerable.Range(b + 1, Roles.Count - b - 1)
        let roles = new[] { Roles[a], Roles[b], Roles[c] }
        let common = GivenToAll(roles)
        where common > 0
        orderby common descending
        select roles;

    /// <summary>How many rows are given to all of these roles, whichever others they are given to as well.</summary>
    public int GivenToAll(IReadOnlyCollection<Role> roles) => Groups.Where(g => roles.All(g.Roles.Contains)).Sum(g => g.Rows.Count);

    /// <param name="snapshot">The revision.</param>
    /// <param name="roles">Two to <see cref="MaximumRoles"/> different roles, in the order to show them.</param>
    /// <param name="areas">Limits the rows to these areas; none means all.</param>
    public static Overlap Of(AtlasSnapshot snapshot, IReadOnlyList<Role> roles, params IReadOnlyList<Area> areas)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(roles.Count, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(roles.Count, MaximumRoles);
        return new Overlap(snapshot, roles, areas);
    }

    /// <summary>All roles where they are few, else those that are given the most responsibilities; in catalogue order.</summary>
    public static IReadOnlyList<Role> Usual(AtlasSnapshot snapshot)
    {
        if (snapshot.Roles.Count <= UsualRoles)
        {
            return snapshot.Roles;
        }

        var similarity = RoleSimilarity.Of(snapshot);
        return [.. snapshot.Roles.OrderByDescending(similarity.Given).Take(UsualRoles).OrderBy(r => r.Position)];
    }

    /// <summary>Within a group, what is to settle comes first.</summary>
    private static int Weight(VerdictKind kind) => kind switch
    {
        VerdictKind.Contested => 0,
        VerdictKind.ClaimedForSeveral => 1,
        VerdictKind.Shared => 2,
        _ => 3,
    };
}

/// <summary>The rows that sources give to exactly these of the chosen roles.</summary>
/// <param name="Roles">In the order shown; none where the rows are given to none of the chosen roles.</param>
/// <param name="Rows">What is to settle first, then in catalogue order; at least one.</param>
/// <param name="OrMore">How many rows are given to all of these roles, whichever other chosen roles they are given to as well.</param>
/// <param name="AlsoHidden">How many of the rows are given to a role that is not chosen as well.</param>
public sealed record OverlapGroup(IReadOnlyList<Role> Roles, IReadOnlyList<AtlasRow> Rows, int OrMore, int AlsoHidden)
{
    public int Count(VerdictKind kind) => Rows.Count(r => r.Verdict.Kind == kind);
}
