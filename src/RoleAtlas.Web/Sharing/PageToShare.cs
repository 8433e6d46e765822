using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Components.Pages;
using RoleAtlas.Web.Components.Pages.Agenda;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Components.Pages.Matrix;
using RoleAtlas.Web.Components.Pages.Overlap;
using RoleAtlas.Web.Components.Pages.Roles.Charters;
using RoleAtlas.Web.Components.Pages.Sources;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Sharing;

/// <summary>
/// A page that shows the catalogue, as its own type writes its state: nothing that is not known goes along, no preview of drafts
/// and nothing of another site.
/// </summary>
/// <param name="Address">Host-relative, and canonical. It names no revision.</param>
/// <param name="Words">What it shows: "Product manager vs project manager; sources disagree; in risk".</param>
public sealed record PageToShare(string Address, string Words)
{
    /// <summary>A name of old may lead to another, and that to a page of its own.</summary>
    private const int MostRedirects = 3;

    /// <param name="atlas">The catalogue as readers of the page see it.</param>
    /// <param name="path">Not escaped.</param>
    /// <param name="query">What else stands in the address.</param>
    /// <returns>Null where there is no such page, or one that is not about a state of the catalogue.</returns>
    public static PageToShare? Of(AtlasSnapshot atlas, string path, IQueryCollection query)
    {
        for (var i = 0; i < MostRedirects && CanonicalAddresses.Find(path, query, atlas) is { } redirect; i++)
        {
            (path, query) = (redirect.Path, redirect.KeepsQuery ? query : QueryCollection.Empty);
        }

        var reader = new AddressReader(atlas);
        return path.Split('/') switch
        {
            ["", ""] => new(AtlasUrls.Home, "The first page"),
            ["", "compare"] => new(AtlasUrls.Compare, "Compare roles"),
            ["", "compare", var pair] => OfComparison(atlas, CompareUrl.Parse(pair, query)),
            ["", "matrix"] => OfMatrix(atlas, MatrixView.Of(atlas, MatrixUrl.Parse(query))),
            ["", "overlap"] => OverlapView.Of(atlas, OverlapUrl.Parse(query)) is { } view ? OfOverlap(view) : null,
            ["", "agenda"] => OfAgenda(AgendaView.Of(atlas, AgendaUrl.Parse(query))),
            ["", "roles"] => OfList(AtlasUrls.Roles, "Roles", query),
            ["", "roles", var slug] => atlas.FindRole(slug) is { } role ? OfThing(AtlasUrls.Role(role), role.Name, reader, query) : null,
            ["", "roles", var slug, "charter"] => atlas.FindRole(slug) is { } role ? OfCharter(CharterView.Of(atlas, role, CharterUrl.Parse(slug, query))) : null,
            ["", "responsibilities"] => OfResponsibilities(ResponsibilitiesUrl.Parse(query), reader),
            ["", "responsibilities", var slug] => atlas.FindResponsibility(slug) is { } row ? OfThing(AtlasUrls.Responsibility(row), row.Name, reader, query) : null,
            ["", "sources"] => OfList(AtlasUrls.Sources, "Sources", query),
            ["", "sources", var slug] => atlas.FindSource(slug) is { } source ? OfSource(SourceView.Of(atlas, source, SourceUrl.Parse(slug, query))) : null,
            ["", "method"] => new(AtlasUrls.Method, "How verdicts come about"),
            _ => null,
        };
    }

    private static PageToShare? OfComparison(AtlasSnapshot atlas, CompareUrl url)
    {
        var roles = url.Roles.Select(atlas.FindRole).OfType<Role>().ToList();
        if (roles.Count < url.Roles.Count || roles.Count is < 2 or > Comparison.MaximumRoles)
        {
            return null;
        }

        var view = CompareView.Of(atlas, url, roles);
        var names = string.Join(" vs ", view.Comparison.Roles.Select((r, i) => i == 0 ? r.Name : r.InSentence()));
        return With(view.Url.ToString(), names, view.IsAgreed, view.Only, view.Areas, view.Without);
    }

    private static PageToShare OfMatrix(AtlasSnapshot atlas, MatrixView view) => With(
        view.Url.ToString(),
        view.Matrix.IsSelection ? $"Matrix of {Listed(view.Matrix.Roles)}" : "Matrix",
        view.IsAgreed, view.Only, [.. view.Url.Areas.Select(atlas.FindArea).OfType<Area>()], view.Without,
        view.Url.Text, view.Open is { } open ? $"{open.Row.Responsibility.Name} open" : null);

    private static PageToShare OfOverlap(OverlapView view) => With(
        view.Url.ToString(), $"Overlap of {Listed(view.Overlap.Roles)}", false, null, view.Overlap.Areas, view.Without);

    private static PageToShare OfAgenda(AgendaView view) => new(view.Url.ToString(), string.Join("; ", ((string[])[view.Title, view.Limits]).Where(w => w.Length > 0)));

    private static PageToShare OfResponsibilities(ResponsibilitiesUrl asked, AddressReader reader)
    {
        var (only, areas, without) = (reader.Filter(asked.Only), reader.Areas(asked.Areas), reader.Without(asked.Without));
        var url = asked with { Only = only?.Name, Areas = [.. areas.Select(a => a.Slug)], Without = [.. without.Select(s => s.Slug)], Page = Math.Max(1, asked.Page) };
        return With(url.ToString(), "Responsibilities", false, only, areas, without);
    }

    private static PageToShare OfList(string path, string name, IQueryCollection query)
    {
        var url = PagedUrl.Parse(path, query);
        return new((url with { Page = Math.Max(1, url.Page) }).ToString(), name);
    }

    private static PageToShare OfThing(string path, string name, AddressReader reader, IQueryCollection query)
    {
        var without = reader.Without(UrlQuery.ListOf(query, UrlQuery.Without));
        return With(new WithoutUrl(path, [.. without.Select(s => s.Slug)]).ToString(), name, false, null, [], without);
    }

    private static PageToShare OfCharter(CharterView view) => With(
        view.Url.ToString(), $"Charter of the {view.Charter.Role.InSentence()}", false, null, [], view.Without,
        more: view.Charter.IsUsual ? null : AtlasWords.Count(view.Charter.Chosen.Count, "chosen responsibility"));

    private static PageToShare OfSource(SourceView view) => new(
        view.Url.ToString(), view.Card.Source.Title + (view.Role is { } role ? $"; what it says of the {role.InSentence()}" : ""));

    private static PageToShare With(
        string address, string title, bool isAgreed, CompareFilter? only, IReadOnlyList<Area> areas, IReadOnlyList<Source> without, string? text = null, string? more = null) =>
        new(address, string.Join("; ", new[] { title, Limits.Of(only?.Label, areas, without, text, isAgreed), more }.Where(w => !string.IsNullOrEmpty(w))));

    private static string Listed(IReadOnlyList<Role> roles) => roles.Count > Comparison.MaximumRoles
        ? AtlasWords.Count(roles.Count, "role")
        : AtlasWords.List([.. roles.Select(r => r.InSentence())]);
}
