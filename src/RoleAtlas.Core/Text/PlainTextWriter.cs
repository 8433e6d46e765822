using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace RoleAtlas.Core.Text;

/// <summary>Writes what a reader sees, without the marks, and notes which node each stretch of it comes from.</summary>
/// <exception cref="SourceTextException">Nested deeper than <see cref="SourceText.MaximumNesting"/>.</exception>
internal sealed class PlainTextWriter
{
    private readonly StringBuilder plain = new();
    private readonly List<TextRun> runs = [];

    // What to write before the next text, if there is any text before and after: so it is never doubled.
    private char? separator;

    public static (string Plain, IReadOnlyList<TextRun> Runs) Write(MarkdownDocument document)
    {
        var writer = new PlainTextWriter();
        writer.Blocks(document, depth: 0);
        return (writer.plain.ToString(), writer.runs);
    }

    private void Blocks(ContainerBlock container, int depth)
    {
        CheckDepth(depth);
        foreach (var block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock:
                    break;
                case TableRow row:
                    Cells(row, depth + 1);
                    break;
                case ContainerBlock inner:
                    Blocks(inner, depth + 1);
                    break;
                case LeafBlock leaf:
                    separator = '\n';
                    Leaf(leaf, depth + 1);
                    break;
            }
        }
    }

    private void Cells(TableRow row, int depth)
    {
        separator = '\n';
        foreach (var cell in row.Cast<TableCell>())
        {
            foreach (var leaf in cell.Descendants<LeafBlock>())
            {
                Leaf(leaf, depth + 1);
                separator ??= ' ';
            }
        }
    }

    private void Leaf(LeafBlock leaf, int depth)
    {
        if (leaf is CodeBlock code) Add(code, code.Lines.ToString().Trim('\n'));
        else if (leaf.Inline is { } inlines) Inlines(inlines, depth);
    }

    private void Inlines(ContainerInline container, int depth)
    {
        CheckDepth(depth);
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(literal, literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    Add(code, code.Content);
                    break;
                case HtmlEntityInline entity:
                    Add(entity, entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline line:
                    Add(line, line.IsHard ? "\n" : " ");
                    break;
                case DelimiterInline delimiter:
                    Add(delimiter, delimiter.ToLiteral());
                    Inlines(delimiter, depth);
                    break;
                case ContainerInline inner:
                    Inlines(inner, depth + 1);
                    break;
                default:
                    throw new InvalidOperationException($"The pipeline makes no {inline.GetType().Name}.");
            }
        }
    }

    private static void CheckDepth(int depth)
    {
        if (depth > SourceText.MaximumNesting) throw SourceText.TooDeep();
    }

    private void Add(MarkdownObject node, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (separator is { } between && plain.Length > 0 && plain[^1] != '\n') plain.Append(between);
        separator = null;
        var start = plain.Length;
        plain.Append(text);
        runs.Add(new TextRun(start, plain.Length, node));
    }
}
