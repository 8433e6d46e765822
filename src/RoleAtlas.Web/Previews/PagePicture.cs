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

/// <summary>The picture of a page, found by the page's own address.</summary>
internal static class PagePicture
{
    /// <summary>What is to be drawn; null where there is no such page, or it has no picture of its own.</summary>
    /// <param name="path">The page's path in its canonical form.</param>
    /// <param name="query">The page's query.</param>
    /// <param name="atlas">The revision shown.</param>
    /// <param name="shown">Which one it is.</param>
    public static Action<Sheet>? Find(string path, IQueryCollection query, AtlasSnapshot atlas, ShownAtlas shown)
    {
        var reader = new AddressReader(atlas);
        var without = reader.Without(UrlQuery.ListOf(query, UrlQuery.Without));
        return path.Split('/') switch
        {
            ["", ""] => On(atlas, sheet => HomePicture.Draw(sheet, atlas)),
            ["", "matrix"] when MatrixView.Of(atlas, MatrixUrl.Parse(query)) is var view => On(view.Matrix.Snapshot, sheet => MatrixPicture.Draw(sheet, view)),
            ["", "overlap"] when OverlapView.Of(atlas, OverlapUrl.Parse(query)) is { } view => On(view.Overlap.Snapshot, sheet => OverlapPicture.Draw(sheet, view)),
            ["", "agenda"] when AgendaView.Of(atlas, AgendaUrl.Parse(query)) is var view => On(view.Agenda.Snapshot, sheet => AgendaPicture.Draw(sheet, view)),
            ["", "compare", { } pair] when CompareOf(atlas, CompareUrl.Parse(pair, query)) is { } view =>
                On(view.Comparison.Snapshot, sheet => ComparePicture.Draw(sheet, view)),
            ["", "roles", { } slug] when atlas.FindRole(slug) is { } role && atlas.Without(without) is var counted =>
                On(counted, sheet => RolePicture.Draw(sheet, counted, role, without)),
            ["", "responsibilities", { } slug] when atlas.FindResponsibility(slug) is { } responsibility && atlas.Without(without) is var counted =>
                On(counted, sheet => ResponsibilityPicture.Draw(sheet, AtlasRow.Of(counted, responsibility, atlas.RolesOn(responsibility)), without)),
            ["", "sources", { } slug] when atlas.FindSource(slug) is { } source && SourceView.Of(atlas, source, SourceUrl.Parse(slug, query)) is var view =>
                On(atlas, sheet => SourcePicture.Draw(sheet, view)),
            _ => null,
        };

        Action<Sheet> On(AtlasSnapshot counted, Action<Sheet> draw) => draw + (sheet => sheet.Foot(Named.Facts(counted, shown)));
    }

    private static CompareView? CompareOf(AtlasSnapshot atlas, CompareUrl url)
    {
        var roles = url.Roles.Select(atlas.FindRole).OfType<Role>().ToList();
        return roles.Count == url.Roles.Count && roles.Count is > 1 and <= Comparison.MaximumRoles ? CompareView.Of(atlas, url, roles) : null;
    }
}
