using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>
/// One revision of the catalogue as it was read, to fill forms with and to try edits on, as often as it is the newest. Nobody
/// may change the rows.
/// </summary>
/// <param name="rows">As <see cref="CatalogueRows.ReadAsync"/> gave them.</param>
/// <param name="known">Texts that were parsed before, by their Markdown; parsing is most of the work.</param>
public sealed class ReadCatalogue(CatalogueRows rows, Func<string, SourceText?>? known = null)
{
    private readonly Lazy<AtlasSnapshot> withDrafts = new(() => SnapshotBuilder.Build(rows, known, withDrafts: true));
    private readonly Lazy<AtlasSnapshot> published = new(() => SnapshotBuilder.Build(rows, known));

    public CatalogueRows Rows => rows;

    public AtlasSnapshot WithDrafts => withDrafts.Value;

    /// <summary>The catalogue as readers see it.</summary>
    internal AtlasSnapshot Published => published.Value;
}
