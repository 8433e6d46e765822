using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RoleAtlas.Core.Data;

/// <summary>The text of a source at one time. Written once, never changed, never deleted.</summary>
public sealed class SourceRevisionRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid SourceId { get; set; }

    /// <summary>From 1 within its source.</summary>
    public int Number { get; set; }

    /// <summary>Line breaks are LF; no front matter.</summary>
    public required string Markdown { get; set; }

    /// <summary>What <see cref="PipelineVersion"/> of the text pipeline made of the Markdown.</summary>
    public required string Plain { get; set; }

    public int PipelineVersion { get; set; }
    public DateTime Created { get; set; }
}

internal sealed class SourceRevisionConfiguration : IEntityTypeConfiguration<SourceRevisionRow>
{
    // No foreign key to the source: the text outlives a deleted source, so that old catalogue revisions can be shown.
    public void Configure(EntityTypeBuilder<SourceRevisionRow> builder) =>
        builder.ToTable("source_revisions").HasIndex(r => new { r.SourceId, r.Number }).IsUnique();
}
