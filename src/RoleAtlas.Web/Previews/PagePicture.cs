using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Components.Pages.Agenda;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Components.Pages.Matrix;
using RoleAtlas.Web.Components.Pages.Overlap;
using RoleAtlas.Web.Components.Pages.Sources;
using RoleAtlas.Web.Previews.Drawing;
using RoleAtlas.Web.Previews.Pictures;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Previews;

/// <summary>The picture of a page.</summary>
/// <param name="Page">The page's address with all that it shows and nothing else, host-relative.</param>
/// <param name="Draw">Draws it.</param>
internal sealed record PagePicture(string Page, Action<Sheet> Draw)
{
    /// <summary>Null where there is no such page, or it has no picture of its own.</summary>
    /// <param name="path">The page's path in its canonical form.</param>
    /// <param name="query">The page's query.</param>
    /// <param name="atlas">The revision shown.</param>
    /// <param name="shown">Which one it is.</param>
    public static PagePicture? Find(string path, IQueryCollection query, AtlasSnapshot atlas, ShownAtlas shown)
    {
        return path.Split('/') switch
        {
            ["", ""] => On(AtlasUrls.Home, atlas, sheet => HomePicture.Draw(sheet, atlas)),
            ["", "matrix"] when MatrixView.Of(atlas, MatrixUrl.Parse(query)) is var view =>
                On(view.Url, view.Matrix.Snapshot, sheet => MatrixPicture.Draw(sheet, view)),
            ["", "overlap"] when OverlapView.Of(atlas, OverlapUrl.Parse(query)) is { } view =>
                On(view.Url, view.Overlap.Snapshot, sheet => OverlapPicture.Draw(sheet, view), view.Overlap.Rows.Count),
            ["", "agenda"] when AgendaView.Of(atlas, AgendaUrl.Parse(query)) is var view =>
                On(view.Url, view.Agenda.Snapshot, sheet => AgendaPicture.Draw(sheet, view), view.Agenda.RowCount),
            ["", "compare", { } pair] when CompareOf(atlas, CompareUrl.Parse(pair, query)) is { } view =>
                On(view.Url, view.Comparison.Snapshot, sheet => ComparePicture.Draw(sheet, view), view.Comparison.Rows.Count),
            ["", "roles", { } slug] when atlas.FindRole(slug) is { } role => OfSome(AtlasUrls.Role(role), (counted, without) =>
                sheet => RolePicture.Draw(sheet, counted, role, without)),
            ["", "responsibilities", { } slug] when atlas.FindResponsibility(slug) is { } responsibility => OfSome(AtlasUrls.Responsibility(responsibility), (counted, without) =>
                sheet => ResponsibilityPicture.Draw(sheet, AtlasRow.Of(counted, responsibility, atlas.RolesOn(responsibility)), without)),
            ["", "sources", { } slug] when atlas.FindSource(slug) is { } source && SourceView.Of(atlas, source, SourceUrl.Parse(slug, query)) is var view =>
                On(view.Url, atlas, sheet => SourcePicture.Draw(sheet, view)),
            _ => null,
        };

        PagePicture On(object page, AtlasSnapshot counted, Action<Sheet> draw, int? rows = null) => new(
            page.ToString()!, draw + (sheet => Foot.Draw(sheet, Named.Facts(rows ?? counted.Responsibilities.Count, counted, shown))));

        PagePicture OfSome(string page, Func<AtlasSnapshot, IReadOnlyList<Core.Sources.Source>, Action<Sheet>> draw)
        {
            var without = new AddressReader(atlas).Without(UrlQuery.ListOf(query, UrlQuery.Without));
            var counted = atlas.Without(without);
            return On(new WithoutUrl(page, [.. without.Select(s => s.Slug)]), counted, draw(counted, without));
        }
    }

    private static CompareView? CompareOf(AtlasSnapshot atlas, CompareUrl url)
    {
        var roles = url.Roles.Select(atlas.FindRole).OfType<Role>().ToList();
        return roles.Count == url.Roles.Count && roles.Count is > 1 and <= Comparison.MaximumRoles ? CompareView.Of(atlas, url, roles) : null;
    }
}
