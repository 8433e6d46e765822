using System.Text;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace RoleAtlas.Core.Text;

/// <summary>
/// A source's Markdown and the plain text a reader sees of it, on which excerpts are anchored. Immutable.
/// Front matter is skipped: it is no part of the words.
/// </summary>
public sealed class SourceText
{
    /// <summary>In bytes of UTF-8. The longest job descriptions and handbook pages are a tenth of it.</summary>
    public const int MaximumSize = 1024 * 1024;

    /// <summary>How deep lists, quotes, emphases and links may stand within each other, counted together.</summary>
    public const int MaximumNesting = 64;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Markdig reads definitions that follow each other in time quadratic in their number.
    private const int MaximumDefinitions = 8192;

    private readonly Lazy<GraphemeBoundaries> graphemes;
    private readonly Lazy<MatchingText> matching;

    private SourceText(string markdown, MarkdownDocument document, string plain, IReadOnlyList<TextRun> runs)
    {
        Markdown = markdown;
        Document = document;
        Plain = plain;
        Runs = runs;
        graphemes = new(() => new GraphemeBoundaries(plain));
        matching = new(() => MatchingText.Of(plain));
    }

    /// <summary>As it was given, with its own line ends.</summary>
    public string Markdown { get; }

    /// <summary>
    /// The rendered plain text; offsets into it are UTF-16 code units. A soft line break is one space and a hard one
    /// "\n"; blocks are separated by one "\n", the cells of a table by one space. List marks are no part of it, the
    /// alternative text of images is. LF and CRLF give the same.
    /// </summary>
    public string Plain { get; }

    /// <summary>The words of the heading that the text begins with; null where it begins with something else.</summary>
    public string? FirstHeading =>
        Document.FirstOrDefault(b => b is not YamlFrontMatterBlock) is HeadingBlock && Plain.Split('\n')[0] is { Length: > 0 } words ? words : null;

    internal MarkdownDocument Document { get; }

    /// <summary>Where the text of each inline, and of each code block, stands in <see cref="Plain"/>; in order, never overlapping.</summary>
    internal IReadOnlyList<TextRun> Runs { get; }

    internal GraphemeBoundaries Graphemes => graphemes.Value;
    internal MatchingText Matching => matching.Value;

    /// <exception cref="SourceTextException">It is too large, not text, or nested past reason.</exception>
    public static SourceText Parse(string markdown)
    {
        if (Encoding.UTF8.GetByteCount(markdown) > MaximumSize) throw TooLarge();
        if (markdown.Contains('\0')) throw new SourceTextException("The text holds a NUL character: it is not a text file.");

        // Line ends first, so that no parser can treat CRLF unlike LF.
        var lines = markdown.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var document = ParseMarkdown(lines);
        var (plain, runs) = PlainTextWriter.Write(document);
        return new SourceText(markdown, document, plain, runs);
    }

    /// <summary>As <see cref="Parse(string)"/>, for an upload: it must be UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="SourceTextException">It is not UTF-8, or what <see cref="Parse(string)"/> refuses.</exception>
    public static SourceText Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaximumSize) throw TooLarge();
        try
        {
            return Parse(StrictUtf8.GetString(utf8));
        }
        catch (DecoderFallbackException exception)
        {
            throw new SourceTextException($"The text is not UTF-8: byte {exception.Index + 1} belongs to no character.", exception);
        }
    }

    /// <summary>The line of <see cref="Markdown"/>, from 1, on which the text at <paramref name="offset"/> was written.</summary>
    /// <param name="offset">Into <see cref="Plain"/>; between two blocks it counts to the first of them.</param>
    public int LineAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Plain.Length);
        return RunAt(offset) is { } run ? run.Node.Line + 1 : 1;
    }

    /// <summary>Whether the text at <paramref name="offset"/> of <see cref="Plain"/> is a heading's.</summary>
    internal bool IsHeadingAt(int offset)
    {
        var inline = RunAt(offset)?.Node as Inline;
        while (inline?.Parent is { } parent) inline = parent;
        return inline is ContainerInline { ParentBlock: HeadingBlock };
    }

    /// <summary>Between two it is the first of them; null before the first.</summary>
    private TextRun? RunAt(int offset)
    {
        var (low, high) = (0, Runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].Start <= offset) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? null : Runs[low - 1];
    }

    private static MarkdownDocument ParseMarkdown(string lines)
    {
        if (lines.AsSpan().Count("]:") > MaximumDefinitions)
        {
            throw new SourceTextException($"The text has more than {MaximumDefinitions:N0} definitions of links.");
        }
        try
        {
            return Markdig.Markdown.Parse(lines, AtlasPipeline.Instance);
        }
        catch (ArgumentException exception)
        {
            // What Markdig throws at its limit (https://github.com/xoofx/markdig, ThrowHelper.CheckDepthLimit).
            throw TooDeep(exception);
        }
    }

    internal static SourceTextException TooDeep(Exception? inner = null) => new(
        $"The text is nested past reason: more than {MaximumNesting} lists, quotes or emphases within each other, or marks that nothing closes.",
        inner);

    private static SourceTextException TooLarge() => new($"The text is larger than {MaximumSize / (1024 * 1024)} MiB.");
}
