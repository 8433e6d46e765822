using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Web.Urls;

/// <summary>The state of the overlap page as its address: <c>/overlap?roles=&amp;area=&amp;without=&amp;group=&amp;page=</c>.</summary>
public sealed record OverlapUrl
{
    /// <summary>The value of <c>group</c> for what is given to none of the roles; no slug looks like it.</summary>
    private const string Nobody = "-";

    /// <summary>Role slugs, in the order to show them; none means the usual ones.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Slugs of sources to leave out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>The roles of the one group to show whole, none for what nobody is given; null shows all groups.</summary>
    public IReadOnlyList<string>? Group { get; init; }

    /// <summary>Which part of the groups, or of the rows of the one group, from 1.</summary>
    public int Page { get; init; } = 1;

    public static OverlapUrl Parse(IQueryCollection query) => new()
    {
        Roles = UrlQuery.ListOf(query, UrlQuery.Roles),
        Areas = UrlQuery.ListOf(query, UrlQuery.Area),
        Without = UrlQuery.ListOf(query, UrlQuery.Without),
        Group = UrlQuery.ListOf(query, UrlQuery.Group) switch
        {
            [] => null,
            [Nobody] => [],
            var slugs => [.. slugs.Where(s => s != Nobody)],
        },
        Page = UrlQuery.NumberOf(query, UrlQuery.Page),
    };

    /// <summary>The same selection with only this group, its rows in full.</summary>
    public OverlapUrl Whole(OverlapGroup group) => this with { Group = [.. group.Roles.Select(r => r.Slug)], Page = 1 };

    public override string ToString() => UrlQuery.Write(
        AtlasUrls.Overlap,
        (UrlQuery.Roles, UrlQuery.Join(Roles)),
        (UrlQuery.Area, UrlQuery.Join(Areas)),
        (UrlQuery.Without, UrlQuery.Join(Without)),
        (UrlQuery.Group, Group is [] ? Nobody : UrlQuery.Join(Group ?? [])),
        (UrlQuery.Page, UrlQuery.Number(Page)));
}
