using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.Data;

public sealed class ClaimRow : EntityRow
{
    /// <summary>The claim's id in links, content files and exports: six characters, see <see cref="Content.ClaimId"/>.</summary>
    public required string PublicId { get; set; }

    public Guid SourceId { get; set; }

    /// <summary>
    /// The text in which the words stand at the position. Older than the source's current text where the words were
    /// lost with a change of it.
    /// </summary>
    public Guid SourceRevisionId { get; set; }

    public ClaimKind Kind { get; set; }
    public Guid? ResponsibilityId { get; set; }
    public Stance? Stance { get; set; }
    public string? Label { get; set; }
    public string? Note { get; set; }

    public required string Exact { get; set; }
    public string Prefix { get; set; } = "";
    public string Suffix { get; set; } = "";
    public int Start { get; set; }
    public int End { get; set; }
    public ExcerptState State { get; set; }

    [JsonIgnore]
    public List<ClaimRoleRow> Roles { get; set; } = [];

    [JsonIgnore]
    public Excerpt Excerpt
    {
        get => new(Exact, Prefix, Suffix, Start, End, State);
        set => (Exact, Prefix, Suffix, Start, End, State) =
            (value.Exact, value.Prefix, value.Suffix, value.Start, value.End, value.State);
    }

    internal override EntityRow Copy()
    {
        var copy = (ClaimRow)base.Copy();
        copy.Roles = [.. Roles];
        return copy;
    }
}

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<ClaimRow>
{
    public void Configure(EntityTypeBuilder<ClaimRow> builder)
    {
        builder.ToTable("claims").HasIndex(c => c.PublicId).IsUnique();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.Excerpt);
        builder.HasOne<SourceRow>().WithMany().HasForeignKey(c => c.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SourceRevisionRow>().WithMany().HasForeignKey(c => c.SourceRevisionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ResponsibilityRow>().WithMany().HasForeignKey(c => c.ResponsibilityId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
