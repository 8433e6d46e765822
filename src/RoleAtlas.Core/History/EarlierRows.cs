using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.History;

/// <summary>The rows of any catalogue revision there was: those of today, with what was done since taken back.</summary>
public static class EarlierRows
{
    /// <param name="context">Used for nothing else at the time: the read is one transaction of its own.</param>
    /// <param name="revision">0 is the catalogue before its first revision, in which there is nothing.</param>
    /// <param name="cancel">Ends the read.</param>
    /// <returns>
    /// Null where there is no such revision yet. <see cref="CatalogueRows.LastTextRevisions"/> are those of today: numbers
    /// of texts are never used twice.
    /// </returns>
    public static async Task<CatalogueRows?> ReadAsync(AtlasDbContext context, long revision, CancellationToken cancel = default)
    {
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await using var transaction = await context.BeginReadAsync(cancel);
        var rows = await CatalogueRows.LoadAsync(context, cancel);
        if (revision < 0 || revision > rows.Catalogue.Revision)
            return null;

        var later = await context.CatalogueChanges.Where(c => c.RevisionNumber > revision)
            .OrderByDescending(c => c.RevisionNumber).ThenByDescending(c => c.Sequence).ToListAsync(cancel);
        TakeBack(rows, later);
        rows.Catalogue.Revision = revision;
        await ReadTextsAsync(context, rows, cancel);
        return rows;
    }

    /// <param name="rows">Changed in place.</param>
    /// <param name="changes">The newest first.</param>
    private static void TakeBack(CatalogueRows rows, List<CatalogueChangeRow> changes)
    {
        // Of what was changed many times only the oldest change matters, and reading the others would be most of the work.
        Dictionary<(EntityKind, Guid), CatalogueChangeRow> oldest = [];
        foreach (var change in changes)
        {
            if (change.EntityKind is EntityKind.RetiredSlug)
                TakeBackSlug(rows.RetiredSlugs, change);
            else
                oldest[(change.EntityKind, change.EntityId)] = change;
        }
        foreach (var kind in oldest.Values.ToLookup(c => c.EntityKind))
        {
            var touched = kind.Select(c => c.EntityId).ToHashSet();
            rows.RemoveAll(kind.Key, touched);
            foreach (var before in kind.Where(c => c.Before is not null))
                rows.Add((EntityRow)ChangeJson.Read(kind.Key, before.Before!));
        }
    }

    private static void TakeBackSlug(List<RetiredSlugRow> slugs, CatalogueChangeRow change)
    {
        var row = (RetiredSlugRow)ChangeJson.Read(change.EntityKind, (change.Before ?? change.After)!);
        slugs.RemoveAll(s => s.Kind == row.Kind && s.Slug == row.Slug);
        if (change.Before is not null)
            slugs.Add(row);
    }

    private static async Task ReadTextsAsync(AtlasDbContext context, CatalogueRows rows, CancellationToken cancel)
    {
        var wanted = rows.Sources.ToDictionary(s => s.Id, s => s.TextRevision);
        rows.Texts.RemoveAll(t => !wanted.TryGetValue(t.SourceId, out var number) || number != t.Number);
        var missing = wanted.Keys.Except(rows.Texts.Select(t => t.SourceId)).ToList();
        foreach (var source in missing)
        {
            var number = wanted[source];
            rows.Texts.Add(await context.SourceRevisions.SingleAsync(t => t.SourceId == source && t.Number == number, cancel));
        }
    }
}
