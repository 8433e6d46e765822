using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RoleAtlas.Core.Data;

public sealed class SourceRow : SluggedRow
{
    public required string Title { get; set; }
    public required string Kind { get; set; }
    public string? Author { get; set; }
    public string? Publisher { get; set; }
    public DateOnly? Published { get; set; }
    public string? Link { get; set; }
    public List<string> Hashtags { get; set; } = [];
    public string? Note { get; set; }
    public int Order { get; set; }

    /// <summary>Not published: its claims count for editors who preview it, and for nobody else.</summary>
    public bool IsDraft { get; set; }

    /// <summary>The number of the source revision that holds the current text.</summary>
    public int TextRevision { get; set; }
}

internal sealed class SourceConfiguration : IEntityTypeConfiguration<SourceRow>
{
    public void Configure(EntityTypeBuilder<SourceRow> builder)
    {
        builder.ToTable("sources").HasIndex(s => s.Slug).IsUnique();
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
