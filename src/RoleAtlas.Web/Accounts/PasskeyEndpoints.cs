using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Accounts;

/// <summary>What a browser asks a passkey, as JSON for passkeys.js; a cookie holds the question until the form brings the answer.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        // For no account in particular: the browser offers those that it has, and nobody learns who has any.
        app.MapPost(AtlasUrls.PasskeyRequest, async (SignInManager<Account> signIn) =>
                Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json"))
            .AllowAnonymous().WithMetadata(new TakesFormsAttribute(), new EnableRateLimitingAttribute(AccountLimits.Policy));
        app.MapPost(AtlasUrls.PasskeyCreation, async (HttpContext context, SignInManager<Account> signIn, UserManager<Account> accounts) =>
            {
                var account = (await accounts.GetUserAsync(context.User))!;
                return Results.Content(await signIn.MakePasskeyCreationOptionsAsync(new()
                {
                    Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.DisplayName,
                }), "application/json");
            })
            .RequireAuthorization(AtlasPolicies.OwnAccount).WithMetadata(new TakesFormsAttribute());
    }
}
