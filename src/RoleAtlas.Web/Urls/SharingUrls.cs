using RoleAtlas.Core.Sharing;

namespace RoleAtlas.Web.Urls;

/// <summary>Other forms of a page: its address with an ending, or below another path, and the same query.</summary>
public static partial class AtlasUrls
{
    /// <summary>The page as a file: <c>/matrix?only=contested</c> as "csv" is <c>/matrix.csv?only=contested</c>.</summary>
    /// <param name="address">Of a page, host-relative, with query and fragment or without.</param>
    /// <param name="ending">Without the dot.</param>
    public static string As(string address, string ending)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? $"{address}.{ending}" : $"{address[..end]}.{ending}{address[end..]}";
    }

    /// <summary>The picture that stands for a page where a link to it is shown.</summary>
    /// <param name="address">Of a page that has one, host-relative, with query or without.</param>
    public static string PreviewImage(string address) => "/og" + As(address, "png");

    /// <summary>The page to be shown within another.</summary>
    /// <param name="address">Of a page that can be, host-relative, with query or without.</param>
    public static string Embed(string address) => "/embed" + address;

    /// <summary>A link that somebody made to share a page, and can take back.</summary>
    public static string ShareLink(string token) => $"{SharedPages}/{token}";

    /// <summary>The link as it is sent, with the place on the page, which no browser tells the server.</summary>
    public static string ShareLink(ShareLink link) => ShareLink(link.Token) + (link.Anchor.Length > 0 ? $"#{link.Anchor}" : "");

    /// <summary>The token of an address that <see cref="ShareLink(string)"/> makes; null where it is another.</summary>
    public static string? TokenOf(string path) => path.Split('/') is ["", "s", { Length: > 0 } token] ? token : null;

    private const string SharedPages = "/s";
}
