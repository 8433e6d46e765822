using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RoleAtlas.Core.Data;

/// <summary>The catalogue itself, in a table of one row. Who writes locks this row first, so writers wait in line.</summary>
public sealed class CatalogueRow
{
    public const int TheOnlyKey = 1;

    /// <summary>Always <see cref="TheOnlyKey"/>, so that two programs cannot each create a catalogue.</summary>
    public int Key { get; set; } = TheOnlyKey;

    /// <summary>New on creation and on restore.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The current catalogue revision; 0 before the first import.</summary>
    public long Revision { get; set; }
}

internal sealed class CatalogueConfiguration : IEntityTypeConfiguration<CatalogueRow>
{
    public void Configure(EntityTypeBuilder<CatalogueRow> builder)
    {
        builder.ToTable("catalogue").HasKey(c => c.Key);
        builder.Property(c => c.Key).ValueGeneratedNever();
    }
}
