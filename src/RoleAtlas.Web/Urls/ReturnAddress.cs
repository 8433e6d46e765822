using Microsoft.AspNetCore.Http.HttpResults;

namespace RoleAtlas.Web.Urls;

/// <summary>Where somebody goes on after signing in: only to a page of this host, and to none that is about signing in.</summary>
public static class ReturnAddress
{
    /// <returns>The address, if it is one to go on to, in letters that a header can hold; else null.</returns>
    public static string? Checked(string? address) => address is not null && IsOneToGoOnTo(address)
        ? string.Concat(address.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())))
        : null;

    private static bool IsOneToGoOnTo(string address) =>
        address is ['/', ..] && RedirectHttpResult.IsLocalUrl(address) && !address.StartsWith(AtlasUrls.Account, StringComparison.Ordinal)
            || address == AtlasUrls.Account || address == AtlasUrls.People || IsSharing(address);

    /// <summary>The form that makes a link, with the page that it is for.</summary>
    private static bool IsSharing(string address) =>
        address == AtlasUrls.Shares || address.StartsWith($"{AtlasUrls.Shares}?", StringComparison.Ordinal);

    /// <summary>The page with the link that led here, so that the link is the same on all pages.</summary>
    public static string? Before(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var before)
        && before.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            ? Checked(before.PathAndQuery)
            : null;
}
