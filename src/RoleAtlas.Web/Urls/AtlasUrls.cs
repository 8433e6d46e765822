using System.Globalization;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Web.Urls;

/// <summary>Builds every internal link. Paths are host-relative and begin with a slash.</summary>
public static class AtlasUrls
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

    /// <summary>What the search box offers while somebody types; a piece of a page.</summary>
    public const string SearchSuggestions = "/search/suggestions";

    public const string History = "/history";

    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Account = "/account";
    public const string People = "/account/people";

    /// <summary>Where the link of an invitation leads, and the one that the program prints on a first start.</summary>
    public const string Join = "/account/join";

    public const string SetUp = "/account/set-up";
    public const string NewPassword = "/account/new-password";
    public const string PasskeyRequest = "/account/passkey-request";
    public const string PasskeyCreation = "/account/passkey-creation";

    /// <summary>Leads to the OpenID Connect provider; from there people come to <see cref="OpenIdConnectReturn"/>, and end at <see cref="OpenIdConnectSignIn"/>.</summary>
    public const string OpenIdConnect = "/account/openid-connect";

    public const string OpenIdConnectReturn = "/account/openid-connect/return";
    public const string OpenIdConnectSignIn = "/account/openid-connect/sign-in";

    public const string Admin = "/admin";
    public const string AdminRoles = "/admin/roles";
    public const string AdminExchange = "/admin/exchange";

    /// <summary>The whole catalogue as content files, in one ZIP file.</summary>
    public const string ContentArchive = "/admin/exchange/content.zip";
    public const string AdminAreas = "/admin/areas";
    public const string AdminResponsibilities = "/admin/responsibilities";
    public const string AdminSources = "/admin/sources";
    public const string AdminDecisions = "/admin/decisions";
    public const string AdminCoverage = "/admin/coverage";
    public const string AdminCoding = "/admin/coding";
    public const string AdminReview = "/admin/review";

    /// <summary>Signs in and then leads to this address, which is host-relative.</summary>
    public static string SignInFor(string address) => UrlQuery.Write(SignIn, (UrlQuery.Return, address));

    public static string JoinWith(string token) => UrlQuery.Write(Join, (UrlQuery.Token, token));

    public static string SetUpWith(string token) => UrlQuery.Write(SetUp, (UrlQuery.Token, token));

    public static string NewPasswordFor(Guid account, string token) =>
        UrlQuery.Write(NewPassword, (UrlQuery.Account, account.ToString("N")), (UrlQuery.Token, token));

    public static string EditRole(Role role) => $"{Admin}{Role(role)}";

    public static string EditResponsibility(Responsibility responsibility) => $"{Admin}{Responsibility(responsibility)}";

    public static string EditSource(Source source) => $"{Admin}{Source(source)}";

    public const string AdminNewSource = "/admin/sources/new";

    /// <summary>Where a source's text is changed.</summary>
    public static string AdminText(string slug) => $"/admin/sources/{slug}/text";

    public static string AdminReviewOf(string slug) => $"/admin/sources/{slug}/review";

    /// <summary>Where claims are made of a source's words.</summary>
    public static string AdminCode(string slug) => $"/admin/sources/{slug}/code";

    /// <summary>The texts a source has had.</summary>
    public static string AdminTexts(string slug) => $"/admin/sources/{slug}/texts";

    /// <summary>One of the texts a source has had, and what it changed of another.</summary>
    public static string AdminTexts(string slug, int number, int? against) =>
        $"{AdminTexts(slug)}?number={number}{(against is { } other ? $"&against={other}" : "")}";

    /// <summary>The source's page as readers see it; one of a draft as they will see it.</summary>
    public static string SourceForEditors(string slug, bool isDraft) => $"{Sources}/{slug}{(isDraft ? "?preview=drafts" : "")}";
    public const string AdminHistory = "/admin/history";

    /// <summary>The target of the role picker's form; the comparison itself lives below it.</summary>
    public const string Compare = "/compare";

    public static string Role(Role role) => $"{Roles}/{role.Slug}";

    public static string Responsibility(Responsibility responsibility) => $"{Responsibilities}/{responsibility.Slug}";

    /// <summary>The responsibilities of an area, which has no page of its own.</summary>
    public static string Area(string slug) => UrlQuery.Write(Responsibilities, (UrlQuery.Area, slug));
    /// <summary>What was agreed on it, on its page.</summary>
    public static string Agreed(Responsibility responsibility) => $"{Responsibility(responsibility)}#{AgreedAnchor}";

    public const string AgreedAnchor = "agreed";

    /// <summary>Where it is settled.</summary>
    public static string AdminDecision(Responsibility responsibility) => $"{Admin}/responsibilities/{responsibility.Slug}/decision";

    public static string ResponsibilitiesWith(VerdictKind kind) => UrlQuery.Write(Responsibilities, (UrlQuery.Only, CompareFilter.Of(kind).Name));

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

    /// <summary>Where a role, responsibility or source is edited.</summary>
    /// <param name="list">Their list, as <see cref="AdminRoles"/>.</param>
    /// <param name="slug">Of the one.</param>
    public static string Edit(string list, string slug) => $"{list}/{slug}";

    public static string EditToAdd(string list) => $"{list}/new";

    /// <summary>Where a responsibility is made in the area of this slug.</summary>
    public static string NewResponsibilityIn(string area) => UrlQuery.Write(EditToAdd(AdminResponsibilities), (UrlQuery.Area, area));

    /// <summary>Where excerpts of the source are marked.</summary>
    public static string EditCode(string source) => $"{AdminSources}/{source}/code";

    /// <summary>Where the source's text is changed.</summary>
    public static string EditText(string source) => $"{AdminSources}/{source}/text";

    /// <summary>What one revision changed.</summary>
    public static string Revision(long number) => string.Create(CultureInfo.InvariantCulture, $"{History}/{number}");

    /// <summary>A page as it was at a revision.</summary>
    public static string At(string address, long revision) => UrlQuery.First(address, UrlQuery.At, revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>What taking back a revision would do; for editors.</summary>
    public static string Undo(long number) => string.Create(CultureInfo.InvariantCulture, $"{AdminHistory}/{number}");

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
