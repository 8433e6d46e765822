using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Search;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.Search;

/// <summary>A search page's address, asked of one index: what was found, what of it is shown, and what the address does not mean.</summary>
/// <param name="Url">Holds only what is known.</param>
/// <param name="Results">Everything that was found.</param>
/// <param name="Only">The one section shown; null shows the beginning of each.</param>
/// <param name="Notices">One sentence for each value that was ignored.</param>
public sealed record SearchView(SearchUrl Url, SearchResults Results, SearchSection? Only, IReadOnlyList<string> Notices)
{
    /// <summary>How much of a section is shown beside others.</summary>
    private const int Beginning = 5;

    private const int PageSize = 25;

    public static SearchView Of(AtlasIndex index, SearchUrl asked)
    {
        var reader = new AddressReader(index.Snapshot);
        var results = index.Search(asked.Text);
        if (results.Question.IsCut)
        {
            reader.Notice($"Only the first {SearchQuestion.LongestText} characters were looked for.");
        }

        var only = reader.Filter(asked.Only, SearchSection.Find);

        var page = 1;
        if (only is not null)
        {
            var place = Part.Of(Items(results, only), asked.Page, PageSize).Place;
            reader.NoticePart(place, asked.Page);
            page = place.Number;
        }
        else if (asked.Page != 1)
        {
            reader.Notice("The beginning of each list is shown; choose one to go through its pages.");
        }

        return new SearchView(
            new SearchUrl { Text = results.Question.Text, Only = only?.Name, Page = page }, results, only, reader.Notices);
    }

    /// <summary>In the order in which they answer the question; none that is empty.</summary>
    public IEnumerable<SearchSection> Sections
    {
        get
        {
            SearchSection[] first = Results.NamesARole
                ? [SearchSection.Roles, SearchSection.Responsibilities]
                : [SearchSection.Responsibilities, SearchSection.Roles];
            return first.Concat([SearchSection.Claims, SearchSection.Sources]).Where(s => Items(Results, s).Count > 0);
        }
    }

    public int CountOf(SearchSection section) => Items(Results, section).Count;

    /// <summary>What is shown of a section's items, and where it stands among them.</summary>
    public Part<T> PartOf<T>(IReadOnlyList<T> all) =>
        Only is null ? Part.Of(all, 1, Beginning) : Part.Of(all, Url.Page, PageSize);

    private static IReadOnlyList<object> Items(SearchResults results, SearchSection section) => section.Name switch
    {
        "responsibilities" => results.Responsibilities,
        "roles" => results.Roles,
        "claims" => results.Claims,
        _ => results.Sources,
    };
}
