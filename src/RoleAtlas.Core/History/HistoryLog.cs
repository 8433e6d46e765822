using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Core.History;

/// <summary>
/// Who did what when, from the first revision to this one, in memory: lists and filters of the history are made from it
/// without a query. What exactly changed in a revision stays in the database.
/// </summary>
public sealed class HistoryLog
{
    private readonly Dictionary<Guid, RecordedThing> things;
    private readonly Dictionary<(EntityKind, string), Guid> bySlug;

    private readonly Dictionary<long, RecordedRevision> byNumber;

    private HistoryLog(
        Guid catalogueId, long upTo, List<RecordedRevision> revisions, Dictionary<Guid, RecordedThing> things, Dictionary<(EntityKind, string), Guid> bySlug)
    {
        (CatalogueId, UpTo, Revisions, this.things, this.bySlug) = (catalogueId, upTo, revisions, things, bySlug);
        byNumber = revisions.ToDictionary(r => r.Number);
        Hidden = [.. things.Values.Where(t => t is { Kind: EntityKind.Source, IsDraft: true }).Select(t => t.Id).Order()];
    }

    public Guid CatalogueId { get; }

    /// <summary>The revision up to which it was read.</summary>
    public long UpTo { get; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<RecordedRevision> Revisions { get; }

    /// <summary>The sources that readers see at no revision: those that are drafts now, or were when they were deleted.</summary>
    public IReadOnlyList<Guid> Hidden { get; }

    public RecordedRevision? Find(long number) => byNumber.GetValueOrDefault(number);

    /// <summary>What is there, or was at any time, by its id.</summary>
    public RecordedThing? Find(Guid id) => things.GetValueOrDefault(id);

    /// <summary>What has this slug, or had it at any time.</summary>
    public RecordedThing? Find(EntityKind kind, string slug) => bySlug.TryGetValue((kind, slug), out var id) ? Find(id) : null;

    /// <summary>
    /// Whether readers are told nothing of it: it is about a source that is a draft now, or was when it was deleted; or it was done
    /// while the source was a draft. What stood only in a draft is for editors, also once the source is published.
    /// </summary>
    public bool IsHidden(RecordedChange change) =>
        change.Of is { } source && (change.IsOfDraft || (change.IsFromDraft && change.Action is ChangeAction.Deleted) || IsHidden(source));

    /// <summary>Whether it is about a source that is a draft now, or was when it was deleted.</summary>
    public bool IsHidden(Guid thing) => Find(thing)?.Source is { } source && Find(source) is { IsDraft: true };

    /// <summary>What of a revision somebody is shown, who sees drafts or does not.</summary>
    public IReadOnlyList<RecordedChange> Shown(RecordedRevision revision, bool withDrafts) =>
        withDrafts || !revision.Changes.Any(IsHidden) ? revision.Changes : [.. revision.Changes.Where(c => !IsHidden(c))];

    /// <summary>A change as somebody is shown it: to whom drafts are hidden, a source begins with its publication.</summary>
    /// <param name="recorded">What is known of it here.</param>
    /// <param name="row">The whole of it.</param>
    /// <param name="withDrafts">Whether they see drafts.</param>
    public static CatalogueChangeRow AsShown(RecordedChange recorded, CatalogueChangeRow row, bool withDrafts) => withDrafts || !recorded.IsFromDraft ? row : new()
    {
        RevisionNumber = row.RevisionNumber, Sequence = row.Sequence, EntityKind = row.EntityKind, EntityId = row.EntityId, Action = ChangeAction.Created, After = row.After,
    };

    /// <summary>The line for a revision. Where a part of it is hidden the line that was recorded could tell of it, and another takes its place.</summary>
    public string Summary(RecordedRevision revision, bool withDrafts)
    {
        const string Hidden = "work on a source that was not published";
        var shown = Shown(revision, withDrafts);
        return withDrafts || (shown.Count == revision.Changes.Count && !shown.Any(c => c.IsFromDraft)) ? revision.Summary
            : shown.Count == 0 ? AtlasWords.Sentence(Hidden)
            : shown.Count == revision.Changes.Count ? HistoryWords.Counts(shown.Select(AsTold))
            : $"{HistoryWords.Counts(shown.Select(AsTold))}, and {Hidden}";
    }

    private static RecordedChange AsTold(RecordedChange change) => change.IsFromDraft ? change with { Action = ChangeAction.Created } : change;

    /// <param name="context">Used for nothing else at the time.</param>
    /// <param name="catalogueId">Of the catalogue that is read.</param>
    /// <param name="upTo">The last revision to read.</param>
    /// <param name="previous">What was read before: then only what came since is read.</param>
    /// <param name="cancel">Ends the read.</param>
    public static async Task<HistoryLog> ReadAsync(
        AtlasDbContext context, Guid catalogueId, long upTo, HistoryLog? previous = null, CancellationToken cancel = default)
    {
        if (previous is not null && (previous.CatalogueId != catalogueId || previous.UpTo > upTo))
            previous = null;
        var known = previous?.UpTo ?? 0;
        var heads = await context.CatalogueRevisions.AsNoTracking().Where(r => r.Number > known && r.Number <= upTo)
            .OrderBy(r => r.Number).ToListAsync(cancel);
        Dictionary<Guid, RecordedThing> things = previous is null ? [] : new(previous.things);
        Dictionary<(EntityKind, string), Guid> bySlug = previous is null ? [] : new(previous.bySlug);
        var changes = new Dictionary<long, List<RecordedChange>>();

        // Before the revision that is being read; null where the source was not there.
        var drafts = new Dictionary<Guid, bool?>();
        await foreach (var row in context.CatalogueChanges.AsNoTracking().Where(c => c.RevisionNumber > known && c.RevisionNumber <= upTo)
            .OrderBy(c => c.RevisionNumber).ThenBy(c => c.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!changes.TryGetValue(row.RevisionNumber, out var list))
            {
                Mark(changes.Values.LastOrDefault(), drafts, things);
                changes.Add(row.RevisionNumber, list = []);
            }
            if (row.EntityKind is EntityKind.Source)
                drafts.TryAdd(row.EntityId, things.GetValueOrDefault(row.EntityId)?.IsDraft);
            list.Add(Read(row, things, bySlug));
        }
        Mark(changes.Values.LastOrDefault(), drafts, things);
        List<RecordedRevision> revisions =
        [
            .. previous?.Revisions ?? [],
            .. heads.Select(r => new RecordedRevision(r.Number, r.At, r.By, r.Summary, changes.GetValueOrDefault(r.Number, []))),
        ];
        return new HistoryLog(catalogueId, upTo, revisions, things, bySlug);
    }

    /// <summary>Tells of each change whether its source was a draft before and after the revision, now that the whole of it is read.</summary>
    private static void Mark(List<RecordedChange>? revision, Dictionary<Guid, bool?> before, Dictionary<Guid, RecordedThing> after)
    {
        for (var i = 0; i < revision?.Count; i++)
        {
            if (revision[i].Of is { } source)
            {
                var isDraft = after.GetValueOrDefault(source)?.IsDraft == true;
                revision[i] = revision[i] with { IsOfDraft = isDraft, IsFromDraft = !isDraft && before.GetValueOrDefault(source) == true };
            }
        }
        before.Clear();
    }

    private static RecordedChange Read(CatalogueChangeRow change, Dictionary<Guid, RecordedThing> things, Dictionary<(EntityKind, string), Guid> bySlug)
    {
        var row = ChangeJson.Read(change.EntityKind, (change.After ?? change.Before)!);
        if (row is RetiredSlugRow slug)
        {
            if (change.After is not null)
                bySlug[(slug.Kind, slug.Slug)] = slug.EntityId;
            return new RecordedChange(slug.Kind, slug.EntityId, change.Sequence, ChangeAction.Changed, slug.Kind is EntityKind.Source ? slug.EntityId : null, []);
        }

        Guid? source = row switch { SourceRow s => s.Id, ClaimRow c => c.SourceId, _ => null };
        var address = (row as SluggedRow)?.Slug;
        things[change.EntityId] = new RecordedThing(
            change.EntityKind, change.EntityId, address, ChangeNames.Of(row), source, change.RevisionNumber, change.After is null, row is SourceRow { IsDraft: true });
        if (address is not null)
            bySlug[(change.EntityKind, address)] = change.EntityId;
        IEnumerable<Guid> others = change is { Before: { } before, After: not null }
            ? Others(row).Union(Others(ChangeJson.Read(change.EntityKind, before)))
            : Others(row);
        return new RecordedChange(change.EntityKind, change.EntityId, change.Sequence, change.Action, source, [.. others]);
    }

    private static IEnumerable<Guid> Others(object row) => row switch
    {
        ResponsibilityRow responsibility => [responsibility.AreaId],
        ClaimRow { ResponsibilityId: { } responsibility } claim => claim.Roles.Select(r => r.RoleId).Append(responsibility),
        ClaimRow claim => claim.Roles.Select(r => r.RoleId),
        DecisionRow decision => decision.Letters.Keys.Append(decision.ResponsibilityId),
        _ => [],
    };
}
