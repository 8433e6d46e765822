using Microsoft.AspNetCore.Http.HttpResults;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sharing;
using RoleAtlas.Core.Sources;

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

    /// <summary>All claims as annotations.</summary>
    public const string Claims = "/claims.jsonld";

    /// <summary>The claims of a source as annotations.</summary>
    public static string Annotations(Source source) => As(Source(source), "jsonld");

    /// <summary>One excerpt as a footnote.</summary>
    /// <param name="claim">That rests on it.</param>
    /// <param name="ending">md or txt.</param>
    public static string Citation(Claim claim, string ending) => $"{Source(claim.Source)}/{claim.Id}.{ending}";

    /// <summary>A role as a document to hand to somebody.</summary>
    public static string Charter(Role role) => new CharterUrl { Role = role.Slug }.ToString();

    /// <summary>The picture that stands for a page where a link to it is shown.</summary>
    /// <param name="address">Of a page that has one, host-relative, with query or without.</param>
    public static string PreviewImage(string address) =>
        PreviewFolder + As(address == Home || address.StartsWith("/?", StringComparison.Ordinal) ? HomePicture + address[1..] : address, "png");

    /// <summary>The path of the page that a picture stands for; null where the path is none of a picture.</summary>
    /// <param name="picture">Host-relative, without a query.</param>
    public static string? PreviewedPage(string picture)
    {
        const string Ending = ".png";
        if (!picture.StartsWith(PreviewFolder + "/", StringComparison.Ordinal) || !picture.EndsWith(Ending, StringComparison.Ordinal))
        {
            return null;
        }

        var page = picture[PreviewFolder.Length..^Ending.Length];
        return page == HomePicture ? Home : page is "" or Home ? null : page;
    }

    private const string PreviewFolder = "/og";

    /// <summary>The home page has no name of its own.</summary>
    private const string HomePicture = "/home";

    /// <summary>The page to be shown within another.</summary>
    /// <param name="address">Of a page that can be, host-relative, with query or without.</param>
    public static string Embed(string address) => EmbedFolder + address;

    /// <summary>The path of the page that is shown within another; null where the path is none of an embed, or what it names could lead to another host.</summary>
    public static string? EmbeddedPage(string embed) =>
        embed.StartsWith(EmbedFolder + "/", StringComparison.Ordinal) && embed[EmbedFolder.Length..] is var page && RedirectHttpResult.IsLocalUrl(page) ? page : null;

    private const string EmbedFolder = "/embed";

    /// <summary>A link that somebody made to share a page, and can take back.</summary>
    public static string ShareLink(string token) => $"{SharedPages}/{token}";

    /// <summary>The link as it is sent, with the place on the page, which no browser tells the server.</summary>
    public static string ShareLink(ShareLink link) => ShareLink(link.Token) + (link.Anchor.Length > 0 ? $"#{link.Anchor}" : "");

    /// <summary>The token of an address that <see cref="ShareLink(string)"/> makes; null where it is another.</summary>
    public static string? TokenOf(string path) => path.TrimEnd('/').Split('/') is ["", "s" or "S", { Length: > 0 } token] ? token : null;

    private const string SharedPages = "/s";
}
