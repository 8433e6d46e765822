using System.ComponentModel;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

internal static class ClaimsApi
{
    public static void MapClaims(this IEndpointRouteBuilder api)
    {
        api.MapGet(ApiUrls.Claims, List).Takes(
                ApiParameter.Roles, ApiParameter.Area, ApiParameter.Responsibility, ApiParameter.Stance, ApiParameter.Kind, ApiParameter.Source,
                ApiParameter.Without, ApiParameter.Page, ApiParameter.PageSize)
            .Told("listClaims", "Claims", "All claims, with the exact words behind each", "In the order of the sources and of their words. Each filter narrows the list.");
        api.MapGet(ApiUrls.Claims + "/{id}", One).Takes()
            .Told("getClaim", "Claims", "One claim, by its id", "A claim keeps its id through edits, export and import.");
    }

    private static ApiList<ClaimAnswer> List(ApiRequest request)
    {
        var (roles, areas) = (request.Roles, request.Areas);
        var kind = Parsed<ClaimKind>(UrlQuery.Kind);
        var stance = Parsed<Stance>(UrlQuery.Stance);
        var responsibility = request.InQuery(UrlQuery.Responsibility, ApiNames.Responsibilities, request.Atlas.FindResponsibility);
        var source = request.InQuery(UrlQuery.Source, ApiNames.Sources, request.Atlas.FindSource);
        return request.List<Claim, ClaimAnswer>(
            [
                .. request.Counted.Claims
                    .Where(c => roles.Count == 0 || c.Roles.Any(roles.Contains))
                    .Where(c => areas.Count == 0 || (c.Responsibility is { } own && areas.Contains(own.Area)))
                    .Where(c => (kind is null || c.Kind == kind) && (stance is null || c.Stance == stance))
                    .Where(c => (responsibility is null || c.Responsibility == responsibility) && (source is null || c.Source == source)),
            ],
            c => ClaimAnswer.Of(request, c));

        T? Parsed<T>(string name) where T : struct, Enum => UrlQuery.One(request.Query, name) is { } word ? Word.Parse<T>(word) : null;
    }

    private static ApiAnswer<ClaimAnswer> One([Description("Six characters.")] string id, ApiRequest request) => request.Atlas.Claims.FirstOrDefault(c => c.Id == id) is { } claim
        ? request.Answer(ClaimAnswer.Of(request, claim))
        : throw new AnsweredInstead(ApiProblem.NotFound("There is no such claim", $"No claim has the id “{id}”; the list at {ApiUrls.Claims} holds all.").Answer());
}
