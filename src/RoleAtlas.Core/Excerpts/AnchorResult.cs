namespace RoleAtlas.Core.Excerpts;

/// <summary>Where the words of a claim stand in a text, or what to show a person instead.</summary>
/// <param name="Excerpt">
/// Anchored: exact words, prefix and suffix as they stand in the text. Else the words that were looked for, with the
/// position at which they were expected, or 0.
/// </param>
/// <param name="Occurrences">How often the words occur, overlapping ones counted.</param>
/// <param name="Proposal">
/// Set for, and only for, <see cref="ExcerptState.NeedsReview"/>: the nearest place. To be shown, never to be taken in silence.
/// </param>
public sealed record AnchorResult(Excerpt Excerpt, int Occurrences, AnchorProposal? Proposal)
{
    public bool IsAnchored => Excerpt.State == ExcerptState.Anchored;
}

/// <param name="Start">Offset into the plain text, in UTF-16 code units.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Words">The text at [Start, End).</param>
/// <param name="Similarity">1 for the same words, else below: from 0.6 on elsewhere, and any where the words stood.</param>
public sealed record AnchorProposal(int Start, int End, string Words, double Similarity);
