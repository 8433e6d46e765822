using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.Editing;

/// <summary>
/// Takes back what one revision did, as a new revision. What was done since stays: an undo is refused only where the very
/// thing it would take back has changed again, or where it would leave something that leads nowhere.
/// </summary>
public sealed record UndoRevision : Edit
{
    private const int ReasonsShown = 5;

    private readonly CatalogueRevisionRow revision;
    private readonly LaterChanges later;
    private readonly IReadOnlyList<SourceRevisionRow> texts;

    private UndoRevision(CatalogueRevisionRow revision, LaterChanges later, IReadOnlyList<SourceRevisionRow> texts) =>
        (this.revision, this.later, this.texts) = (revision, later, texts);

    public long Number => revision.Number;

    /// <summary>What is taken back, in the line of its history.</summary>
    public string Undone => revision.Summary;

    /// <summary>The last revision that took it back; null where none did.</summary>
    public long? UndoneBy => later.Summaries.Where(s => s.Value.StartsWith(Beginning, StringComparison.Ordinal)).Select(s => (long?)s.Key).Max();

    /// <summary>The line of a later revision, as one that stands in the way.</summary>
    public string Later(long number) => later.Summaries[number];

    private string Beginning => $"Undid revision {Number}: ";

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

            var later = await LaterChanges.ReadAsync(context, number, cancel);
            var sources = revision.Changes.Select(SourceOf).OfType<Guid>().Distinct().ToList();
            var texts = await context.SourceRevisions.Where(t => sources.Contains(t.SourceId)).ToListAsync(cancel);
            undo = new UndoRevision(revision, later, texts);
        });
        return undo;
    }

    internal override string Summarise(CatalogueRows rows) => Beginning + revision.Summary;

    /// <summary>Nothing is to be mended in a form: what stands in the way came later, and can be taken back first.</summary>
    internal override EditProblem Explain(Refusal refusal) => later.Since(refusal.About) is { } number
        ? new EditProblem(null, $"{refusal.Fact} That is so since revision {number}; undo that first.") { Revision = number }
        : refusal.Problem;

    internal override void Apply(EditedCatalogue catalogue)
    {
        var reasons = revision.Changes.Select(c => new TakenBackChange(c, later, texts, catalogue).WhyNot()).OfType<EditProblem>().Distinct().ToList();
        foreach (var reason in reasons.Take(ReasonsShown))
            catalogue.Refuse(reason);
        if (reasons.Skip(ReasonsShown).Max(r => r.Revision) is { } last)
        {
            catalogue.Refuse(new EditProblem(null, $"And {reasons.Count - ReasonsShown} more of its changes were changed again since, at last in revision {last}.")
            {
                Revision = last,
            });
        }
        if (reasons.Count > 0)
            return;

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
        AnchorAnew(catalogue);
    }

    /// <summary>
    /// Claims that come back may rest on a text that has been replaced since, and claims made since on one that is taken back:
    /// their words are looked for in the text that the source has.
    /// </summary>
    private void AnchorAnew(EditedCatalogue catalogue)
    {
        var current = catalogue.Rows.Texts.ToDictionary(t => t.SourceId);
        foreach (var claim in catalogue.Rows.Claims.Where(c => c.State is ExcerptState.Anchored))
        {
            if (current.TryGetValue(claim.SourceId, out var text) && text.Id != claim.SourceRevisionId
                && texts.FirstOrDefault(t => t.Id == claim.SourceRevisionId) is { } before)
            {
                new ChangedText(before, catalogue.TextOf(text)).AnchorAnew(claim, text.Id);
            }
        }
    }

    /// <summary>The source that a change is of, or of whose words; null of others.</summary>
    private static Guid? SourceOf(CatalogueChangeRow change) => change.EntityKind switch
    {
        EntityKind.Source => change.EntityId,
        EntityKind.Claim => ((ClaimRow)ChangeJson.Read(change.EntityKind, (change.After ?? change.Before)!)).SourceId,
        _ => null,
    };
}
