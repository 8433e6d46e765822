namespace RoleAtlas.Web.Urls;

/// <summary>The state of the list of sources as its address: <c>/sources?page=2</c>.</summary>
public sealed record SourcesUrl
{
    /// <summary>From 1, where the parameter is left out.</summary>
    public int Page { get; init; } = 1;

    public static SourcesUrl Parse(IQueryCollection query) => new() { Page = UrlQuery.NumberOf(query, UrlQuery.Page) };

    public override string ToString() => UrlQuery.Write(AtlasUrls.Sources, (UrlQuery.Page, UrlQuery.Number(Page)));
}
