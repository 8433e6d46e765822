using RoleAtlas.Core.Search;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Excerpts;

/// <summary>Words that are gone from a text, and what can be asked of others that might stand for them.</summary>
internal sealed class WantedWords
{
    private const int MostCompared = 4096;

    /// <param name="exact">As they were recorded; white space around them is ignored.</param>
    public WantedWords(string exact)
    {
        Value = MatchingText.Of(exact.Trim()).Value;
        Compared = Value.Length > MostCompared ? Value[..MostCompared].TrimEnd() : Value;
        LineBreaks = exact.AsSpan().Trim().Count('\n');
        Telling = Keys(Value).Where(k => !WeakWords.Contains(k)).Select(WordAnalyzer.StemOf).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>In matching form, without white space around them.</summary>
    public string Value { get; }

    /// <summary>Their beginning, as much of it as is compared letter by letter.</summary>
    public string Compared { get; }

    /// <summary>What stands for them has no more: else it would take in words of a block that they had none of.</summary>
    public int LineBreaks { get; }

    /// <summary>The stems of the words that say something: "the" and "to" make no two things alike.</summary>
    public IReadOnlySet<string> Telling { get; }

    /// <summary>At least half of what they tell is told by these as well: less than that, and another sentence has come in their place.</summary>
    public bool AreToldBy(string text)
    {
        var told = Stems(text).ToHashSet(StringComparer.Ordinal);
        told.IntersectWith(Telling);
        return told.Count > 0 && 2 * told.Count >= Telling.Count;
    }

    /// <summary>
    /// Without the sentences, or beginnings of sentences, at either end that tell nothing of the words: those stand beside what is meant.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a stretch begins in the text's matching form.</param>
    /// <param name="end">Behind its last character.</param>
    public (int Start, int End) WithoutSentencesBeside(SourceText text, int start, int end)
    {
        var value = text.Matching.Value;
        List<(int Start, int End)> sentences = [];
        var from = start;
        for (var at = start; at < end; at++)
        {
            if (value[at] != ' ' || !QuotedSentence.EndsAt(text.Plain, text.Matching.ToOriginal(at), text.Matching.ToOriginal(at + 1))) continue;
            sentences.Add((from, at));
            from = at + 1;
        }
        if (sentences.Count == 0) return (start, end);
        sentences.Add((from, end));

        bool Tells((int Start, int End) sentence) => Stems(value[sentence.Start..sentence.End]).Any(Telling.Contains);
        var (first, last) = (sentences.FindIndex(Tells), sentences.FindLastIndex(Tells));
        return first < 0 ? (start, end) : (sentences[first].Start, sentences[last].End);
    }

    public static IEnumerable<string> Stems(string text) => Keys(text).Select(WordAnalyzer.StemOf);

    public static string[] Keys(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => Key(w)).Where(k => k.Length > 0)];

    /// <summary>A word as it is compared; nothing of what is signs only.</summary>
    public static string Key(ReadOnlySpan<char> token)
    {
        var (start, end) = (0, token.Length);
        while (start < end && !char.IsLetterOrDigit(token[start])) start++;
        while (end > start && !char.IsLetterOrDigit(token[end - 1])) end--;
        return PlainLetters.Fold(token[start..end].ToString()).ToLowerInvariant();
    }
}
