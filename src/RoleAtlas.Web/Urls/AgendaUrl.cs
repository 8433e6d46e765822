namespace RoleAtlas.Web.Urls;

/// <summary>The state of the agenda as its address: <c>/agenda?only=&amp;area=&amp;without=&amp;roles=&amp;page=</c>, and the same as Markdown.</summary>
public sealed record AgendaUrl
{
    /// <summary>Role slugs; none means all.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The name of an <see cref="AgendaFilter"/>; null shows everything.</summary>
    public string? Only { get; init; }

    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Slugs of sources to leave out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public static AgendaUrl Parse(IQueryCollection query) => new()
    {
        Roles = UrlQuery.ListOf(query, UrlQuery.Roles),
        Only = UrlQuery.One(query, UrlQuery.Only),
        Areas = UrlQuery.ListOf(query, UrlQuery.Area),
        Without = UrlQuery.ListOf(query, UrlQuery.Without),
        Page = UrlQuery.NumberOf(query, UrlQuery.Page),
    };

    /// <summary>The same agenda as a Markdown document.</summary>
    public string Markdown => Write(AtlasUrls.AgendaMarkdown);

    public override string ToString() => Write(AtlasUrls.Agenda);

    private string Write(string path) => UrlQuery.Write(
        path,
        (UrlQuery.Roles, UrlQuery.Join(Roles)),
        (UrlQuery.Only, Only),
        (UrlQuery.Area, UrlQuery.Join(Areas)),
        (UrlQuery.Without, UrlQuery.Join(Without)),
        (UrlQuery.Page, UrlQuery.Number(Page)));
}
