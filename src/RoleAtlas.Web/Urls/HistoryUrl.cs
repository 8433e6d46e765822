using System.Globalization;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Web.Urls;

/// <summary>The state of the list of revisions: <c>/history?of=&amp;kind=&amp;by=&amp;from=&amp;to=&amp;page=</c>.</summary>
public sealed record HistoryUrl
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>One thing: <c>role.product-manager</c>, a slug alone, or an id.</summary>
    public string? Of { get; init; }

    /// <summary>A kind of thing by its word; as written, whether there is such a kind or not.</summary>
    public string? Kind { get; init; }

    /// <summary>A display name.</summary>
    public string? By { get; init; }

    /// <summary>The first day, UTC; as written.</summary>
    public string? From { get; init; }

    /// <summary>The last day, UTC; as written.</summary>
    public string? To { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsFiltered => (Of ?? Kind ?? By ?? From ?? To) is not null;

    public static HistoryUrl Parse(IQueryCollection query) => new()
    {
        Of = UrlQuery.One(query, UrlQuery.Of),
        Kind = UrlQuery.One(query, UrlQuery.Kind),
        By = UrlQuery.One(query, UrlQuery.By),
        From = UrlQuery.One(query, UrlQuery.From),
        To = UrlQuery.One(query, UrlQuery.To),
        Page = UrlQuery.NumberOf(query, UrlQuery.Page),
    };

    /// <summary>Null where the text is no day.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The kind and the slug that <see cref="Of"/> names; no kind where it names a slug alone.</summary>
    public static (EntityKind? Kind, string Slug) Split(string of) =>
        of.Split('.', 2) is [var kind, var slug] && Word.Parse<EntityKind>(kind) is { } known ? (known, slug) : (null, of);

    public override string ToString() => UrlQuery.Write(
        AtlasUrls.History,
        (UrlQuery.Of, Of),
        (UrlQuery.Kind, Kind),
        (UrlQuery.By, By),
        (UrlQuery.From, From),
        (UrlQuery.To, To),
        (UrlQuery.Page, UrlQuery.Number(Page)));
}
