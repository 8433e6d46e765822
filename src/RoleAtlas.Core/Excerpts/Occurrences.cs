using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Excerpts;

/// <summary>A place at which words occur: offsets into the plain text, and where that is in its matching form.</summary>
internal sealed record Occurrence(int Start, int End, int MatchingStart, int MatchingEnd);

internal static class Occurrences
{
    /// <summary>
    /// All places, overlapping ones too, that tear no character a reader sees as one. In time linear in text and words
    /// (Knuth, Morris and Pratt, "Fast Pattern Matching in Strings", 1977): both can be hostile.
    /// </summary>
    /// <param name="text">The text to search.</param>
    /// <param name="words">In matching form, without white space around them.</param>
    public static IReadOnlyList<Occurrence> Of(SourceText text, string words)
    {
        var matching = text.Matching;
        var value = matching.Value;
        // Most words occur once or never; this finds out faster than the loop below.
        var first = words.Length == 0 ? -1 : value.IndexOf(words, StringComparison.Ordinal);
        if (first < 0) return [];

        var places = new List<Occurrence>();
        var borders = Borders(words);
        var matched = 0;
        for (var i = first; i < value.Length; i++)
        {
            while (matched > 0 && (matched == words.Length || words[matched] != value[i])) matched = borders[matched - 1];
            if (words[matched] == value[i]) matched++;
            if (matched < words.Length) continue;

            var (start, end) = (i + 1 - words.Length, i + 1);
            var place = new Occurrence(matching.ToOriginal(start), matching.ToOriginal(end), start, end);
            if (text.Graphemes.At(place.Start) && text.Graphemes.At(place.End)) places.Add(place);
        }
        return places;
    }

    /// <summary>For each beginning of the words, the length of its longest proper beginning that is also its end.</summary>
    private static int[] Borders(string words)
    {
        var borders = new int[words.Length];
        for (var (i, length) = (1, 0); i < words.Length; i++)
        {
            while (length > 0 && words[i] != words[length]) length = borders[length - 1];
            if (words[i] == words[length]) length++;
            borders[i] = length;
        }
        return borders;
    }
}
