using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Accounts;

internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder app) => app
        .MapPost(AtlasUrls.SignOut, async (SignInManager<Account> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(AtlasUrls.Home);
        })
        .RequireAuthorization(AtlasPolicies.Read).WithMetadata(new TakesFormsAttribute(), new RequireAntiforgeryTokenAttribute());
}
