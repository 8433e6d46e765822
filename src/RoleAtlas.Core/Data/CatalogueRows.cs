using System.Collections;
using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Data;

/// <summary>
/// All rows that make up one revision of the catalogue, in memory. What a snapshot is built from, whether the rows
/// come from the database or from content files.
/// </summary>
public sealed class CatalogueRows
{
    public CatalogueRow Catalogue { get; init; } = new();
    public List<AreaRow> Areas { get; init; } = [];
    public List<RoleRow> Roles { get; init; } = [];
    public List<ResponsibilityRow> Responsibilities { get; init; } = [];
    public List<SourceRow> Sources { get; init; } = [];

    /// <summary>The current text of each source; older ones are not needed.</summary>
    public List<SourceRevisionRow> Texts { get; init; } = [];

    /// <summary>The highest number of a source revision by source, those of deleted sources included.</summary>
    public Dictionary<Guid, int> LastTextRevisions { get; init; } = [];

    /// <summary>With their roles.</summary>
    public List<ClaimRow> Claims { get; init; } = [];

    public List<DecisionRow> Decisions { get; init; } = [];
    public List<RetiredSlugRow> RetiredSlugs { get; init; } = [];

    /// <summary>Reads them in the caller's transaction; tracked by the context if its queries are.</summary>
    public static async Task<CatalogueRows> LoadAsync(AtlasDbContext context, CancellationToken cancel = default) => new()
    {
        Catalogue = await context.Catalogue.SingleAsync(cancel),
        Areas = await context.Areas.ToListAsync(cancel),
        Roles = await context.Roles.ToListAsync(cancel),
        Responsibilities = await context.Responsibilities.ToListAsync(cancel),
        Sources = await context.Sources.ToListAsync(cancel),
        Texts = await context.SourceRevisions
            .Where(t => context.Sources.Any(s => s.Id == t.SourceId && s.TextRevision == t.Number))
            .ToListAsync(cancel),
        LastTextRevisions = await context.SourceRevisions.GroupBy(t => t.SourceId)
            .ToDictionaryAsync(g => g.Key, g => g.Max(t => t.Number), cancel),
        Claims = await context.Claims.Include(c => c.Roles).ToListAsync(cancel),
        Decisions = await context.Decisions.ToListAsync(cancel),
        RetiredSlugs = await context.RetiredSlugs.ToListAsync(cancel),
    };

    /// <summary>The list that holds rows of this type.</summary>
    public List<TRow> Of<TRow>() where TRow : EntityRow => (List<TRow>)ListOf(typeof(TRow));

    internal void Add(EntityRow row) => ListOf(row.GetType()).Add(row);

    internal void Remove(EntityRow row) => ListOf(row.GetType()).Remove(row);

    internal void RemoveAll(EntityKind kind, IReadOnlySet<Guid> ids)
    {
        var list = ListOf(TypeOf(kind));
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (ids.Contains(((EntityRow)list[i]!).Id))
                list.RemoveAt(i);
        }
    }

    /// <summary>The row with this id; null where there is none.</summary>
    internal EntityRow? Find(EntityKind kind, Guid id) => ListOf(TypeOf(kind)).Cast<EntityRow>().FirstOrDefault(r => r.Id == id);

    internal static EntityKind KindOf(object row) => row switch
    {
        AreaRow => EntityKind.Area,
        RoleRow => EntityKind.Role,
        ResponsibilityRow => EntityKind.Responsibility,
        SourceRow => EntityKind.Source,
        ClaimRow => EntityKind.Claim,
        DecisionRow => EntityKind.Decision,
        RetiredSlugRow => EntityKind.RetiredSlug,
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, "This row is not part of the catalogue."),
    };

    internal static Type TypeOf(EntityKind kind) => kind switch
    {
        EntityKind.Area => typeof(AreaRow),
        EntityKind.Role => typeof(RoleRow),
        EntityKind.Responsibility => typeof(ResponsibilityRow),
        EntityKind.Source => typeof(SourceRow),
        EntityKind.Claim => typeof(ClaimRow),
        EntityKind.Decision => typeof(DecisionRow),
        _ => typeof(RetiredSlugRow),
    };

    private IList ListOf(Type type) => type switch
    {
        _ when type == typeof(AreaRow) => Areas,
        _ when type == typeof(RoleRow) => Roles,
        _ when type == typeof(ResponsibilityRow) => Responsibilities,
        _ when type == typeof(SourceRow) => Sources,
        _ when type == typeof(ClaimRow) => Claims,
        _ when type == typeof(DecisionRow) => Decisions,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Rows of this type are not edited."),
    };
}
