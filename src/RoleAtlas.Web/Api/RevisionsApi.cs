using System.ComponentModel;
using System.Globalization;
using RoleAtlas.Web.Components.Pages.History;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

internal static class RevisionsApi
{
    public static void MapRevisions(this IEndpointRouteBuilder api)
    {
        api.MapGet(ApiUrls.Revisions, ListAsync)
            .TakesOfNow(
                ApiParameter.Of, ApiParameter.ChangedKind, ApiParameter.By, ApiParameter.FromDay, ApiParameter.ToDay, ApiParameter.Page, ApiParameter.PageSize)
            .Told("listRevisions", "Revisions", "Every accepted edit, the newest first", "The same as the page /history under the same parameters. Each filter narrows the list.");
        api.MapGet(ApiUrls.Revisions + "/{number}", OneAsync).TakesOfNow(ApiParameter.Part, ApiParameter.Page, ApiParameter.PageSize)
            .Told("getRevision", "Revisions", "One revision, with what it changed",
                "Without `only`, `page` is 1 and each list holds its first `pageSize` items.").MayBeUnknown();
    }

    private static async Task<ApiList<RevisionAnswer>> ListAsync(ApiRequest request, AtlasHistory history)
    {
        var log = await history.LogAsync(request.Atlas);
        var url = HistoryUrl.Parse(request.Query);
        var view = HistoryView.Of(log, request.Atlas, url, withDrafts: false, request.PageSize);
        if (url.Of is not null && view.Thing is null)
        {
            throw ApiRequest.Refused(UrlQuery.Of, $"Nothing goes or went by the name “{url.Of}”. Name a thing by its kind and slug, as in role.product-manager.");
        }

        if (view.Url.By != url.By)
        {
            throw ApiRequest.Refused(UrlQuery.By, $"“{url.By}” has made no edit.");
        }

        request.LinkTo(view.Revisions.Place);
        return new(
            request.Atlas.CatalogueId, request.Atlas.Revision, request.Withheld, Paging.Of(view.Revisions.Place, request.PageSize),
            [.. view.Revisions.Items.Select(r => RevisionAnswer.Of(request, log, r))]);
    }

    private static async Task<ApiAnswer<RevisionWhole>> OneAsync([Description("The number of the revision, from 1.")] string number, ApiRequest request, AtlasHistory history)
    {
        var view = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? await RevisionView.OfAsync(history, request.Atlas, RevisionUrl.Parse(known, request.Query), isEditor: false, request.PageSize)
            : null;
        if (view is null)
        {
            throw new AnsweredInstead(ApiProblem.NoRevision(number, request.Atlas.Revision).Answer());
        }

        var whole = new RevisionWhole(
            RevisionAnswer.Of(request, view.Log, view.Revision), view.HasHidden,
            Paging.Of(view.ChangesPlace, request.PageSize), [.. view.Changes.Select(ChangeAnswer.Of)],
            Paging.Of(view.Rows.Place, request.PageSize), [.. view.Rows.Items.Select(RowChangeAnswer.Of)]);
        request.LinkTo(view.Url.Only switch
        {
            RevisionUrl.Changes => view.ChangesPlace,
            RevisionUrl.Cells => view.Rows.Place,
            _ => view.ChangesPlace with { Number = 1, Pages = 1 },
        });
        return request.Answer(view.Url.Only switch
        {
            RevisionUrl.Changes => whole with { Cells = [] },
            RevisionUrl.Cells => whole with { Changes = [] },
            _ => whole,
        });
    }
}
