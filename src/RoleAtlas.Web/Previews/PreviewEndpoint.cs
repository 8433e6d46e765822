using Microsoft.AspNetCore.WebUtilities;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Previews.Drawing;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Previews;

/// <summary>The pictures that stand for pages where links to them are shown, under the query of the page.</summary>
internal static class PreviewEndpoint
{
    private const string Png = "image/png";
    private static readonly Uri Anywhere = new("http://localhost");

    /// <summary>Drawing is work; one core is left to whoever reads pages meanwhile. Who waits holds a request and nothing else.</summary>
    private static readonly SemaphoreSlim Drawing = new(Math.Max(1, Environment.ProcessorCount - 1));

    public static void MapPreviews(this WebApplication app) => app
        .MapGet("/og/{**picture}", AnswerAsync)
        .RequireAuthorization(AtlasPolicies.Read)
        .WithMetadata(new PublicAnswer { OfEachRevision = true, IsCompressed = true });

    private static async Task<IResult> AnswerAsync(HttpContext context, AtlasSnapshot atlas, ShownAtlas shown)
    {
        var request = context.Request;
        if (AtlasUrls.PreviewedPage(request.Path.Value!) is not { } path)
        {
            return NotThere(context);
        }

        if (CanonicalAddresses.Find(path, request.Query, atlas) is { } canonical)
        {
            var query = canonical.KeepsQuery ? request.QueryString.Value : "";
            return Elsewhere(context, canonical.Status, new PathString(AtlasUrls.PreviewImage(canonical.Path)).ToUriComponent() + query);
        }

        if (PagePicture.Find(path, request.Query, atlas, shown) is not { } picture)
        {
            return NotThere(context);
        }

        var address = shown.Keep(AtlasUrls.PreviewImage(picture.Page));
        if (!Means(request.Query, address))
        {
            return Elsewhere(context, StatusCodes.Status307TemporaryRedirect, address);
        }

        await Drawing.WaitAsync(context.RequestAborted);
        try
        {
            // Sites may show it as it is, and not only a copy of theirs.
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            using var sheet = new Sheet();
            picture.Draw(sheet);
            return Results.Bytes(sheet.ToPng(), Png);
        }
        finally
        {
            Drawing.Release();
        }
    }

    /// <summary>
    /// Whether the address asks for just this state. One picture has one address: whoever makes up values that mean nothing is led to
    /// it, and has nothing drawn anew nor kept twice.
    /// </summary>
    private static bool Means(IQueryCollection asked, string address)
    {
        var known = new QueryCollection(QueryHelpers.ParseQuery(new Uri(Anywhere, address).Query));
        return UrlQuery.All.All(name => asked[name].SequenceEqual(known[name]));
    }

    private static IResult Elsewhere(HttpContext context, int status, string address)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Location = address;
        return Results.StatusCode(status);
    }

    private static IResult NotThere(HttpContext context)
    {
        PublicPages.MustNotBeKept(context);
        return Results.Text("There is no picture of this page, or no such page.", statusCode: StatusCodes.Status404NotFound);
    }
}
