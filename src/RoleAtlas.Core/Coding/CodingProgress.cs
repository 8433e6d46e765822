using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Coding;

/// <summary>How much of a text has been read into claims, sentence by sentence.</summary>
/// <param name="Sentences">By position. What is no sentence, a line of hashtags or emoji for one, is not among them.</param>
public sealed record CodingProgress(IReadOnlyList<CodingSentence> Sentences)
{
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
    public static CodingProgress Of(SourceText text, IEnumerable<Excerpt> excerpts) => Of(text.Plain, excerpts);

    /// <param name="plain">The plain text of the source.</param>
    /// <param name="excerpts">Its excerpts; those that are not anchored count for no sentence.</param>
    public static CodingProgress Of(string plain, IEnumerable<Excerpt> excerpts)
    {
        var byStart = excerpts.Where(e => e.State is ExcerptState.Anchored).OrderBy(e => e.Start).ToList();
        List<CodingSentence> sentences = [];
        var (next, reach) = (0, 0);
        foreach (var (start, end) in QuotedSentence.SentencesIn(plain).Where(s => IsSentence(plain.AsSpan(s.Start, s.End - s.Start))))
        {
            // How far the excerpts reach that begin before this sentence does; one may cross many.
            while (next < byStart.Count && byStart[next].Start < end) reach = Math.Max(reach, byStart[next++].End);
            sentences.Add(new CodingSentence(start, end, reach > start));
        }
        return new CodingProgress(sentences);
    }

    private static bool IsSentence(ReadOnlySpan<char> words)
    {
        foreach (var range in words.SplitAny(' ', '\t', '\u00A0'))
        {
            var word = words[range];
            if (word.IsEmpty || word[0] == '#') continue;
            foreach (var rune in word.EnumerateRunes())
            {
                if (System.Text.Rune.IsLetterOrDigit(rune)) return true;
            }
        }
        return false;
    }
}

/// <param name="Start">Offset into the plain text.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="IsCoded">An excerpt has words of it.</param>
public sealed record CodingSentence(int Start, int End, bool IsCoded);
