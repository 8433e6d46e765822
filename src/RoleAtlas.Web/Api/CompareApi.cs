using System.ComponentModel;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>Two to six roles side by side.</summary>
/// <param name="Roles">The roles, in the order shown, each with what sources say of it besides its responsibilities.</param>
/// <param name="IsSelection">The catalogue has other roles as well: verdicts hold among those shown.</param>
/// <param name="Layer">What words are about: sources, or what was agreed.</param>
/// <param name="Words">The comparison in sentences, which never say more than its rows do.</param>
/// <param name="Verdicts">How many rows have each verdict, before `only` limits them.</param>
/// <param name="SourcesOnSeveral">The sources that speak of two or more of these roles.</param>
/// <param name="Relations">What sources say of these roles together, other than responsibilities.</param>
/// <param name="Paging">Where this page of rows stands among all that match.</param>
/// <param name="Rows">The responsibilities, in the order of the catalogue.</param>
/// <param name="Links">The comparison, in its canonical form.</param>
internal sealed record ComparisonAnswer(
    IReadOnlyList<ComparedRole> Roles, bool IsSelection, string Layer, IReadOnlyList<string> Words, IReadOnlyList<VerdictCount> Verdicts,
    IReadOnlyList<SourceNamed> SourcesOnSeveral, IReadOnlyList<ClaimAnswer> Relations, Paging Paging, IReadOnlyList<ComparedRow> Rows, Links Links);

/// <summary>A role of a comparison.</summary>
/// <param name="Slug">What stands for it in an address.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Glance">What sources say of it besides its responsibilities, what is said most often first.</param>
internal sealed record ComparedRole(string Slug, string Name, IReadOnlyList<GlanceAnswer> Glance);

/// <summary>A responsibility of a comparison, with every word behind it.</summary>
/// <param name="Responsibility">The responsibility, with its verdict among the roles shown.</param>
/// <param name="Why">Why it has this verdict.</param>
/// <param name="Cells">One of each role, in the order of the roles.</param>
/// <param name="Agreed">What was agreed; null where nothing was.</param>
internal sealed record ComparedRow(ResponsibilityItem Responsibility, WhyAnswer Why, IReadOnlyList<CellAnswer> Cells, DecisionAnswer? Agreed);

internal static class CompareApi
{
    public static void MapCompare(this IEndpointRouteBuilder api) => api.MapGet(ApiUrls.Compare + "/{pair}", Get)
        .Takes(ApiParameter.Layer, ApiParameter.Only, ApiParameter.Area, ApiParameter.Without, ApiParameter.Order, ApiParameter.Page, ApiParameter.PageSize)
        .Told("compareRoles", "Compare", "Two to six roles side by side",
            "The same as the page /compare/{pair} under the same parameters: the comparison in words, and each responsibility with its verdict, why, and the exact words behind it. Its rows come in pages.");

    private static ApiAnswer<ComparisonAnswer> Get(
        [Description("Slugs of roles, joined by `-vs-`, in any order.")] string pair, ApiRequest request)
    {
        var roles = RolesOf(pair, request);
        var url = CompareUrl.Parse(pair, request.Query) with { Roles = [.. roles.Select(r => r.Slug)], Layer = request.Layer };
        foreach (var other in new AddressReader(request.Atlas).Roles(url.Order).Except(roles))
        {
            throw ApiRequest.Refused(UrlQuery.Order, $"“{other.Slug}” is no role of this comparison.");
        }

        var view = CompareView.Of(request.Atlas, url, roles);
        var (comparison, atlas) = (view.Comparison, view.Comparison.Snapshot);
        var part = request.Page([.. comparison.Rows.Where(view.Shows)]);
        return request.Answer(new ComparisonAnswer(
            [.. comparison.Glances.Select(g => new ComparedRole(g.Role.Slug, g.Role.Name, GlanceAnswer.Of(g)))], view.IsSelection,
            request.IsAgreed ? AtlasLayer.Agreed : AtlasLayer.Sources,
            SentenceText.Of(request.IsAgreed ? ComparisonAgreed.Sentences(view) : ComparisonWords.Sentences(comparison)),
            VerdictCount.Of(comparison.Rows), [.. comparison.SourcesOnSeveral.Select(SourceNamed.Of)],
            [.. comparison.Relations.Select(c => ClaimAnswer.Of(request, c))], Paging.Of(part.Place, request.PageSize),
            [.. part.Items.Select(r => new ComparedRow(
                ResponsibilityItem.Of(request, r), WhyAnswer.Of(r), [.. r.Cells.Select(c => CellAnswer.Of(request, r, c))],
                DecisionAnswer.Of(request, atlas, atlas.DecisionOn(r.Responsibility))))],
            request.Links(ApiUrls.Root + view.Url, view.Url.ToString())));
    }

    private static List<Role> RolesOf(string pair, ApiRequest request)
    {
        var atlas = request.Atlas;
        List<Role> roles = [];
        foreach (var slug in CompareUrl.SplitRoles(pair))
        {
            roles.Add(atlas.FindRole(slug) ?? atlas.FindRole(ApiNames.Roles.Current(atlas, slug) ?? "")
                ?? throw new AnsweredInstead(ApiNames.Roles.NotFound(atlas, slug).Answer()));
        }

        roles = [.. roles.Distinct().OrderBy(r => r.Slug, StringComparer.Ordinal)];
        return roles.Count is >= 2 and <= Comparison.MaximumRoles ? roles : throw new AnsweredInstead(ApiProblem.NotFound(
            "There is no such comparison", $"A comparison is of two to {AtlasWords.Number(Comparison.MaximumRoles)} roles, their slugs joined by -vs-.").Answer());
    }
}
