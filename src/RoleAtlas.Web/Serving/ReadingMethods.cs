namespace RoleAtlas.Web.Serving;

/// <summary>
/// Nothing here is written by a reader, so that only GET and HEAD mean anything.
/// Answers HEAD as GET would, without the body. Razor component endpoints know only GET and POST and would say 405
/// (https://github.com/dotnet/aspnetcore/issues/53996), while link checkers and previews ask with HEAD.
/// </summary>
public static class ReadingMethods
{
    public static IApplicationBuilder UseReadingMethods(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await next(context);
            return;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
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
}
