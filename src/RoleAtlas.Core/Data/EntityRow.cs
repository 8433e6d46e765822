using System.Text.Json.Serialization;

namespace RoleAtlas.Core.Data;

/// <summary>A row that people edit. Every change of it is recorded by <see cref="CatalogueEdit"/>.</summary>
public abstract class EntityRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>
    /// Concurrency token, counted up by <see cref="CatalogueEdit"/> with every change. A form keeps the version it
    /// was filled from and sets it as the original value, so that the second of two edits is refused.
    /// </summary>
    [JsonIgnore]
    public int Version { get; set; } = 1;

    /// <summary>A row of its own. What a row holds in lists is replaced and not changed, and so both may have the same.</summary>
    internal virtual EntityRow Copy() => (EntityRow)MemberwiseClone();
}

/// <summary>A row that a URL names by its slug; unique within its kind, see <see cref="RetiredSlugRow"/> for old ones.</summary>
public abstract class SluggedRow : EntityRow
{
    public required string Slug { get; set; }
}
