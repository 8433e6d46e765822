namespace RoleAtlas.Web.Urls;

/// <summary>The state of a role's charter as its address: <c>/roles/a-role/charter?rows=&amp;without=</c>. Slugs are not looked up here.</summary>
public sealed record CharterUrl
{
    public const string Ending = "/charter";

    /// <summary>The value of <c>rows</c> of a form in which none is ticked.</summary>
    public const string NoRows = "-";

    /// <summary>The role's slug.</summary>
    public required string Role { get; init; }

    /// <summary>Slugs of the responsibilities it is made from; none means the usual ones.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>Slugs of sources to leave out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    public string Path => $"{AtlasUrls.Roles}/{Role}{Ending}";

    /// <summary>The same charter as a Markdown document.</summary>
    public string Markdown => AtlasUrls.As(ToString(), "md");

    public static CharterUrl Parse(string role, IQueryCollection query) => new()
    {
        Role = role,
        Rows = UrlQuery.ListOf(query, UrlQuery.Rows) is [_, _, ..] some ? [.. some.Where(s => s != NoRows)] : UrlQuery.ListOf(query, UrlQuery.Rows),
        Without = UrlQuery.ListOf(query, UrlQuery.Without),
    };

    public override string ToString() => UrlQuery.Write(Path, (UrlQuery.Rows, UrlQuery.Join(Rows)), (UrlQuery.Without, UrlQuery.Join(Without)));
}
