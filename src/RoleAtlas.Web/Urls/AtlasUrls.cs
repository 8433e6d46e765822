using System.Globalization;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Web.Urls;

/// <summary>Builds every internal link. Paths are host-relative and begin with a slash.</summary>
public static partial class AtlasUrls
{
    public const string Home = "/";
    public const string Roles = "/roles";
    public const string Responsibilities = "/responsibilities";
    public const string Sources = "/sources";
    public const string Method = "/method";
    public const string Matrix = "/matrix";
    public const string Overlap = "/overlap";
    public const string Agenda = "/agenda";
    public const string AgendaMarkdown = "/agenda.md";
    public const string Search = "/search";
    public const string History = "/history";
    public const string AgreedAnchor = "agreed";

    /// <summary>What the search box offers while somebody types; a piece of a page.</summary>
    public const string SearchSuggestions = "/search/suggestions";

    /// <summary>The target of the role picker's form; the comparison itself lives below it.</summary>
    public const string Compare = "/compare";

    public static string Role(Role role) => $"{Roles}/{role.Slug}";

    public static string Responsibility(Responsibility responsibility) => $"{Responsibilities}/{responsibility.Slug}";

    /// <summary>The responsibilities of an area, which has no page of its own.</summary>
    public static string Area(string slug) => UrlQuery.Write(Responsibilities, (UrlQuery.Area, slug));

    /// <summary>What was agreed on it, on its page.</summary>
    public static string Agreed(Responsibility responsibility) => $"{Responsibility(responsibility)}#{AgreedAnchor}";

    public static string ResponsibilitiesWith(VerdictKind kind) => UrlQuery.Write(Responsibilities, (UrlQuery.Only, CompareFilter.Of(kind).Name));

    /// <summary>The list of responsibilities, limited.</summary>
    public static string ResponsibilitiesOf(CompareFilter filter) => UrlQuery.Write(Responsibilities, (UrlQuery.Only, filter.Name));

    /// <summary>What is written of it, whether a claim rests on that or not.</summary>
    public static string SearchFor(Responsibility responsibility) => UrlQuery.Write(Search, (UrlQuery.Text, responsibility.Name));

    public static string Source(Source source) => $"{Sources}/{source.Slug}";

    /// <summary>The claim's words, highlighted in their source.</summary>
    public static string Claim(Claim claim) => $"{Source(claim.Source)}#{ClaimAnchor(claim.Id)}";

    /// <summary>
    /// Words of a source that no claim rests on. Browsers scroll to them and mark them (https://wicg.github.io/scroll-to-text-fragment/);
    /// one that does not know how shows the source from its beginning.
    /// </summary>
    /// <param name="source">Whose words.</param>
    /// <param name="words">As the page shows them. The first few are enough to find the place.</param>
    public static string Words(Source source, string words)
    {
        const int Enough = 8;
        var first = string.Join(' ', PlainLetters.Fold(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Enough));
        return $"{Source(source)}#:~:text={Uri.EscapeDataString(first).Replace("-", "%2D", StringComparison.Ordinal)}";
    }

    /// <summary>What one revision changed.</summary>
    public static string Revision(long number) => string.Create(CultureInfo.InvariantCulture, $"{History}/{number}");

    /// <summary>A page as it was at a revision.</summary>
    public static string At(string address, long revision) => UrlQuery.First(address, UrlQuery.At, revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>The history of one thing.</summary>
    public static string HistoryOf(EntityKind kind, string slug) => new HistoryUrl { Of = $"{Word.Of(kind)}.{slug}" }.ToString();

    /// <summary>Whether the page shows a state of the catalogue, so that there is one of each revision; any path below it does then, too.</summary>
    public static bool ShowsCatalogue(string path) =>
        !Array.Exists([History, Account, Admin, "/error", "/health"], p => path == p || path.StartsWith(p + "/", StringComparison.Ordinal));

    public static string ClaimAnchor(string claimId) => $"claim-{claimId}";

    public static string NoteAnchor(string claimId) => $"note-{claimId}";

    /// <summary>The comparison of these roles in its canonical form, the first of them shown first.</summary>
    public static string Comparison(params IReadOnlyList<Role> roles) =>
        new CompareUrl { Roles = [.. roles.Select(r => r.Slug)] }.ToString();
}
