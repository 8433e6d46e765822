using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Components.Pages.Api;
using RoleAtlas.Web.Serving;
using Scalar.AspNetCore;

namespace RoleAtlas.Web.Api;

/// <summary>
/// The page on which people read about the API and try it. Scalar draws it; the page itself is our own, since Scalar's has a
/// script within it, which nothing here may run.
/// </summary>
internal static class ApiReference
{
    public static void MapApiReference(this WebApplication app)
    {
        app.MapGet(ApiUrls.Reference, (HttpRequest request, EndpointDataSource endpoints, PublicAddress address) => new RazorComponentResult<ApiReferencePage>(
            new { Resources = ResourcesOf(endpoints), Files = FilesOf(endpoints), Address = address.Of(request, ApiUrls.Reference) }))
            .RequireAuthorization(AtlasPolicies.Read).WithMetadata(new PublicAnswer());
        app.MapScalarApiReference(ApiUrls.Reference).Finally(endpoint =>
        {
            foreach (var open in endpoint.Metadata.OfType<IAllowAnonymous>().ToList())
            {
                endpoint.Metadata.Remove(open);
            }

            endpoint.Metadata.Add(((RouteEndpointBuilder)endpoint).RoutePattern.RawText!.EndsWith("/scalar.js", StringComparison.Ordinal)
                ? new AuthorizeAttribute(AtlasPolicies.Read)
                : new SuppressMatchingMetadata());
        });
    }

    /// <summary>The names of files with what tells their versions apart; only endpoints of pages know them.</summary>
    private static ResourceAssetCollection FilesOf(EndpointDataSource endpoints) =>
        endpoints.Endpoints.Select(e => e.Metadata.GetMetadata<ResourceAssetCollection>()).First(f => f is not null)!;

    private static List<(string Path, string Summary)> ResourcesOf(EndpointDataSource endpoints) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ApiParameters>() is not null)
            .Select(e => (Path: e.RoutePattern.RawText!, e.Metadata.GetRequiredMetadata<IEndpointSummaryMetadata>().Summary))
            .OrderBy(r => r.Path, StringComparer.Ordinal),
    ];
}
