using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Data;

public enum ChangeAction
{
    Created,
    Changed,
    Deleted,
}

/// <summary>
/// What one edit did to one entity. Before and after hold the whole row as <see cref="ChangeJson"/> writes it, enough
/// to go back to any earlier catalogue revision.
/// </summary>
public sealed class CatalogueChangeRow
{
    public long RevisionNumber { get; set; }

    /// <summary>From 1 within its revision: what others refer to first, so that changes can be replayed in order.</summary>
    public int Sequence { get; set; }

    public EntityKind EntityKind { get; set; }
    public Guid EntityId { get; set; }
    public ChangeAction Action { get; set; }

    /// <summary>Null when created.</summary>
    public string? Before { get; set; }

    /// <summary>Null when deleted.</summary>
    public string? After { get; set; }
}

internal sealed class CatalogueChangeConfiguration : IEntityTypeConfiguration<CatalogueChangeRow>
{
    public void Configure(EntityTypeBuilder<CatalogueChangeRow> builder)
    {
        builder.ToTable("catalogue_changes").HasKey(c => new { c.RevisionNumber, c.Sequence });
        builder.HasIndex(c => c.EntityId);
        builder.HasOne<CatalogueRevisionRow>().WithMany(r => r.Changes).HasForeignKey(c => c.RevisionNumber)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
