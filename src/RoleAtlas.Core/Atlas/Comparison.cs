using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Atlas;

/// <summary>Two or more roles side by side: every responsibility with its verdict among them.</summary>
public sealed class Comparison
{
    /// <summary>More columns than this cannot be read side by side.</summary>
    public const int MaximumRoles = 6;

    private Comparison(AtlasSnapshot snapshot, IReadOnlyList<Role> roles, IReadOnlyList<Area> areas)
    {
        Snapshot = snapshot;
        Roles = roles;
        Areas = areas;
        Rows = [.. snapshot.Responsibilities
            .Where(r => areas.Count == 0 || areas.Contains(r.Area))
            .Select(r => AtlasRow.Of(snapshot, r, roles))];
        Glances = [.. roles.Select(r => RoleGlance.Of(snapshot, r))];
        var speaking = roles.SelectMany(snapshot.SourcesNaming).ToList();
        SourcesOnSeveral = [.. speaking.GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key).OrderBy(s => s.Order)];
        Relations = [.. snapshot.Claims.Where(c => c.Kind is ClaimKind.Relation && c.Roles.Count(roles.Contains) > 1)];
    }

    public AtlasSnapshot Snapshot { get; }

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>The areas that the rows are limited to; none means all.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>Every responsibility of the areas, silent ones included, in catalogue order.</summary>
    public IReadOnlyList<AtlasRow> Rows { get; }

    public IReadOnlyList<RoleGlance> Glances { get; }

    /// <summary>Sources that make claims of any kind about two or more of the roles shown.</summary>
    public IReadOnlyList<Source> SourcesOnSeveral { get; }

    /// <summary>What sources say of two or more of these roles together, other than duties.</summary>
    public IReadOnlyList<Claim> Relations { get; }

    /// <summary>
    /// The rows with this verdict: those to settle by the number of voices, most first; the others in catalogue order.
    /// </summary>
    public IEnumerable<AtlasRow> With(VerdictKind kind) => kind is VerdictKind.Contested or VerdictKind.ClaimedForSeveral
        ? Rows.Where(r => r.Verdict.Kind == kind).OrderByDescending(r => r.VoicesOfShown.Count)
        : Rows.Where(r => r.Verdict.Kind == kind);

    /// <summary>The rows that sources give to this role and to no other of the roles shown.</summary>
    public IEnumerable<AtlasRow> OnlyFor(Role role) =>
        With(VerdictKind.Only).Where(r => r.Verdict.Roles[0] == role);

    public int Count(VerdictKind kind) => Rows.Count(r => r.Verdict.Kind == kind);

    public int CountToSettle => Rows.Count(r => r.Verdict.NeedsSettling);

    /// <summary>Compares roles over one revision of the catalogue.</summary>
    /// <param name="snapshot">The revision.</param>
    /// <param name="roles">Two to <see cref="MaximumRoles"/> different roles, in the order to show them.</param>
    /// <param name="areas">Limits the rows to these areas; none means all.</param>
    public static Comparison Of(AtlasSnapshot snapshot, IReadOnlyList<Role> roles, params IReadOnlyList<Area> areas)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(roles.Count, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(roles.Count, MaximumRoles);
        return new Comparison(snapshot, roles, areas);
    }
}

/// <summary>What sources say of one role besides its duties: the questions it asks, what it is likened to, and so on.</summary>
public sealed record RoleGlance(Role Role, IReadOnlyList<GlanceItem> Items)
{
    public IEnumerable<GlanceItem> Of(ClaimKind kind) => Items.Where(i => i.Kind == kind);

    /// <summary>
    /// Claims about this role alone (a question that several roles ask together says nothing of either), those with the
    /// same label united, the most often said first.
    /// </summary>
    public static RoleGlance Of(AtlasSnapshot snapshot, Role role) => new(role, [.. snapshot.ClaimsOn(role)
        .Where(c => c.Label is not null && c.Roles.Count == 1)
        .GroupBy(c => (c.Kind, Label: c.Label!.ToUpperInvariant()))
        .Select(g => new GlanceItem(g.Key.Kind, g.First().Label!, [.. g]))
        .OrderByDescending(i => i.SourceCount)]);
}

/// <summary>One short wording, with every claim that carries it.</summary>
public sealed record GlanceItem(ClaimKind Kind, string Label, IReadOnlyList<Claim> Claims)
{
    public int SourceCount => Claims.Select(c => c.Source).Distinct().Count();
}
