using Microsoft.AspNetCore.Antiforgery;

namespace RoleAtlas.Web.Access;

internal static class FormTokens
{
    /// <summary>
    /// Refuses a form without its token, whatever the endpoint would do with it; the framework alone leaves that to those that
    /// read a form (https://learn.microsoft.com/aspnet/core/security/anti-request-forgery#antiforgery-with-minimal-apis). One that
    /// is no longer on its page, as that of an account just removed, it answers with nothing but a status; here it has words too.
    /// Stands behind the antiforgery middleware.
    /// </summary>
    public static IApplicationBuilder UseFormTokens(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var isForm = !HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<TakesFormsAttribute>() is not null;
        if (isForm && context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
        {
            await RefuseAsync(context, "You have signed in or out since it was shown, or it was sent from elsewhere.");
            return;
        }

        await next(context);
        if (isForm && context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
        {
            await RefuseAsync(context, "What it was about has changed since, or is gone.");
        }
    });

    private static async Task RefuseAsync(HttpContext context, string why)
    {
        // A page may have been begun with the services of the request, and those make no second one.
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        context.Response.Clear();
        try
        {
            await Refusals.Page(
                StatusCodes.Status400BadRequest, "This form is out of date",
                $"{why} Nothing was changed. Go back, load the page anew, and look at it again.", signIn: false).ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }
}
