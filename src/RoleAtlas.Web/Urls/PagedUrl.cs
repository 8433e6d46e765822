namespace RoleAtlas.Web.Urls;

/// <summary>The state of a list that only comes in pages as its address: <c>/sources?page=2</c>.</summary>
/// <param name="Path">Of the list.</param>
/// <param name="Page">From 1, where the parameter is left out.</param>
public sealed record PagedUrl(string Path, int Page = 1)
{
    public static PagedUrl Parse(string path, IQueryCollection query) => new(path, UrlQuery.NumberOf(query, UrlQuery.Page));

    public override string ToString() => UrlQuery.Write(Path, (UrlQuery.Page, UrlQuery.Number(Page)));
}
