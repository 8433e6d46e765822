namespace RoleAtlas.Web.Urls;

/// <summary>One kind of what is found; its name is the value of <c>?only=</c> on the search page, and the id of its section.</summary>
public sealed record SearchSection(string Name, string Label)
{
    public static readonly SearchSection Responsibilities = new("responsibilities", "Responsibilities");
    public static readonly SearchSection Roles = new("roles", "Roles");
    public static readonly SearchSection Claims = new("claims", "Excerpts");
    public static readonly SearchSection Sources = new("sources", "Other words");

    private static readonly SearchSection[] All = [Responsibilities, Roles, Claims, Sources];

    public static SearchSection? Find(string name) => Array.Find(All, s => s.Name == name);
}
