using RoleAtlas.Core.Search;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Excerpts;

/// <summary>
/// What stands now where words stood that are gone: between the words that stood around them, some of which may be gone as
/// well. Only what is like the words is found, and only to be proposed to a person.
/// </summary>
/// <remarks>Cost: a few passes over the text, then at most some hundred comparisons; see <see cref="NearestWords"/> for the cost of one.</remarks>
internal sealed class WordsInPlace
{
    /// <summary>How many words around are looked at, and how many of those next to the place may have been rewritten too.</summary>
    private const int LongestContext = 12;
    private const int MostRewritten = 3;

    /// <summary>Fewer words in a row tell a place only where the text has no more on that side, or the other side tells it too.</summary>
    private const int LeastRun = 2;
    private const int LeastRunAlone = 3;

    private const int MostEdges = 8;
    private const int MostWordsOpen = 32;
    private const double Alike = 0.6;

    private readonly SourceText text;
    private readonly WantedWords words;
    private readonly int count;
    private readonly List<(int Start, int End)> tokens;
    private readonly List<Edge> before;
    private readonly List<Edge> after;

    /// <param name="text">The text as it is now.</param>
    /// <param name="excerpt">As it was recorded.</param>
    /// <param name="words">Its words.</param>
    public WordsInPlace(SourceText text, Excerpt excerpt, WantedWords words)
    {
        (this.text, this.words, count) = (text, words, WantedWords.Keys(words.Value).Length);
        var all = NearestWords.Tokens(text.Matching.Value).ConvertAll(t => (Token: t, Key: WantedWords.Key(text.Matching.Value.AsSpan(t.Start, t.End - t.Start))));
        all.RemoveAll(t => t.Key.Length == 0);
        tokens = all.ConvertAll(t => t.Token);
        var keys = all.ConvertAll(t => t.Key);
        var expected = tokens.FindLastIndex(t => text.Matching.ToOriginal(t.Start) <= excerpt.Start);
        before = EdgesBefore(keys, WantedWords.Keys(excerpt.Prefix), expected);

        keys.Reverse();
        after =
        [
            .. EdgesBefore(keys, [.. WantedWords.Keys(excerpt.Suffix).Reverse()], tokens.Count - expected).Select(e => e with { At = tokens.Count - e.At }),
        ];
    }

    private bool IsOneLine => words.LineBreaks == 0;

    private int Longest => (2 * count) + 4;

    /// <summary>What stands between words that stood before and words that stood after; null where nothing there is like the words.</summary>
    /// <param name="occurrences">Of the words themselves: one that stands there is it.</param>
    public AnchorProposal? Between(IReadOnlyList<Occurrence> occurrences)
    {
        var gaps = before.SelectMany(_ => after, (first, last) => (First: first, Last: last))
            .Where(g => g.First.At < g.Last.At && g.Last.At - g.First.At <= Longest && g.First.Run + g.Last.Run > LeastRun)
            .OrderByDescending(g => g.First.Worth + g.Last.Worth);
        foreach (var (first, last) in gaps)
        {
            var (start, end) = (tokens[first.At].Start, tokens[last.At - 1].End);
            if (occurrences.FirstOrDefault(o => o.MatchingStart >= start && o.MatchingEnd <= end) is { } same)
                return new(same.Start, same.End, text.Plain[same.Start..same.End], Similarity: 1);
            if (!AreCutOut && Best(Windows(first, last)) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>As <see cref="Between"/>, where only the words on one side are left.</summary>
    public AnchorProposal? Beside()
    {
        if (count > MostWordsOpen || AreCutOut) return null;
        var windows = before.Where(e => e.TellsAlone).Select(e => (e.Worth, Windows: Windows(e, new Edge(LineEnd(e.At), 0, Longest))))
            .Concat(after.Where(e => e.TellsAlone).Select(e => (e.Worth, Windows: Windows(new Edge(LineStart(e.At), 0, Longest), e))));
        return windows.OrderByDescending(w => w.Worth).Select(w => Best(w.Windows)).FirstOrDefault(p => p is not null);
    }

    /// <summary>What stood before them and what stood after are neighbours now.</summary>
    private bool AreCutOut => before.Exists(b => b.Skipped == 0 && after.Exists(a => a.Skipped == 0 && a.At == b.At && a.Run + b.Run > LeastRun));

    private AnchorProposal? Best(IEnumerable<(int First, int Last)> windows) => windows
        .Select(w => (Window: w, Found: NearestWords.Compared(text, words, tokens[w.First].Start, tokens[w.Last].End)))
        .Where(c => c.Found is { } found && IsAlike(found)).Select(c => (c.Window, Found: c.Found!))
        .OrderByDescending(c => c.Found.Similarity).Select(c => Narrowed(c.Window) ?? c.Found).FirstOrDefault();

    private bool IsAlike(AnchorProposal found) => found.Similarity >= Alike || words.AreToldBy(found.Words);

    /// <summary>
    /// Where all that the words tell is still there and others have only come in between, the shortest run that holds it:
    /// what else stands around is no part of it. Null where some of it is gone, as what stands for that is not known.
    /// </summary>
    private AnchorProposal? Narrowed((int First, int Last) window)
    {
        var stems = Enumerable.Range(window.First, window.Last - window.First + 1).Select(Stem).ToList();
        var kept = WantedWords.Stems(words.Value).ToHashSet(StringComparer.Ordinal);
        if (words.Telling.Count == 0 || !words.Telling.IsSubsetOf(stems)) return null;
        kept.IntersectWith(stems);
        var (first, last) = (0, stems.Count - 1);
        for (var start = 0; start < stems.Count; start++)
        {
            var open = new HashSet<string>(kept, StringComparer.Ordinal);
            var end = start;
            while (end < stems.Count && !(open.Remove(stems[end]) && open.Count == 0)) end++;
            if (end < stems.Count && end - start < last - first) (first, last) = (start, end);
        }
        return NearestWords.Compared(text, words, tokens[window.First + first].Start, tokens[window.First + last].End);
    }

    private string Stem(int token) =>
        WordAnalyzer.StemOf(WantedWords.Key(text.Matching.Value.AsSpan(tokens[token].Start, tokens[token].End - tokens[token].Start)));

    /// <summary>
    /// From the first to the last word of a gap; shorter at an end where words around are gone, as what stands there may
    /// have come for those. Line by line where the words stood in one.
    /// </summary>
    private IEnumerable<(int First, int Last)> Windows(Edge first, Edge last)
    {
        for (var start = first.At; start < last.At; start++)
        {
            var isLineStart = IsOneLine && start > first.At && StartsLine(start);
            if (start > first.At + first.Skipped && !isLineStart) continue;
            var lineEnd = IsOneLine ? Math.Min(LineEnd(start), last.At) : last.At;
            for (var end = lineEnd; end > start; end--)
            {
                if (end < lineEnd && end < last.At - last.Skipped) break;
                yield return (start, end - 1);
            }
        }
    }

    private bool StartsLine(int token) => token == 0 || text.Plain
        .AsSpan(text.Matching.ToOriginal(tokens[token - 1].End), text.Matching.ToOriginal(tokens[token].Start) - text.Matching.ToOriginal(tokens[token - 1].End))
        .Contains('\n');

    private int LineEnd(int token)
    {
        var end = Math.Min(token + 1, tokens.Count);
        while (end < tokens.Count && end - token < Longest && !StartsLine(end)) end++;
        return end;
    }

    private int LineStart(int token)
    {
        var start = Math.Max(token - 1, 0);
        while (start > 0 && token - start < Longest && !StartsLine(start)) start--;
        return start;
    }

    /// <summary>Where the words of a prefix end in the text, the likeliest places first.</summary>
    private static List<Edge> EdgesBefore(List<string> keys, string[] prefix, int expected)
    {
        // The text begins with the words.
        if (prefix.Length == 0) return [new Edge(0, LeastRun, 0, TellsAlone: true)];
        List<Edge> edges = [];
        for (var skipped = 0; skipped <= MostRewritten && skipped < prefix.Length; skipped++)
        {
            for (var at = 0; at <= keys.Count; at++)
            {
                // A word that still stands there was not rewritten.
                if (skipped > 0 && at < keys.Count && keys[at] == prefix[^skipped]) continue;
                var run = 0;
                while (run < LongestContext && run < prefix.Length - skipped && run < at && keys[at - 1 - run] == prefix[^(1 + skipped + run)]) run++;
                var isAll = skipped == 0 && run == prefix.Length;
                if (run >= LeastRun || isAll) edges.Add(new Edge(at, run, skipped, run >= LeastRunAlone || (isAll && run >= LeastRun)));
            }
        }
        return [.. edges.OrderByDescending(e => e.Worth).ThenBy(e => Math.Abs(e.At - expected)).DistinctBy(e => e.At).Take(MostEdges)];
    }

    /// <param name="At">The first word of the gap, or the first behind it.</param>
    /// <param name="Run">How many words in a row are still there.</param>
    /// <param name="Skipped">How many between them and the gap are gone.</param>
    /// <param name="TellsAlone">They are enough to know the place by.</param>
    private readonly record struct Edge(int At, int Run, int Skipped, bool TellsAlone = false)
    {
        public int Worth => Run - Skipped;
    }
}
