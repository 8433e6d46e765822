using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Data;

namespace RoleAtlas.Core.Tests.History;

/// <summary>Edits of every kind of row, as they come: some change much, some nothing, some are refused.</summary>
internal sealed class AnyEdits(TestCatalogue catalogue, int seed)
{
    private readonly Random random = new(seed);
    private readonly EveryEdit every = new(new Random(seed));
    private int imported;

    public async Task<CatalogueRows> RowsAsync()
    {
        await using var context = catalogue.Database.CreateDbContext();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await CatalogueRows.LoadAsync(context, TestContext.Current.CancellationToken);
    }

    public async Task MakeOneAsync()
    {
        var rows = await RowsAsync();
        if (random.Next(10) == 0 || rows.Roles.Count < 2 || rows.Claims.Count < 2)
            await ImportAsync(++imported, deleteMissing: rows.Decisions.Count == 0 && random.Next(2) == 0);
        else if (random.Next(8) == 0)
            await UndoAsync(random.NextInt64(1, rows.Catalogue.Revision + 1));
        else if (every.Any(rows) is { } edit)
            await SaveAsync(edit);
    }

    /// <summary>One edit of this kind, where the catalogue has something to do it to and it is not refused.</summary>
    public async Task<bool> MakeAsync(Type kind) =>
        every.Kinds[kind](await RowsAsync()) is { } edit && (await SaveAsync(edit)).Revision is not null;

    public Task<EditResult> SaveAsync(Edit edit) =>
        new CatalogueEditor(catalogue.Database, TimeProvider.System).SaveAsync(edit, "Ada", TestContext.Current.CancellationToken);

    public async Task<EditResult> UndoAsync(long revision) =>
        await SaveAsync((await UndoRevision.ReadAsync(catalogue.Database, revision, TestContext.Current.CancellationToken))!);

    private Task<ImportResult> ImportAsync(int n, bool deleteMissing)
    {
        var files = new ContentFiles();
        if (random.Next(2) == 0)
            files.Edit("sources/03-who-does-what.md", "Product managers", $"Now, {n}, product managers");
        if (random.Next(2) == 0)
            files.Edit("catalog.yml", "name: Delivery", $"name: Delivery {n}");
        if (random.Next(3) == 0)
            files.Edit("claims/03-who-does-what.yml", "note: Said in passing.", $"note: Said {n} times.");
        return catalogue.ImportAsync(files.Content(), deleteMissing);
    }
}

/// <summary>Whatever a test wants done.</summary>
internal sealed record TestEdit(Action<EditedCatalogue> Do, string What = "Did something") : Edit
{
    internal override string Summarise(CatalogueRows rows) => What;

    internal override void Apply(EditedCatalogue catalogue) => Do(catalogue);
}
