using BenchmarkDotNet.Attributes;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Benchmarks.Atlas;

/// <summary>The ways to a snapshot, beside putting one together from what is already in memory.</summary>
[MemoryDiagnoser]
public class SnapshotBenchmarks
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("roleatlas-benchmarks-");
    private CatalogueDatabase database = null!;
    private AtlasSnapshot snapshot = null!;

    [GlobalSetup]
    public async Task ImportAsync()
    {
        database = await CatalogueDatabase.OpenAsync(new() { File = Path.Combine(folder.FullName, "roleatlas.db") });
        await new ContentImporter(database, TimeProvider.System).ImportAsync(FirstCatalogue.Read(), "benchmark", deleteMissing: false);
        snapshot = await FromDatabaseAsync();
    }

    [GlobalCleanup]
    public void Delete() => folder.Delete(recursive: true);

    [Benchmark(Baseline = true)]
    public AtlasSnapshot Construct() => new(
        snapshot.CatalogueId, snapshot.Revision,
        snapshot.Areas, snapshot.Roles, snapshot.Responsibilities, snapshot.Sources, snapshot.Claims);

    /// <summary>What a comparison page with <c>?without=</c> does first.</summary>
    [Benchmark]
    public AtlasSnapshot WithoutOneSource() => snapshot.Without([snapshot.Sources[0]]);

    /// <summary>What <c>check</c> does: reads every file and finds every quote.</summary>
    [Benchmark]
    public AtlasSnapshot FromFolder() => FirstCatalogue.Read().ToSnapshot();

    /// <summary>What a start does.</summary>
    [Benchmark]
    public async Task<AtlasSnapshot> FromDatabaseAsync()
    {
        await using var context = database.CreateDbContext();
        return await SnapshotReader.ReadAsync(context);
    }

    /// <summary>What an edit does: texts that did not change are not parsed again.</summary>
    [Benchmark]
    public async Task<AtlasSnapshot> FromDatabaseAgainAsync()
    {
        await using var context = database.CreateDbContext();
        return await SnapshotReader.ReadAsync(context, snapshot);
    }
}
