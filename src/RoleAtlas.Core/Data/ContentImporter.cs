using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Data;

/// <summary>
/// Brings content into the database. One import is one catalogue revision, or none where nothing changes. Whether somebody
/// may import is for the caller to ask.
/// </summary>
public sealed class ContentImporter(CatalogueDatabase database, TimeProvider time)
{
    /// <summary>What <see cref="ImportAsync"/> would do now. Changes nothing.</summary>
    /// <param name="content">What <see cref="ContentFolder.Read"/> found.</param>
    /// <param name="deleteMissing">Whether what the catalogue has and the content has not would be deleted.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<ImportPreview> PreviewAsync(CatalogueContent content, bool deleteMissing, CancellationToken cancel = default)
    {
        CatalogueRows? rows = null;
        await database.GuardAsync(async () => rows = await CatalogueRows.ReadAsync(database, cancel));
        return Preview(content, rows!, deleteMissing);
    }

    /// <summary>As <see cref="PreviewAsync"/>, where there is no database yet.</summary>
    public static ImportPreview PreviewFirst(CatalogueContent content) => Preview(content, new CatalogueRows(), deleteMissing: false);

    /// <summary>All or nothing: with problems, or when the program is stopped, the catalogue is as before.</summary>
    /// <param name="content">What <see cref="ContentFolder.Read"/> found.</param>
    /// <param name="by">Display name of who imports, for the history.</param>
    /// <param name="deleteMissing">Whether what the catalogue has and the content has not is deleted; else it is kept.</param>
    /// <param name="seen">The revision for which somebody has seen what would change; null where nobody has to.</param>
    /// <param name="cancel">Ends the import without a trace.</param>
    /// <exception cref="CatalogueDatabaseException">The database is locked, full, read-only or damaged.</exception>
    public async Task<ImportResult> ImportAsync(
        CatalogueContent content, string by, bool deleteMissing, long? seen = null, CancellationToken cancel = default)
    {
        ImportResult? result = null;
        await database.GuardAsync(async () => result = await ImportOnceAsync(content, by, deleteMissing, seen, cancel));
        return result!;
    }

    private async Task<ImportResult> ImportOnceAsync(
        CatalogueContent content, string by, bool deleteMissing, long? seen, CancellationToken cancel)
    {
        await using var context = database.CreateDbContext();
        await using var edit = await CatalogueEdit.BeginAsync(context, time, cancel);
        if (seen is not null && seen != edit.Revision - 1)
            return new ImportResult(null, [], [Problem("The catalogue has changed since you saw what the import would do. Look at it again.")]);

        var rows = await CatalogueRows.LoadAsync(context, cancel);
        var (merge, changes, problems) = Merge(content, rows, deleteMissing, time.GetUtcNow().UtcDateTime);
        if (problems.Count > 0)
            return new ImportResult(null, [], problems);

        context.AddRange(merge.Added);
        // Backwards, because they were let go in an order in which others still referred to them.
        context.RemoveRange(Enumerable.Reverse(merge.Deleted));
        var recorded = await edit.CommitAsync(by, "Imported content", cancel);
        return new ImportResult(recorded.Count > 0 ? edit.Revision : null, ImportCounts.Of(changes), []);
    }

    private static ImportPreview Preview(CatalogueContent content, CatalogueRows rows, bool deleteMissing)
    {
        var (former, before) = (rows.Copy(), SnapshotBuilder.Build(rows, content.TextOf, withDrafts: true));
        var (merge, changes, problems) = Merge(content, rows, deleteMissing, DateTime.UnixEpoch);
        if (problems.Count > 0)
            return new ImportPreview(before, before, [], problems);

        var stored = before.Sources.GroupBy(s => s.Text.Markdown, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);
        SourceText? TextOf(string markdown) => content.TextOf(markdown) ?? stored.GetValueOrDefault(markdown);
        return new ImportPreview(before, SnapshotBuilder.Build(rows, TextOf, withDrafts: true), changes, [])
        {
            ForReaders = rows.PublishesOtherThan(former) ? (SnapshotBuilder.Build(former, TextOf), SnapshotBuilder.Build(rows, TextOf)) : null,
            IsChange = merge.Added.Count + merge.Deleted.Count > 0 || changes.Any(c => c.Action is ImportAction.Changed),
        };
    }

    private static (ContentMerge Merge, IReadOnlyList<ImportChange> Changes, IReadOnlyList<ContentProblem> Problems) Merge(
        CatalogueContent content, CatalogueRows rows, bool deleteMissing, DateTime now)
    {
        var before = new RowsBeforeImport(rows);
        // What was let in before there was a rule against it keeps nobody from bringing something else.
        var known = new EditedCatalogue(rows, now);
        CatalogueRules.Check(known);
        var merge = new ContentMerge(rows, now, deleteMissing);
        merge.Apply(content);
        if (merge.Problems.Count > 0)
            return (merge, [], merge.Problems);

        var edited = new EditedCatalogue(rows, now);
        CatalogueRules.Check(edited);
        edited.Overlook(known);
        return (merge, before.Compare(rows, merge.Absent), [.. edited.Problems.Select(p => Problem(p.Message))]);
    }

    /// <summary>One that is about the catalogue as it would become, and not about one place in the files.</summary>
    private static ContentProblem Problem(string message) => new(ContentFormat.Catalogue, 1, message);
}

/// <param name="Before">The catalogue without the import, drafts included.</param>
/// <param name="After">The catalogue with it; as before where there are problems.</param>
/// <param name="Changes">What becomes of each entity; empty where there are problems.</param>
/// <param name="Problems">Why the content does not fit the catalogue.</param>
public sealed record ImportPreview(
    AtlasSnapshot Before, AtlasSnapshot After, IReadOnlyList<ImportChange> Changes, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>Whether importing would make a revision; a former address alone, which nothing here names, does.</summary>
    public bool IsChange { get; init; }

    /// <inheritdoc cref="EditPreview.ForReaders"/>
    public (AtlasSnapshot Before, AtlasSnapshot After)? ForReaders { get; init; }

    /// <summary>What it does to the verdicts.</summary>
    public EditPreview Effects => field ??= new EditPreview(Before, After, [], []) { ForReaders = ForReaders };
}

/// <param name="Revision">The new catalogue revision; null where nothing has changed, or where there are problems.</param>
/// <param name="Counts">One for each kind of entity; empty where there are problems.</param>
/// <param name="Problems">Why the content does not fit the catalogue; nothing was changed then.</param>
public sealed record ImportResult(
    long? Revision, IReadOnlyList<ImportCounts> Counts, IReadOnlyList<ContentProblem> Problems);

/// <summary>How many entities of a kind have each <see cref="ImportAction"/>.</summary>
public sealed record ImportCounts(EntityKind Kind, int Added, int Changed, int Unchanged, int Deleted, int Kept)
{
    private static readonly EntityKind[] Kinds =
        [EntityKind.Area, EntityKind.Role, EntityKind.Responsibility, EntityKind.Source, EntityKind.Claim, EntityKind.Decision];

    public static IReadOnlyList<ImportCounts> Of(IReadOnlyList<ImportChange> changes)
    {
        var counts = changes.GroupBy(c => (c.Kind, c.Action)).ToDictionary(g => g.Key, g => g.Count());
        return [.. Kinds.Select(k => new ImportCounts(
            k, Count(k, ImportAction.Added), Count(k, ImportAction.Changed), Count(k, ImportAction.Unchanged),
            Count(k, ImportAction.Deleted), Count(k, ImportAction.Kept)))];

        int Count(EntityKind kind, ImportAction action) => counts.GetValueOrDefault((kind, action));
    }
}
