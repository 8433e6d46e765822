using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>What was agreed on a responsibility: a layer over the claims, which changes none of them.</summary>
/// <param name="Responsibility">What it is about.</param>
/// <param name="Words">What was agreed, in a sentence.</param>
/// <param name="Letters">The part that each role has in it.</param>
/// <param name="Reason">Why it was agreed.</param>
/// <param name="DecidedBy">Who agreed it.</param>
/// <param name="Decided">When.</param>
/// <param name="Review">When to look at it again; null where that is not planned.</param>
/// <param name="IsPastReview">That day has gone by.</param>
/// <param name="Departs">In what it departs from the sources, as a sentence; null where it does not.</param>
/// <param name="Upheld">Ids of the claims that it follows.</param>
/// <param name="Overruled">Ids of the claims that it goes against.</param>
/// <param name="Links">The decision by itself.</param>
internal sealed record DecisionAnswer(
    Named Responsibility, string Words, IReadOnlyList<LetterAnswer> Letters, string Reason, string DecidedBy, DateOnly Decided, DateOnly? Review,
    bool IsPastReview, string? Departs, IReadOnlyList<string> Upheld, IReadOnlyList<string> Overruled, Links Links)
{
    /// <param name="request">What is asked.</param>
    /// <param name="snapshot">Whose sources it may depart from.</param>
    /// <param name="decision">Null where nothing was agreed.</param>
    public static DecisionAnswer? Of(ApiRequest request, AtlasSnapshot snapshot, Decision? decision) => decision is null ? null : new(
        Named.Of(decision.Responsibility), DecisionWords.Agreed(decision.Letters),
        [.. decision.Letters.Select(l => new LetterAnswer(l.Role.Slug, l.Letter))],
        decision.Reason, decision.DecidedBy, decision.Decided, decision.Review, decision.IsPastReview(request.Today),
        Departure.Of(snapshot, decision) is { } departure ? $"{AtlasWords.Sentence(DecisionWords.Because(departure))}." : null,
        [.. decision.Upheld.Select(c => c.Id)], [.. decision.Overruled.Select(c => c.Id)],
        request.Links(ApiUrls.Decision(decision.Responsibility), AtlasUrls.Agreed(decision.Responsibility)));
}

/// <param name="Role">The slug of the role.</param>
/// <param name="Letter">Its part, as in a RACI chart.</param>
internal sealed record LetterAnswer(string Role, RaciLetter Letter);
