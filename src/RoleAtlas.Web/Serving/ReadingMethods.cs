using Microsoft.AspNetCore.Diagnostics;
using RoleAtlas.Web.Access;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// Answers HEAD as GET would, without the body. Razor component endpoints know only GET and POST and would say 405
/// (https://github.com/dotnet/aspnetcore/issues/53996), while link checkers and previews ask with HEAD.
/// Anything else is for what says that it <see cref="TakesFormsAttribute">takes forms</see>, and for editing sessions.
/// </summary>
public static class ReadingMethods
{
    /// <summary>Stands before routing, which looks at the method.</summary>
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;

        // The server leaves out the body by the method it sees when the answer starts.
        context.Response.OnStarting(() =>
        {
            context.Request.Method = HttpMethods.Head;
            return Task.CompletedTask;
        });
        await next(context);
        context.Request.Method = HttpMethods.Head;
    });

    /// <summary>Stands behind routing, which knows the endpoint.</summary>
    public static IApplicationBuilder UseReadingMethods(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (HttpMethods.IsGet(context.Request.Method)
            // A form that failed is answered by the error page.
            || context.Features.Get<IExceptionHandlerFeature>() is not null
            || metadata?.GetMetadata<TakesFormsAttribute>() is not null || metadata?.GetMetadata<EditingSession>() is not null)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
    });
}
