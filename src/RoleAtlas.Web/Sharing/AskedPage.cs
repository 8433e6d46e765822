using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Sharing;

/// <summary>An address of this site as somebody gives it, taken apart; whether there is such a page is not looked up here.</summary>
/// <param name="Path">Not escaped.</param>
/// <param name="Query">All of it.</param>
/// <param name="Anchor">The place on the page; empty where the address names none that a page could have.</param>
public sealed partial record AskedPage(string Path, IQueryCollection Query, string Anchor)
{
    public const int LongestAddress = 2000;

    /// <summary>The revision that it asks for, as written; null where it asks for none.</summary>
    public string? At => UrlQuery.One(Query, UrlQuery.At);

    /// <param name="text">Host-relative, or whole.</param>
    /// <param name="root">With what whole addresses of this site begin.</param>
    /// <returns>Null where it leads elsewhere, or is no address.</returns>
    public static AskedPage? Parse(string text, string root)
    {
        var address = text.Trim();
        if (address.StartsWith(root, StringComparison.OrdinalIgnoreCase))
        {
            address = address.Length == root.Length ? AtlasUrls.Home : address[root.Length..];
        }

        if (address is not ['/', ..] || address.Length > LongestAddress || !RedirectHttpResult.IsLocalUrl(address))
        {
            return null;
        }

        var (beforeAnchor, anchor) = Cut(address, '#');
        var (path, query) = Cut(beforeAnchor, '?');
        return new AskedPage(
            PathString.FromUriComponent(path).Value ?? AtlasUrls.Home,
            new QueryCollection(QueryHelpers.ParseQuery(query)),
            AnchorOfPages().IsMatch(anchor) ? anchor : "");
    }

    private static (string Before, string After) Cut(string text, char at) =>
        text.Split(at, 2) is [var before, var after] ? (before, after) : (text, "");

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,200}\z")]
    private static partial Regex AnchorOfPages();
}
