using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Core.Data;

/// <summary>Reads the whole current catalogue as one immutable snapshot.</summary>
public static class SnapshotReader
{
    /// <param name="context">Used for nothing else at the time: the read is one transaction of its own.</param>
    /// <param name="previous">The snapshot to be replaced, if any: texts that did not change are not parsed again.</param>
    /// <param name="cancel">Ends the read.</param>
    public static async Task<AtlasSnapshot> ReadAsync(
        AtlasDbContext context, AtlasSnapshot? previous = null, CancellationToken cancel = default)
    {
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        CatalogueRows rows;
        await using (await context.BeginReadAsync(cancel))
        {
            rows = await CatalogueRows.LoadAsync(context, cancel);
        }
        var texts = previous?.Sources.GroupBy(s => s.Text.Markdown, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);
        return SnapshotBuilder.Build(rows, texts is null ? null : markdown => texts.GetValueOrDefault(markdown));
    }
}
