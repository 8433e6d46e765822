using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Excerpts;

/// <summary>
/// Finds the words of a claim in the plain text of a source. Any run of white space equals any other, and mathematical
/// letters equal plain ones; everything else has to be the same, character by character.
/// </summary>
public static class Anchor
{
    /// <summary>
    /// Tries, in this order: the position, if the words stand there; the words alone, if they occur once; the words with
    /// prefix and suffix, if that leaves one place. What is left is only proposed, or orphaned.
    /// </summary>
    /// <param name="text">The current revision of the source.</param>
    /// <param name="exact">The words; white space around them is ignored. Words without a letter or sign are orphaned.</param>
    /// <param name="prefix">What stands right before the words, or empty. Its last 8,192 characters count.</param>
    /// <param name="suffix">What stands right after the words, or empty. Its first 8,192 characters count.</param>
    /// <param name="start">Where the words were last seen, in UTF-16 code units; null if that is not known.</param>
    public static AnchorResult Find(SourceText text, string exact, string prefix, string suffix, int? start = null)
    {
        var words = MatchingText.Of(exact.Trim()).Value;
        var context = AnchorContext.Of(prefix, suffix);
        var occurrences = Occurrences.Of(text, words);

        var expected = start + (exact.Length - exact.TrimStart().Length);
        if (occurrences.FirstOrDefault(o => o.Start == expected) is { } there) return Anchored(there);
        if (occurrences is [var only]) return Anchored(only);

        var fitting = occurrences.Where(o => context.Fits(text, o)).ToList();
        if (fitting is [var fit] && !context.IsEmpty) return Anchored(fit);

        return occurrences.Count > 0
            ? Open(Proposed(text, Nearest(fitting.Count > 0 ? fitting : occurrences, start)))
            : Open(NearestWords.Find(text, words));

        AnchorResult Anchored(Occurrence place)
        {
            var (before, after) = AnchorContext.Around(text, place, occurrences);
            var found = new Excerpt(text.Plain[place.Start..place.End], before, after, place.Start, place.End, ExcerptState.Anchored);
            return new AnchorResult(found, occurrences.Count, Proposal: null);
        }

        AnchorResult Open(AnchorProposal? proposal)
        {
            var state = proposal is null ? ExcerptState.Orphaned : ExcerptState.NeedsReview;
            var position = start ?? 0;
            return new AnchorResult(
                new Excerpt(exact, prefix, suffix, position, position + exact.Length, state), occurrences.Count, proposal);
        }
    }

    private static Occurrence Nearest(IReadOnlyList<Occurrence> places, int? start) =>
        start is { } expected ? places.MinBy(o => Math.Abs((long)o.Start - expected))! : places[0];

    private static AnchorProposal Proposed(SourceText text, Occurrence place) =>
        new(place.Start, place.End, text.Plain[place.Start..place.End], Similarity: 1);
}
