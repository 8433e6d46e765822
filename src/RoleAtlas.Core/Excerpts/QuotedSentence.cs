using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Excerpts;

/// <summary>
/// The sentence that excerpts stand in, verbatim, with the excerpts' words told apart: narrow excerpts such as "on time"
/// say little by themselves. Excerpts of one sentence come together.
/// </summary>
/// <param name="Source">Whose words.</param>
/// <param name="Claims">The claims whose excerpts are marked, by position; at least one.</param>
/// <param name="Segments">The words in order; joined they stand so in the source.</param>
/// <param name="CutBefore">The sentence begins earlier.</param>
/// <param name="CutAfter">The sentence goes on.</param>
public sealed record QuotedSentence(
    Source Source, IReadOnlyList<Claim> Claims, IReadOnlyList<QuotedWords> Segments, bool CutBefore, bool CutAfter)
{
    /// <summary>How much of a long sentence to show around the marked words, in UTF-16 code units.</summary>
    private const int Around = 110;

    private const string SentenceEnds = ".!?…";
    private static readonly string[] Abbreviations = [" vs.", " e.g.", " i.e.", " etc.", " Mr.", " Ms.", " Dr."];

    private const string Opening = "\"'“‘«([#@";
    private const string Closing = "\"'”’»)]*";

    /// <summary>One quoted sentence for the claims of each sentence, by source and position.</summary>
    public static IReadOnlyList<QuotedSentence> Of(IEnumerable<Claim> claims)
    {
        List<QuotedSentence> quoted = [];
        foreach (var bySource in claims.GroupBy(c => c.Source))
        {
            var plain = bySource.Key.Text.Plain;
            var anchored = bySource.Where(c => c.Excerpt.State == ExcerptState.Anchored)
                .Select(c => (Claim: c, Start: SentenceStart(plain, c.Excerpt.Start), End: SentenceEnd(plain, c.Excerpt.End)))
                .OrderBy(x => x.Start).ThenBy(x => x.Claim.Excerpt.Start);
            List<(List<Claim> Claims, int Start, int End)> sentences = [];
            foreach (var (claim, start, end) in anchored)
            {
                if (sentences.Count > 0 && start < sentences[^1].End)
                {
                    sentences[^1].Claims.Add(claim);
                    sentences[^1] = sentences[^1] with { End = Math.Max(end, sentences[^1].End) };
                }
                else
                {
                    sentences.Add(([claim], start, end));
                }
            }

            quoted.AddRange(sentences.Select(s => Quote(bySource.Key, s.Claims, s.Start, s.End)));

            // Words that are no longer found have no sentence; they are shown as they were recorded.
            quoted.AddRange(bySource.Where(c => c.Excerpt.State != ExcerptState.Anchored)
                .Select(c => new QuotedSentence(c.Source, [c], [new QuotedWords(c.Excerpt.Exact, IsExcerpt: true)], false, false)));
        }

        return quoted;
    }

    /// <summary>The sentences of a text, by position; what only decorates, a line of emoji for one, is no part of them.</summary>
    internal static IEnumerable<(int Start, int End)> SentencesIn(string plain)
    {
        for (var at = 0; at < plain.Length; at++)
        {
            if (char.IsWhiteSpace(plain[at]))
            {
                continue;
            }

            var end = SentenceEnd(plain, at);
            var start = SentenceStart(plain, end);
            if (start < end)
            {
                yield return (start, end);
            }

            at = end;
        }
    }

    /// <summary>Where the sentence ends that holds the character before this offset.</summary>
    internal static int EndOfSentence(string plain, int end) => SentenceEnd(plain, end);

    private static QuotedSentence Quote(Source source, List<Claim> claims, int start, int end)
    {
        var plain = source.Text.Plain;
        var from = Math.Max(start, WordStart(plain, claims.Min(c => c.Excerpt.Start) - Around));
        var to = Math.Min(end, WordEnd(plain, claims.Max(c => c.Excerpt.End) + Around));
        List<QuotedWords> segments = [];
        var at = from;
        foreach (var excerpt in claims.Select(c => c.Excerpt).OrderBy(e => e.Start))
        {
            Add(at, Math.Max(at, excerpt.Start), false);
            Add(Math.Max(at, excerpt.Start), Math.Max(at, excerpt.End), true);
            at = Math.Max(at, excerpt.End);
        }

        Add(at, to, false);
        return new QuotedSentence(source, claims, segments, from > start, to < end);

        void Add(int first, int last, bool isExcerpt)
        {
            if (last > first)
            {
                segments.Add(new QuotedWords(plain[first..last], isExcerpt));
            }
        }
    }

    private static int SentenceStart(string plain, int position)
    {
        var at = position;
        while (at > 0 && plain[at - 1] != '\n' && !(char.IsWhiteSpace(plain[at - 1]) && EndsSentence(plain, at - 1)))
        {
            at--;
        }

        // What decorates a line, or the sentence before, is no part of this one.
        while (at < position && !char.IsLetterOrDigit(plain, at) && !Opening.Contains(plain[at], StringComparison.Ordinal))
        {
            at += char.IsSurrogatePair(plain, at) ? 2 : 1;
        }

        return at;
    }

    private static int SentenceEnd(string plain, int position)
    {
        var at = position;
        while (at < plain.Length && plain[at] != '\n' && !(char.IsWhiteSpace(plain[at]) && EndsSentence(plain, at)))
        {
            at++;
        }

        while (at > position && char.IsWhiteSpace(plain[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>Whether a sentence ends at white space of a text, as one does with its block.</summary>
    /// <param name="plain">The text.</param>
    /// <param name="space">Where the white space begins.</param>
    /// <param name="next">Behind it.</param>
    internal static bool EndsAt(string plain, int space, int next) =>
        plain.AsSpan(space, next - space).Contains('\n') || EndsSentence(plain, space);

    /// <summary>Whether what stands before the white space at <paramref name="space"/> closes a sentence.</summary>
    private static bool EndsSentence(string plain, int space)
    {
        var at = space - 1;
        while (at >= 0 && Closing.Contains(plain[at], StringComparison.Ordinal))
        {
            at--;
        }

        var next = space;
        while (next < plain.Length && char.IsWhiteSpace(plain[next]))
        {
            next++;
        }

        // An abbreviation is followed by more of the sentence: "e.g. risks", and "Product vs. Project" before a capital too.
        return at >= 0 && SentenceEnds.Contains(plain[at], StringComparison.Ordinal)
            && (next == plain.Length || !char.IsLower(plain[next]))
            && !Abbreviations.Any(a => plain.AsSpan(0, at + 1).EndsWith(a, StringComparison.OrdinalIgnoreCase));
    }

    private static int WordStart(string plain, int position)
    {
        var at = Math.Max(0, position);
        while (at > 0 && at < plain.Length && !char.IsWhiteSpace(plain[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static int WordEnd(string plain, int position)
    {
        var at = Math.Min(plain.Length, position);
        while (at < plain.Length && !char.IsWhiteSpace(plain[at]))
        {
            at++;
        }

        return at;
    }
}

/// <summary>Words of a source, and whether a claim rests on them.</summary>
public readonly record struct QuotedWords(string Text, bool IsExcerpt);
