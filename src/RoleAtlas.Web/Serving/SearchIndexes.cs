using System.Runtime.CompilerServices;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Search;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// The search index of each snapshot that somebody still reads: a page always searches the revision it shows. An index is
/// made once, beside the snapshot and not before it, so that an edit is seen at once and only its search waits; it goes
/// with the snapshot.
/// </summary>
public sealed class SearchIndexes
{
    private readonly ConditionalWeakTable<AtlasSnapshot, Lazy<Task<AtlasIndex>>> indexes = [];
    private readonly Lock preparing = new();
    private Task preparation = Task.CompletedTask;
    private AtlasSnapshot? latest;

    public Task<AtlasIndex> OfAsync(AtlasSnapshot snapshot) =>
        indexes.GetValue(snapshot, s => new Lazy<Task<AtlasIndex>>(() => Task.Run(() => AtlasIndex.Of(s)))).Value;

    /// <summary>
    /// Makes the index before anybody asks for it. One at a time: where edits follow each other faster than that, only the
    /// latest of those waiting is made.
    /// </summary>
    /// <returns>Done when it is made, or a later one has taken its place.</returns>
    public Task Prepare(AtlasSnapshot snapshot)
    {
        lock (preparing)
        {
            latest = snapshot;
            return preparation = preparation.ContinueWith(_ => PrepareIfLatestAsync(snapshot), TaskScheduler.Default).Unwrap();
        }
    }

    private Task PrepareIfLatestAsync(AtlasSnapshot snapshot)
    {
        lock (preparing)
        {
            return ReferenceEquals(latest, snapshot) ? OfAsync(snapshot) : Task.CompletedTask;
        }
    }
}
