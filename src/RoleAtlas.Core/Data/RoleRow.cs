using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RoleAtlas.Core.Data;

public sealed class RoleRow : SluggedRow
{
    public required string Name { get; set; }
    public required string Abbreviation { get; set; }
    public string Summary { get; set; } = "";
    public List<string> Aliases { get; set; } = [];
    public int Position { get; set; }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<RoleRow>
{
    public void Configure(EntityTypeBuilder<RoleRow> builder)
    {
        builder.ToTable("roles").HasIndex(r => r.Slug).IsUnique();
        builder.Property(r => r.Version).IsConcurrencyToken();
    }
}
