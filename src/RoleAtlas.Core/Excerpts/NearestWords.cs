using F23.StringSimilarity;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Excerpts;

/// <summary>Finds the words of a text that are most like words that are gone, to be proposed to a person.</summary>
/// <remarks>
/// Cost: one pass over the text with a window of as many words as were looked for, scored by the pairs of letters they
/// share, picks at most 8 places; at each, at most 35 windows are compared. Up to 256 characters they are compared by
/// edit distance (quadratic), longer ones by shared runs of four letters (linear: pairs any two long texts share), and words longer than 4,096 characters
/// by their first 4,096.
/// </remarks>
internal static class NearestWords
{
    private const double LeastSimilarity = 0.6;
    private const int Places = 8;
    private const int MaximumEditDistanceLength = 256;

    private static readonly NormalizedLevenshtein ByEdits = new();
    private static readonly SorensenDice ByFours = new(4);

    public static AnchorProposal? Find(SourceText text, WantedWords words)
    {
        var value = text.Matching.Value;
        var tokens = Tokens(value);
        var lines = LinesOf(text, tokens);
        var wanted = words.Compared;
        var count = wanted.Count(c => c == ' ') + 1;

        AnchorProposal? best = null;
        foreach (var place in LikelyPlaces(value, tokens, wanted, count))
        {
            foreach (var (first, last) in WindowsAround(tokens, place, count).SelectMany(w => WithinLines(lines, w.First, w.Last, words.LineBreaks)))
            {
                if (Compare(text, words, tokens[first].Start, tokens[last].End) is { } candidate && candidate.Similarity > (best?.Similarity ?? 0)) best = candidate;
            }
        }
        return best?.Similarity >= LeastSimilarity ? best : null;
    }

    private static AnchorProposal? Compare(SourceText text, WantedWords words, int matchingStart, int matchingEnd)
    {
        var wanted = words.Compared;
        (matchingStart, matchingEnd) = WithoutSigns(text.Matching.Value, wanted, matchingStart, matchingEnd);
        // More than twice or less than half as long cannot be similar enough; it need not be compared either.
        var length = matchingEnd - matchingStart;
        return length > 2 * wanted.Length || wanted.Length > 2 * length ? null : Compared(text, words, matchingStart, matchingEnd);
    }

    /// <summary>
    /// How like the words a stretch of the text is, without what stands beside what is meant; null where it is signs only,
    /// or tears a character.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="words">What is gone.</param>
    /// <param name="matchingStart">Where the stretch begins in the text's matching form; signs at its edges are left out.</param>
    /// <param name="matchingEnd">Behind its last character.</param>
    internal static AnchorProposal? Compared(SourceText text, WantedWords words, int matchingStart, int matchingEnd)
    {
        var value = text.Matching.Value;
        var wanted = words.Compared;
        (matchingStart, matchingEnd) = words.WithoutSentencesBeside(text, matchingStart, matchingEnd);
        (matchingStart, matchingEnd) = WithoutSigns(value, wanted, matchingStart, matchingEnd);
        var length = matchingEnd - matchingStart;
        if (length == 0) return null;

        var (start, end) = (text.Matching.ToOriginal(matchingStart), text.Matching.ToOriginal(matchingEnd));
        if (!text.Graphemes.At(start) || !text.Graphemes.At(end)) return null;
        var candidate = value[matchingStart..matchingEnd];
        var similarity = Math.Max(length, wanted.Length) <= MaximumEditDistanceLength
            ? ByEdits.Similarity(wanted, candidate)
            : ByFours.Similarity(wanted, candidate);
        // Long words are compared by runs of letters or in part: the same score is not the same words.
        return new AnchorProposal(start, end, text.Plain[start..end], Math.Min(similarity, 0.999));
    }

    /// <summary>Signs at the edges belong to the sentence around, unless the words looked for have such signs too.</summary>
    private static (int Start, int End) WithoutSigns(string value, string words, int start, int end)
    {
        if (char.IsLetterOrDigit(words[0]))
        {
            while (start < end && IsSign(value[start])) start++;
        }
        if (char.IsLetterOrDigit(words[^1]))
        {
            while (end > start && IsSign(value[end - 1])) end--;
        }
        return (start, end);
    }

    private static bool IsSign(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    /// <summary>The first words of the windows that share most pairs of letters with the words, best first, none close to another.</summary>
    private static List<int> LikelyPlaces(string value, List<(int Start, int End)> tokens, string words, int count)
    {
        if (tokens.Count == 0) return [];
        var wanted = new Dictionary<(char, char), int>();
        foreach (var (start, end) in Tokens(words)) Each(words, start, end, pair => wanted[pair] = wanted.GetValueOrDefault(pair) + 1);

        // What is still wanted of each pair: below zero where the window holds more of it than the words do.
        var shared = 0;
        var scores = new int[Math.Max(1, tokens.Count - count + 1)];
        for (var i = 0; i < tokens.Count; i++)
        {
            Each(value, tokens[i].Start, tokens[i].End, Take);
            if (i >= count) Each(value, tokens[i - count].Start, tokens[i - count].End, GiveBack);
            scores[Math.Max(0, i - count + 1)] = shared;
        }

        var chosen = new List<int>();
        var apart = Math.Max(1, count / 2);
        for (var n = 0; n < Places; n++)
        {
            var best = -1;
            for (var i = 0; i < scores.Length; i++)
            {
                if (scores[i] > 0 && (best < 0 || scores[i] > scores[best]) && chosen.TrueForAll(c => Math.Abs(c - i) >= apart)) best = i;
            }
            if (best < 0) break;
            chosen.Add(best);
        }
        return chosen;

        void Take((char, char) pair)
        {
            if (!wanted.TryGetValue(pair, out var left)) return;
            if (left > 0) shared++;
            wanted[pair] = left - 1;
        }

        void GiveBack((char, char) pair)
        {
            if (!wanted.TryGetValue(pair, out var left)) return;
            if (left >= 0) shared--;
            wanted[pair] = left + 1;
        }
    }

    /// <summary>A few words shifted, a few words longer or shorter.</summary>
    private static IEnumerable<(int First, int Last)> WindowsAround(List<(int Start, int End)> tokens, int place, int count)
    {
        for (var shift = -2; shift <= 2; shift++)
        {
            for (var change = -3; change <= 3; change++)
            {
                var (first, last) = (place + shift, place + shift + count + change - 1);
                if (first >= 0 && last >= first && last < tokens.Count) yield return (first, last);
            }
        }
    }

    /// <summary>The number of the line of the plain text that each token stands on.</summary>
    private static int[] LinesOf(SourceText text, List<(int Start, int End)> tokens)
    {
        var lines = new int[tokens.Count];
        for (var i = 1; i < lines.Length; i++)
        {
            var (from, to) = (text.Matching.ToOriginal(tokens[i - 1].End), text.Matching.ToOriginal(tokens[i].Start));
            lines[i] = lines[i - 1] + (text.Plain.AsSpan(from, to - from).Contains('\n') ? 1 : 0);
        }
        return lines;
    }

    /// <summary>The window where it has no more line breaks than the words had, else what of it stands on so many lines.</summary>
    private static IEnumerable<(int First, int Last)> WithinLines(int[] lines, int first, int last, int breaks)
    {
        for (var start = first; ; start++)
        {
            if (start > first && lines[start] == lines[start - 1]) continue;
            var end = last;
            while (lines[end] - lines[start] > breaks) end--;
            yield return (start, end);
            if (end == last) yield break;
        }
    }

    /// <summary>The pairs of neighbouring letters of a word, its edges included: so a word of one letter has pairs too.</summary>
    private static void Each(string text, int start, int end, Action<(char, char)> visit)
    {
        var before = ' ';
        for (var i = start; i < end; i++)
        {
            var letter = char.ToLowerInvariant(text[i]);
            visit((before, letter));
            before = letter;
        }
        visit((before, ' '));
    }

    /// <summary>What stands between spaces.</summary>
    internal static List<(int Start, int End)> Tokens(string value)
    {
        var tokens = new List<(int, int)>();
        for (var start = 0; start < value.Length;)
        {
            var end = value.IndexOf(' ', start);
            if (end < 0) end = value.Length;
            if (end > start) tokens.Add((start, end));
            start = end + 1;
        }
        return tokens;
    }
}
