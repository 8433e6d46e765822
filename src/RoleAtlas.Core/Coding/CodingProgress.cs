using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Coding;

/// <summary>How much of a text has been read into claims, sentence by sentence.</summary>
/// <param name="Sentences">
/// By position: what a reader would call a sentence. A heading is none, nor is a line without words of its own: only
/// hashtags, links, mentions or emoji. Such may have an excerpt, but nobody has to find one in them.
/// </param>
/// <param name="Places">Those, and the headings and lines between them, by position: what one goes through with the keys.</param>
public sealed record CodingProgress(IReadOnlyList<CodingSentence> Sentences, IReadOnlyList<(int Start, int End)> Places)
{
    private static readonly string[] Links = ["http://", "https://", "www."];

    public int Coded { get; } = Sentences.Count(s => s.IsCoded);

    public IEnumerable<CodingSentence> Open => Sentences.Where(s => !s.IsCoded);

    /// <summary>Whole percent, and 100 only where no sentence is left.</summary>
    public int Percent => Sentences.Count == 0 ? 100 : Coded * 100 / Sentences.Count;

    /// <summary>"12 of 31 sentences have an excerpt; 19 are left."</summary>
    public string InWords(int passedOver)
    {
        var left = Sentences.Count - Coded - passedOver;
        var passed = passedOver == 0 ? "" : $", {AtlasWords.Number(passedOver)} passed over";
        return Sentences.Count == 0
            ? "This text holds no sentence."
            : $"{Coded} of {AtlasWords.Count(Sentences.Count, "sentence")} {(Coded == 1 ? "has" : "have")} an excerpt{passed}; "
                + (left == 0 ? "none is left." : $"{AtlasWords.Number(left)} {(left == 1 ? "is" : "are")} left.");
    }

    /// <param name="text">The source's text.</param>
    /// <param name="excerpts">Its excerpts; those that are not anchored count for no sentence.</param>
    public static CodingProgress Of(SourceText text, IEnumerable<Excerpt> excerpts)
    {
        var byStart = excerpts.Where(e => e.State is ExcerptState.Anchored).OrderBy(e => e.Start).ToList();
        var places = QuotedSentence.SentencesIn(text.Plain).ToList();
        List<CodingSentence> sentences = [];
        var (next, reach) = (0, 0);
        foreach (var (start, end) in places.Where(p => IsSentence(text, p.Start, p.End)))
        {
            // How far the excerpts reach that begin before this sentence does; one may cross many.
            while (next < byStart.Count && byStart[next].Start < end) reach = Math.Max(reach, byStart[next++].End);
            sentences.Add(new CodingSentence(start, end, reach > start));
        }
        return new CodingProgress(sentences, places);
    }

    private static bool IsSentence(SourceText text, int start, int end)
    {
        if (text.IsHeadingAt(start)) return false;
        var words = text.Plain.AsSpan(start, end - start);
        foreach (var range in words.SplitAny(' ', '\t', '\u00A0'))
        {
            if (IsWord(words[range].TrimStart("([<\"'“‘"))) return true;
        }
        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word[0] is '#' or '@') return false;
        foreach (var link in Links)
        {
            if (word.StartsWith(link, StringComparison.OrdinalIgnoreCase)) return false;
        }
        foreach (var rune in word.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetterOrDigit(rune)) return true;
        }
        return false;
    }
}

/// <param name="Start">Offset into the plain text.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="IsCoded">An excerpt has words of it.</param>
public sealed record CodingSentence(int Start, int End, bool IsCoded);
