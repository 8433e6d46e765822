using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoleAtlas.Core.Decisions;

namespace RoleAtlas.Core.Data;

/// <summary>What the organisation agreed for a responsibility, one at most for each. It lies over the claims and changes none.</summary>
public sealed class DecisionRow : EntityRow
{
    public Guid ResponsibilityId { get; set; }

    /// <summary>One letter for each role that has one. Replace it, do not change it.</summary>
    public SortedDictionary<Guid, RaciLetter> Letters { get; set; } = [];

    public string Reason { get; set; } = "";

    /// <summary>Ids of the claims that the decision follows. Replace it, do not change it.</summary>
    public List<Guid> Upheld { get; set; } = [];

    /// <summary>Ids of the claims that it goes against. Replace it, do not change it.</summary>
    public List<Guid> Overruled { get; set; } = [];

    /// <summary>Who agreed it, in words: "Leadership team".</summary>
    public string DecidedBy { get; set; } = "";

    public DateOnly Decided { get; set; }

    /// <summary>When to look at it again; null where that is not planned.</summary>
    public DateOnly? Review { get; set; }

    /// <summary>What sources said when it was last decided; null where that is not known. Replace it, do not change it.</summary>
    public DecisionBasis? Basis { get; set; }
}

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<DecisionRow>
{
    public void Configure(EntityTypeBuilder<DecisionRow> builder)
    {
        builder.ToTable("decisions").HasIndex(d => d.ResponsibilityId).IsUnique();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasOne<ResponsibilityRow>().WithMany().HasForeignKey(d => d.ResponsibilityId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(d => d.Letters).HasConversion(
            letters => JsonSerializer.Serialize(letters, ChangeJson.Options),
            text => JsonSerializer.Deserialize<SortedDictionary<Guid, RaciLetter>>(text, ChangeJson.Options)!,
            new ValueComparer<SortedDictionary<Guid, RaciLetter>>(
                (a, b) => a!.SequenceEqual(b!), letters => letters.Count, letters => new(letters)));
        builder.Property(d => d.Basis).HasConversion(
            basis => JsonSerializer.Serialize(basis, ChangeJson.Options),
            text => JsonSerializer.Deserialize<DecisionBasis>(text, ChangeJson.Options)!);
    }
}
