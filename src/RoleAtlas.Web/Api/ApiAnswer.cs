using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Web.Api;

/// <summary>One thing.</summary>
/// <param name="CatalogueId">The catalogue that it is from; another one after a restore.</param>
/// <param name="Revision">The revision of the catalogue that it is from. Ask with `at` to be answered from the same again.</param>
/// <param name="Withheld">How many sources of that revision are left out, because they are drafts now; mostly 0.</param>
/// <param name="Data">The thing itself.</param>
internal sealed record ApiAnswer<T>(Guid CatalogueId, long Revision, int Withheld, T Data);

/// <summary>A page of a list.</summary>
/// <param name="CatalogueId">The catalogue that it is from; another one after a restore.</param>
/// <param name="Revision">The revision of the catalogue that it is from. Ask with `at` to be answered from the same again.</param>
/// <param name="Withheld">How many sources of that revision are left out, because they are drafts now; mostly 0.</param>
/// <param name="Paging">Where the page stands in the list; the header `Link` leads to the others.</param>
/// <param name="Data">The items of this page, in their order.</param>
internal sealed record ApiList<T>(Guid CatalogueId, long Revision, int Withheld, Paging Paging, IReadOnlyList<T> Data);

/// <summary>Where a page stands in a list.</summary>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="PageSize">How many items stand on a page.</param>
/// <param name="Pages">How many pages there are; 1 where the list is empty.</param>
/// <param name="Total">How many items the whole list has.</param>
internal sealed record Paging(int Page, int PageSize, int Pages, int Total)
{
    public static Paging Of(Place place, int size) => new(place.Number, size, place.Pages, place.Total);
}

/// <summary>Whole addresses of a thing.</summary>
/// <param name="Self">Where this API answers it.</param>
/// <param name="Html">The page for people.</param>
internal sealed record Links(Uri Self, Uri Html);

/// <summary>A thing that is told elsewhere.</summary>
/// <param name="Slug">What stands for it in an address.</param>
/// <param name="Name">What people call it.</param>
internal sealed record Named(string Slug, string Name)
{
    public static Named Of(Role role) => new(role.Slug, role.Name);

    public static Named Of(Area area) => new(area.Slug, area.Name);

    public static Named Of(Responsibility responsibility) => new(responsibility.Slug, responsibility.Name);
}
