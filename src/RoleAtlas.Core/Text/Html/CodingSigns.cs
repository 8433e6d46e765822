using System.Text;

namespace RoleAtlas.Core.Text.Html;

/// <summary>
/// What stands in a text that somebody selects words in: each stretch of letters says where it stands in the plain text, and
/// a button stands behind each of some sentences.
/// </summary>
internal sealed class CodingSigns(string plain, IEnumerable<(int Start, int End)> sentences)
{
    private const int WordsInName = 6;

    private readonly Dictionary<int, int> startByEnd = sentences.ToDictionary(s => s.End, s => s.Start);
    private readonly int[] ends = [.. sentences.Select(s => s.End).Order()];

    /// <summary>The end of the first of the sentences that ends behind the offset.</summary>
    public int NextEnd(int offset)
    {
        var index = Array.BinarySearch(ends, offset + 1);
        index = index < 0 ? ~index : index;
        return index < ends.Length ? ends[index] : int.MaxValue;
    }

    /// <summary>Letters as they are, in an element that says where they stand.</summary>
    public static void Letters(StringBuilder html, int start, ReadOnlySpan<char> text) =>
        html.Append("<span data-at=\"").Append(start).Append("\">").AppendText(text).Append("</span>");

    /// <summary>
    /// Plain letters for mathematical ones, which take twice the room in the plain text: the element holds those as well,
    /// as each letter stands for one code point of them.
    /// </summary>
    public static void Letters(StringBuilder html, int start, string original, string shown) =>
        html.Append("<em class=\"letters\" data-at=\"").Append(start).Append("\" data-letters=\"").AppendText(original)
            .Append("\">").AppendText(shown).Append("</em>");

    public static void Reference(StringBuilder html, NumberedNote note)
    {
        html.Append("<sup class=\"note-ref\"><button type=\"button\" tabindex=\"-1\" data-excerpt=\"").AppendText(string.Join(' ', note.ClaimIds))
            .Append("\" aria-label=\"Excerpt ").Append(note.Number).Append("\">").Append(note.Number).Append("</button></sup>");
    }

    public void SentenceAt(StringBuilder html, int end)
    {
        if (!startByEnd.TryGetValue(end, out var start)) return;
        var words = plain[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        html.Append("<button type=\"button\" class=\"code-sentence\" tabindex=\"-1\" data-sentence=\"").Append(start).Append('-').Append(end)
            .Append("\" aria-label=\"Code this sentence: ").AppendText(PlainLetters.Fold(string.Join(' ', words.Take(WordsInName))))
            .Append(words.Length > WordsInName ? " …" : "").Append("\">+</button>");
    }
}
