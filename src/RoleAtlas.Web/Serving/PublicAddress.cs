using Microsoft.Extensions.Options;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// Whole addresses, for those who read a page elsewhere: search engines, previews, mail. They begin with
/// <c>RoleAtlas__PublicUrl</c>, or where it is not set with what the request was sent to; an answer is then kept for that host alone.
/// </summary>
public sealed class PublicAddress(IOptions<AtlasOptions> options)
{
    /// <param name="request">What is being answered.</param>
    /// <param name="path">Host-relative, beginning with a slash; escaped as it stands in a link.</param>
    public string Of(HttpRequest request, string path) => Root(request) + path;

    /// <summary>Scheme and host, and the path under which the atlas is served, without a slash at the end.</summary>
    public string Root(HttpRequest request) => options.Value.PublicUrl is { Length: > 0 } url
        ? url.TrimEnd('/')
        : $"{request.Scheme}://{request.Host.ToUriComponent()}";
}

internal static class PublicScheme
{
    /// <summary>
    /// A proxy that ends TLS passes requests on as http. Where the public address is https, people see nothing else: cookies are then
    /// for https alone, and addresses that others are sent back to begin with it.
    /// </summary>
    public static void UsePublicScheme(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<AtlasOptions>>().Value.PublicUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true)
        {
            app.Use((context, next) =>
            {
                context.Request.Scheme = "https";
                return next(context);
            });
        }
    }
}
