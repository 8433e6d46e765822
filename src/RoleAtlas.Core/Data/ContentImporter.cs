using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Core.Data;

/// <summary>Brings content into the database. One import is one catalogue revision, or none where nothing changes.</summary>
public sealed class ContentImporter(CatalogueDatabase database, TimeProvider time)
{
    /// <summary>All or nothing: with problems, or when the program is stopped, the catalogue is as before.</summary>
    /// <param name="content">What <see cref="ContentFolder.Read"/> found.</param>
    /// <param name="by">Display name of who imports, for the history.</param>
    /// <param name="deleteMissing">Whether what the catalogue has and the content has not is deleted; else it is kept.</param>
    /// <param name="cancel">Ends the import without a trace.</param>
    /// <exception cref="CatalogueDatabaseException">The database is locked, full, read-only or damaged.</exception>
    public async Task<ImportResult> ImportAsync(
        CatalogueContent content, string by, bool deleteMissing, CancellationToken cancel = default)
    {
        ImportResult? result = null;
        await database.GuardAsync(async () => result = await MergeAsync(content, by, deleteMissing, cancel));
        return result!;
    }

    private async Task<ImportResult> MergeAsync(
        CatalogueContent content, string by, bool deleteMissing, CancellationToken cancel)
    {
        await using var context = database.CreateDbContext();
        await using var edit = await CatalogueEdit.BeginAsync(context, time, cancel);
        var rows = await CatalogueRows.LoadAsync(context, cancel);
        var merge = new ContentMerge(rows, time.GetUtcNow().UtcDateTime, deleteMissing);
        merge.Apply(content);
        if (merge.Problems.Count > 0)
            return new ImportResult(null, [], merge.Problems);

        context.AddRange(merge.Added);
        // Backwards, because they were let go in an order in which others still referred to them.
        context.RemoveRange(Enumerable.Reverse(merge.Deleted));
        var changes = await edit.CommitAsync(by, "Imported content", cancel);
        return new ImportResult(
            changes.Count > 0 ? edit.Revision : null,
            ImportCounts.Of(rows, merge.Absent, changes),
            []);
    }
}

/// <param name="Revision">The new catalogue revision; null where nothing has changed, or where there are problems.</param>
/// <param name="Counts">One for each kind of entity; empty where there are problems.</param>
/// <param name="Problems">Why the content does not fit the catalogue; nothing was changed then.</param>
public sealed record ImportResult(
    long? Revision, IReadOnlyList<ImportCounts> Counts, IReadOnlyList<ContentProblem> Problems);

/// <param name="Kind">What is counted.</param>
/// <param name="Added">New in the catalogue.</param>
/// <param name="Changed">Brought by the content, and different from before.</param>
/// <param name="Unchanged">Brought by the content, and as before.</param>
/// <param name="Deleted">Not in the content, and therefore gone.</param>
/// <param name="Kept">Not in the content, and kept all the same.</param>
public sealed record ImportCounts(EntityKind Kind, int Added, int Changed, int Unchanged, int Deleted, int Kept)
{
    internal static IReadOnlyList<ImportCounts> Of(
        CatalogueRows rows, IReadOnlySet<Guid> absent, IReadOnlyList<CatalogueChangeRow> changes) =>
    [
        Of(EntityKind.Area, rows.Areas, absent, changes),
        Of(EntityKind.Role, rows.Roles, absent, changes),
        Of(EntityKind.Responsibility, rows.Responsibilities, absent, changes),
        Of(EntityKind.Source, rows.Sources, absent, changes),
        Of(EntityKind.Claim, rows.Claims, absent, changes),
    ];

    private static ImportCounts Of(
        EntityKind kind, IReadOnlyCollection<EntityRow> rows, IReadOnlySet<Guid> absent,
        IReadOnlyList<CatalogueChangeRow> changes)
    {
        var kept = rows.Count(r => absent.Contains(r.Id));
        var added = changes.Count(c => c.EntityKind == kind && c.Action is ChangeAction.Created);
        var changed = changes.Count(c =>
            c.EntityKind == kind && c.Action is ChangeAction.Changed && !absent.Contains(c.EntityId));
        var deleted = changes.Count(c => c.EntityKind == kind && c.Action is ChangeAction.Deleted);
        return new ImportCounts(kind, added, changed, rows.Count - added - changed - kept, deleted, kept);
    }
}
