using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.HttpResults;
using RoleAtlas.Web.Components.Pages.Errors;

namespace RoleAtlas.Web.Access;

/// <summary>Tells whoever may not read that there is something to sign in to, and nothing of what it holds.</summary>
internal sealed class PrivateAtlas : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        await new RazorComponentResult<PrivatePage> { StatusCode = StatusCodes.Status401Unauthorized }.ExecuteAsync(context);
    }
}
