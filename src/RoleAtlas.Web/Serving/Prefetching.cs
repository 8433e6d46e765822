using System.Security.Cryptography;
using System.Text.Json;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// Tells browsers which links they may fetch before they are followed, so that a page is there when it is asked for: those to
/// public pages, named one by one, where a reader points at them. The rules come as a file of their own, since nothing
/// inline may run (https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Speculation-Rules).
/// </summary>
public static class Prefetching
{
    public const string Header = "Speculation-Rules";

    private static readonly string[] Pages =
    [
        AtlasUrls.Home, AtlasUrls.Matrix, AtlasUrls.Overlap, AtlasUrls.Agenda, AtlasUrls.Search, AtlasUrls.Method, WithAllBelow(AtlasUrls.Compare),
        WithAllBelow(AtlasUrls.Roles), WithAllBelow(AtlasUrls.Responsibilities), WithAllBelow(AtlasUrls.Sources), WithAllBelow(AtlasUrls.History),
    ];

    private static readonly byte[] Rules = JsonSerializer.SerializeToUtf8Bytes(new
    {
        prefetch = new[]
        {
            new
            {
                where = new
                {
                    and = new object[]
                    {
                        new { href_matches = Pages },

                        // Those lead to a place on the page that is there already.
                        new { not = new { selector_matches = "[href^=\"#\"]" } },

                        // Pages as files are to be kept, and cost more to make than pages.
                        new { not = new { href_matches = "/*.(csv|xlsx|md|txt|json|jsonld)" } },
                    },
                },

                // When a reader rests on a link or presses it, and not for every link that there is.
                eagerness = "moderate",
            },
        },
    });

    /// <summary>The name changes with the rules, so that a browser asks for them once.</summary>
    private static readonly string Address = $"/prefetch.{Convert.ToHexStringLower(SHA256.HashData(Rules).AsSpan(0, 5))}.json";

    /// <summary>The value of <see cref="Header"/>.</summary>
    public static string HeaderValue { get; } = $"\"{Address}\"";

    public static void MapPrefetching(this IEndpointRouteBuilder app) => app.MapGet(Address, (HttpResponse response) =>
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Rules, "application/speculationrules+json");
    }).RequireAuthorization(AtlasPolicies.Read);

    /// <summary>In the words of https://developer.mozilla.org/docs/Web/API/URL_Pattern_API, where a query of any kind may follow.</summary>
    private static string WithAllBelow(string path) => path + "{/*}?";
}
