using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Web.Components.Pages.Overlap;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.History;

/// <summary>
/// What part of the atlas a page shows, as the address of what has changed on it. How a page is sorted or cut into parts limits
/// nothing; what it shows of all roles it shows of everything.
/// </summary>
public static class PartOfPage
{
    /// <param name="shown">The catalogue as the page shows it.</param>
    /// <param name="number">Its revision.</param>
    /// <param name="path">The page's path.</param>
    /// <param name="query">The page's query.</param>
    public static SinceUrl Of(AtlasSnapshot shown, long number, string path, IQueryCollection query) => path.Split('/') switch
    {
        ["", "compare", { Length: > 0 } pair] => Of(number, CompareUrl.Parse(pair, query)),
        ["", "matrix"] => OfResponsibilities(Of(number, MatrixUrl.Parse(query))),
        ["", "overlap"] => OfResponsibilities(Of(shown, number, OverlapUrl.Parse(query))),
        ["", "agenda"] => OfResponsibilities(Of(number, AgendaUrl.Parse(query))),
        ["", "responsibilities"] => OfResponsibilities(Of(number, ResponsibilitiesUrl.Parse(query))),
        ["", "roles", { Length: > 0 } slug, ..] => OfThing(number, EntityKind.Role, slug, query),
        ["", "responsibilities", { Length: > 0 } slug, ..] => OfThing(number, EntityKind.Responsibility, slug, query),
        ["", "sources", { Length: > 0 } slug, ..] => OfThing(number, EntityKind.Source, slug, query),
        _ => new SinceUrl(number),
    };

    /// <summary>The page shows none of the other claims.</summary>
    private static SinceUrl OfResponsibilities(SinceUrl url) => url with { Kind = Word.Of(ClaimKind.Responsibility) };

    private static SinceUrl Of(long number, CompareUrl url) =>
        new(number) { Roles = url.Roles, Areas = url.Areas, Only = url.Only, Without = url.Without };

    private static SinceUrl Of(long number, MatrixUrl url) =>
        new(number) { Roles = url.Roles, Areas = url.Areas, Only = url.Only, Layer = Of(url), Text = url.Text, Without = url.Without };

    private static SinceUrl Of(AtlasSnapshot shown, long number, OverlapUrl url) => new(number)
    {
        // Fewer than two are filled up with others by what the catalogue was then; where these were all there were, whoever came since is looked at, too.
        Roles = url.Roles.Count > 1 ? url.Roles : OverlapView.Of(shown, url)?.Overlap.Roles is { } roles && roles.Count < shown.Roles.Count ? [.. roles.Select(r => r.Slug)] : [],
        Areas = url.Areas, Layer = AtlasLayer.Sources, Without = url.Without,
    };

    private static SinceUrl Of(long number, AgendaUrl url) => new(number)
    {
        Roles = url.Roles, Areas = url.Areas, Without = url.Without,
        Only = url.Only is null ? CompareFilter.ToSettle.Name : CompareFilter.Find(url.Only)?.Name ?? CompareFilter.Of(VerdictKind.Contested).Name,
    };

    private static SinceUrl Of(long number, ResponsibilitiesUrl url) => new(number) { Areas = url.Areas, Only = url.Only, Without = url.Without };

    /// <summary>A matrix of what sources say shows nothing that was agreed, but for what is left to settle.</summary>
    private static string? Of(MatrixUrl url) => url.Layer == AtlasLayer.Agreed || url.Only == CompareFilter.ToSettle.Name ? null : AtlasLayer.Sources;

    private static SinceUrl OfThing(long number, EntityKind kind, string slug, IQueryCollection query) =>
        new(number) { Of = $"{Word.Of(kind)}.{slug}", Without = UrlQuery.ListOf(query, UrlQuery.Without) };
}
