using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Api;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// Reads from an address which state of the catalogue is asked for: <c>at</c>, by anybody who may read, and <c>preview</c>, by
/// editors. Stands behind authorisation and before whatever looks at the catalogue.
/// </summary>
public static class ShownAtlasRequests
{
    public static IApplicationBuilder UseShownAtlas(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var query = context.Request.Query;
        if ((query.ContainsKey(UrlQuery.At) || query.ContainsKey(UrlQuery.Preview)) && ShowsCatalogue(context))
        {
            await ReadAsync(context);
            if (context.RequestServices.GetRequiredService<ShownAtlas>().Missing is { } missing && !SaysByItself(context))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync($"There is no catalogue revision {missing}.");
                return;
            }
        }

        await next(context);
    });

    private static async Task ReadAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var shown = services.GetRequiredService<ShownAtlas>();
        var history = services.GetRequiredService<AtlasHistory>();
        var current = services.GetRequiredService<CurrentAtlas>().Snapshot;
        var previews = UrlQuery.One(context.Request.Query, UrlQuery.Preview) == ShownAtlas.PreviewedDrafts
            && (await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, AtlasPolicies.Edit)).Succeeded;
        if (UrlQuery.One(context.Request.Query, UrlQuery.At) is { } at)
        {
            // With a sign it is a number all the same, of a revision that cannot be.
            if (at.TrimStart('-', '+') is var digits && (digits.Length == 0 || !digits.All(char.IsAsciiDigit)))
            {
                shown.Notice = $"“{at}” is no number of a revision; this is the catalogue as it is now.";
            }
            else if (long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && await history.LogAsync(current) is var log && log.Find(number) is { } found)
            {
                shown.Revision = found;
                shown.Present = new PresentAtlas(current, log.Find(current.Revision)!, log.Find(number + 1));
            }
            else
            {
                shown.Missing = at;
                return;
            }
        }

        if (context.Request.Path == AtlasUrls.Search && shown.Revision is not null)
        {
            // An index of words is as large as a catalogue, and is kept of the present one alone.
            shown.SearchesNow = true;
        }
        else if (shown.Revision is not null || previews)
        {
            var earlier = await history.SnapshotAsync(current, shown.Revision?.Number ?? current.Revision, previews);
            shown.Withheld = earlier!.Withheld;
            shown.Snapshot = shown.Revision is null ? earlier.Snapshot : earlier.Snapshot.KnowingNamesOf(current);
            if (previews)
            {
                var published = await history.SnapshotAsync(current, earlier.Snapshot.Revision, withDrafts: false);
                var known = published!.Snapshot.Sources.Select(s => s.Id).ToHashSet();
                shown.Drafts = [.. earlier.Snapshot.Sources.Where(s => !known.Contains(s.Id)).Select(s => s.Title)];
            }
        }
    }

    /// <summary>Pages and the API say in their own way that a revision is missing.</summary>
    private static bool SaysByItself(HttpContext context) => context.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<ComponentTypeMetadata>() is not null || metadata.GetMetadata<ApiParameters>() is not null);

    private static bool ShowsCatalogue(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && AtlasUrls.ShowsCatalogue(context.Request.Path.Value ?? "/")
        && context.Features.Get<IExceptionHandlerFeature>() is null
        && context.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is not null || metadata.GetMetadata<PublicAnswer>() is { OfEachRevision: true });
}
