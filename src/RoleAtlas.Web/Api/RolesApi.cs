using System.ComponentModel;
using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Web.Api;

internal static class RolesApi
{
    private const string SlugOfRole = "The slug of the role. A slug of old leads to the present one.";

    public static void MapRoles(this IEndpointRouteBuilder api)
    {
        api.MapGet(ApiUrls.Roles, List).Takes(ApiParameter.Without, ApiParameter.Page, ApiParameter.PageSize)
            .Told("listRoles", "Roles", "All roles, in the order of the catalogue", "Counts are over all roles of the catalogue.");
        api.MapGet(ApiUrls.Roles + "/{slug}", One).Takes(ApiParameter.Without, ApiParameter.Page, ApiParameter.PageSize)
            .Told("getRole", "Roles", "One role, with the words of the sources", "Verdicts are over all roles of the catalogue. Its responsibilities come in pages.");
        api.MapGet(ApiUrls.Areas, Areas).Takes(ApiParameter.Without, ApiParameter.Page, ApiParameter.PageSize)
            .Told("listAreas", "Areas", "All areas, in the order of the catalogue", "An area is a group of responsibilities.");
        api.MapGet(ApiUrls.Areas + "/{slug}", Area).Takes(ApiParameter.Without)
            .Told("getArea", "Areas", "One area", "Its responsibilities are those that the list of responsibilities is limited to by `area`.");
    }

    private static ApiList<RoleAnswer> List(ApiRequest request)
    {
        var counted = request.Counted;
        return request.List(counted.Roles, r => RoleAnswer.Of(request, RoleCard.Of(counted, r)));
    }

    private static ApiAnswer<RoleWhole> One([Description(SlugOfRole)] string slug, ApiRequest request)
    {
        var role = request.InPath(ApiNames.Roles, slug, request.Atlas.FindRole, ApiUrls.Roles);
        var counted = request.Counted;
        var card = RoleCard.Of(counted, role);
        var part = request.Page(card.Rows);
        return request.Answer(new RoleWhole(
            RoleAnswer.Of(request, card), GlanceAnswer.Of(RoleGlance.Of(counted, role)), Paging.Of(part.Place, request.PageSize),
            [.. part.Items.Select(r => new RoleRow(ResponsibilityItem.Of(request, r), CellAnswer.Of(request, r, r.CellOf(role))))]));
    }

    private static ApiList<AreaAnswer> Areas(ApiRequest request)
    {
        var counted = request.Counted;
        return request.List(counted.Areas, a => AreaAnswer.Of(request, counted, a));
    }

    private static ApiAnswer<AreaAnswer> Area([Description("The slug of the area.")] string slug, ApiRequest request) =>
        request.Answer(AreaAnswer.Of(request, request.Counted, request.InPath(ApiNames.Areas, slug, request.Atlas.FindArea, ApiUrls.Areas)));
}
