using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace RoleAtlas.Core.Text.Html;

/// <summary>
/// Writes the elements around the words. The words themselves are cut from the plain text, run by run, in the same order
/// in which the plain text was written: what is marked cannot differ from what is anchored.
/// </summary>
internal sealed class SourceHtmlWriter
{
    private readonly SourceText source;
    private readonly StringBuilder html = new();
    private readonly MarkedText text;
    private readonly List<SourceHtmlPart> parts = [];
    private readonly HeadingBlock? title;
    private readonly bool isRead;
    private int nextRun;

    /// <param name="source">The text.</param>
    /// <param name="marks">Its excerpts.</param>
    /// <param name="title">What the page is called; a heading of these words at the beginning is then the page's own.</param>
    /// <param name="coding">Set where somebody selects words in it; null where it is read.</param>
    public SourceHtmlWriter(SourceText source, IReadOnlyList<ExcerptMark> marks, string? title, CodingSigns? coding = null)
    {
        isRead = coding is null;
        this.source = source;
        this.title = title is null ? null : TitleOf(source, title);
        text = new MarkedText(html, source.Plain, new MarkedRanges(source.Plain, marks), coding);
    }

    public IReadOnlyList<SourceHtmlPart> Write()
    {
        Blocks(source.Document);
        EndPart();
        return parts;
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container) Block(block);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                break;
            case Table table:
                Passage(() => Table(table));
                break;
            case QuoteBlock quote:
                Container("<blockquote>\n", quote, "</blockquote>\n");
                break;
            case ListBlock list:
                Container(ListTag(list), list, list.IsOrdered ? "</ol>\n" : "</ul>\n");
                break;
            case ListItemBlock item:
                Container("<li>", item, "</li>\n");
                break;
            case ThematicBreakBlock:
                html.Append("<hr />\n");
                break;
            case LeafBlock leaf:
                Passage(() => Leaf(leaf), leaf == title);
                break;
            default:
                throw new InvalidOperationException($"The pipeline makes no {block.GetType().Name}.");
        }
    }

    private void Container(string open, ContainerBlock container, string close)
    {
        html.Append(open);
        Blocks(container);
        html.Append(close);
    }

    private static string ListTag(ListBlock list)
    {
        if (!list.IsOrdered) return "<ul>\n";
        var start = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return start == 1 ? "<ol>\n" : $"<ol start=\"{start}\">\n";
    }

    // What decorates the heading, emoji for instance, may be left out of the title.
    private static HeadingBlock? TitleOf(SourceText source, string title)
    {
        if (source.Document.SkipWhile(b => b is YamlFrontMatterBlock).FirstOrDefault() is not HeadingBlock { Level: 1 } heading) return null;
        var words = source.Plain.AsSpan(0, source.Plain.IndexOf('\n') is var end and >= 0 ? end : source.Plain.Length);
        return words.Contains(title, StringComparison.Ordinal) ? heading : null;
    }

    private void Passage(Action words, bool isTitle = false)
    {
        html.Append("<div class=\"passage\"><div class=\"words\">");
        words();
        html.Append("</div>");
        if (text.Notes.Count > 0 || isTitle) EndPart(isTitle);
        html.Append("</div>\n");
    }

    private void EndPart(bool isTitle = false)
    {
        parts.Add(new SourceHtmlPart(html.ToString(), [.. text.Notes], isTitle));
        html.Clear();
        text.Notes.Clear();
    }

    private void Leaf(LeafBlock leaf)
    {
        switch (leaf)
        {
            case HeadingBlock heading:
                // The page's own title is the h1, and no other heading.
                var level = heading == title ? 1 : title is null ? Math.Min(heading.Level + 1, 6) : Math.Max(heading.Level, 2);
                Words($"<h{level}>", heading, $"</h{level}>");
                break;
            case CodeBlock code:
                text.Tag("<pre><code>");
                Run(code);
                text.Tag("</code></pre>");
                break;
            case ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock { IsLoose: false } } }:
                Words("", leaf, "");
                break;
            default:
                Words("<p>", leaf, "</p>");
                break;
        }
    }

    private void Words(string open, LeafBlock leaf, string close)
    {
        text.Tag(open);
        if (leaf.Inline is { } inlines) Inlines(inlines);
        text.Tag(close);
    }

    private void Table(Table table)
    {
        var rows = table.Cast<TableRow>().ToList();
        html.Append("<table>\n");
        Rows("thead", "th scope=\"col\"", table, rows.Where(r => r.IsHeader));
        Rows("tbody", "td", table, rows.Where(r => !r.IsHeader));
        html.Append("</table>");
    }

    private void Rows(string group, string cellTag, Table table, IEnumerable<TableRow> rows)
    {
        html.Append('<').Append(group).Append(">\n");
        foreach (var row in rows)
        {
            html.Append("<tr>\n");
            foreach (var (column, cell) in row.Cast<TableCell>().Index())
            {
                html.Append('<').Append(cellTag).Append(Alignment(table, column)).Append('>');
                foreach (var leaf in cell.Descendants<LeafBlock>()) Words("", leaf, "");
                html.Append("</").Append(cellTag.AsSpan(0, 2)).Append(">\n");
            }
            html.Append("</tr>\n");
        }
        html.Append("</").Append(group).Append(">\n");
    }

    private static string Alignment(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => " class=\"center\"",
            TableColumnAlign.Right => " class=\"right\"",
            _ => "",
        };

    private void Inlines(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LineBreakInline { IsHard: true }:
                    text.Element(source.Runs[nextRun++].Start, "<br />\n");
                    break;
                case EmphasisInline emphasis:
                    var name = emphasis.DelimiterCount == 2 ? "strong" : "em";
                    Element($"<{name}>", emphasis, $"</{name}>");
                    break;
                case LinkInline { IsImage: true } image:
                    // Its words only: a page loads nothing from the hosts that a source names.
                    Element("<span class=\"image\">", image, "</span>");
                    break;
                case LinkInline { Url: not null } link:
                    Link(link);
                    break;
                case CodeInline code:
                    text.Tag("<code>");
                    Run(code);
                    text.Tag("</code>");
                    break;
                default:
                    Run(inline);
                    if (inline is ContainerInline inner) Inlines(inner);
                    break;
            }
        }
    }

    private void Element(string open, ContainerInline container, string close)
    {
        text.Tag(open);
        Inlines(container);
        text.Tag(close);
    }

    private void Link(LinkInline link)
    {
        // Who selects the words of a link does not want to follow it.
        if (!isRead)
        {
            Element("<span class=\"link\">", link, "</span>");
            return;
        }
        // The alternative text of an image in a link may hold a link: of links within each other the outermost counts.
        if (text.InLink)
        {
            Inlines(link);
            return;
        }
        text.Tag("<a href=\"");
        html.AppendText(link.Url);
        if (!string.IsNullOrEmpty(link.Title)) html.Append("\" title=\"").AppendText(link.Title);
        html.Append("\" rel=\"nofollow noopener\">");
        text.InLink = true;
        Inlines(link);
        text.InLink = false;
        text.Tag("</a>");
        text.FlushReferences();
    }

    private void Run(MarkdownObject node)
    {
        // A node without text has no run.
        if (nextRun == source.Runs.Count || !ReferenceEquals(source.Runs[nextRun].Node, node)) return;
        var run = source.Runs[nextRun++];
        text.Text(run.Start, run.End);
    }
}
