using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// The snapshot that pages are made from. It is swapped whole; a request takes it once and so agrees with itself.
/// </summary>
public sealed class CurrentAtlas(SearchIndexes indexes) : IDisposable
{
    // Of two reads at once the older could else be the last to be put in place.
    private readonly SemaphoreSlim reading = new(1);
    private CatalogueDatabase? database;
    private AtlasSnapshot? snapshot;

    /// <summary>Raised after the snapshot was swapped, on the thread that swapped it.</summary>
    public event Action? Changed;

    public CatalogueDatabase Database => database ?? throw NotOpen();

    public AtlasSnapshot Snapshot => Volatile.Read(ref snapshot) ?? throw NotOpen();

    /// <summary>Reads the catalogue for the first time. Call once, before the first request.</summary>
    public async Task OpenAsync(CatalogueDatabase opened)
    {
        database = opened;
        await RefreshAsync(default);
    }

    /// <summary>Reads the catalogue again if it has moved on, as when an import ran beside the server.</summary>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged; what was read last stays.</exception>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        var hasMoved = false;
        await reading.WaitAsync(cancellation);
        try
        {
            await Database.GuardAsync(async () =>
            {
                var current = Volatile.Read(ref snapshot);
                hasMoved = current is null || await ReadRevisionAsync(cancellation) != (current.CatalogueId, current.Revision);
                if (hasMoved)
                {
                    await using var context = Database.CreateDbContext();
                    var read = await SnapshotReader.ReadAsync(context, current, cancellation);
                    Volatile.Write(ref snapshot, read);
                    _ = indexes.Prepare(read);
                }
            });
        }
        finally
        {
            reading.Release();
        }

        if (hasMoved)
        {
            Changed?.Invoke();
        }

        return hasMoved;
    }

    /// <summary>The texts of the snapshot by their Markdown, so that they are not parsed again.</summary>
    public Func<string, SourceText?> KnownTexts()
    {
        var texts = Snapshot.Sources.GroupBy(s => s.Text.Markdown, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);
        return texts.GetValueOrDefault;
    }

    /// <summary>Asks the database which catalogue it holds now, at which revision.</summary>
    public async Task<(Guid CatalogueId, long Revision)> ReadRevisionAsync(CancellationToken cancellation)
    {
        await using var context = Database.CreateDbContext();
        var row = await context.Catalogue.AsNoTracking().SingleAsync(cancellation);
        return (row.Id, row.Revision);
    }

    public void Dispose() => reading.Dispose();

    private static InvalidOperationException NotOpen() => new("The atlas has not been opened.");
}
