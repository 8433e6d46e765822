using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Web.Components.Pages.Agenda;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Files;

/// <summary>
/// One excerpt as a footnote: its words, who says so, and where, in this very revision, so that whoever follows it finds
/// these words.
/// </summary>
internal static class Citation
{
    public static string Markdown(Claim claim, long revision, FileOrigin origin) => Of(
        claim, revision, origin, MarkdownText.Of, (words, address) => $"[{MarkdownText.Of(words)}](<{address}>)");

    public static string Plain(Claim claim, long revision, FileOrigin origin) => Of(
        claim, revision, origin, PlainDocument.Line, (words, address) => $"{PlainDocument.Line(words)}, {address}");

    private static string Of(Claim claim, long revision, FileOrigin origin, Func<string, string> text, Func<string, string, string> link)
    {
        var source = claim.Source;
        var lost = claim.Excerpt.State.Lost() is { } where ? $" ({text(where)})" : "";
        var original = source.Link is { } uri ? $" {link("The original", uri.AbsoluteUri)}." : "";
        return $"“{text(claim.Excerpt.Exact)}”{lost}, source {source.Order}, “{text(source.Title)}”: {text(source.Credit())}.{original} "
            + $"{link($"RoleAtlas, catalogue revision {revision}", origin.Address(AtlasUrls.At(AtlasUrls.Claim(claim), revision)))}.\n";
    }
}
