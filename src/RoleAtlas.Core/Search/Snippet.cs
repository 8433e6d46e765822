namespace RoleAtlas.Core.Search;

/// <summary>A text in which the words of a question are told apart; joined, the segments are the text.</summary>
/// <param name="Segments">In order.</param>
/// <param name="CutBefore">The text begins earlier.</param>
/// <param name="CutAfter">The text goes on.</param>
public sealed record Snippet(IReadOnlyList<SnippetWords> Segments, bool CutBefore, bool CutAfter)
{
    /// <summary>Texts up to this length are shown whole.</summary>
    private const int Longest = 320;

    private const int Before = 120;

    internal static Snippet Of(string text, SearchQuestion question) => Of(text, 0, text.Length, HitsIn(text, question));

    internal static Snippet Around(string text, SearchQuestion question)
    {
        var hits = HitsIn(text, question);
        if (text.Length <= Longest)
        {
            return Of(text, 0, text.Length, hits);
        }

        // The place from which most is marked within reach.
        var best = hits.Count == 0 ? 0 : hits.MaxBy(h => hits.Where(o => o.Start >= h.Start && o.End <= h.Start + Longest - Before).Sum(o => o.End - o.Start)).Start;
        var from = WordStart(text, Math.Clamp(best - Before, 0, text.Length - Longest));
        return Of(text, from, WordEnd(text, Math.Min(text.Length, from + Longest)), hits);
    }

    private static Snippet Of(string text, int from, int to, List<(int Start, int End)> hits)
    {
        List<SnippetWords> segments = [];
        var at = from;
        foreach (var (start, end) in hits.Where(h => h.Start < to && h.End > from))
        {
            Add(Math.Max(start, from), isHit: false);
            Add(Math.Min(end, to), isHit: true);
        }

        Add(to, isHit: false);
        return new Snippet(segments, from > 0, to < text.Length);

        void Add(int end, bool isHit)
        {
            if (end > at)
            {
                segments.Add(new SnippetWords(text[at..end], isHit));
                at = end;
            }
        }
    }

    /// <summary>
    /// Runs of words of the question. A word that says little is marked only before one that says more: "what should we build"
    /// and not every "what".
    /// </summary>
    private static List<(int Start, int End)> HitsIn(string text, SearchQuestion question)
    {
        List<(int Start, int End)> hits = [];
        var words = WordAnalyzer.WordsOf(text);
        for (var i = 0; i < words.Count; i++)
        {
            var (next, end) = (i, 0);
            while (next < words.Count && question.Stems.Contains(words[next].Stem) && (next == i || IsBlank(text, words[next - 1].End, words[next].Start)))
            {
                end = question.StrongStems.Contains(words[next].Stem) ? words[next].End : end;
                next++;
            }

            if (end > 0)
            {
                hits.Add((words[i].Start, end));
            }

            i = Math.Max(i, next - 1);
        }

        return hits;
    }

    /// <summary>Nothing but a space stands between: what a sentence parts is marked apart.</summary>
    private static bool IsBlank(string text, int from, int to) => text.AsSpan(from, to - from).IsWhiteSpace();

    private static int WordStart(string text, int position)
    {
        var space = position == 0 ? -1 : text.IndexOfAny([' ', '\n'], position);
        return space < 0 || space > position + 30 ? Whole(text, position) : space + 1;
    }

    private static int WordEnd(string text, int position)
    {
        var space = position == text.Length ? -1 : text.LastIndexOfAny([' ', '\n'], position);
        return space < position - 30 ? Whole(text, position) : space;
    }

    private static int Whole(string text, int position) =>
        position < text.Length && char.IsLowSurrogate(text[position]) ? position + 1 : position;
}

/// <summary>Words of a text, and whether they answer to the question.</summary>
public readonly record struct SnippetWords(string Text, bool IsHit);
