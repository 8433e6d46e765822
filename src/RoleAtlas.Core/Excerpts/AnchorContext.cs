using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Excerpts;

/// <summary>The words around an excerpt, which tell its place from others with the same words.</summary>
internal sealed class AnchorContext
{
    private const int UsualLength = 32;
    private const int MaximumLength = 8192;

    // In matching form. White space next to the excerpt is left out: a person may write it or not.
    private readonly string prefix;
    private readonly string suffix;

    private AnchorContext(string prefix, string suffix)
    {
        this.prefix = prefix;
        this.suffix = suffix;
    }

    public bool IsEmpty => prefix.Length == 0 && suffix.Length == 0;

    public static AnchorContext Of(string prefix, string suffix) => new(
        MatchingText.Of(prefix.Length > MaximumLength ? prefix[^MaximumLength..] : prefix).Value.Trim(),
        MatchingText.Of(suffix.Length > MaximumLength ? suffix[..MaximumLength] : suffix).Value.Trim());

    public bool Fits(SourceText text, Occurrence place)
    {
        var value = text.Matching.Value.AsSpan();
        return value[..place.MatchingStart].TrimEnd(' ').EndsWith(prefix, StringComparison.Ordinal)
            && value[place.MatchingEnd..].TrimStart(' ').StartsWith(suffix, StringComparison.Ordinal);
    }

    /// <summary>
    /// About 32 characters of whole words on either side, as they stand in the text; more, up to 8,192, where the words
    /// occur more than once and less would not tell the places apart.
    /// </summary>
    public static (string Prefix, string Suffix) Around(SourceText text, Occurrence place, IReadOnlyList<Occurrence> occurrences)
    {
        for (var length = UsualLength; ; length *= 2)
        {
            var (prefix, suffix) = (Before(text, place.Start, length), After(text, place.End, length));
            if (occurrences.Count == 1 || length == MaximumLength) return (prefix, suffix);
            var context = Of(prefix, suffix);
            if (occurrences.Count(o => context.Fits(text, o)) == 1) return (prefix, suffix);
        }
    }

    private static string Before(SourceText text, int offset, int length)
    {
        var plain = text.Plain;
        var start = Math.Max(0, offset - length);
        if (start > 0)
        {
            // Forward to the next word; in a word longer than that, to the next character.
            var word = start;
            while (word < offset && !char.IsWhiteSpace(plain[word - 1])) word++;
            if (word < offset) start = word;
            while (!text.Graphemes.At(start)) start++;
        }
        return plain[start..offset];
    }

    private static string After(SourceText text, int offset, int length)
    {
        var plain = text.Plain;
        var end = Math.Min(plain.Length, offset + length);
        if (end < plain.Length)
        {
            var word = end;
            while (word > offset && !char.IsWhiteSpace(plain[word])) word--;
            if (word > offset) end = word;
            while (!text.Graphemes.At(end)) end--;
        }
        return plain[offset..end];
    }
}
