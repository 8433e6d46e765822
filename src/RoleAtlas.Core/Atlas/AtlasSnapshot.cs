using System.Collections.Frozen;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Atlas;

/// <summary>
/// One revision of the catalogue, whole and immutable, with the look-ups that the derived parts need.
/// Everything a public page shows is computed from it.
/// </summary>
public sealed class AtlasSnapshot
{
    private readonly FrozenSet<Stance> stances;
    private readonly FrozenDictionary<string, Role> roles;
    private readonly FrozenDictionary<string, Area> areas;
    private readonly FrozenDictionary<string, Responsibility> responsibilities;
    private readonly FrozenDictionary<string, Source> sources;
    private readonly Dictionary<Responsibility, Voice[]> voices;
    private readonly ILookup<Role, Claim> claimsByRole;
    private readonly ILookup<Source, Claim> claimsBySource;
    private readonly FrozenDictionary<(Role, Area), int> sourcesByRoleAndArea;
    private FrozenDictionary<(EntityKind, string), string> retiredSlugs;
    private readonly Dictionary<Responsibility, Decision> decisions;

    public AtlasSnapshot(
        Guid catalogueId,
        long revision,
        IEnumerable<Area> areas,
        IEnumerable<Role> roles,
        IEnumerable<Responsibility> responsibilities,
        IEnumerable<Source> sources,
        IEnumerable<Claim> claims,
        IEnumerable<KeyValuePair<(EntityKind Kind, string Slug), string>>? retiredSlugs = null,
        IEnumerable<Decision>? decisions = null)
    {
        CatalogueId = catalogueId;
        Revision = revision;
        Areas = [.. areas.OrderBy(a => a.Position).ThenBy(a => a.Slug, StringComparer.Ordinal)];
        Roles = [.. roles.OrderBy(r => r.Position).ThenBy(r => r.Slug, StringComparer.Ordinal)];
        Responsibilities = [.. responsibilities
            .OrderBy(r => r.Area.Position).ThenBy(r => r.Position).ThenBy(r => r.Slug, StringComparer.Ordinal)];
        Sources = [.. sources.OrderBy(s => s.Order).ThenBy(s => s.Slug, StringComparer.Ordinal)];
        Claims = [.. claims
            .OrderBy(c => c.Source.Order).ThenBy(c => c.Source.Slug, StringComparer.Ordinal)
            .ThenBy(c => c.Excerpt.Start).ThenBy(c => c.Excerpt.End).ThenBy(c => c.Id, StringComparer.Ordinal)];

        RoleSet = Roles.ToFrozenSet();
        stances = Claims.Select(c => c.Stance).OfType<Stance>().ToFrozenSet();
        this.areas = Areas.ToFrozenDictionary(a => a.Slug, StringComparer.Ordinal);
        this.roles = Roles.ToFrozenDictionary(r => r.Slug, StringComparer.Ordinal);
        this.responsibilities = Responsibilities.ToFrozenDictionary(r => r.Slug, StringComparer.Ordinal);
        this.sources = Sources.ToFrozenDictionary(s => s.Slug, StringComparer.Ordinal);

        claimsByRole = Claims.SelectMany(c => c.Roles, (c, r) => (c, r)).ToLookup(x => x.r, x => x.c);
        claimsBySource = Claims.ToLookup(c => c.Source);
        var duties = Claims.Where(c => c.Responsibility is not null).ToList();
        var rolesBySource = duties.GroupBy(c => c.Source).ToDictionary(g => g.Key, g => g.SelectMany(c => c.Roles).ToHashSet());
        voices = duties
            .GroupBy(c => (Responsibility: c.Responsibility!, c.Source))
            .GroupBy(g => g.Key.Responsibility, g => Voice.Of(g.Key.Source, [.. g], rolesBySource[g.Key.Source]))
            .ToDictionary(g => g.Key, g => g.ToArray());
        sourcesByRoleAndArea = duties
            .SelectMany(c => c.Roles, (c, r) => (Role: r, c.Responsibility!.Area, c.Source))
            .Distinct()
            .GroupBy(x => (x.Role, x.Area))
            .ToFrozenDictionary(g => g.Key, g => g.Count());
        this.retiredSlugs = (retiredSlugs ?? []).ToFrozenDictionary();
        this.decisions = (decisions ?? []).Select(OfTheseClaims).ToDictionary(d => d.Responsibility);
        Decisions = [.. Responsibilities.Select(DecisionOn).OfType<Decision>()];
    }

    /// <summary>Identifies the catalogue itself; new on creation and on restore.</summary>
    public Guid CatalogueId { get; }

    /// <summary>The catalogue revision this is; grows by one with every accepted edit.</summary>
    public long Revision { get; }

    public IReadOnlyList<Area> Areas { get; }
    public IReadOnlyList<Role> Roles { get; }
    public IReadOnlyList<Responsibility> Responsibilities { get; }
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The roles, for asking whether one is among them.</summary>
    internal FrozenSet<Role> RoleSet { get; }

    /// <summary>All claims, by source and then by position in the text.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>What was agreed, in the order of the responsibilities.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>Every responsibility with its verdict over all roles, in catalogue order; derived once.</summary>
    public IReadOnlyList<AtlasRow> Rows => field ??= [.. Responsibilities.Select(r => AtlasRow.Of(this, r, Roles))];

    /// <summary>Whether any claim has this stance; a legend explains no sign that does not occur.</summary>
    public bool Has(Stance stance) => stances.Contains(stance);

    public Area? FindArea(string slug) => areas.GetValueOrDefault(slug);
    public Role? FindRole(string slug) => roles.GetValueOrDefault(slug);
    public Responsibility? FindResponsibility(string slug) => responsibilities.GetValueOrDefault(slug);
    public Source? FindSource(string slug) => sources.GetValueOrDefault(slug);

    /// <summary>Every source that makes a claim on the responsibility, by the sources' order.</summary>
    public IReadOnlyList<Voice> VoicesOn(Responsibility responsibility) => voices.GetValueOrDefault(responsibility, []);

    /// <summary>What was agreed on the responsibility; null where it is not settled.</summary>
    public Decision? DecisionOn(Responsibility responsibility) => decisions.GetValueOrDefault(responsibility);

    /// <summary>The roles to which any source gives the responsibility (leads or shares), each once.</summary>
    public IReadOnlySet<Role> GivenTo(Responsibility responsibility) => VoicesOn(responsibility).SelectMany(v => v.Affirms).ToHashSet();

    /// <summary>The responsibilities of these areas, in catalogue order; no area means all.</summary>
    public IEnumerable<Responsibility> InAreas(IReadOnlyCollection<Area> areas) =>
        areas.Count == 0 ? Responsibilities : Responsibilities.Where(r => areas.Contains(r.Area));

    /// <summary>
    /// The roles to look at together on a responsibility: all of them where they are few, else those of which some source
    /// says anything there.
    /// </summary>
    public IReadOnlyList<Role> RolesOn(Responsibility responsibility)
    {
        if (Roles.Count <= Comparison.MaximumRoles)
        {
            return Roles;
        }

        var spokenOf = VoicesOn(responsibility).SelectMany(v => v.Claims).SelectMany(c => c.Roles).ToHashSet();
        return [.. Roles.Where(spokenOf.Contains)];
    }

    /// <summary>Claims of every kind that name the role, by source and position.</summary>
    public IEnumerable<Claim> ClaimsOn(Role role) => claimsByRole[role];

    /// <summary>Claims of every kind that the source makes, by position.</summary>
    public IEnumerable<Claim> ClaimsIn(Source source) => claimsBySource[source];

    /// <summary>How many sources make a claim of kind responsibility about the role within the area.</summary>
    public int SourcesSpeakingOf(Role role, Area area) => sourcesByRoleAndArea.GetValueOrDefault((role, area));

    /// <summary>The sources that make a claim of kind responsibility about the role, by their order.</summary>
    public IEnumerable<Source> SourcesSpeakingOf(Role role) =>
        ClaimsOn(role).Where(c => c.Responsibility is not null).Select(c => c.Source).Distinct();

    /// <summary>The sources that make a claim of any kind about the role, duties or not, by their order.</summary>
    public IEnumerable<Source> SourcesNaming(Role role) => ClaimsOn(role).Select(c => c.Source).Distinct();

    /// <summary>The catalogue as it would be had these sources never been imported; same revision.</summary>
    public AtlasSnapshot Without(IReadOnlyCollection<Source> leftOut) =>
        leftOut.Count == 0
            ? this
            : new AtlasSnapshot(
                CatalogueId,
                Revision,
                Areas,
                Roles,
                Responsibilities,
                Sources.Where(s => !leftOut.Contains(s)),
                Claims.Where(c => !leftOut.Contains(c.Source)),
                retiredSlugs,
                Decisions);

    /// <summary>
    /// The current slug of what was once called <paramref name="slug"/>, to redirect to; null where nothing was.
    /// Look for a current slug first.
    /// </summary>
    public string? FindRetired(EntityKind kind, string slug) => retiredSlugs.GetValueOrDefault((kind, slug));

    /// <summary>
    /// This snapshot, which also knows what had another name here by the name it has in a later one: a name means what it
    /// meant then, else what it means now.
    /// </summary>
    public AtlasSnapshot KnowingNamesOf(AtlasSnapshot later)
    {
        Dictionary<(EntityKind, string), string> names = [];
        Learn(EntityKind.Area, areas, later.areas, a => a.Id, a => a.Slug);
        Learn(EntityKind.Role, roles, later.roles, r => r.Id, r => r.Slug);
        Learn(EntityKind.Responsibility, responsibilities, later.responsibilities, r => r.Id, r => r.Slug);
        Learn(EntityKind.Source, sources, later.sources, s => s.Id, s => s.Slug);
        if (names.Count == 0)
            return this;

        var knowing = (AtlasSnapshot)MemberwiseClone();
        knowing.retiredSlugs = retiredSlugs.Concat(names).ToFrozenDictionary();
        knowing.NamesLearned = string.Join(' ', names.Select(n => $"{n.Key.Item1}.{n.Key.Item2}>{n.Value}").Order(StringComparer.Ordinal));
        return knowing;

        void Learn<T>(EntityKind kind, FrozenDictionary<string, T> own, FrozenDictionary<string, T> theirs, Func<T, Guid> id, Func<T, string> slug)
        {
            var byId = own.Values.ToDictionary(id, slug);
            var led = later.retiredSlugs.Where(r => r.Key.Item1 == kind).Select(r => (Slug: r.Key.Item2, Now: r.Value));
            foreach (var (other, now) in theirs.Keys.Select(s => (s, s)).Concat(led))
            {
                if (!own.ContainsKey(other) && !retiredSlugs.ContainsKey((kind, other)) && theirs.TryGetValue(now, out var thing) && byId.TryGetValue(id(thing), out var then))
                    names.TryAdd((kind, other), then);
            }
        }
    }

    /// <summary>The names that <see cref="KnowingNamesOf"/> has added: they tell apart snapshots of one revision.</summary>
    public string NamesLearned { get; private set; } = "";

    /// <summary>The decision with those of its claims that are claims of this snapshot, in their order.</summary>
    private Decision OfTheseClaims(Decision decision)
    {
        var claims = VoicesOn(decision.Responsibility).SelectMany(v => v.Claims).ToList();
        return decision with
        {
            Upheld = [.. claims.Where(decision.Upheld.Contains)],
            Overruled = [.. claims.Where(decision.Overruled.Contains)],
        };
    }
}
