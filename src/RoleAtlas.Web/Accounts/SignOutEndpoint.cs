using Microsoft.AspNetCore.Identity;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Accounts;

internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder app) => app
        .MapPost(AtlasUrls.SignOut, async (SignInManager<Account> signIn, HttpResponse response) =>
        {
            await signIn.SignOutAsync();
            response.StatusCode = StatusCodes.Status303SeeOther;
            response.Headers.Location = AtlasUrls.Home;
        })
        .RequireAuthorization(AtlasPolicies.OwnAccount).WithMetadata(new TakesFormsAttribute());
}
