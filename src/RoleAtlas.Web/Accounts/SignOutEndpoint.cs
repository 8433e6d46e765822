using Microsoft.AspNetCore.Identity;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Accounts;

internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder app) => app
        .MapPost(AtlasUrls.SignOut, async (SignInManager<Account> signIn, HttpContext http) =>
        {
            await signIn.SignOutAsync();
            http.SeeOther(AtlasUrls.Home);
        })
        .RequireAuthorization(AtlasPolicies.OwnAccount).WithMetadata(new TakesFormsAttribute());
}
