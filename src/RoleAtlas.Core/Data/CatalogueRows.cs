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

    /// <summary>Reads them as they are at one time; nothing keeps track of them.</summary>
    public static async Task<CatalogueRows> ReadAsync(CatalogueDatabase database, CancellationToken cancel = default)
    {
        await using var context = database.CreateDbContext();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await using (await context.BeginReadAsync(cancel))
        {
            return await LoadAsync(context, cancel);
        }
    }

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

    /// <summary>The same rows once more, to try an edit on while these stay as they are.</summary>
    internal CatalogueRows Copy() => new()
    {
        Catalogue = Catalogue,
        Areas = Copies(Areas),
        Roles = Copies(Roles),
        Responsibilities = Copies(Responsibilities),
        Sources = Copies(Sources),
        // Another text is another row.
        Texts = [.. Texts],
        LastTextRevisions = new(LastTextRevisions),
        Claims = Copies(Claims),
        Decisions = Copies(Decisions),
        RetiredSlugs = [.. RetiredSlugs.Select(r => new RetiredSlugRow { Kind = r.Kind, Slug = r.Slug, EntityId = r.EntityId })],
    };

    private static List<TRow> Copies<TRow>(List<TRow> rows) where TRow : EntityRow => [.. rows.Select(r => (TRow)r.Copy())];

    /// <summary>Whether a source that both have is a draft in one of them alone, so that what readers see differs by that.</summary>
    internal bool PublishesOtherThan(CatalogueRows former)
    {
        var drafts = former.Sources.ToDictionary(s => s.Id, s => s.IsDraft);
        return Sources.Exists(s => drafts.TryGetValue(s.Id, out var was) && was != s.IsDraft);
    }

    /// <summary>The list that holds rows of this type.</summary>
    public List<TRow> Of<TRow>() where TRow : EntityRow => (List<TRow>)ListOf(typeof(TRow));

    /// <summary>
    /// An address for something of this name that leads to nothing else, now or before: <c>product-lead-2</c> where
    /// <c>product-lead</c> is taken.
    /// </summary>
    /// <param name="kind">Of what: role, area, responsibility or source.</param>
    /// <param name="name">As people read it.</param>
    /// <param name="owner">Whose address it is to be; what leads to it already is free for it.</param>
    public string FreeSlug(EntityKind kind, string name, Guid? owner = null)
    {
        var taken = SluggedOf(kind).Where(r => r.Id != owner).Select(r => r.Slug)
            .Concat(RetiredSlugs.Where(r => r.Kind == kind && r.EntityId != owner).Select(r => r.Slug))
            .ToHashSet(StringComparer.Ordinal);
        var plain = Slug.Suggest(name, kind) is { Length: > 0 } suggested ? suggested : Content.Word.Of(kind);
        var slug = plain;
        for (var number = 2; taken.Contains(slug); number++)
            slug = Numbered(plain, number);
        return slug;
    }

    /// <summary>What a former slug leads to; null where it leads nowhere.</summary>
    public TRow? Led<TRow>(string slug) where TRow : SluggedRow => RetiredSlugs
        .Where(r => r.Slug == slug).Select(r => Of<TRow>().Find(row => row.Id == r.EntityId)).FirstOrDefault(row => row is not null);

    private static string Numbered(string slug, int number)
    {
        var ending = $"-{number}";
        return slug.Length + ending.Length <= Slug.MaximumLength ? slug + ending : slug[..(Slug.MaximumLength - ending.Length)].TrimEnd('-') + ending;
    }

    private IEnumerable<SluggedRow> SluggedOf(EntityKind kind) => kind switch
    {
        EntityKind.Area => Areas,
        EntityKind.Role => Roles,
        EntityKind.Responsibility => Responsibilities,
        EntityKind.Source => Sources,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing of this kind has an address."),
    };

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

    /// <summary>Whether something of this id is there, whichever of what has an address it is.</summary>
    public bool Has(Guid id) => Slugged.Any(r => r.Id == id);

    private IEnumerable<SluggedRow> Slugged => [.. Areas, .. Roles, .. Responsibilities, .. Sources];

    /// <summary>The row with this id; null where there is none.</summary>
    internal EntityRow? Find(EntityKind kind, Guid id) => ListOf(TypeOf(kind)).Cast<EntityRow>().FirstOrDefault(r => r.Id == id);

    /// <summary>What a row of the catalogue is.</summary>
    public static EntityKind KindOf(object row) => row switch
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

    /// <summary>What rows of this type are.</summary>
    public static EntityKind KindOf<TRow>() where TRow : EntityRow => Enum.GetValues<EntityKind>().First(k => TypeOf(k) == typeof(TRow));

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
