using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Data;

/// <summary>Looks in another text of a source for the words of claims.</summary>
/// <param name="before">The text in which they stood.</param>
/// <param name="now">The text that the source has now.</param>
internal sealed class ChangedText(SourceRevisionRow before, SourceText now)
{
    private readonly Lazy<string> matching = new(() => MatchingText.Of(before.Plain).Value);
    private readonly Lazy<SourceText> parsed = new(() => SourceText.Parse(before.Markdown));

    /// <summary>Words that are not found for certain keep what is stored of them, and say so by their state.</summary>
    /// <param name="claim">Of the source.</param>
    /// <param name="revision">The source revision that the source has now.</param>
    public void AnchorAnew(ClaimRow claim, Guid revision)
    {
        var found = Anchor.FindAgain(now, claim.Excerpt, StoodOnce(claim));
        if (found.IsAnchored)
        {
            claim.Excerpt = found.Excerpt;
            claim.SourceRevisionId = revision;
        }
        else if (!IsSettled(claim, found))
        {
            // The old source revision stays the one in which the words can be read at their position.
            claim.State = found.Excerpt.State;
        }
    }

    /// <summary>What is proposed for words that are left orphaned was there to be proposed before, and is not asked about again.</summary>
    private bool IsSettled(ClaimRow claim, AnchorResult found) => claim.State is ExcerptState.Orphaned
        && found.Proposal is { } proposal && Anchor.Propose(parsed.Value, claim.Excerpt)?.Words == proposal.Words;

    private bool StoodOnce(ClaimRow claim)
    {
        if (claim.State is not ExcerptState.Anchored || claim.SourceRevisionId != before.Id)
            return false;
        var words = MatchingText.Of(claim.Exact).Value;
        var first = matching.Value.IndexOf(words, StringComparison.Ordinal);
        return first >= 0 && matching.Value.IndexOf(words, first + 1, StringComparison.Ordinal) < 0;
    }
}
