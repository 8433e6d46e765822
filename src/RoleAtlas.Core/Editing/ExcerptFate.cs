using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.Editing;

/// <summary>What becomes of words when the text around them changes.</summary>
public enum FateKind
{
    /// <summary>Not to be found for certain; somebody has to look.</summary>
    NeedsReview,

    /// <summary>Gone, and nothing is like them.</summary>
    Orphaned,

    /// <summary>They were lost before, and stand in the new text.</summary>
    ComesBack,

    /// <summary>The same words at another place.</summary>
    Moves,

    /// <summary>The same words at the same place.</summary>
    Stays,
}

/// <summary>What becomes of an excerpt with a new text of its source.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Claims">The claims that rest on it, as they would be; at least one.</param>
/// <param name="Before">As it is now.</param>
/// <param name="After">As it would be.</param>
public sealed record ExcerptFate(FateKind Kind, IReadOnlyList<Claim> Claims, Excerpt Before, Excerpt After)
{
    private readonly Lazy<AnchorProposal?> proposal =
        new(() => Kind is FateKind.NeedsReview ? Anchor.Propose(Claims[0].Source.Text, After) : null);

    /// <summary>Set for, and only for, <see cref="FateKind.NeedsReview"/>.</summary>
    public AnchorProposal? Proposal => proposal.Value;

    /// <summary>Of all excerpts of a source, what needs a person first, then by position.</summary>
    public static IReadOnlyList<ExcerptFate> Of(EditPreview preview, Guid source)
    {
        var before = preview.Before.Claims.Where(c => c.Source.Id == source).ToDictionary(c => c.Id, c => c.Excerpt, StringComparer.Ordinal);
        return
        [
            .. preview.After.Claims.Where(c => c.Source.Id == source && before.ContainsKey(c.Id))
                .GroupBy(c => (Before: before[c.Id], After: c.Excerpt))
                .Select(g => new ExcerptFate(KindOf(g.Key.Before, g.Key.After), [.. g], g.Key.Before, g.Key.After))
                .OrderBy(f => f.Kind).ThenBy(f => f.Before.Start),
        ];
    }

    private static FateKind KindOf(Excerpt before, Excerpt after) => after.State switch
    {
        ExcerptState.NeedsReview => FateKind.NeedsReview,
        ExcerptState.Orphaned => FateKind.Orphaned,
        _ when before.State is not ExcerptState.Anchored => FateKind.ComesBack,
        _ => before.Start == after.Start ? FateKind.Stays : FateKind.Moves,
    };
}
