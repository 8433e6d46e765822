using System.Globalization;

namespace RoleAtlas.Web.Urls;

/// <summary>
/// What has changed between a revision and now, and on which part of the atlas:
/// <c>/history/since/41?of=&amp;roles=&amp;area=&amp;only=&amp;layer=&amp;kind=&amp;q=&amp;without=&amp;page=</c>. Nothing is looked up here.
/// </summary>
/// <param name="Number">The revision.</param>
public sealed record SinceUrl(long Number)
{
    /// <summary>One role, responsibility or source: <c>role.product-manager</c>.</summary>
    public string? Of { get; init; }

    /// <summary>Role slugs; none means all.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The name of a <see cref="CompareFilter"/>; null means every verdict.</summary>
    public string? Only { get; init; }

    /// <summary><see cref="AtlasLayer.Sources"/> leaves out what was agreed; null shows it, too.</summary>
    public string? Layer { get; init; }

    /// <summary>The one kind of claims that are looked at, which can be responsibility; null means every kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Words that a responsibility is found by.</summary>
    public string? Text { get; init; }

    /// <summary>Slugs of sources that are left out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The same on the whole atlas.</summary>
    public SinceUrl Everything => new(Number);

    public bool IsLimited => ToString() != (Everything with { Page = Page }).ToString();

    public static SinceUrl Parse(long number, IQueryCollection query) => new(number)
    {
        Of = UrlQuery.One(query, UrlQuery.Of),
        Roles = UrlQuery.ListOf(query, UrlQuery.Roles),
        Areas = UrlQuery.ListOf(query, UrlQuery.Area),
        Only = UrlQuery.One(query, UrlQuery.Only),
        Layer = UrlQuery.One(query, UrlQuery.Layer),
        Kind = UrlQuery.One(query, UrlQuery.Kind),
        Text = UrlQuery.One(query, UrlQuery.Text),
        Without = UrlQuery.ListOf(query, UrlQuery.Without),
        Page = UrlQuery.NumberOf(query, UrlQuery.Page),
    };

    public override string ToString() => UrlQuery.Write(
        string.Create(CultureInfo.InvariantCulture, $"{AtlasUrls.History}/since/{Number}"),
        (UrlQuery.Of, Of),
        (UrlQuery.Roles, UrlQuery.Join(Roles)),
        (UrlQuery.Area, UrlQuery.Join(Areas)),
        (UrlQuery.Only, Only),
        (UrlQuery.Layer, Layer),
        (UrlQuery.Kind, Kind),
        (UrlQuery.Text, Text),
        (UrlQuery.Without, UrlQuery.Join(Without)),
        (UrlQuery.Page, UrlQuery.Number(Page)));
}
