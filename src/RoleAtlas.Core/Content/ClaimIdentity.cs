using RoleAtlas.Core.Claims;

namespace RoleAtlas.Core.Content;

/// <summary>What tells two claims of one source apart when neither has an id; roles are sorted.</summary>
internal sealed record ClaimIdentity(
    ClaimKind Kind, string? Responsibility, Stance? Stance, string Roles, string Exact, string? Label, int Start)
{
    public static ClaimIdentity Of(ClaimContent claim) => new(
        claim.Kind,
        claim.Responsibility,
        claim.Stance,
        string.Join(' ', claim.Roles.Order(StringComparer.Ordinal)),
        claim.Excerpt.Exact,
        claim.Label,
        claim.Excerpt.Start);
}
