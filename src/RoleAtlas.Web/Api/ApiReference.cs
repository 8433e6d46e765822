using Microsoft.AspNetCore.Authorization;
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
        app.MapGet(ApiUrls.Reference, (EndpointDataSource endpoints) => new RazorComponentResult<ApiReferencePage>(new { Resources = ResourcesOf(endpoints) }))
            .RequireAuthorization(AtlasPolicies.Read).WithMetadata(new PublicAnswer());
        app.MapScalarApiReference(ApiUrls.Reference).Add(endpoint =>
        {
            endpoint.Metadata.Add(((RouteEndpointBuilder)endpoint).RoutePattern.RawText!.EndsWith("/scalar.js", StringComparison.Ordinal)
                ? new AuthorizeAttribute(AtlasPolicies.Read)
                : new SuppressMatchingMetadata());
        });
    }

    private static List<(string Path, string Summary)> ResourcesOf(EndpointDataSource endpoints) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ApiParameters>() is not null)
            .Select(e => (Path: e.RoutePattern.RawText!, e.Metadata.GetRequiredMetadata<IEndpointSummaryMetadata>().Summary))
            .OrderBy(r => r.Path, StringComparer.Ordinal),
    ];
}
