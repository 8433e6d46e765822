using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Tests.Data;

/// <summary>A real SQLite file in a folder of its own.</summary>
internal sealed class TestCatalogue : IDisposable
{
    private readonly TemporaryFolder? folder;

    private TestCatalogue(TemporaryFolder? folder, string file) => (this.folder, File) = (folder, file);

    public string File { get; }

    public CatalogueDatabase Database { get; private set; } = null!;

    public static async Task<TestCatalogue> CreateAsync()
    {
        var folder = new TemporaryFolder();
        var catalogue = new TestCatalogue(folder, folder.File("roleatlas.db"));
        catalogue.Database = await catalogue.OpenAsync();
        return catalogue;
    }

    /// <summary>One that somebody else takes away.</summary>
    public static async Task<TestCatalogue> OpenAsync(string file)
    {
        var catalogue = new TestCatalogue(null, file);
        catalogue.Database = await catalogue.OpenAsync();
        return catalogue;
    }

    public Task<CatalogueDatabase> OpenAsync() =>
        CatalogueDatabase.OpenAsync(new CatalogueDatabaseOptions { File = File }, TestContext.Current.CancellationToken);

    public Task<ImportResult> ImportAsync(CatalogueContent content, bool deleteMissing = false) =>
        new ContentImporter(Database, TimeProvider.System)
            .ImportAsync(content, "Ada", deleteMissing, cancel: TestContext.Current.CancellationToken);

    public async Task<AtlasSnapshot> SnapshotAsync()
    {
        await using var context = Database.CreateDbContext();
        return await SnapshotReader.ReadAsync(context, cancel: TestContext.Current.CancellationToken);
    }

    public async Task<T> QueryAsync<T>(Func<AtlasDbContext, Task<T>> query)
    {
        await using var context = Database.CreateDbContext();
        return await query(context);
    }

    public Task<List<CatalogueChangeRow>> ChangesAsync(long revision) => QueryAsync(c => c.CatalogueChanges
        .Where(r => r.RevisionNumber == revision).OrderBy(r => r.Sequence).ToListAsync());

    public void Dispose() => folder?.Dispose();
}
