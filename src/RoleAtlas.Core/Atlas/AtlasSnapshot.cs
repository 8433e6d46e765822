using System.Collections.Frozen;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Atlas;

/// <summary>
/// One revision of the catalogue, whole and immutable, with the look-ups that the derived parts need.
/// Everything a public page shows is computed from it.
/// </summary>
public sealed class AtlasSnapshot
{
    private readonly FrozenDictionary<string, Role> roles;
    private readonly FrozenDictionary<string, Area> areas;
    private readonly FrozenDictionary<string, Responsibility> responsibilities;
    private readonly FrozenDictionary<string, Source> sources;
    private readonly FrozenDictionary<(EntityKind, string), string> retiredSlugs;

    public AtlasSnapshot(
        Guid catalogueId,
        long revision,
        IEnumerable<Area> areas,
        IEnumerable<Role> roles,
        IEnumerable<Responsibility> responsibilities,
        IEnumerable<Source> sources,
        IEnumerable<Claim> claims,
        IEnumerable<KeyValuePair<(EntityKind Kind, string Slug), string>>? retiredSlugs = null)
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

        this.areas = Areas.ToFrozenDictionary(a => a.Slug, StringComparer.Ordinal);
        this.roles = Roles.ToFrozenDictionary(r => r.Slug, StringComparer.Ordinal);
        this.responsibilities = Responsibilities.ToFrozenDictionary(r => r.Slug, StringComparer.Ordinal);
        this.sources = Sources.ToFrozenDictionary(s => s.Slug, StringComparer.Ordinal);
        this.retiredSlugs = (retiredSlugs ?? []).ToFrozenDictionary();
    }

    /// <summary>Identifies the catalogue itself; new on creation and on restore.</summary>
    public Guid CatalogueId { get; }

    /// <summary>The catalogue revision this is; grows by one with every accepted edit.</summary>
    public long Revision { get; }

    public IReadOnlyList<Area> Areas { get; }
    public IReadOnlyList<Role> Roles { get; }
    public IReadOnlyList<Responsibility> Responsibilities { get; }
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>All claims, by source and then by position in the text.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    public Area? FindArea(string slug) => areas.GetValueOrDefault(slug);
    public Role? FindRole(string slug) => roles.GetValueOrDefault(slug);
    public Responsibility? FindResponsibility(string slug) => responsibilities.GetValueOrDefault(slug);
    public Source? FindSource(string slug) => sources.GetValueOrDefault(slug);

    /// <summary>
    /// The current slug of what was once called <paramref name="slug"/>, to redirect to; null where nothing was.
    /// Look for a current slug first.
    /// </summary>
    public string? FindRetired(EntityKind kind, string slug) => retiredSlugs.GetValueOrDefault((kind, slug));
}
