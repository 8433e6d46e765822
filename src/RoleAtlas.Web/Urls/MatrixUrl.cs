using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Web.Urls;

/// <summary>
/// The state of the matrix as its address. Parameters have a fixed order and defaults are left out. Nothing is looked up here.
/// </summary>
public sealed record MatrixUrl
{
    /// <summary>The usual <see cref="Sort"/>, which needs no value.</summary>
    public const string ByArea = "catalogue";

    private readonly IReadOnlyList<string> roles = [];

    /// <summary>Slugs of the roles to show, in this order; none means all.</summary>
    public IReadOnlyList<string> Roles
    {
        get => roles;
        init => roles = [.. value.Distinct()];
    }

    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The value of <c>only</c>; null shows every verdict.</summary>
    public string? Only { get; init; }

    /// <summary>Words to look for; null where there are none.</summary>
    public string? Text { get; init; }

    /// <summary>Null is the order of the catalogue.</summary>
    public string? Sort { get; init; }

    /// <summary>Null lets the number of columns decide.</summary>
    public string? Density { get; init; }

    /// <summary>The value of <c>layer</c>; null shows what sources say.</summary>
    public string? Layer { get; init; }

    /// <summary>Slugs of sources to leave out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Which window of the columns, from 1.</summary>
    public int Window { get; init; } = 1;

    /// <summary>Which page of the rows, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The open cell, <c>{role}.{responsibility}</c>.</summary>
    public string? Cell { get; init; }

    /// <summary>What of the open cell is looked at; null is the cell itself.</summary>
    public string? Panel { get; init; }

    /// <summary>This matrix from its beginning with nothing open, for links that change what is in it.</summary>
    public MatrixUrl FromStart => this with { Window = 1, Page = 1, Cell = null, Panel = null };

    public static MatrixUrl Parse(IQueryCollection query) => new()
    {
        Roles = UrlQuery.ListOf(query, UrlQuery.Roles),
        Areas = UrlQuery.ListOf(query, UrlQuery.Area),
        Only = UrlQuery.One(query, UrlQuery.Only),
        Text = UrlQuery.One(query, UrlQuery.Text),
        Sort = UrlQuery.OneBut(query, UrlQuery.Sort, ByArea),
        Density = UrlQuery.One(query, UrlQuery.Density),
        Layer = UrlQuery.OneBut(query, UrlQuery.Layer, AtlasLayer.Sources),
        Without = UrlQuery.ListOf(query, UrlQuery.Without),
        Window = UrlQuery.NumberOf(query, UrlQuery.Columns),
        Page = UrlQuery.NumberOf(query, UrlQuery.Page),
        Cell = UrlQuery.One(query, UrlQuery.Cell),
        Panel = UrlQuery.One(query, UrlQuery.Panel),
    };

    public override string ToString() => UrlQuery.Write(AtlasUrls.Matrix, Parameters);

    /// <summary>
    /// What a form has to send along besides its own fields, so that it changes nothing else: everything but these, and
    /// from the start.
    /// </summary>
    public IEnumerable<(string Key, string Value)> Fields(params IReadOnlyList<string> but) => FromStart.Parameters
        .Where(p => !string.IsNullOrEmpty(p.Value) && !but.Contains(p.Key)).Select(p => (p.Key, p.Value!));

    /// <summary>The address of a row within the page; a link that opens a cell leads there.</summary>
    public static string RowAnchor(Responsibility responsibility) => $"row-{responsibility.Slug}";

    private (string Key, string? Value)[] Parameters =>
    [
        (UrlQuery.Roles, UrlQuery.Join(Roles)),
        (UrlQuery.Area, UrlQuery.Join(Areas)),
        (UrlQuery.Only, Only),
        (UrlQuery.Text, Text),
        (UrlQuery.Sort, Sort),
        (UrlQuery.Density, Density),
        (UrlQuery.Layer, Layer),
        (UrlQuery.Without, UrlQuery.Join(Without)),
        (UrlQuery.Columns, UrlQuery.Number(Window)),
        (UrlQuery.Page, UrlQuery.Number(Page)),
        (UrlQuery.Cell, Cell),
        (UrlQuery.Panel, Panel),
    ];
}
