using System.ComponentModel;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>A document that speaks of roles.</summary>
/// <param name="Slug">What stands for it in an address.</param>
/// <param name="Number">Its number in the catalogue, from 1.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Author">Null where unknown.</param>
/// <param name="Publisher">Null where unknown.</param>
/// <param name="Published">Null where unknown.</param>
/// <param name="Original">Where the original can be read; null where unknown.</param>
/// <param name="Credit">What it is and who answers for it; what is unknown is named as unknown.</param>
/// <param name="Hashtags">Those it was published with.</param>
/// <param name="Note">What is to be known of it; null where nothing is noted.</param>
/// <param name="Claims">How many claims it makes.</param>
/// <param name="Roles">The roles it speaks of, and how many of its claims name each.</param>
/// <param name="Manner">What kind of voice it is, in a sentence.</param>
/// <param name="Links">The source by itself.</param>
internal sealed record SourceAnswer(
    string Slug, int Number, string Title, string Kind, string? Author, string? Publisher, DateOnly? Published, Uri? Original, string Credit,
    IReadOnlyList<string> Hashtags, string? Note, int Claims, IReadOnlyList<RoleInSource> Roles, string Manner, Links Links)
{
    public static SourceAnswer Of(ApiRequest request, SourceCard card) => new(
        card.Source.Slug, card.Source.Order, card.Source.Title, card.Source.Kind, card.Source.Author, card.Source.Publisher, card.Source.Published, card.Source.Link,
        card.Source.Credit(), card.Source.Hashtags, card.Source.Note, card.Claims.Count, [.. card.Roles.Select(r => new RoleInSource(r.Slug, card.ClaimsOn(r)))],
        card.Sentence(), request.Links(ApiUrls.Source(card.Source), AtlasUrls.Source(card.Source)));
}

/// <param name="Role">The slug of the role.</param>
/// <param name="Claims">How many claims of the source name it.</param>
internal sealed record RoleInSource(string Role, int Claims);

/// <summary>A source with its text.</summary>
/// <param name="Source">The source.</param>
/// <param name="Text">Its words as a reader sees them, without formatting; positions of claims count in it.</param>
/// <param name="Paging">Where this page of claims stands among all of the source.</param>
/// <param name="Claims">Its claims, by position.</param>
internal sealed record SourceWhole(SourceAnswer Source, string Text, Paging Paging, IReadOnlyList<ClaimAnswer> Claims);

internal static class SourcesApi
{
    public static void MapSources(this IEndpointRouteBuilder api)
    {
        api.MapGet(ApiUrls.Sources, List).Takes(ApiParameter.Page, ApiParameter.PageSize)
            .Told("listSources", "Sources", "All sources, in the order of the catalogue", "Whether they were written independently of each other is not known.");
        api.MapGet(ApiUrls.Sources + "/{slug}", One).Takes(ApiParameter.Page, ApiParameter.PageSize)
            .Told("getSource", "Sources", "One source, with its text and its claims", "Its claims come in pages.");
    }

    private static ApiList<SourceAnswer> List(ApiRequest request) =>
        request.List<Source, SourceAnswer>(request.Atlas.Sources, s => SourceAnswer.Of(request, SourceCard.Of(request.Atlas, s)));

    private static ApiAnswer<SourceWhole> One([Description("The slug of the source. A slug of old leads to the present one.")] string slug, ApiRequest request)
    {
        var card = SourceCard.Of(request.Atlas, request.InPath(ApiNames.Sources, slug, request.Atlas.FindSource, ApiUrls.Sources));
        var part = request.Page(card.Claims);
        return request.Answer(new SourceWhole(
            SourceAnswer.Of(request, card), card.Source.Text.Plain, Paging.Of(part.Place, request.PageSize), [.. part.Items.Select(c => ClaimAnswer.Of(request, c))]));
    }
}
