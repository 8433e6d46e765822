using System.Net.Mime;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Admin.Exchange;

internal static class ContentArchiveEndpoint
{
    /// <summary>The whole catalogue, drafts included, as a ZIP file to keep.</summary>
    public static void MapContentArchive(this WebApplication app) => app
        .MapGet(AtlasUrls.ContentArchive, async (CurrentAtlas atlas, HttpContext context, CancellationToken cancel) =>
        {
            var (revision, files) = await ContentExporter.ReadAsync(atlas.Database, cancel);
            context.Response.Headers.CacheControl = "no-store";
            return Results.File(ContentArchive.Pack(files), MediaTypeNames.Application.Zip, $"roleatlas-revision-{revision}.zip");
        })
        .RequireAuthorization(AtlasPolicies.Edit);
}
