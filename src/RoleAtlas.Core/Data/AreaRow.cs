using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RoleAtlas.Core.Data;

public sealed class AreaRow : SluggedRow
{
    public required string Name { get; set; }
    public string Description { get; set; } = "";
    public int Position { get; set; }
}

internal sealed class AreaConfiguration : IEntityTypeConfiguration<AreaRow>
{
    public void Configure(EntityTypeBuilder<AreaRow> builder)
    {
        builder.ToTable("areas").HasIndex(a => a.Slug).IsUnique();
        builder.Property(a => a.Version).IsConcurrencyToken();
    }
}
