using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RoleAtlas.Core.Data;

public sealed class ResponsibilityRow : SluggedRow
{
    public required string Name { get; set; }
    public Guid AreaId { get; set; }
    public string Description { get; set; } = "";
    public List<string> Aliases { get; set; } = [];
    public int Position { get; set; }
}

internal sealed class ResponsibilityConfiguration : IEntityTypeConfiguration<ResponsibilityRow>
{
    public void Configure(EntityTypeBuilder<ResponsibilityRow> builder)
    {
        builder.ToTable("responsibilities").HasIndex(r => r.Slug).IsUnique();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne<AreaRow>().WithMany().HasForeignKey(r => r.AreaId).OnDelete(DeleteBehavior.Restrict);
    }
}
