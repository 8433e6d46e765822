using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>
/// Previews edits and saves them: one edit is one transaction and one catalogue revision. Whether somebody may edit is
/// for the caller to ask.
/// </summary>
public sealed class CatalogueEditor(CatalogueDatabase database, TimeProvider time)
{
    /// <summary>What saving this edit now would do. Changes nothing.</summary>
    /// <param name="edit">Applied to the catalogue as it is in the database.</param>
    /// <param name="known">Texts that were parsed before, by their Markdown; parsing is most of the work.</param>
    /// <param name="cancel">Ends the preview.</param>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<EditPreview> PreviewAsync(
        Edit edit, Func<string, SourceText?>? known = null, CancellationToken cancel = default)
    {
        CatalogueRows? rows = null;
        await database.GuardAsync(async () => rows = await CatalogueRows.ReadAsync(database, cancel));
        return Preview(edit, new ReadCatalogue(rows!, known), cancel);
    }

    /// <summary>What saving this edit would do, were the catalogue still as it was read.</summary>
    /// <param name="edit">Applied to a copy of the rows.</param>
    /// <param name="read">Left as it is, so that many edits may be tried on it.</param>
    /// <param name="cancel">Ends the preview.</param>
    public EditPreview Preview(Edit edit, ReadCatalogue read, CancellationToken cancel = default)
    {
        var (before, edited) = (read.WithDrafts, read.Rows.Copy());
        cancel.ThrowIfCancellationRequested();
        var catalogue = Applied(edit, edited);
        cancel.ThrowIfCancellationRequested();
        if (catalogue.Problems.Count > 0 || catalogue.Conflicts.Count > 0)
            return new EditPreview(before, before, catalogue.Problems, [.. catalogue.Conflicts]);

        var texts = TextsOf(before, catalogue.Texts);
        var after = SnapshotBuilder.Build(edited, texts, withDrafts: true);
        cancel.ThrowIfCancellationRequested();
        return new EditPreview(before, after, [], [])
        {
            ForReaders = edited.PublishesOtherThan(read.Rows) ? (read.Published, SnapshotBuilder.Build(edited, texts)) : null,
            Dependents = Dependents.Between(before, after, catalogue, read.Rows.Decisions),
        };
    }

    /// <summary>Saves the edit as one catalogue revision; with problems or conflicts nothing is changed.</summary>
    /// <param name="edit">Applied to the catalogue as it is once other writers have finished.</param>
    /// <param name="by">Display name of who makes it, for the history.</param>
    /// <param name="cancel">Ends it without a trace.</param>
    /// <exception cref="CatalogueDatabaseException">The database is locked, full, read-only or damaged.</exception>
    public async Task<EditResult> SaveAsync(Edit edit, string by, CancellationToken cancel = default)
    {
        EditResult? result = null;
        await database.GuardAsync(async () => result = await SaveOnceAsync(edit, by, cancel));
        return result!;
    }

    private async Task<EditResult> SaveOnceAsync(Edit edit, string by, CancellationToken cancel)
    {
        await using var context = database.CreateDbContext();
        await using var transaction = await CatalogueEdit.BeginAsync(context, time, cancel);
        var rows = await CatalogueRows.LoadAsync(context, cancel);
        var summary = edit.Summarise(rows);
        var catalogue = Applied(edit, rows);
        if (catalogue.Problems.Count > 0 || catalogue.Conflicts.Count > 0)
            return new EditResult(null, [], catalogue.Problems, [.. catalogue.Conflicts]);

        context.AddRange(catalogue.Added);
        context.RemoveRange(catalogue.Deleted);
        var changes = await transaction.CommitAsync(by, summary, cancel);
        return new EditResult(changes.Count > 0 ? transaction.Revision : null, changes, [], []);
    }

    private EditedCatalogue Applied(Edit edit, CatalogueRows rows)
    {
        var catalogue = new EditedCatalogue(rows, time.GetUtcNow().UtcDateTime);
        // Content files may hold what no edit would be let through with; that keeps nobody from editing something else.
        var known = new EditedCatalogue(rows, catalogue.Now);
        CatalogueRules.Check(known);
        CatalogueRules.CheckNamesDiffer(known);
        edit.Apply(catalogue);
        // Where a row was not found the rest may be half done, and rules would speak of that.
        if (catalogue.Problems.Count == 0 && catalogue.Conflicts.Count == 0)
        {
            catalogue.DropStrayedClaims();
            CatalogueRules.Check(catalogue);
            CatalogueRules.CheckNamesDiffer(catalogue);
        }
        catalogue.Overlook(known);
        catalogue.Reword(edit.Explain);
        return catalogue;
    }

    private static Func<string, SourceText?> TextsOf(AtlasSnapshot snapshot, IEnumerable<SourceText> brought)
    {
        var texts = snapshot.Sources.Select(s => s.Text).Concat(brought).GroupBy(t => t.Markdown, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return texts.GetValueOrDefault;
    }
}
