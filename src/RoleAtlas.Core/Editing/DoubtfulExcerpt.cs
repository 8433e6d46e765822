using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Core.Editing;

/// <summary>Words that are not found for certain in their source's text as it is now, and the claims that rest on them.</summary>
/// <param name="Source">Whose words.</param>
/// <param name="Claims">At least one.</param>
/// <param name="Excerpt">The words as they were recorded.</param>
public sealed record DoubtfulExcerpt(Source Source, IReadOnlyList<Claim> Claims, Excerpt Excerpt)
{
    private readonly Lazy<AnchorProposal?> proposal = new(() => Anchor.Propose(Source.Text, Excerpt));

    /// <summary>What is most like it in the text as it is now; null where nothing is.</summary>
    public AnchorProposal? Proposal => proposal.Value;

    /// <summary>Somebody has to say what becomes of it; else it is known to be orphaned.</summary>
    public bool NeedsReview => Excerpt.State is ExcerptState.NeedsReview;

    /// <summary>By source and position, those that need review first.</summary>
    public static IReadOnlyList<DoubtfulExcerpt> In(AtlasSnapshot snapshot) =>
    [
        .. snapshot.Claims.Where(c => c.Excerpt.State is not ExcerptState.Anchored)
            .GroupBy(c => (c.Source, c.Excerpt))
            .Select(g => new DoubtfulExcerpt(g.Key.Source, [.. g], g.Key.Excerpt))
            .OrderBy(d => !d.NeedsReview).ThenBy(d => d.Source.Order).ThenBy(d => d.Excerpt.Start).ThenBy(d => d.Claims[0].Id, StringComparer.Ordinal),
    ];
}
