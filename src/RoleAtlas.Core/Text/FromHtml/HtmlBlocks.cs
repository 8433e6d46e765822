using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace RoleAtlas.Core.Text.FromHtml;

/// <summary>Writes the blocks of a page, each as Markdown without line breaks around it.</summary>
internal sealed partial class HtmlBlocks(CancellationToken cancel)
{
    public List<string> Of(INode parent)
    {
        cancel.ThrowIfCancellationRequested();
        var blocks = new List<string>();
        var inlines = new HtmlInlines();
        foreach (var child in parent.ChildNodes)
        {
            if (HtmlElements.IsUnread(child)) continue;
            if (child is IElement element && (HtmlElements.IsBlock(element) || HtmlElements.HoldsBlock(element)))
            {
                Flush();
                blocks.AddRange(Block(element));
            }
            else
            {
                inlines.Write(child);
            }
        }
        Flush();
        return blocks;

        void Flush()
        {
            blocks.AddRange(inlines.Paragraphs());
            inlines = new HtmlInlines();
        }
    }

    private IEnumerable<string> Block(IElement element) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Heading(element),
        "ul" or "ol" or "menu" or "dir" => List(element),
        "blockquote" => Of(element) is { Count: > 0 } quoted ? [Indented(string.Join("\n\n", quoted), "> ", "> ")] : [],
        "pre" => Code(element),
        "hr" => ["***"],
        "table" => Table(element),
        _ => Of(element),
    };

    private static string[] Heading(IElement element)
    {
        var words = Line(element);
        if (words.Length == 0) return [];
        return [$"{new string('#', element.LocalName[1] - '0')} {ClosingMarks().Replace(words, "\\$0")}"];
    }

    private string[] List(IElement element)
    {
        var number = int.TryParse(element.GetAttribute("start"), out var start) && start is >= 0 and < 100_000_000 ? start : 1;
        var items = new List<string>();
        var isTight = true;
        foreach (var child in element.Children.Where(c => !HtmlElements.IsUnread(c)))
        {
            // Lists that stand right within lists belong to the item before.
            var isItem = child.LocalName == "li";
            var blocks = isItem ? Of(child) : [.. Block(child)];
            if (blocks.Count == 0) continue;
            var paragraphs = isItem ? child.Children.Count(c => HtmlElements.IsBlock(c) && c.LocalName is not ("ul" or "ol")) : 0;
            isTight &= blocks.Count == 1 || paragraphs <= 1 && blocks.Count == 2;
            var mark = element.LocalName == "ol" ? $"{number++}. " : "- ";
            items.Add(Indented(string.Join(isTight ? "\n" : "\n\n", blocks), mark, new string(' ', mark.Length)));
        }
        return items.Count == 0 ? [] : [string.Join(isTight ? "\n" : "\n\n", items)];
    }

    private static string[] Code(IElement element)
    {
        var words = element.TextContent.Trim('\n');
        if (string.IsNullOrWhiteSpace(words)) return [];
        var fence = "```";
        while (words.Contains(fence, StringComparison.Ordinal)) fence += "`";
        return [$"{fence}\n{words}\n{fence}"];
    }

    private List<string> Table(IElement table)
    {
        var rows = table.Descendants<IElement>().Where(e => e.LocalName == "tr")
            .Select(r => r.Children.Where(c => c.LocalName is "td" or "th" && !HtmlElements.IsUnread(c)).ToList())
            .Where(r => r.Count > 0).ToList();
        var columns = rows.Select(r => r.Count).DefaultIfEmpty(0).Max();
        // One that only lays out a page, or that holds more than words.
        if (columns < 2 || columns > 50 || rows.Exists(r => r.Exists(c => c.QuerySelector("table,ul,ol,pre,blockquote,h1,h2,h3,h4,h5,h6") is not null)))
            return Of(table);

        var lines = rows.Select(r => $"| {string.Join(" | ", r.Select(Line).Concat(Enumerable.Repeat("", columns - r.Count)))} |").ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", columns))}");
        var caption = table.Children.FirstOrDefault(c => c.LocalName == "caption" && !HtmlElements.IsUnread(c));
        return [.. caption is null ? [] : Of(caption), string.Join('\n', lines)];
    }

    /// <summary>The words of an element on one line.</summary>
    private static string Line(IElement element)
    {
        var inlines = new HtmlInlines();
        inlines.WriteChildren(element);
        return inlines.Line();
    }

    private static string Indented(string block, string first, string others)
    {
        var text = new StringBuilder(first);
        for (var i = 0; i < block.Length; i++)
        {
            text.Append(block[i]);
            if (block[i] != '\n') continue;
            var isEmptyLine = i + 1 < block.Length && block[i + 1] == '\n';
            text.Append(isEmptyLine ? others.TrimEnd() : others);
        }
        return text.ToString();
    }

    [GeneratedRegex(@"(?<= )#+\z")]
    private static partial Regex ClosingMarks();
}
