using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.History;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// What was done to the catalogue, and what it was before, for pages. Both are functions of the present snapshot, as pages are: an
/// edit that has landed since is not in them.
/// </summary>
public sealed class AtlasHistory(CurrentAtlas atlas) : IDisposable
{
    private readonly EarlierSnapshots snapshots = new();
    private readonly SemaphoreSlim reading = new(1);
    private HistoryLog? log;

    /// <summary>Read when somebody asks for it for the first time, and then with what came since.</summary>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<HistoryLog> LogAsync(AtlasSnapshot current)
    {
        if (Known(current) is { } known)
        {
            return known;
        }

        await reading.WaitAsync();
        try
        {
            return Known(current) ?? await ReadAsync(current);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>The catalogue as it was; null where there is no such revision. 0 is the one before the first, in which there is nothing.</summary>
    /// <inheritdoc cref="EarlierSnapshots.OfAsync"/>
    public async Task<EarlierAtlas?> SnapshotAsync(AtlasSnapshot current, long revision, bool withDrafts) =>
        await snapshots.OfAsync(atlas.Database, current, revision, withDrafts, (await LogAsync(current)).Hidden);

    /// <summary>What exactly a revision changed. One query for one page, by primary key: the log in memory has no values.</summary>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<IReadOnlyList<CatalogueChangeRow>> ChangesAsync(long revision, IReadOnlyCollection<int> sequences)
    {
        List<CatalogueChangeRow> changes = [];
        await atlas.Database.GuardAsync(async () =>
        {
            await using var context = atlas.Database.CreateDbContext();
            changes = await context.CatalogueChanges.AsNoTracking()
                .Where(c => c.RevisionNumber == revision && sequences.Contains(c.Sequence)).OrderBy(c => c.Sequence).ToListAsync();
        });
        return changes;
    }

    /// <summary>The Markdown of a source's texts, by number.</summary>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<IReadOnlyDictionary<int, string>> TextsAsync(Guid source, params int[] numbers)
    {
        Dictionary<int, string> texts = [];
        await atlas.Database.GuardAsync(async () =>
        {
            await using var context = atlas.Database.CreateDbContext();
            texts = await context.SourceRevisions.Where(t => t.SourceId == source && numbers.Contains(t.Number))
                .ToDictionaryAsync(t => t.Number, t => t.Markdown);
        });
        return texts;
    }

    public void Dispose() => reading.Dispose();

    private HistoryLog? Known(AtlasSnapshot current) =>
        Volatile.Read(ref log) is { } known && known.CatalogueId == current.CatalogueId && known.UpTo == current.Revision ? known : null;

    private async Task<HistoryLog> ReadAsync(AtlasSnapshot current)
    {
        HistoryLog? read = null;
        await atlas.Database.GuardAsync(async () =>
        {
            await using var context = atlas.Database.CreateDbContext();
            read = await HistoryLog.ReadAsync(context, current.CatalogueId, current.Revision, log);
        });

        // A request that began before the last edit must not take it away from those that came after.
        if (log is null || log.CatalogueId != current.CatalogueId || log.UpTo < read!.UpTo)
        {
            Volatile.Write(ref log, read);
        }

        return read!;
    }
}
