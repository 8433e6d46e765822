using AngleSharp.Dom;

namespace RoleAtlas.Core.Text.FromHtml;

/// <summary>What an element is to somebody who reads the page.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "head", "title", "meta", "link", "iframe", "object", "embed", "svg", "canvas", "video",
        "audio", "map", "input", "select", "textarea", "button", "datalist", "progress", "meter", "dialog", "nav",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "ol", "p",
        "pre", "search", "section", "summary", "table", "caption", "tbody", "thead", "tfoot", "tr", "td", "th", "ul",
    };

    private static readonly string[] HidingClasses = ["visually-hidden", "sr-only", "screen-reader-text", "visuallyhidden"];

    public static bool IsBlock(INode node) => node is IElement element && Blocks.Contains(element.LocalName);

    public static bool HoldsBlock(IElement element) => element.Descendants<IElement>().Any(e => Blocks.Contains(e.LocalName));

    /// <summary>Whether readers do not see it.</summary>
    public static bool IsUnread(INode node) => node switch
    {
        IText => false,
        IElement element => Unread.Contains(element.LocalName) || IsHidden(element),
        _ => true,
    };

    private static bool IsHidden(IElement element)
    {
        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal);
        return element.HasAttribute("hidden")
            || style is not null && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase))
            || HidingClasses.Any(element.ClassList.Contains);
    }
}
