using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Editing;

/// <summary>
/// The catalogue as editors see it, read once for all who edit at the same time: in a large one that takes longer than a key
/// does. It is let go of when nobody edits any more.
/// </summary>
public sealed class SharedRead(CurrentAtlas atlas) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private readonly WeakReference<ReadCatalogue?> last = new(null);

    /// <summary>The newest revision.</summary>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<ReadCatalogue> ReadAsync(CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            ReadCatalogue? read = null;
            await atlas.Database.GuardAsync(async () =>
            {
                var newest = await atlas.ReadRevisionAsync(cancel);
                if (!last.TryGetTarget(out read) || (read.Rows.Catalogue.Id, read.Rows.Catalogue.Revision) != newest)
                {
                    read = new ReadCatalogue(await CatalogueRows.ReadAsync(atlas.Database, cancel), atlas.KnownTexts());
                    last.SetTarget(read);
                }
            });
            return read!;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();
}
