using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>
/// Takes back what one revision did, as a new revision. What was done since stays: an undo is refused only where the very
/// thing it would take back has changed again, or where it would leave something that leads nowhere.
/// </summary>
public sealed record UndoRevision : Edit
{
    private const int ReasonsShown = 5;

    private readonly CatalogueRevisionRow revision;
    private readonly ILookup<Guid, CatalogueChangeRow> later;
    private readonly IReadOnlyList<SourceRevisionRow> texts;

    private UndoRevision(CatalogueRevisionRow revision, ILookup<Guid, CatalogueChangeRow> later, IReadOnlyList<SourceRevisionRow> texts) =>
        (this.revision, this.later, this.texts) = (revision, later, texts);

    public long Number => revision.Number;

    /// <summary>What is taken back, in the line of its history.</summary>
    public string Undone => revision.Summary;

    /// <summary>Reads what is to be taken back; null where there is no such revision.</summary>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public static async Task<UndoRevision?> ReadAsync(CatalogueDatabase database, long number, CancellationToken cancel = default)
    {
        UndoRevision? undo = null;
        await database.GuardAsync(async () =>
        {
            await using var context = database.CreateDbContext();
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            await using var transaction = await context.BeginReadAsync(cancel);
            if (await context.CatalogueRevisions.Include(r => r.Changes).SingleOrDefaultAsync(r => r.Number == number, cancel) is not { } revision)
                return;

            var touched = context.CatalogueChanges.Where(c => c.RevisionNumber == number);
            var later = await context.CatalogueChanges
                .Where(c => c.RevisionNumber > number && touched.Any(t => t.EntityId == c.EntityId)).ToListAsync(cancel);
            var sources = revision.Changes.Where(c => c.EntityKind is EntityKind.Source).Select(c => c.EntityId).ToList();
            var texts = await context.SourceRevisions.Where(t => sources.Contains(t.SourceId)).ToListAsync(cancel);
            undo = new UndoRevision(revision, later.ToLookup(c => c.EntityId), texts);
        });
        return undo;
    }

    internal override string Summarise(CatalogueRows rows) => $"Undid revision {Number}: {revision.Summary}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        var reasons = revision.Changes.Select(c => new TakenBackChange(c, later, texts, catalogue).WhyNot()).OfType<string>().Distinct().ToList();
        foreach (var reason in reasons.Take(ReasonsShown))
            catalogue.Refuse(null, reason);
        if (reasons.Count > ReasonsShown)
            catalogue.Refuse(null, $"And {reasons.Count - ReasonsShown} more of its changes were changed again since.");
        if (reasons.Count > 0)
            return;

        var left = catalogue.Rows.Texts.ToDictionary(t => t.SourceId, t => t.Id);

        // Slugs last: giving a thing its former address has done most of that by then.
        foreach (var some in revision.Changes.OrderBy(c => c.Sequence).GroupBy(c => c.EntityKind is EntityKind.RetiredSlug).OrderBy(g => g.Key))
        {
            foreach (var change in some.Where(c => c.After is null))
                new TakenBackChange(change, later, texts, catalogue).Restore();
            foreach (var change in some.Where(c => c is { Before: not null, After: not null }))
                new TakenBackChange(change, later, texts, catalogue).PutBack();
            foreach (var change in some.Where(c => c.Before is null).Reverse())
                new TakenBackChange(change, later, texts, catalogue).Remove();
        }
        AnchorAnew(catalogue.Rows, left);
    }

    /// <summary>Claims made since rest on a text that is no longer the source's: their words are looked for in the one that is.</summary>
    private static void AnchorAnew(CatalogueRows rows, Dictionary<Guid, Guid> left)
    {
        foreach (var text in rows.Texts.Where(t => left.TryGetValue(t.SourceId, out var before) && before != t.Id))
        {
            var parsed = SourceText.Parse(text.Markdown);
            foreach (var claim in rows.Claims.Where(c => c.SourceRevisionId == left[text.SourceId] && c.State is ExcerptState.Anchored))
            {
                var found = Anchor.Find(parsed, claim.Exact, claim.Prefix, claim.Suffix, claim.Start);
                if (found.IsAnchored)
                    (claim.Excerpt, claim.SourceRevisionId) = (found.Excerpt, text.Id);
                else
                    claim.State = found.Excerpt.State;
            }
        }
    }
}
