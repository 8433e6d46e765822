using System.Runtime.CompilerServices;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Components;

namespace RoleAtlas.Web.Tests.Serving;

public sealed class SearchIndexesTests
{
    [Fact]
    public async Task A_snapshot_has_one_index_whoever_asks_first()
    {
        var indexes = new SearchIndexes();
        var atlas = Copy();
        _ = indexes.Prepare(atlas);

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => indexes.OfAsync(atlas))));

        Assert.All(found, i => Assert.Same(found[0], i));
        Assert.Same(atlas, found[0].Snapshot);
        Assert.NotSame(found[0], await indexes.OfAsync(Copy()));
    }

    [Fact]
    public async Task An_index_goes_with_its_snapshot()
    {
        var indexes = new SearchIndexes();
        var old = await IndexOfOldAsync(indexes);
        var current = Copy();
        await indexes.Prepare(current);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(old.IsAlive);
        Assert.Same(current, (await indexes.OfAsync(current)).Snapshot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> IndexOfOldAsync(SearchIndexes indexes)
    {
        var atlas = Copy();
        await indexes.Prepare(atlas);
        return new WeakReference(await indexes.OfAsync(atlas));
    }

    private static AtlasSnapshot Copy()
    {
        var kitchen = AtlasComponentTest.Kitchen;
        return new(kitchen.CatalogueId, kitchen.Revision, kitchen.Areas, kitchen.Roles, kitchen.Responsibilities, kitchen.Sources, kitchen.Claims);
    }
}
