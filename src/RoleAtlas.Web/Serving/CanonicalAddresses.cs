using Microsoft.AspNetCore.Components.Endpoints;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// One page, one address: the picker's form is led to its comparison, roles in another order to the ordinal one; a slash
/// at the end is dropped, capitals become small, and names of old lead to what has another name now. The query is kept, and put in
/// the order in which the page writes it.
/// </summary>
public static class CanonicalAddresses
{
    public static IApplicationBuilder UseCanonicalAddresses(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        var snapshot = context.RequestServices.GetRequiredService<AtlasSnapshot>();
        var (path, metadata) = (request.Path.Value ?? "/", context.GetEndpoint()?.Metadata);
        var redirect = metadata?.GetMetadata<ComponentTypeMetadata>() is not null ? Find(path, request.Query, snapshot) ?? FindQuery(context)
            : metadata?.GetMetadata<PublicAnswer>() is { OfEachRevision: true } ? FindFile(path, request.Query, snapshot)
            : null;
        if (redirect is { } found)
        {
            var query = found.Query ?? (found.KeepsQuery ? request.QueryString.Value : "");
            // Escaped, or a path such as /\elsewhere could lead to another host.
            context.Response.Headers.Location = new PathString(found.Path).ToUriComponent() + query;
            context.Response.StatusCode = found.Status;
            context.Response.Headers.CacheControl = found.Status == StatusCodes.Status308PermanentRedirect ? "public, max-age=3600" : "no-cache";
            return;
        }

        await next(context);
    });

    /// <param name="Path">Where the page is; host-relative.</param>
    /// <param name="Status">308 where it will stay so, 307 where it may change, 303 for the answer to a form.</param>
    /// <param name="KeepsQuery">The query goes along.</param>
    /// <param name="Query">Another query, which goes along instead.</param>
    internal sealed record Redirect(string Path, int Status, bool KeepsQuery = true, string? Query = null);

    /// <summary>What a form sends, or somebody types, is put in order on the way. A page that is shared stands under another address.</summary>
    private static Redirect? FindQuery(HttpContext context) =>
        context.RequestServices.GetRequiredService<ShownAtlas>().Link is null && CanonicalQuery.Of(context.Request.Path.Value ?? "/", context.Request.Query) is { } query
            ? new Redirect(context.Request.Path.Value!, StatusCodes.Status307TemporaryRedirect, Query: query)
            : null;

    /// <summary>A page as a file leads on as its page does, and keeps its ending where that is a page of the same kind.</summary>
    internal static Redirect? FindFile(string path, IQueryCollection query, AtlasSnapshot snapshot)
    {
        var dot = path.LastIndexOf('.');
        if (dot <= path.LastIndexOf('/') + 1 || Find(path[..dot], query, snapshot) is not { } page)
        {
            return null;
        }

        var isOfKind = string.Equals(page.Path.Split('/')[1], path[..dot].Split('/')[1], StringComparison.OrdinalIgnoreCase);
        return isOfKind ? page with { Path = page.Path + path[dot..].ToLowerInvariant() } : page;
    }

    internal static Redirect? Find(string path, IQueryCollection query, AtlasSnapshot snapshot)
    {
        if (path.Length > 1 && path.EndsWith('/') && !path.StartsWith("//", StringComparison.Ordinal))
        {
            return new Redirect(path.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/", StatusCodes.Status308PermanentRedirect);
        }

        // Slugs have no capitals, while tokens do; an address that was typed with some means the same page.
        if (path.Any(char.IsAsciiLetterUpper) && AtlasUrls.TokenOf(path) is null && !path.StartsWith("//", StringComparison.Ordinal))
        {
            return new Redirect(path.ToLowerInvariant(), StatusCodes.Status308PermanentRedirect);
        }

        var parts = path.Split('/');
        return parts switch
        {
            ["", "compare"] when query.ContainsKey(UrlQuery.Role) => FromPicker(query, snapshot),
            ["", "compare", { Length: > 0 } pair] => FromPair(pair, snapshot),
            // An embed of two roles that are one now says so itself: a page of one role may stand within no other.
            ["", "embed", "compare", { Length: > 0 } pair] when FromPair(pair, snapshot) is { } page && page.Path.StartsWith(AtlasUrls.Compare, StringComparison.Ordinal) =>
                page with { Path = AtlasUrls.Embed(page.Path) },
            ["", "roles", { } slug, .. var below] => FromRetired(AtlasUrls.Roles, EntityKind.Role, slug, snapshot, below),
            ["", "responsibilities", { } slug] => FromRetired(AtlasUrls.Responsibilities, EntityKind.Responsibility, slug, snapshot),
            ["", "sources", { } slug, .. var below] => FromRetired(AtlasUrls.Sources, EntityKind.Source, slug, snapshot, below),
            _ => null,
        };
    }

    /// <summary>A name may come to mean something again, when a merge is undone: so the way is not permanent.</summary>
    private static Redirect? FromRetired(string parent, EntityKind kind, string slug, AtlasSnapshot snapshot, params IReadOnlyList<string> below) =>
        snapshot.FindRetired(kind, slug) is { } current
            ? new Redirect(string.Join('/', [$"{parent}/{current}", .. below]), StatusCodes.Status307TemporaryRedirect)
            : null;

    private static Redirect? FromPicker(IQueryCollection query, AtlasSnapshot snapshot)
    {
        var roles = query[UrlQuery.Role].Where(s => !string.IsNullOrWhiteSpace(s))
            .Select(s => Meant(s!.Trim(), snapshot)).Distinct().ToList();
        return roles.Count switch
        {
            0 => new Redirect(AtlasUrls.Compare, StatusCodes.Status303SeeOther, KeepsQuery: false),
            1 => snapshot.FindRole(roles[0]) is { } role
                ? new Redirect(AtlasUrls.Role(role), StatusCodes.Status303SeeOther, KeepsQuery: false)
                : null,
            _ when roles.All(Slug.IsValidForRole) =>
                new Redirect(new CompareUrl { Roles = roles }.Path, StatusCodes.Status303SeeOther, KeepsQuery: false),
            _ => null,
        };
    }

    /// <summary>A slug, a slug of old, or what somebody typed: a name, an alias or an abbreviation.</summary>
    private static string Meant(string text, AtlasSnapshot snapshot) =>
        snapshot.FindRole(text)?.Slug
        ?? snapshot.FindRetired(EntityKind.Role, text)
        ?? snapshot.Roles.FirstOrDefault(r => r.Aliases.Append(r.Name).Append(r.Abbreviation).Contains(text, StringComparer.OrdinalIgnoreCase))?.Slug
        ?? text;

    private static Redirect? FromPair(string pair, AtlasSnapshot snapshot)
    {
        var written = CompareUrl.SplitRoles(pair);
        var roles = written.Select(r => snapshot.FindRetired(EntityKind.Role, r) ?? r).ToList();
        if (roles.Any(r => snapshot.FindRole(r) is null))
        {
            return null;
        }

        var status = roles.SequenceEqual(written) ? StatusCodes.Status308PermanentRedirect : StatusCodes.Status307TemporaryRedirect;
        if (roles.Distinct().Count() == 1)
        {
            return new Redirect(AtlasUrls.Role(snapshot.FindRole(roles[0])!), status);
        }

        var canonical = new CompareUrl { Roles = roles }.Path;
        return canonical == $"{AtlasUrls.Compare}/{pair}" ? null : new Redirect(canonical, status);
    }
}
