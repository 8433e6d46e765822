using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using RoleAtlas.Core.Text.Links;

namespace RoleAtlas.Core.Text.FromHtml;

/// <summary>Writes words in a row, white space as a browser shows it; "\n" is a line break, two are the end of a paragraph.</summary>
internal sealed partial class HtmlInlines
{
    private readonly StringBuilder text = new();

    public void WriteChildren(INode parent)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (HtmlElements.IsUnread(child)) continue;
            // Where blocks stand in what holds no blocks, such as a cell, they are at least words apart.
            if (HtmlElements.IsBlock(child)) Words(" ");
            Write(child);
            if (HtmlElements.IsBlock(child)) Words(" ");
        }
    }

    public void Write(INode node)
    {
        switch (node)
        {
            case IText words:
                Words(words.Data);
                break;
            case IElement { LocalName: "br" }:
                TrimEnd();
                text.Append('\n');
                break;
            case IElement { LocalName: "img" } image:
                // An emoji drawn as a picture is one of the words; what describes a photo is not.
                if (image.GetAttribute("alt") is { } alt && !alt.Any(char.IsLetterOrDigit)) Words(alt);
                break;
            case IElement { LocalName: "code" or "kbd" or "samp" or "tt" } code:
                Code(code.TextContent);
                break;
            case IElement { LocalName: "strong" or "b" } strong:
                Emphasis(strong, "**");
                break;
            case IElement { LocalName: "em" or "i" } emphasis:
                Emphasis(emphasis, "*");
                break;
            case IElement { LocalName: "a" } link when LinkPolicy.Allows(link.GetAttribute("href")?.Trim()):
                Link(link, link.GetAttribute("href")!.Trim());
                break;
            default:
                WriteChildren(node);
                break;
        }
    }

    /// <summary>What was written, as Markdown blocks.</summary>
    public IEnumerable<string> Paragraphs() => ParagraphBreak().Split(text.ToString())
        .Select(p => string.Join("\\\n", p.Split('\n').Select(MarkdownEscape.LineStart).Where(l => l.Length > 0)))
        .Where(p => p.Length > 0);

    /// <summary>What was written, on one line.</summary>
    public string Line() => MarkdownEscape.LineStart(AnySpace().Replace(text.ToString(), " "));

    private void Words(string words)
    {
        var escaped = MarkdownEscape.Words(AnySpace().Replace(words, " "));
        text.Append(text.Length == 0 || text[^1] is ' ' or '\n' ? escaped.TrimStart(' ') : escaped);
    }

    private void Code(string words)
    {
        words = AnySpace().Replace(words, " ").Trim(' ');
        if (words.Length == 0) return;
        var fence = "`";
        while (words.Contains(fence, StringComparison.Ordinal)) fence += "`";
        // Code that touches other code would be read as one.
        if (text.Length > 0 && text[^1] == '`') Words(" ");
        text.Append(fence.Length > 1 ? $"{fence} {words} {fence}" : fence + words + fence);
    }

    private void Emphasis(IElement element, string mark)
    {
        var (before, words, after) = Inner(element);
        text.Append(text.Length == 0 || text[^1] is ' ' or '\n' ? "" : before);
        // Marks that Markdown would not take for such are left out: beside others, or between a sign and a letter.
        // https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
        var previous = text.Length == 0 ? ' ' : text[^1];
        var next = after.Length > 0 ? ' ' : NextCharacter(element);
        var opens = words.Length > 0 && previous != '*' && (char.IsLetterOrDigit(words[0]) || char.IsWhiteSpace(previous));
        var closes = words.Length > 0 && (char.IsLetterOrDigit(words[^1]) || char.IsWhiteSpace(next));
        if (opens && closes && !words.Contains('\n', StringComparison.Ordinal) && !words.Contains('*', StringComparison.Ordinal))
            text.Append(mark).Append(words).Append(mark);
        else
            text.Append(words);
        text.Append(after);
    }

    private void Link(IElement element, string address)
    {
        var (before, words, after) = Inner(element);
        text.Append(text.Length == 0 || text[^1] is ' ' or '\n' ? "" : before);
        if (words == MarkdownEscape.Words(address) && address == MarkdownEscape.Address(address))
            text.Append('<').Append(address).Append('>');
        // Links do not nest, and cross no paragraph.
        else if (words.Length == 0 || words.Contains('\n', StringComparison.Ordinal) || words.Contains("](", StringComparison.Ordinal))
            text.Append(words);
        else
        {
            // With this sign before it, a link is a picture.
            if (text.Length > 0 && text[^1] == '!') text.Insert(text.Length - 1, '\\');
            text.Append('[').Append(words).Append("](<").Append(MarkdownEscape.Address(address)).Append(">)");
        }
        text.Append(after);
    }

    private static (string Before, string Words, string After) Inner(IElement element)
    {
        var inner = new HtmlInlines();
        // Something for the first white space to stand behind, which else would be left out.
        inner.text.Append('x');
        inner.WriteChildren(element);
        var all = inner.text.ToString(1, inner.text.Length - 1);
        var words = all.Trim();
        if (words.Length == 0) return (all.Length > 0 ? all : "", "", "");
        var start = all.IndexOf(words, StringComparison.Ordinal);
        return (all[..start], words, all[(start + words.Length)..]);
    }

    /// <summary>The first character that is shown behind the element; a space at the end.</summary>
    private static char NextCharacter(INode node)
    {
        for (var parent = node; parent is not null && !HtmlElements.IsBlock(parent); parent = parent.Parent)
        {
            for (var next = parent.NextSibling; next is not null; next = next.NextSibling)
            {
                if (HtmlElements.IsBlock(next) || next is IElement { LocalName: "br" }) return ' ';
                if (!HtmlElements.IsUnread(next) && next.TextContent.Length > 0) return next.TextContent[0];
            }
        }
        return ' ';
    }

    private void TrimEnd()
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
    }

    [GeneratedRegex("[ \t\n\r\f]+")]
    private static partial Regex AnySpace();

    [GeneratedRegex("\n{2,}")]
    private static partial Regex ParagraphBreak();
}
