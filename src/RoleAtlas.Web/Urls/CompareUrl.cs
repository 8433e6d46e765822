using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Web.Urls;

/// <summary>
/// The state of a comparison page as its address: <c>/compare/a-vs-b?layer=&amp;only=&amp;area=&amp;without=&amp;order=</c>.
/// Roles stand in ordinal order in the path, so that a comparison has one address; whoever wants another order says so
/// with <c>order</c>. Parameters have a fixed order and defaults are left out. Slugs are not looked up here.
/// </summary>
public sealed record CompareUrl
{
    private const string Separator = "-" + Slug.RoleSeparator + "-";
    private readonly IReadOnlyList<string> roles = [];
    private readonly IReadOnlyList<string> order = [];

    /// <summary>Role slugs in ordinal order, without repetition, whatever order they are given in.</summary>
    public IReadOnlyList<string> Roles
    {
        get => roles;
        init => roles = [.. value.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The value of <c>layer</c>; null shows what sources say.</summary>
    public string? Layer { get; init; }

    /// <summary>The value of <c>only</c>; null shows everything.</summary>
    public string? Only { get; init; }

    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Slugs of sources to leave out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Roles to show first, in this order; the others follow in the order of the path.</summary>
    public IReadOnlyList<string> Order
    {
        get => order;
        init => order = [.. value.Distinct()];
    }

    public string Path => $"{AtlasUrls.Compare}/{string.Join(Separator, Roles)}";

    /// <summary>The slugs of a path's last part, in the order written; empty parts are dropped.</summary>
    public static IReadOnlyList<string> SplitRoles(string pathPart) =>
        pathPart.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static CompareUrl Parse(string pathPart, IQueryCollection query) => new()
    {
        Roles = SplitRoles(pathPart),
        Layer = UrlQuery.OneBut(query, UrlQuery.Layer, AtlasLayer.Sources),
        Only = UrlQuery.One(query, UrlQuery.Only),
        Areas = UrlQuery.ListOf(query, UrlQuery.Area),
        Without = UrlQuery.ListOf(query, UrlQuery.Without),
        Order = UrlQuery.ListOf(query, UrlQuery.Order),
    };

    public override string ToString() => UrlQuery.Write(
        Path,
        (UrlQuery.Layer, Layer),
        (UrlQuery.Only, Only),
        (UrlQuery.Area, UrlQuery.Join(Areas)),
        (UrlQuery.Without, UrlQuery.Join(Without)),
        (UrlQuery.Order, UrlQuery.Join(Order)));
}
