using RoleAtlas.Core.Sources;

namespace RoleAtlas.Web.Urls;

/// <summary>The state of the list of responsibilities: <c>/responsibilities?only=&amp;area=&amp;without=&amp;page=</c>.</summary>
public sealed record ResponsibilitiesUrl
{
    /// <summary>The value of <c>only</c>; null shows everything.</summary>
    public string? Only { get; init; }

    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Slugs of sources to leave out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public static ResponsibilitiesUrl Parse(IQueryCollection query) => new()
    {
        Only = UrlQuery.One(query, UrlQuery.Only),
        Areas = UrlQuery.ListOf(query, UrlQuery.Area),
        Without = UrlQuery.ListOf(query, UrlQuery.Without),
        Page = UrlQuery.NumberOf(query, UrlQuery.Page),
    };

    public string LeaveOut(Source source) => (this with { Without = [.. Without, source.Slug] }).ToString();

    public override string ToString() => UrlQuery.Write(
        AtlasUrls.Responsibilities,
        (UrlQuery.Only, Only),
        (UrlQuery.Area, UrlQuery.Join(Areas)),
        (UrlQuery.Without, UrlQuery.Join(Without)),
        (UrlQuery.Page, UrlQuery.Number(Page)));
}
