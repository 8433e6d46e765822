using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.Atlas;

/// <summary>
/// What people have to settle: the rows on which sources disagree, and those claimed for several roles that nobody has
/// weighed against each other, unless a decision has settled them; in the order in which a meeting would take them.
/// </summary>
public sealed class Agenda
{
    private Agenda(AtlasSnapshot snapshot, IReadOnlyList<Role> roles, Role? concerning, IReadOnlyList<Area> areas)
    {
        Snapshot = snapshot;
        Roles = roles;
        Concerning = concerning;
        Areas = areas;
        var rows = snapshot.InAreas(areas).ToList();
        RowCount = rows.Count;
        List<AtlasRow> open = [.. rows
            .Select(r => RowOf(snapshot, r, roles))
            .Where(r => r.Verdict.NeedsSettling && (concerning is null || r.Verdict.Roles.Contains(concerning)))
            .OrderByDescending(r => r.VoicesOfShown.Count)
            .ThenBy(r => r.RestsOnOneSource)
            .ThenBy(r => r.Verdict.Kind == VerdictKind.Contested ? 0 : 1)];
        Items = [.. open.Where(r => snapshot.DecisionOn(r.Responsibility) is null).Select((row, i) => new AgendaItem(i + 1, row))];
        Settled = [.. open.Select(r => snapshot.DecisionOn(r.Responsibility)).OfType<Decision>()];
    }

    public AtlasSnapshot Snapshot { get; }

    /// <summary>The roles among which there is something to settle.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>The one role whose part in it is looked for; null where all of <see cref="Roles"/> are meant.</summary>
    public Role? Concerning { get; }

    /// <summary>The areas that the rows are limited to; none means all.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>How many responsibilities were looked at.</summary>
    public int RowCount { get; }

    /// <summary>
    /// Those on which most sources speak first; of as many, those that no single source carries first, then disagreements
    /// before what is claimed for several, then in catalogue order.
    /// </summary>
    public IReadOnlyList<AgendaItem> Items { get; }

    /// <summary>What would be on the agenda had it not been settled, in the same order.</summary>
    public IReadOnlyList<Decision> Settled { get; }

    public int Count(VerdictKind kind) => Items.Count(i => i.Row.Verdict.Kind == kind);

    /// <summary>Disagreements that would end if a single source were left out.</summary>
    public IEnumerable<AgendaItem> DisagreementsOnOneSource => Items.Where(i => i.IsDisagreementOnOneSource);

    /// <param name="snapshot">The revision.</param>
    /// <param name="roles">
    /// The roles to settle things among; none means all. A single role cannot be at odds with itself: what it has to settle
    /// with any other role is then listed.
    /// </param>
    /// <param name="areas">Limits the rows to these areas; none means all.</param>
    public static Agenda Of(AtlasSnapshot snapshot, IReadOnlyList<Role> roles, params IReadOnlyList<Area> areas) =>
        new(snapshot, roles.Count < 2 ? snapshot.Roles : roles, roles.Count == 1 ? roles[0] : null, areas);

    /// <summary>Roles of which nothing is said have no part in a verdict, and with hundreds of roles would only cost time.</summary>
    private static AtlasRow RowOf(AtlasSnapshot snapshot, Responsibility responsibility, IReadOnlyList<Role> roles)
    {
        var spokenOf = snapshot.VoicesOn(responsibility).SelectMany(v => v.Claims).SelectMany(c => c.Roles).ToHashSet();
        return AtlasRow.Of(snapshot, responsibility, [.. roles.Where(spokenOf.Contains)]);
    }
}

/// <summary>One thing to settle.</summary>
/// <param name="Number">Its place on the whole agenda, from 1.</param>
/// <param name="Row">The row, for those of the agenda's roles of which anything is said.</param>
public sealed record AgendaItem(int Number, AtlasRow Row)
{
    public bool IsDisagreementOnOneSource => Row.Verdict.Kind == VerdictKind.Contested && Row.RestsOnOneSource;

    /// <summary>
    /// Everything that sources say of it, by what they say: first those that give it to somebody, the most sources first,
    /// then denials, then who helps. Every claim that names a role shown is in one of them.
    /// </summary>
    public IReadOnlyList<AgendaSide> Sides => field ??= [.. Row.VoicesOfShown
        .SelectMany(v => v.Claims, SideOf)
        .Where(x => x.Roles.Length > 0)
        .GroupBy(x => (x.Says, Roles: string.Join('.', x.Roles.Select(r => r.Slug))))
        .Select(g => new AgendaSide(g.Key.Says, g.First().Roles, [.. g.Select(x => x.Claim)]))
        .OrderBy(s => s.Says).ThenByDescending(s => s.SourceCount).ThenBy(s => s.Roles[0].Position)];

    private (Says Says, Role[] Roles, Claim Claim) SideOf(Voice voice, Claim claim) => claim.Stance switch
    {
        // What a source gives it gives to all that it names for it, be it in one sentence or in two.
        Stance.Leads or Stance.Shares when claim.Roles.Any(Row.Shown.Contains) => (Says.Gives, Shown(voice.Affirms), claim),
        Stance.Leads or Stance.Shares => (Says.Gives, [], claim),
        Stance.Excluded => (Says.Denies, Shown(claim.Roles), claim),
        _ => (Says.Helps, Shown(claim.Roles), claim),
    };

    private Role[] Shown(IReadOnlyList<Role> roles) => [.. Row.Shown.Where(roles.Contains)];
}

/// <summary>Sources that say the same of one responsibility.</summary>
/// <param name="Says">What they say.</param>
/// <param name="Roles">Of which roles, several where together; only roles that are shown.</param>
/// <param name="Claims">Where they say it, by source and position.</param>
public sealed record AgendaSide(Says Says, IReadOnlyList<Role> Roles, IReadOnlyList<Claim> Claims)
{
    public int SourceCount => Claims.Select(c => c.Source).Distinct().Count();

    /// <summary>One sentence of each source: the one on which most of its claims rest.</summary>
    public IReadOnlyList<QuotedSentence> Quoted() =>
        [.. QuotedSentence.Of(Claims).GroupBy(s => s.Source).Select(g => g.MaxBy(s => s.Claims.Count)!)];
}

public enum Says
{
    /// <summary>It is this role's, or these roles' together.</summary>
    Gives,

    /// <summary>It is not theirs.</summary>
    Denies,

    /// <summary>They help.</summary>
    Helps,
}
