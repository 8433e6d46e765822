using Microsoft.AspNetCore.WebUtilities;
using RoleAtlas.Core.Sharing;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Sharing;

/// <summary>
/// Answers a link that shares a page with the page itself, in place: taken back, it shows nothing more, and where reading is not
/// public the door is open for this one answer and no other. What does not work is left to the page of that address, which says so.
/// </summary>
public static class SharedPages
{
    /// <summary>
    /// Stands before routing, which then finds the page that is shared, and before the other headers are promised: those that are
    /// promised first are set last, and hold.
    /// </summary>
    public static IApplicationBuilder UseShareLinks(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (request.Path.Value is { } path && AtlasUrls.TokenOf(path) is { } token)
        {
            Hide(context);
            if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            {
                await OpenAsync(context, token);
            }
        }

        await next(context);
    });

    private static async Task OpenAsync(HttpContext context, string token)
    {
        var (state, link) = await context.RequestServices.GetRequiredService<ShareLinks>().FindAsync(token);
        if (state is not ShareLinkState.Open || AddressOf(link!, context) is not { } address)
        {
            return;
        }

        context.RequestServices.GetRequiredService<ShownAtlas>().Link = link;
        var end = address.IndexOf('?', StringComparison.Ordinal);
        context.Request.Path = PathString.FromUriComponent(end < 0 ? address : address[..end]);
        context.Request.QueryString = end < 0 ? QueryString.Empty : new QueryString(address[end..]);
    }

    /// <summary>Where it leads now: a link that follows the catalogue follows its names, too. Null where what it showed is gone.</summary>
    private static string? AddressOf(ShareLink link, HttpContext context)
    {
        if (link.Revision is { } revision)
        {
            return AtlasUrls.At(link.Address, revision);
        }

        var parts = link.Address.Split('?', 2);
        var query = new QueryCollection(QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1)));
        return PageToShare.Of(context.RequestServices.GetRequiredService<CurrentAtlas>().Snapshot, parts[0], query)?.Address;
    }

    /// <summary>Nobody is to keep the page, to list it, or to learn the link from what is opened next.</summary>
    private static void Hide(HttpContext context) => context.Response.OnStarting(() =>
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ETag = default;
        // Whoever has to sign in first comes back to the link by it; it tells nobody but this site.
        headers["Referrer-Policy"] = context.Response.StatusCode == StatusCodes.Status401Unauthorized ? "same-origin" : "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        return Task.CompletedTask;
    });
}
