using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Search;

/// <summary>A sentence of a source, with the claims that rest on words of it; with none where nobody has read it into a claim.</summary>
/// <param name="Source">Whose words.</param>
/// <param name="Text">Verbatim, without what decorates its beginning.</param>
/// <param name="Claims">By position. An excerpt that crosses sentences makes one passage of them.</param>
public sealed record Passage(Source Source, string Text, IReadOnlyList<Claim> Claims)
{
    /// <summary>Text that goes on without an end, such as a table or code, comes in parts of at most this length.</summary>
    private const int Longest = 1_000;

    /// <summary>Names of topics and no sentence; they say little of what the source says.</summary>
    internal bool IsHashtags => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => w.StartsWith('#'));

    /// <summary>All of a source's text, by position; at the end the claims whose words are no longer found in it.</summary>
    public static IEnumerable<Passage> Of(AtlasSnapshot snapshot, Source source)
    {
        var plain = source.Text.Plain;
        var claims = snapshot.ClaimsIn(source).ToList();
        var anchored = new Queue<Claim>(claims.Where(c => c.Excerpt.State == ExcerptState.Anchored));
        var sentences = QuotedSentence.SentencesIn(plain).SelectMany(s => Parts(plain, s.Start, s.End)).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var (start, end) = sentences[i];
            List<Claim> own = [];
            while (anchored.TryPeek(out var next) && next.Excerpt.Start < end)
            {
                own.Add(anchored.Dequeue());
                start = Math.Min(start, next.Excerpt.Start);
                while (i + 1 < sentences.Count && sentences[i + 1].Start < next.Excerpt.End)
                {
                    end = sentences[++i].End;
                }

                end = Math.Max(end, next.Excerpt.End);
            }

            yield return new Passage(source, plain[start..end], own);
        }

        // Excerpts without a letter, an emoji for one, may stand outside of every sentence.
        foreach (var claim in anchored.Concat(claims.Where(c => c.Excerpt.State != ExcerptState.Anchored)))
        {
            yield return new Passage(source, claim.Excerpt.Exact, [claim]);
        }
    }

    private static IEnumerable<(int Start, int End)> Parts(string plain, int start, int end)
    {
        while (end - start > Longest)
        {
            var space = plain.LastIndexOf(' ', start + Longest, Longest);
            var cut = space > start ? space : start + Longest;
            cut -= char.IsLowSurrogate(plain[cut]) ? 1 : 0;
            yield return (start, cut);
            start = cut + (space > start ? 1 : 0);
        }

        yield return (start, end);
    }
}
