namespace RoleAtlas.Web.Urls;

/// <summary>The values of <c>?layer=</c>.</summary>
public static class AtlasLayer
{
    /// <summary>What sources say; the default, and needs no value.</summary>
    public const string Sources = "sources";

    /// <summary>What was agreed.</summary>
    public const string Agreed = "agreed";
}
