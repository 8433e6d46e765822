using System.Globalization;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Web.Api;

/// <summary>The addresses of the API, host-relative. Where a page shows the same, its address stands behind <see cref="Root"/>.</summary>
internal static class ApiUrls
{
    public const string Root = "/api/v1";
    public const string Document = "/openapi/v1.json";

    /// <summary>The page on which people read about the API.</summary>
    public const string Reference = "/api";

    /// <summary>What draws that page.</summary>
    public const string ReferenceScript = Reference + "/scalar.js";

    public const string Roles = Root + "/roles";
    public const string Areas = Root + "/areas";
    public const string Responsibilities = Root + "/responsibilities";
    public const string Sources = Root + "/sources";
    public const string Claims = Root + "/claims";
    public const string Matrix = Root + "/matrix";
    public const string Compare = Root + "/compare";
    public const string Overlap = Root + "/overlap";
    public const string Decisions = Root + "/decisions";
    public const string Search = Root + "/search";
    public const string Revisions = Root + "/revisions";

    public static string Role(Role role) => $"{Roles}/{role.Slug}";

    public static string Area(Area area) => $"{Areas}/{area.Slug}";

    public static string Responsibility(Responsibility responsibility) => $"{Responsibilities}/{responsibility.Slug}";

    public static string Source(Source source) => $"{Sources}/{source.Slug}";

    public static string Claim(Claim claim) => $"{Claims}/{claim.Id}";

    public static string Decision(Responsibility responsibility) => $"{Decisions}/{responsibility.Slug}";

    public static string Revision(long number) => string.Create(CultureInfo.InvariantCulture, $"{Revisions}/{number}");
}
