using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Data;

/// <summary>
/// A slug that an entity had before. It leads to that entity for good and is never given to another, even when the
/// entity is gone: <see cref="EntityId"/> is therefore no foreign key.
/// </summary>
public sealed class RetiredSlugRow
{
    public EntityKind Kind { get; set; }
    public required string Slug { get; set; }
    public Guid EntityId { get; set; }
}

internal sealed class RetiredSlugConfiguration : IEntityTypeConfiguration<RetiredSlugRow>
{
    public void Configure(EntityTypeBuilder<RetiredSlugRow> builder) =>
        builder.ToTable("retired_slugs").HasKey(r => new { r.Kind, r.Slug });
}
