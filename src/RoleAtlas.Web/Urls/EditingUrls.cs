using System.Globalization;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Web.Urls;

// The addresses of editing pages.
public static partial class AtlasUrls
{
    public const string Admin = "/admin";
    public const string AdminRoles = "/admin/roles";
    public const string AdminExchange = "/admin/exchange";
    public const string AdminAreas = "/admin/areas";
    public const string AdminResponsibilities = "/admin/responsibilities";
    public const string AdminSources = "/admin/sources";
    public const string AdminDecisions = "/admin/decisions";
    public const string AdminCoverage = "/admin/coverage";
    public const string AdminCoding = "/admin/coding";
    public const string AdminReview = "/admin/review";
    public const string AdminHistory = "/admin/history";

    /// <summary>The whole catalogue as content files, in one ZIP file.</summary>
    public const string ContentArchive = "/admin/exchange/content.zip";

    public static string EditRole(Role role) => $"{Admin}{Role(role)}";

    public static string EditResponsibility(Responsibility responsibility) => $"{Admin}{Responsibility(responsibility)}";

    public static string EditSource(Source source) => $"{Admin}{Source(source)}";

    public static string AdminReviewOf(string slug) => $"/admin/sources/{slug}/review";

    /// <summary>The texts a source has had.</summary>
    public static string AdminTexts(string slug) => $"/admin/sources/{slug}/texts";

    /// <summary>One of the texts a source has had, and what it changed of another.</summary>
    public static string AdminTexts(string slug, int number, int? against) =>
        $"{AdminTexts(slug)}?number={number}{(against is { } other ? $"&against={other}" : "")}";

    /// <summary>The source's page as readers see it; one of a draft as they will see it.</summary>
    public static string SourceForEditors(string slug, bool isDraft) => $"{Sources}/{slug}{(isDraft ? "?preview=drafts" : "")}";

    /// <summary>Where it is settled.</summary>
    public static string AdminDecision(Responsibility responsibility) => AdminDecision(responsibility.Slug);

    public static string AdminDecision(string slug) => $"{AdminResponsibilities}/{slug}/decision";

    /// <summary>Where a role, responsibility or source is edited.</summary>
    /// <param name="list">Their list, as <see cref="AdminRoles"/>.</param>
    /// <param name="slug">Of the one.</param>
    public static string Edit(string list, string slug) => $"{list}/{slug}";

    public static string EditToAdd(string list) => $"{list}/new";

    /// <summary>Where a responsibility is made in the area of this slug.</summary>
    public static string NewResponsibilityIn(string area) => UrlQuery.Write(EditToAdd(AdminResponsibilities), (UrlQuery.Area, area));

    /// <summary>Where excerpts of the source are marked.</summary>
    public static string EditCode(string source) => $"{AdminSources}/{source}/code";

    /// <summary>Whether a path is that of <see cref="EditCode"/> for some source.</summary>
    public static bool IsEditCode(string path) =>
        path.Split('/') is ["", "admin", "sources", { Length: > 0 }, "code"];

    /// <summary>Where the source's text is changed.</summary>
    public static string EditText(string source) => $"{AdminSources}/{source}/text";

    /// <summary>What taking back a revision would do; for editors.</summary>
    public static string Undo(long number) => string.Create(CultureInfo.InvariantCulture, $"{AdminHistory}/{number}");
}
