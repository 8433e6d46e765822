namespace RoleAtlas.Core.Excerpts;

/// <summary>
/// The verbatim words that back a claim, held as the selector pair of the W3C Web Annotation Data Model
/// (https://www.w3.org/TR/annotation-model/#selectors): TextQuoteSelector and TextPositionSelector.
/// </summary>
/// <param name="Exact">The words as they stand in the source's rendered plain text.</param>
/// <param name="Prefix">Words right before, or empty.</param>
/// <param name="Suffix">Words right after, or empty.</param>
/// <param name="Start">Offset of the first character in the rendered plain text, in UTF-16 code units.</param>
/// <param name="End">Offset behind the last character. <c>End - Start</c> is the length of <paramref name="Exact"/>.</param>
/// <param name="State">Whether the position can be trusted; start and end mean something only when anchored.</param>
public sealed record Excerpt(string Exact, string Prefix, string Suffix, int Start, int End, ExcerptState State);

public enum ExcerptState
{
    /// <summary>The words stand at the position.</summary>
    Anchored,

    /// <summary>The words are gone or ambiguous, and something alike is proposed to a person.</summary>
    NeedsReview,

    /// <summary>Nothing alike is left; the stored words are shown by themselves.</summary>
    Orphaned,
}
