using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace RoleAtlas.Core.Text.Limits;

/// <summary>
/// Refuses a block before its inlines are parsed, where that would take time or memory out of proportion: what opens a
/// link or an emphasis is compared with all that stands before it in the block, and every row of a table is filled up
/// to the widest one.
/// </summary>
internal sealed class BlockLimitExtension : IMarkdownExtension
{
    // Half a second a block at worst, as measured, and some ten seconds for the worst text of the largest size.
    private const long MaximumComparisons = 64_000_000;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // Table cells come out of paragraphs later on; lists, quotes and code are lists of these or have no inlines.
        foreach (var parser in pipeline.BlockParsers.Where(p => p is ParagraphBlockParser or HeadingBlockParser))
        {
            parser.Closed += (_, block) => Check((LeafBlock)block);
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Nothing is rendered by Markdig.
    }

    private static void Check(LeafBlock block)
    {
        var (length, columns, opening, parting) = (0L, 0L, 0L, 0L);
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i].Slice.AsSpan();
            length += line.Length + 1;
            columns = Math.Max(columns, line.Count('|') + 1);
            opening += line.Count('[') + line.Count(']') + line.Count("www.") + Count(line, "*_<:");
            parting += Count(line, "|&`\\") + 1;
        }
        if (opening * (opening + parting) > MaximumComparisons)
        {
            throw new SourceTextException(
                $"The paragraph or table in line {block.Line + 1} has too many brackets, stars and links: blank lines would divide it.");
        }
        // A full row of n cells has at least n signs; only rows that lack most of theirs come to four times as many.
        if (columns * block.Lines.Count > 4 * length)
        {
            throw new SourceTextException($"Most rows of the table in line {block.Line + 1} are far shorter than its widest one.");
        }
    }

    // The same sign several times over is one mark, as in "**".
    private static int Count(ReadOnlySpan<char> line, string signs)
    {
        var count = 0;
        var before = '\0';
        foreach (var c in line)
        {
            if (c != before && signs.Contains(c)) count++;
            before = c;
        }
        return count;
    }
}
