namespace RoleAtlas.Core.Catalogue;

/// <summary>What a change is about, or what a retired slug once named.</summary>
public enum EntityKind
{
    Area,
    Role,
    Responsibility,
    Source,
    Claim,
    Decision,
    RetiredSlug,
}
