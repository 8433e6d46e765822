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
        if (occurrences.FirstOrDefault(o => o.Start == expected) is { } there) return Anchored(text, there, occurrences);
        if (occurrences is [var only]) return Anchored(text, only, occurrences);

        var fitting = occurrences.Where(o => context.Fits(text, o)).ToList();
        if (fitting is [var fit] && !context.IsEmpty) return Anchored(text, fit, occurrences);

        var position = start ?? 0;
        var asked = new Excerpt(exact, prefix, suffix, position, position + exact.Length, ExcerptState.Orphaned);
        var likely = fitting.Count > 0 ? fitting : occurrences;
        return Open(asked, occurrences.Count, likely.Count > 0 ? Proposed(text, Nearest(likely, start)) : Nearest(text, exact));
    }

    /// <summary>
    /// As <see cref="Find"/>, for words whose text has changed. There a position alone tells nothing, since others of the
    /// same words may have moved to it; nor does it that words occur once, unless they did so before: what is left may be others.
    /// </summary>
    /// <param name="text">The changed text.</param>
    /// <param name="excerpt">As it stood in the text before, or as it was lost with an earlier change.</param>
    /// <param name="stoodOnce">Whether the words are known to have occurred once in the text before.</param>
    public static AnchorResult FindAgain(SourceText text, Excerpt excerpt, bool stoodOnce)
    {
        var words = MatchingText.Of(excerpt.Exact.Trim()).Value;
        var context = AnchorContext.Of(excerpt.Prefix, excerpt.Suffix);
        var occurrences = Occurrences.Of(text, words);
        var fitting = occurrences.Where(o => context.Fits(text, o)).ToList();

        var place = fitting switch
        {
            [var fit] when !context.IsEmpty || stoodOnce => fit,
            [] when occurrences is [var only] && stoodOnce => only,
            _ => fitting.Find(o => o.Start == excerpt.Start),
        };
        return place is null
            ? Open(excerpt, occurrences.Count, Likeliest(text, excerpt, occurrences, fitting))
            : Anchored(text, place, occurrences);
    }

    /// <summary>What to show a person for words that are not anchored; null where nothing in the text is like them.</summary>
    public static AnchorProposal? Propose(SourceText text, Excerpt excerpt)
    {
        var found = FindAgain(text, excerpt, stoodOnce: false);
        return found.IsAnchored ? new(found.Excerpt.Start, found.Excerpt.End, found.Excerpt.Exact, Similarity: 1) : found.Proposal;
    }

    /// <summary>The words that a person has chosen at a place, with what stands around them; null where that tears a character or holds no words.</summary>
    /// <param name="text">The current text.</param>
    /// <param name="start">Offset into the plain text; white space at the ends is left out.</param>
    /// <param name="end">Offset behind the last character.</param>
    public static Excerpt? Cut(SourceText text, int start, int end)
    {
        if (start < 0 || end > text.Plain.Length || start >= end) return null;
        var found = Find(text, text.Plain[start..end], "", "", start);
        return found.IsAnchored && found.Excerpt.Start >= start && found.Excerpt.End <= end ? found.Excerpt : null;
    }

    private static AnchorResult Anchored(SourceText text, Occurrence place, IReadOnlyList<Occurrence> occurrences)
    {
        var (before, after) = AnchorContext.Around(text, place, occurrences);
        var found = new Excerpt(text.Plain[place.Start..place.End], before, after, place.Start, place.End, ExcerptState.Anchored);
        return new AnchorResult(found, occurrences.Count, Proposal: null);
    }

    /// <summary>
    /// What stands where the words stood comes before the same words elsewhere, which may have been there all along: a
    /// sentence that is rewritten keeps its place more often than another comes to say the same.
    /// </summary>
    private static AnchorProposal? Likeliest(
        SourceText text, Excerpt excerpt, IReadOnlyList<Occurrence> occurrences, List<Occurrence> fitting)
    {
        if (fitting.Count > 0) return Proposed(text, Nearest(fitting, excerpt.Start));
        var words = new WantedWords(excerpt.Exact);
        if (words.Value.Length == 0) return null;
        var place = new WordsInPlace(text, excerpt, words);
        return place.Between(occurrences)
            ?? (occurrences.Count > 0 ? Proposed(text, Nearest(occurrences, excerpt.Start)) : place.Beside() ?? NearestWords.Find(text, words));
    }

    private static AnchorResult Open(Excerpt asked, int occurrences, AnchorProposal? proposal) =>
        new(asked with { State = proposal is null ? ExcerptState.Orphaned : ExcerptState.NeedsReview }, occurrences, proposal);

    private static Occurrence Nearest(IReadOnlyList<Occurrence> places, int? start) =>
        start is { } expected ? places.MinBy(o => Math.Abs((long)o.Start - expected))! : places[0];

    private static AnchorProposal? Nearest(SourceText text, string exact) =>
        new WantedWords(exact) is { Value.Length: > 0 } words ? NearestWords.Find(text, words) : null;

    private static AnchorProposal Proposed(SourceText text, Occurrence place) =>
        new(place.Start, place.End, text.Plain[place.Start..place.End], Similarity: 1);
}
