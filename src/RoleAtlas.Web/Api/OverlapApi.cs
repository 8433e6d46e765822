using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Pages.Overlap;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>What roles have in common.</summary>
/// <param name="Roles">The roles looked at: those asked for; none means the usual ones.</param>
/// <param name="IsSelection">The catalogue has other roles as well.</param>
/// <param name="Words">The overlap in sentences.</param>
/// <param name="Several">How many responsibilities sources give to more than one of these roles.</param>
/// <param name="One">How many to one of them only.</param>
/// <param name="None">How many to none of them.</param>
/// <param name="Pairs">Any two of the roles, those with the most in common first.</param>
/// <param name="Paging">Where this page of groups stands among all.</param>
/// <param name="Groups">Each responsibility stands in the one group of exactly the roles that sources give it to.</param>
internal sealed record OverlapAnswer(
    IReadOnlyList<Named> Roles, bool IsSelection, string Words, int Several, int One, int None, IReadOnlyList<PairAnswer> Pairs,
    Paging Paging, IReadOnlyList<OverlapGroupAnswer> Groups);

/// <summary>Two roles, and what sources give to them.</summary>
/// <param name="Roles">Their slugs.</param>
/// <param name="Both">How many responsibilities are given to both.</param>
/// <param name="Either">How many to one of them or to both.</param>
/// <param name="Percent">The part of the first in the second, in whole hundredths.</param>
internal sealed record PairAnswer(IReadOnlyList<string> Roles, int Both, int Either, int Percent);

/// <summary>The responsibilities that sources give to exactly these roles of those looked at.</summary>
/// <param name="Roles">Their slugs; none where it is given to none of them.</param>
/// <param name="Words">The group in a sentence.</param>
/// <param name="OrMore">How many are given to all of these roles, whichever others they are given to as well.</param>
/// <param name="AlsoHidden">How many are given to a role that is not looked at as well.</param>
/// <param name="Responsibilities">What is to settle first, then in the order of the catalogue.</param>
/// <param name="Links">The group by itself, on the page for people; the overlap that it is from.</param>
internal sealed record OverlapGroupAnswer(
    IReadOnlyList<string> Roles, string Words, int OrMore, int AlsoHidden, IReadOnlyList<OverlapRowAnswer> Responsibilities, Links Links);

/// <param name="Slug">What stands for it in an address.</param>
/// <param name="Name">One verb and one object.</param>
/// <param name="Verdict">What sources make of it among the roles looked at.</param>
internal sealed record OverlapRowAnswer(string Slug, string Name, VerdictNamed Verdict);

internal static class OverlapApi
{
    public static void MapOverlap(this IEndpointRouteBuilder api) => api.MapGet(ApiUrls.Overlap, Get)
        .Takes(ApiParameter.Roles, ApiParameter.Area, ApiParameter.Without, ApiParameter.Page, ApiParameter.PageSize)
        .Told("getOverlap", "Overlap", "What roles have in common", "The same as the page /overlap under the same parameters, for two to twelve roles. Its groups come in pages.");

    private static ApiAnswer<OverlapAnswer> Get(ApiRequest request)
    {
        if (request.Roles.Count > Overlap.MaximumRoles)
        {
            throw ApiRequest.Refused(UrlQuery.Roles, $"At most {AtlasWords.Number(Overlap.MaximumRoles)} roles are looked at together.");
        }

        if (request.Roles.Count == 1)
        {
            throw ApiRequest.Refused(UrlQuery.Roles, "One role has no overlap: name two or more, or none for the first of the catalogue.");
        }

        var view = OverlapView.Of(request.Atlas, OverlapUrl.Parse(request.Query) with { Page = 1 })
            ?? throw new AnsweredInstead(ApiProblem.NotFound("There is no overlap", "The catalogue has fewer than two roles.").Answer());
        var overlap = view.Overlap;
        var part = request.Page(overlap.Groups);
        var self = UrlQuery.Write(ApiUrls.Overlap, request.Query.SelectMany(p => p.Value, (p, v) => (p.Key, v)).Where(p => p.Key is not (UrlQuery.At or UrlQuery.Page or UrlQuery.PageSize)));
        return request.Answer(new OverlapAnswer(
            [.. overlap.Roles.Select(Named.Of)], view.IsSelection, SentenceText.Of(OverlapWords.Summary(overlap)),
            overlap.CountSeveral, overlap.CountOne, overlap.CountNone,
            [.. OverlapWords.Pairs(overlap).Select(p => new PairAnswer([p.A.Slug, p.B.Slug], p.Both, p.Either, p.Percent))],
            Paging.Of(part.Place, request.PageSize),
            [.. part.Items.Select(g => new OverlapGroupAnswer(
                [.. g.Roles.Select(r => r.Slug)], OverlapWords.Of(overlap, g), g.OrMore, g.AlsoHidden,
                [.. g.Rows.Select(r => new OverlapRowAnswer(r.Responsibility.Slug, r.Responsibility.Name, VerdictNamed.Of(r.Verdict)))],
                request.Links(self, view.Url.Whole(g).ToString())))]));
    }
}
