namespace RoleAtlas.Web.Urls;

/// <summary>The state of the search page: <c>/search?q=&amp;only=&amp;page=</c>.</summary>
public sealed record SearchUrl
{
    private readonly string text = "";

    /// <summary>What is asked, each run of white space one space; empty where nothing is.</summary>
    public string Text
    {
        get => text;
        init => text = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The one section to show; null shows the beginning of each.</summary>
    public string? Only { get; init; }

    /// <summary>Which part of that section, from 1.</summary>
    public int Page { get; init; } = 1;

    public static SearchUrl Parse(IQueryCollection query) => new()
    {
        Text = UrlQuery.One(query, UrlQuery.Text) ?? "",
        Only = UrlQuery.One(query, UrlQuery.Only),
        Page = UrlQuery.NumberOf(query, UrlQuery.Page),
    };

    /// <summary>The first part of one section.</summary>
    public SearchUrl Whole(SearchSection section) => this with { Only = section.Name, Page = 1 };

    public override string ToString() => UrlQuery.Write(
        AtlasUrls.Search, (UrlQuery.Text, Text), (UrlQuery.Only, Only), (UrlQuery.Page, UrlQuery.Number(Page)));
}
