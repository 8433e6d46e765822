using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Search;
using RoleAtlas.Web.Components.Pages.Search;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>What answers to a question, the best first.</summary>
/// <param name="Question">As it was understood.</param>
/// <param name="Found">How much was found of each kind.</param>
/// <param name="Paging">Where the page stands in the list that `only` asks for; null without `only`.</param>
/// <param name="Responsibilities">By name, description or area, and by what sources say of them.</param>
/// <param name="Roles">By name and summary.</param>
/// <param name="Claims">Sentences on which claims rest.</param>
/// <param name="Sources">Titles, and sentences on which no claim rests.</param>
internal sealed record SearchAnswer(
    QuestionAnswer Question, FoundCounts Found, Paging? Paging, IReadOnlyList<FoundResponsibility> Responsibilities, IReadOnlyList<FoundRole> Roles,
    IReadOnlyList<FoundSentence> Claims, IReadOnlyList<FoundWords> Sources);

/// <summary>A question.</summary>
/// <param name="Text">The words that were looked for.</param>
/// <param name="ReadOtherwise">Words that no text here holds, and what was looked for in their place.</param>
internal sealed record QuestionAnswer(string Text, IReadOnlyList<WordRead> ReadOtherwise)
{
    public static QuestionAnswer Of(SearchQuestion question) =>
        new(question.Text, [.. question.Strong.Where(w => w.IsReadOtherwise || w.ReadAs.Count == 0).Select(w => new WordRead(w.Written, w.ReadAs))]);
}

/// <param name="Written">The word.</param>
/// <param name="ReadAs">What was looked for; nothing where nothing is like it.</param>
internal sealed record WordRead(string Written, IReadOnlyList<string> ReadAs);

/// <summary>How much was found.</summary>
/// <param name="Responsibilities">How many responsibilities.</param>
/// <param name="Roles">How many roles.</param>
/// <param name="Claims">How many sentences on which claims rest.</param>
/// <param name="Sources">How many titles and other sentences.</param>
internal sealed record FoundCounts(int Responsibilities, int Roles, int Claims, int Sources);

/// <summary>A responsibility that answers.</summary>
/// <param name="Responsibility">The responsibility, with its verdict over all roles.</param>
/// <param name="Quote">The words that answer best; null where no source says anything of it.</param>
internal sealed record FoundResponsibility(ResponsibilityItem Responsibility, FoundSentence? Quote);

/// <param name="Slug">What stands for it in an address.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Summary">What it is, in a line; may be empty.</param>
/// <param name="Links">The role by itself.</param>
internal sealed record FoundRole(string Slug, string Name, string Summary, Links Links);

/// <summary>A sentence of a source with claims that rest on words of it.</summary>
/// <param name="Text">The sentence, verbatim.</param>
/// <param name="Claims">Those that answer, the best first.</param>
internal sealed record FoundSentence(string Text, IReadOnlyList<ClaimAnswer> Claims)
{
    public static FoundSentence? Of(ApiRequest request, ClaimHit? hit) =>
        hit is null ? null : new(hit.Passage.Text, [.. hit.Claims.Select(c => ClaimAnswer.Of(request, c))]);
}

/// <summary>Words of a source on which no claim rests.</summary>
/// <param name="Source">Whose words.</param>
/// <param name="Text">The sentence, verbatim; null where it is the title that answers.</param>
/// <param name="Links">The source; the words on its page.</param>
internal sealed record FoundWords(SourceNamed Source, string? Text, Links Links);

internal static class SearchApi
{
    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapGet(ApiUrls.Search, GetAsync)
        .TakesOfNow(ApiParameter.Question, ApiParameter.Section, ApiParameter.Page, ApiParameter.PageSize)
        .Told("search", "Search", "Find who does what, in your own words",
            "The same as the page /search. It looks through the present catalogue, and takes no `at`. Without `only`, `page` is 1 and each list holds its first `pageSize` items.");

    private static async Task<ApiAnswer<SearchAnswer>> GetAsync(ApiRequest request, SearchIndexes indexes)
    {
        var url = SearchUrl.Parse(request.Query);
        if (SearchQuestion.Cut(url.Text).IsCut)
        {
            throw ApiRequest.Refused(UrlQuery.Text, $"q takes at most {SearchQuestion.LongestText} characters.");
        }

        if (url is { Only: null, Page: not 1 })
        {
            throw ApiRequest.Refused(UrlQuery.Page, "Without only there is one page, with the beginning of each list.");
        }

        var found = SearchView.Of(await indexes.OfAsync(request.Atlas), url with { Only = null, Page = 1 }).Results;
        Paging? paging = null;
        var (responsibilities, roles) = (Items(SearchSection.Responsibilities, found.Responsibilities), Items(SearchSection.Roles, found.Roles));
        var (claims, sources) = (Items(SearchSection.Claims, found.Claims), Items(SearchSection.Sources, found.Sources));
        return request.Answer(new SearchAnswer(
            QuestionAnswer.Of(found.Question),
            new FoundCounts(found.Responsibilities.Count, found.Roles.Count, found.Claims.Count, found.Sources.Count),
            paging,
            [.. responsibilities.Select(h => new FoundResponsibility(
                ResponsibilityItem.Of(request, AtlasRow.Of(request.Atlas, h.Responsibility, request.Atlas.Roles)), FoundSentence.Of(request, h.Quote)))],
            [.. roles.Select(r => new FoundRole(r.Slug, r.Name, r.Summary, request.Links(ApiUrls.Role(r), AtlasUrls.Role(r))))],
            [.. claims.Select(h => FoundSentence.Of(request, h)!)],
            [.. sources.Select(h => new FoundWords(
                SourceNamed.Of(h.Source), h.Passage?.Text,
                request.Links(ApiUrls.Source(h.Source), h.Passage is { } words ? AtlasUrls.Words(h.Source, words.Text) : AtlasUrls.Source(h.Source))))]));

        IReadOnlyList<T> Items<T>(SearchSection section, IReadOnlyList<T> all)
        {
            if (url.Only is not { } only)
            {
                return [.. all.Take(request.PageSize)];
            }

            if (only != section.Name)
            {
                return [];
            }

            var part = request.Page(all);
            paging = Paging.Of(part.Place, request.PageSize);
            return part.Items;
        }
    }
}
