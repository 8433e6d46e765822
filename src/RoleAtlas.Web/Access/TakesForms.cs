using Microsoft.AspNetCore.Antiforgery;

namespace RoleAtlas.Web.Access;

/// <summary>
/// Marks an endpoint, or the page behind it, that may be sent something: it then asks for the antiforgery token. What is not
/// marked answers GET and HEAD and nothing else.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFormsAttribute : Attribute, IAntiforgeryMetadata
{
    public bool RequiresValidation => true;
}

/// <summary>
/// Marks what an editing session talks to. It takes no forms: a session begins with the cookie, which comes along only from this
/// host's own pages.
/// </summary>
public sealed class EditingSession;

internal static class FormTokens
{
    /// <summary>
    /// Refuses a form without its token, whatever the endpoint would do with it; the framework alone leaves that to those that
    /// read a form (https://learn.microsoft.com/aspnet/core/security/anti-request-forgery#antiforgery-with-minimal-apis).
    /// Stands behind the antiforgery middleware.
    /// </summary>
    public static IApplicationBuilder UseFormTokens(this IApplicationBuilder app) => app.Use((context, next) =>
        HttpMethods.IsGet(context.Request.Method)
        || context.GetEndpoint()?.Metadata.GetMetadata<TakesFormsAttribute>() is null
        || context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true }
            ? next(context)
            : Refusals.Page(
                StatusCodes.Status400BadRequest, "This form is out of date",
                "Nothing was changed. You have signed in or out since it was shown, or it was sent from elsewhere. "
                + "Go back, load the page anew, and send it again.", signIn: false).ExecuteAsync(context));
}
