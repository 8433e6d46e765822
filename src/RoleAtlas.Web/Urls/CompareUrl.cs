using Microsoft.AspNetCore.Http.Extensions;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Web.Urls;

/// <summary>
/// The state of a comparison page as its address: <c>/compare/a-vs-b?only=&amp;area=&amp;without=&amp;order=</c>.
/// Roles stand in ordinal order in the path, so that a comparison has one address; whoever wants another order says so
/// with <c>order</c>. Parameters have a fixed order and defaults are left out. Slugs are not looked up here.
/// </summary>
public sealed record CompareUrl
{
    public const string OnlyKey = "only";
    public const string AreaKey = "area";
    public const string WithoutKey = "without";
    public const string OrderKey = "order";

    private const string Separator = "-" + Slug.RoleSeparator + "-";
    private readonly IReadOnlyList<string> roles = [];
    private readonly IReadOnlyList<string> order = [];

    /// <summary>Role slugs in ordinal order, without repetition, whatever order they are given in.</summary>
    public IReadOnlyList<string> Roles
    {
        get => roles;
        init => roles = [.. value.Distinct().Order(StringComparer.Ordinal)];
    }

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
        Only = query[OnlyKey] is [{ Length: > 0 } only, ..] ? only : null,
        Areas = ListOf(query, AreaKey),
        Without = ListOf(query, WithoutKey),
        Order = ListOf(query, OrderKey),
    };

    public override string ToString()
    {
        var query = new QueryBuilder();
        if (Only is not null)
        {
            query.Add(OnlyKey, Only);
        }

        foreach (var (key, values) in new[] { (AreaKey, Areas), (WithoutKey, Without), (OrderKey, Order) })
        {
            if (values.Count > 0)
            {
                query.Add(key, string.Join(',', values));
            }
        }

        // Slugs and commas need no escaping, and stay readable in an address people send to each other.
        return Path + query.ToString().Replace("%2C", ",", StringComparison.Ordinal);
    }

    public CompareUrl ToggleArea(string slug) => this with { Areas = Toggle(Areas, slug) };

    public CompareUrl ToggleWithout(string slug) => this with { Without = Toggle(Without, slug) };

    private static IReadOnlyList<string> Toggle(IReadOnlyList<string> list, string slug) =>
        list.Contains(slug) ? [.. list.Where(s => s != slug)] : [.. list, slug];

    /// <summary>Values may be repeated or joined by commas; both mean the same.</summary>
    private static IReadOnlyList<string> ListOf(IQueryCollection query, string key) => [.. query[key]
        .SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Distinct()];
}
