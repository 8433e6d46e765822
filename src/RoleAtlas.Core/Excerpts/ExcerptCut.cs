using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Excerpts;

/// <summary>Makes an excerpt of a stretch of text that somebody has selected, however roughly.</summary>
public static class ExcerptCut
{
    /// <summary>
    /// The stretch without white space at its ends, and with no character torn that a reader sees as one; null where no
    /// words are left.
    /// </summary>
    /// <param name="text">The source's text.</param>
    /// <param name="start">Offset into <see cref="SourceText.Plain"/>; may lie outside of it.</param>
    /// <param name="end">Offset behind the last character; as <paramref name="start"/>.</param>
    public static (int Start, int End)? Whole(SourceText text, int start, int end)
    {
        var plain = text.Plain;
        (start, end) = (Math.Clamp(start, 0, plain.Length), Math.Clamp(end, 0, plain.Length));
        while (start > 0 && !text.Graphemes.At(start)) start--;
        while (end < plain.Length && !text.Graphemes.At(end)) end++;
        // A space that carries an accent is white space and no boundary.
        while (start < end && (char.IsWhiteSpace(plain[start]) || !text.Graphemes.At(start))) start++;
        while (end > start && (char.IsWhiteSpace(plain[end - 1]) || !text.Graphemes.At(end))) end--;
        return start < end ? (start, end) : null;
    }

    /// <summary>The excerpt, with prefix and suffix as an import makes them; null where no words are left.</summary>
    /// <inheritdoc cref="Whole"/>
    public static Excerpt? Of(SourceText text, int start, int end)
    {
        if (Whole(text, start, end) is not { } cut) return null;
        var found = Anchor.Find(text, text.Plain[cut.Start..cut.End], prefix: "", suffix: "", cut.Start);
        return found.IsAnchored ? found.Excerpt : null;
    }
}
