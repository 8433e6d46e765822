using System.ComponentModel;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Decisions;

namespace RoleAtlas.Web.Api;

/// <summary>A responsibility with who holds it by the sources, their words, and what was agreed.</summary>
/// <param name="Responsibility">The responsibility, with its verdict among the roles looked at.</param>
/// <param name="Description">What it covers; may be empty.</param>
/// <param name="Aliases">Other names of it.</param>
/// <param name="Why">Why it has its verdict.</param>
/// <param name="Cells">One of each role looked at: all roles where they are six or fewer, else those of which a source speaks here.</param>
/// <param name="Agreed">What was agreed; null where nothing was.</param>
internal sealed record ResponsibilityWhole(
    ResponsibilityItem Responsibility, string Description, IReadOnlyList<string> Aliases, WhyAnswer Why, IReadOnlyList<CellAnswer> Cells, DecisionAnswer? Agreed);

internal static class ResponsibilitiesApi
{
    public static void MapResponsibilities(this IEndpointRouteBuilder api)
    {
        api.MapGet(ApiUrls.Responsibilities, List).Takes(ApiParameter.Only, ApiParameter.Area, ApiParameter.Without, ApiParameter.Page, ApiParameter.PageSize)
            .Told("listResponsibilities", "Responsibilities", "All responsibilities, each with its verdict", "In the order of the catalogue. Verdicts are over all roles.");
        api.MapGet(ApiUrls.Responsibilities + "/{slug}", One).Takes(ApiParameter.Without)
            .Told("getResponsibility", "Responsibilities", "One responsibility: who holds it, and who says so", "With every claim, the reasons behind the verdict, and what was agreed.");
        api.MapGet(ApiUrls.Decisions, Decisions).Takes(ApiParameter.Area, ApiParameter.Page, ApiParameter.PageSize)
            .Told("listDecisions", "Decisions", "What was agreed", "In the order of the responsibilities. A decision is a layer over the claims and changes none of them.");
        api.MapGet(ApiUrls.Decisions + "/{slug}", Decision).Takes()
            .Told("getDecision", "Decisions", "What was agreed on one responsibility", "Answers 404 where nothing was.");
    }

    private static ApiList<ResponsibilityItem> List(ApiRequest request)
    {
        var (areas, only, counted) = (request.Areas, request.Only, request.Counted);
        return request.List<AtlasRow, ResponsibilityItem>(
            [.. counted.Rows.Where(r => areas.Count == 0 || areas.Contains(r.Responsibility.Area)).Where(r => only?.Shows(counted, r) ?? true)],
            r => ResponsibilityItem.Of(request, r));
    }

    private static ApiAnswer<ResponsibilityWhole> One([Description("The slug of the responsibility. A slug of old leads to the present one.")] string slug, ApiRequest request)
    {
        var responsibility = request.InPath(ApiNames.Responsibilities, slug, request.Atlas.FindResponsibility, ApiUrls.Responsibilities);
        var counted = request.Counted;
        var row = AtlasRow.Of(counted, responsibility, request.Atlas.RolesOn(responsibility));
        return request.Answer(new ResponsibilityWhole(
            ResponsibilityItem.Of(request, row), responsibility.Description, responsibility.Aliases, WhyAnswer.Of(row),
            [.. row.Cells.Select(c => CellAnswer.Of(request, row, c))], DecisionAnswer.Of(request, counted, counted.DecisionOn(responsibility))));
    }

    private static ApiList<DecisionAnswer> Decisions(ApiRequest request)
    {
        var areas = request.Areas;
        return request.List<Decision, DecisionAnswer>(
            [.. request.Atlas.Decisions.Where(d => areas.Count == 0 || areas.Contains(d.Responsibility.Area))], d => DecisionAnswer.Of(request, request.Atlas, d)!);
    }

    private static ApiAnswer<DecisionAnswer> Decision([Description("The slug of the responsibility.")] string slug, ApiRequest request)
    {
        var responsibility = request.InPath(ApiNames.Responsibilities, slug, request.Atlas.FindResponsibility, ApiUrls.Decisions);
        return DecisionAnswer.Of(request, request.Atlas, request.Atlas.DecisionOn(responsibility)) is { } decision
            ? request.Answer(decision)
            : throw new AnsweredInstead(ApiProblem.NotFound("Nothing was agreed on this", $"{responsibility.Name}: nothing was agreed, and what sources say stands.").Answer());
    }
}
