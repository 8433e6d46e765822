using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace RoleAtlas.Core.Text.FromHtml;

/// <summary>
/// The words of an HTML document as Markdown of which <see cref="SourceText"/> shows the same words: headings, lists, quotes,
/// tables, code, emphasis and links are kept; scripts, styles, forms, menus and what a page hides are not.
/// </summary>
public static class HtmlToMarkdown
{
    private const int MaximumNesting = 200;

    /// <param name="html">Untrusted; a whole page or a piece of one.</param>
    /// <param name="cancel">Ends the work: what a parser does with marks that nothing closes can take minutes.</param>
    /// <exception cref="SourceTextException">It is nested past reason.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static string Convert(string html, CancellationToken cancel = default)
    {
        var parser = new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => cancel.ThrowIfCancellationRequested() });
        var body = parser.ParseDocument(html).Body!;
        CheckNesting(body);
        var blocks = new HtmlBlocks(cancel).Of(body);
        return blocks.Count == 0 ? "" : string.Join("\n\n", blocks) + "\n";
    }

    // Without recursion, so that all that follows can do with it.
    private static void CheckNesting(INode top)
    {
        var depth = 0;
        for (var node = top; ;)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                if (++depth > MaximumNesting)
                    throw new SourceTextException($"The page is nested past reason: more than {MaximumNesting} elements within each other.");
                continue;
            }
            while (node != top && node.NextSibling is null)
            {
                node = node.Parent!;
                depth--;
            }
            if (node == top) return;
            node = node.NextSibling!;
        }
    }
}
