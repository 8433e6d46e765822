using RoleAtlas.Core.Content;
using RoleAtlas.Core.Content.Export;

namespace RoleAtlas.Core.Data;

/// <summary>Takes the catalogue out of the database as content files; <see cref="ContentImporter"/> brings it back.</summary>
public static class ContentExporter
{
    /// <returns>The catalogue revision it is, and the files in the order of their paths.</returns>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public static async Task<(long Revision, IReadOnlyList<ContentFile> Files)> ReadAsync(CatalogueDatabase database, CancellationToken cancel = default)
    {
        CatalogueRows? rows = null;
        await database.GuardAsync(async () => rows = await CatalogueRows.ReadAsync(database, cancel));
        return (rows!.Catalogue.Revision, ContentWriter.Write(rows));
    }
}
