using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Content.Export;

/// <summary>How rows are called in content files, and in which order roles and responsibilities stand there.</summary>
internal sealed class WrittenNames
{
    private readonly Dictionary<Guid, string> slugs;
    private readonly Dictionary<Guid, string> claims;
    private readonly Dictionary<Guid, int> order;
    private readonly ILookup<(EntityKind, Guid), string> retired;

    public WrittenNames(CatalogueRows rows)
    {
        Areas = [.. rows.Areas.OrderBy(a => a.Position).ThenBy(a => a.Slug, StringComparer.Ordinal)];
        Roles = [.. rows.Roles.OrderBy(r => r.Position).ThenBy(r => r.Slug, StringComparer.Ordinal)];
        Responsibilities = [.. rows.Responsibilities.OrderBy(r => r.Position).ThenBy(r => r.Slug, StringComparer.Ordinal)];
        slugs = rows.Areas.Concat<SluggedRow>(rows.Roles).Concat(rows.Responsibilities).Concat(rows.Sources).ToDictionary(r => r.Id, r => r.Slug);
        claims = rows.Claims.ToDictionary(c => c.Id, c => c.PublicId);
        order = Roles.Concat<SluggedRow>(Responsibilities).Select((r, i) => (r.Id, i)).ToDictionary(x => x.Id, x => x.i);
        retired = rows.RetiredSlugs.OrderBy(r => r.Slug, StringComparer.Ordinal).ToLookup(r => (r.Kind, r.EntityId), r => r.Slug);
        Gone = [.. retired.Select(r => r.Key).Where(k => !slugs.ContainsKey(k.Item2))
            .OrderBy(k => k.Item1).ThenBy(k => retired[k].First(), StringComparer.Ordinal)];
    }

    public IReadOnlyList<AreaRow> Areas { get; }
    public IReadOnlyList<RoleRow> Roles { get; }
    public IReadOnlyList<ResponsibilityRow> Responsibilities { get; }

    /// <summary>What has retired slugs and is no longer there.</summary>
    public IReadOnlyList<(EntityKind Kind, Guid Id)> Gone { get; }

    public string Slug(Guid id) => slugs[id];

    /// <summary>The slug, or the id of what is gone.</summary>
    public string SlugOrId(Guid id) => slugs.GetValueOrDefault(id) ?? id.ToString();

    public string Claim(Guid id) => claims[id];

    public IEnumerable<string> RetiredSlugs(EntityKind kind, Guid id) => retired[(kind, id)];

    public IEnumerable<Guid> InOrder(IEnumerable<Guid> ids) => ids.OrderBy(id => order[id]);
}
