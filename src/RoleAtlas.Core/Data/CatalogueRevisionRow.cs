using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RoleAtlas.Core.Data;

/// <summary>One accepted edit: who, when, and in a line what for.</summary>
public sealed class CatalogueRevisionRow
{
    public long Number { get; set; }
    public DateTime At { get; set; }

    /// <summary>Display name of who made the edit.</summary>
    public required string By { get; set; }

    public required string Summary { get; set; }
    public List<CatalogueChangeRow> Changes { get; set; } = [];
}

internal sealed class CatalogueRevisionConfiguration : IEntityTypeConfiguration<CatalogueRevisionRow>
{
    public void Configure(EntityTypeBuilder<CatalogueRevisionRow> builder)
    {
        builder.ToTable("catalogue_revisions").HasKey(r => r.Number);
        builder.Property(r => r.Number).ValueGeneratedNever();
    }
}
