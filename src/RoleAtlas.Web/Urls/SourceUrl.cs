namespace RoleAtlas.Web.Urls;

/// <summary>The state of a source's page as its address: <c>/sources/a-source?role=a-role</c>. Slugs are not looked up here.</summary>
public sealed record SourceUrl
{
    public required string Slug { get; init; }

    /// <summary>Only excerpts that speak of this role are marked; null marks all.</summary>
    public string? Role { get; init; }

    public static SourceUrl Parse(string slug, IQueryCollection query) => new() { Slug = slug, Role = UrlQuery.One(query, UrlQuery.Role) };

    public override string ToString() => UrlQuery.Write($"{AtlasUrls.Sources}/{Slug}", (UrlQuery.Role, Role));
}
