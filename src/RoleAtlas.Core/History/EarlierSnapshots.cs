using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.History;

/// <summary>The catalogue as it was at a revision.</summary>
/// <param name="Snapshot">As it is shown.</param>
/// <param name="Withheld">The sources that were published then and are left out, because they are drafts now.</param>
public sealed record EarlierAtlas(AtlasSnapshot Snapshot, IReadOnlyList<Guid> Withheld);

/// <summary>
/// Snapshots of earlier catalogue revisions, made when they are asked for: each once, however many ask at the same time. The few
/// that were asked for last are kept.
/// </summary>
/// <param name="most">How many are kept. One is about as large as the catalogue.</param>
public sealed class EarlierSnapshots(int most = 8)
{
    /// <summary>So many are made at a time.</summary>
    private static readonly SemaphoreSlim Turns = new(2);

    private readonly Lock gate = new();

    /// <summary>The one that was asked for last is last.</summary>
    private readonly List<(Key Key, Lazy<Task<EarlierAtlas?>> Snapshot)> kept = [];

    private sealed record Key(Guid Catalogue, long Revision, bool WithDrafts, string Hidden);

    /// <param name="database">Asked only where the snapshot is not kept.</param>
    /// <param name="current">The present catalogue; its texts are not parsed again.</param>
    /// <param name="revision">From 0, the catalogue before its first revision.</param>
    /// <param name="withDrafts">Whether sources count that were not published then, and those that are hidden.</param>
    /// <param name="hidden">Ids of the sources that are no longer shown to readers, in any order that stays.</param>
    /// <returns>Null where there is no such revision.</returns>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<EarlierAtlas?> OfAsync(CatalogueDatabase database, AtlasSnapshot current, long revision, bool withDrafts, IReadOnlyList<Guid> hidden)
    {
        if (withDrafts)
            hidden = [];
        var key = new Key(current.CatalogueId, revision, withDrafts, string.Join(' ', hidden));
        if (revision < 0 || revision > current.Revision)
            return null;
        if (revision == current.Revision && !withDrafts)
            return new EarlierAtlas(current, []);

        var snapshot = Find(key, database, current, hidden);
        try
        {
            return await snapshot.Value;
        }
        catch
        {
            // Whoever asks next tries again.
            lock (gate)
            {
                kept.RemoveAll(k => k.Snapshot == snapshot);
            }
            throw;
        }
    }

    private Lazy<Task<EarlierAtlas?>> Find(Key key, CatalogueDatabase database, AtlasSnapshot current, IReadOnlyList<Guid> hidden)
    {
        lock (gate)
        {
            var index = kept.FindIndex(k => k.Key == key);
            var found = index >= 0
                ? kept[index].Snapshot
                // Of nobody's request: whoever asked first may leave before it is made.
                : new(() => Task.Run(() => InTurnAsync(() => MakeAsync(key, database, current, hidden))));
            if (index >= 0)
                kept.RemoveAt(index);
            else if (kept.Count == most)
                kept.RemoveAt(0);
            kept.Add((key, found));
            return found;
        }
    }

    /// <summary>Each reads the whole catalogue as it was: whoever asks for many at once waits.</summary>
    private static async Task<EarlierAtlas?> InTurnAsync(Func<Task<EarlierAtlas?>> make)
    {
        await Turns.WaitAsync();
        try
        {
            return await make();
        }
        finally
        {
            Turns.Release();
        }
    }

    private static async Task<EarlierAtlas?> MakeAsync(Key key, CatalogueDatabase database, AtlasSnapshot current, IReadOnlyList<Guid> hidden)
    {
        CatalogueRows? rows = null;
        await database.GuardAsync(async () =>
        {
            await using var context = database.CreateDbContext();
            rows = await EarlierRows.ReadAsync(context, key.Revision);
        });
        var texts = current.Sources.GroupBy(s => s.Text.Markdown, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);
        if (rows is null)
            return null;

        var withheld = rows.Sources.Where(s => !s.IsDraft && hidden.Contains(s.Id)).ToList();
        foreach (var source in withheld)
            source.IsDraft = true;
        return new EarlierAtlas(SnapshotBuilder.Build(rows, texts.GetValueOrDefault, key.WithDrafts), [.. withheld.Select(s => s.Id)]);
    }
}
