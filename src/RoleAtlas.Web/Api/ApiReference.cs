using RoleAtlas.Web.Access;
using Scalar.AspNetCore;

namespace RoleAtlas.Web.Api;

/// <summary>The page on which people read about the API and try it.</summary>
internal static class ApiReference
{
    public static void MapApiReference(this WebApplication app) => app.MapScalarApiReference(ApiUrls.Reference, options =>
    {
        options.WithTitle("Read API · RoleAtlas").WithOpenApiRoutePattern(ApiUrls.Document);
    }).RequireAuthorization(AtlasPolicies.Read);
}
