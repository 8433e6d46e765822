using System.Buffers;
using System.Globalization;
using System.Text;

namespace RoleAtlas.Core.Text;

/// <summary>
/// Mathematical letters (U+1D400 to U+1D7FF, and the letters outside of that block that fill its gaps) as plain letters.
/// People write with them to get italics where there are none; a screen reader spells them out and a search misses them.
/// </summary>
/// <remarks>
/// Gives what compatibility normalisation (NFKC, https://www.unicode.org/reports/tr15/) gives for these letters, and
/// leaves everything else alone. <see cref="string.Normalize()"/> changes more than that, and does nothing at all where
/// globalization is invariant.
/// </remarks>
public static class PlainLetters
{
    private const char HighSurrogate = '\uD835';

    // The gaps of the block: letters that Unicode already had when the block was added, in "Letterlike Symbols".
    private const string GapLetters = "ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ";
    private const string GapPlain = "CgHHHhIILNPQRRRZZBCeEFMo";

    private static readonly SearchValues<char> Marks = SearchValues.Create(HighSurrogate + GapLetters);

    // One alphabet of the Greek part, in order; the variant forms are normalised to the letters themselves.
    private const string Greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂εθκφρπ";

    /// <summary>The text with its mathematical letters as plain ones; the very same string where it has none.</summary>
    public static string Fold(string text)
    {
        if (!MayBeIn(text)) return text;
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var letter = FoldAt(text, i, out var length);
            folded.Append(letter == '\0' ? text[i] : letter);
            i += length;
        }
        return folded.ToString();
    }

    /// <summary>
    /// The folded text in runs, so that a page can set the runs of mathematical letters as emphasis. White space
    /// between two mathematical letters belongs to the run: a quote in such letters is one run.
    /// </summary>
    public static IEnumerable<LetterRun> Split(string text)
    {
        if (!MayBeIn(text))
        {
            if (text.Length > 0) yield return new LetterRun(text, IsMathematical: false);
            yield break;
        }
        var run = new StringBuilder();
        var blank = new StringBuilder();
        var isMathematical = false;
        for (var i = 0; i < text.Length;)
        {
            var letter = FoldAt(text, i, out var length);
            var belongs = letter != '\0';
            if (isMathematical && !belongs && char.IsWhiteSpace(text[i]))
            {
                blank.Append(text[i]);
            }
            else
            {
                if (belongs != isMathematical)
                {
                    if (run.Length > 0) yield return new LetterRun(run.ToString(), isMathematical);
                    run.Clear();
                    isMathematical = belongs;
                }
                run.Append(blank).Append(belongs ? letter : text[i]);
                blank.Clear();
            }
            i += length;
        }
        if (run.Length > 0) yield return new LetterRun(run.ToString(), isMathematical);
        if (blank.Length > 0) yield return new LetterRun(blank.ToString(), IsMathematical: false);
    }

    /// <summary>False where there is no mathematical letter for certain, which is quick to find out.</summary>
    internal static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Marks);

    /// <summary>
    /// The plain letter for the mathematical one at <paramref name="index"/>, or NUL where there is none.
    /// <paramref name="length"/> is what stands there in UTF-16 code units: 2 for a letter of the block, else 1.
    /// </summary>
    internal static char FoldAt(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        var first = text[index];
        if (first < '\u2102') return '\0';
        if (first != HighSurrogate)
        {
            var gap = first <= '\u2134' ? GapLetters.IndexOf(first) : -1;
            return gap < 0 ? '\0' : GapPlain[gap];
        }
        if (index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])) return '\0';
        var plain = FoldCodePoint(char.ConvertToUtf32(first, text[index + 1]));
        if (plain != '\0') length = 2;
        return plain;
    }

    private static char FoldCodePoint(int codePoint)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.OtherNotAssigned) return '\0';
        return codePoint switch
        {
            >= 0x1D400 and < 0x1D6A4 => Latin((codePoint - 0x1D400) % 52),
            0x1D6A4 => 'ı',
            0x1D6A5 => 'ȷ',
            >= 0x1D6A8 and < 0x1D7CA => Greek[(codePoint - 0x1D6A8) % Greek.Length],
            0x1D7CA => 'Ϝ',
            0x1D7CB => 'ϝ',
            >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((codePoint - 0x1D7CE) % 10)),
            _ => '\0',
        };
    }

    private static char Latin(int index) => (char)(index < 26 ? 'A' + index : 'a' + index - 26);
}

/// <param name="Text">Folded: plain letters, also where the run is mathematical.</param>
/// <param name="IsMathematical">Whether it was written in mathematical letters, and so meant as emphasis.</param>
public readonly record struct LetterRun(string Text, bool IsMathematical)
{
    /// <summary>The letters as they were written, of which each is one code point where the run is mathematical.</summary>
    internal string OriginalAt(string text, int start)
    {
        if (!IsMathematical) return Text;
        var end = start;
        foreach (var _ in Text) end += char.IsSurrogatePair(text, end) ? 2 : 1;
        return text[start..end];
    }
}
