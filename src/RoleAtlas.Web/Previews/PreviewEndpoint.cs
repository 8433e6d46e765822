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
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Headers.Location = new PathString(AtlasUrls.PreviewImage(canonical.Path)).ToUriComponent() + (canonical.KeepsQuery ? request.QueryString.Value : "");
            return Results.StatusCode(canonical.Status);
        }

        if (PagePicture.Find(path, request.Query, atlas, shown) is not { } draw)
        {
            return NotThere(context);
        }

        await Drawing.WaitAsync(context.RequestAborted);
        try
        {
            // Sites may show it as it is, and not only a copy of theirs.
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            using var sheet = new Sheet();
            draw(sheet);
            return Results.Bytes(sheet.ToPng(), Png);
        }
        finally
        {
            Drawing.Release();
        }
    }

    private static IResult NotThere(HttpContext context)
    {
        PublicPages.MustNotBeKept(context);
        return Results.Text("There is no picture of this page, or no such page.", statusCode: StatusCodes.Status404NotFound);
    }
}
