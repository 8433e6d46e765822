using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Api;
using RoleAtlas.Web.Components.Pages.Errors;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Access;

/// <summary>
/// What whoever may not is answered. A private atlas tells a stranger that there is something to sign in to, and nothing of what
/// it holds, nor whether there is anything at the address.
/// </summary>
internal sealed class Refusals(IOptions<AtlasOptions> options) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        context.Response.Headers.CacheControl = "no-store";
        if (AtlasApi.Is(context.Request.Path))
        {
            // Required with that status; signing in is all there is: https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
            context.Response.Headers.WWWAuthenticate = "Cookie realm=\"RoleAtlas\"";
            return ApiProblem.Private.Answer().ExecuteAsync(context);
        }

        // What went wrong before anybody was let in is said as such, and nothing of the atlas with it.
        if (context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return Page(
                StatusCodes.Status500InternalServerError, ErrorPage.Title, $"{ErrorPage.Text} {context.TraceIdentifier}", signIn: false).ExecuteAsync(context);
        }

        if (context.User.Identity is { IsAuthenticated: true })
        {
            return Page(StatusCodes.Status403Forbidden, "Your account may not do this", NeedsOf(context), signIn: false).ExecuteAsync(context);
        }

        if (!options.Value.IsPublic)
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<FramedAttribute>() is not null)
            {
                return new RazorComponentResult<EmbedRefused> { StatusCode = StatusCodes.Status401Unauthorized }.ExecuteAsync(context);
            }

            return Page(
                StatusCodes.Status401Unauthorized, "This atlas is private",
                "Only people who are signed in may read it. Ask those who keep it to let you in.").ExecuteAsync(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            context.SeeOther(AtlasUrls.SignInFor(context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent()));
            return Task.CompletedTask;
        }

        return Page(
            StatusCodes.Status401Unauthorized, "You are signed out",
            "Nothing was changed. Sign in, go back to where you were, and send it again.").ExecuteAsync(context);
    }

    /// <summary>A page by itself, for what is not let through.</summary>
    public static RazorComponentResult<PlainPage> Page(int status, string title, string text, bool signIn = true) =>
        new(new Dictionary<string, object?>
        {
            [nameof(PlainPage.Title)] = title, [nameof(PlainPage.Text)] = text, [nameof(PlainPage.SignIn)] = signIn,
        })
        { StatusCode = status };

    private static string NeedsOf(HttpContext context)
    {
        var needs = context.GetEndpoint()!.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == AtlasPolicies.ManageAccounts)
            ? "Who has an account is for admins to decide."
            : "Editors and admins change the catalogue; your account reads it.";
        return $"{needs} If yours should, ask an admin of this atlas.";
    }
}
