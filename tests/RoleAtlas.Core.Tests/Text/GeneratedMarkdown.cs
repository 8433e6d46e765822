using CsCheck;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Text;

/// <summary>Markdown thrown together from all that means something to a parser, and words of all kinds.</summary>
internal static class GeneratedMarkdown
{
    private static readonly string[] Words =
    [
        "vision ", "the product ", "a", "aa ", "PM", "don’t ", "R&D ", "1 ", "é", "e\u0301 ", "👩‍👩‍👧 ", "🇨🇭🇨🇭 ", "\u0301", "𝘞𝘩𝘢𝘵 ", "𝑊ℎ𝑦",
        "\u00A0", "\u200B", "\u2028", "\u0001", "\t", " ", "\"", "'", "<", ">",
    ];

    private static readonly string[] Inlines =
    [
        "*", "**", "_", "***", "`", "``", "[", "]", "](https://example.org)", "](javascript:x \"t\")", "![", "<https://example.org> ",
        "<b>", "</b>", "<!-- ", "www.example.org ", "mailto:a@example.org ", "\\", "\\*", "&amp;", "&#13;", "&#10;", "&nbsp;", "&lt;", "[ref]",
    ];

    private static readonly string[] Lines =
    [
        "\n", "\n", "\r\n", "\r", "\n\n", "\n\n", "  \n", "\\\n", "\n- ", "\n- ", "\n  - ", "\n   ", "\n1. ", "\n\n7. ", "\n> ", "\n# ", "\n### ", "\n===\n",
        "\n---\n", "\n```\n", "\n    ", "\n| a | b |\n|---|--:|\n| c *d* |\n", "\n|", "|", " | ", "\n[ref]: https://example.org\n\n",
    ];

    public static readonly Gen<string> Text =
        Gen.Frequency((5, OneOf(Words)), (3, OneOf(Inlines)), (2, OneOf(Lines)))
            .Array[0, 50].Select(string.Concat);

    /// <summary>A text with ranges of words in it, ends of white space and torn characters left out; possibly none.</summary>
    public static readonly Gen<(SourceText Text, (int Start, int End)[] Ranges)> WithRanges =
        Gen.Select(Text, Gen.Select(Gen.Int[0, 10_000], Gen.Int[1, 40]).Array[0, 8], (markdown, positions) =>
        {
            var text = SourceText.Parse(markdown);
            return (text, positions.Select(p => Range(text, p.Item1, p.Item2)).OfType<(int, int)>().ToArray());
        });

    private static Gen<string> OneOf(string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static (int, int)? Range(SourceText text, int position, int length)
    {
        var plain = text.Plain;
        if (plain.Length == 0) return null;
        var start = position % plain.Length;
        var end = Math.Min(plain.Length, start + length);
        while (start < end && (char.IsWhiteSpace(plain[start]) || !text.Graphemes.At(start))) start++;
        while (end > start && (char.IsWhiteSpace(plain[end - 1]) || !text.Graphemes.At(end))) end--;
        return start < end ? (start, end) : null;
    }
}
