using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RoleAtlas.Core.Data;

public sealed class ClaimRoleRow
{
    public Guid ClaimId { get; set; }
    public Guid RoleId { get; set; }
}

internal sealed class ClaimRoleConfiguration : IEntityTypeConfiguration<ClaimRoleRow>
{
    public void Configure(EntityTypeBuilder<ClaimRoleRow> builder)
    {
        builder.ToTable("claim_roles").HasKey(r => new { r.ClaimId, r.RoleId });
        builder.HasOne<ClaimRow>().WithMany(c => c.Roles).HasForeignKey(r => r.ClaimId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RoleRow>().WithMany().HasForeignKey(r => r.RoleId).OnDelete(DeleteBehavior.Restrict);
    }
}
