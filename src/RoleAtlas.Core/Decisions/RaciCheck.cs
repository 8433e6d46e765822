using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Decisions;

/// <summary>Something about decisions that somebody should look at; it forbids nothing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Decision">Which decision; null where it is about a role.</param>
/// <param name="Role">Which role; null where it is about a decision.</param>
/// <param name="Words">What is the matter, in a sentence.</param>
public sealed record RaciCheck(RaciCheckKind Kind, Decision? Decision, Role? Role, string Words)
{
    /// <summary>Fewer responsibilities than this are never too many for a role.</summary>
    public const int ManyResponsible = 10;

    /// <summary>So many times what other roles have on average is too many.</summary>
    public const int TimesOthers = 2;

    /// <summary>The rule behind <see cref="RaciCheckKind.TooManyResponsible"/>, for the page.</summary>
    public static string TooManyRule =>
        $"A role has too much to do where it does the work of at least {AtlasWords.Number(ManyResponsible)} settled responsibilities, and of more than " +
        "twice as many as the other roles with a letter do on average.";

    /// <summary>Whoever looks at it again may find that the decision still holds as it is, and then there is nothing to check any more.</summary>
    public bool AsksForAnotherLook => Kind is RaciCheckKind.PastReview or RaciCheckKind.UpheldGone or RaciCheckKind.VerdictChanged;

    /// <summary>Every check on every decision, in catalogue order, then those on roles.</summary>
    /// <param name="snapshot">The revision.</param>
    /// <param name="today">Decisions to be looked at again before this day are past their review.</param>
    public static IReadOnlyList<RaciCheck> Of(AtlasSnapshot snapshot, DateOnly today) =>
        [.. snapshot.Decisions.SelectMany(d => On(snapshot, d, today)), .. OnRoles(snapshot.Decisions)];

    /// <summary>The checks on one decision.</summary>
    public static IEnumerable<RaciCheck> On(AtlasSnapshot snapshot, Decision decision, DateOnly today)
    {
        foreach (var check in OnLetters(decision.Letters))
        {
            yield return check with { Decision = decision };
        }

        if (decision.Review is { } review && decision.IsPastReview(today))
        {
            yield return new(RaciCheckKind.PastReview, decision, null, $"It was to be looked at again by {DecisionWords.Day(review)}.");
        }

        if (decision.Basis is not { } basis)
        {
            yield break;
        }

        if (basis.Upheld - decision.Upheld.Count is > 0 and var gone)
        {
            var of = basis.Upheld == 1 ? "The claim" : gone == basis.Upheld ? $"All {AtlasWords.Number(gone)} claims" : $"{AtlasWords.Sentence(AtlasWords.Number(gone))} of the {AtlasWords.Number(basis.Upheld)} claims";
            yield return new(RaciCheckKind.UpheldGone, decision, null, $"{of} that it upholds {(gone == 1 ? "is" : "are")} gone, or not published.");
        }

        var row = AtlasRow.Of(snapshot, decision.Responsibility, snapshot.Roles);
        if (!basis.IsStill(row.Verdict))
        {
            var before = new Verdict(basis.Verdict, [.. snapshot.Roles.Where(r => basis.Roles.Contains(r.Id))]);
            yield return new(RaciCheckKind.VerdictChanged, decision, null, $"What sources say has changed since it was decided: " +
                $"“{AtlasWords.InSentence(before.LabelWithRoles(snapshot.Roles))}” then, “{AtlasWords.InSentence(row.Verdict.LabelWithRoles(snapshot.Roles))}” now.");
        }
    }

    /// <summary>The checks on the letters of one decision, made or being made: they name no decision.</summary>
    public static IEnumerable<RaciCheck> OnLetters(IReadOnlyList<AgreedLetter> letters)
    {
        var accountable = letters.Where(l => l.Letter.AnswersForIt()).Select(l => $"the {l.Role.InSentence()}").ToList();
        if (accountable.Count == 0)
        {
            yield return new(RaciCheckKind.NobodyAccountable, null, null, "Nobody is accountable.");
        }
        else if (accountable.Count > 1)
        {
            yield return new(RaciCheckKind.SeveralAccountable, null, null,
                $"{AtlasWords.Sentence(AtlasWords.Count(accountable.Count, "role"))} are accountable, where one should be: {AtlasWords.List(accountable)}.");
        }

        if (!letters.Any(l => l.Letter.DoesTheWork()))
        {
            yield return new(RaciCheckKind.NobodyResponsible, null, null, "Nobody does the work: no role is responsible.");
        }
    }

    private static IEnumerable<RaciCheck> OnRoles(IReadOnlyList<Decision> decisions)
    {
        var doing = decisions.SelectMany(d => d.Doing).CountBy(r => r).ToDictionary();
        var roles = decisions.SelectMany(d => d.Letters).Select(l => l.Role).Distinct().OrderBy(r => r.Position).ToList();
        foreach (var role in roles.Where(r => doing.GetValueOrDefault(r) >= ManyResponsible))
        {
            var others = roles.Where(r => r != role).Select(r => doing.GetValueOrDefault(r)).ToList();
            if (others.Count == 0 || doing[role] > TimesOthers * others.Average())
            {
                yield return new(RaciCheckKind.TooManyResponsible, null, role,
                    $"The {role.InSentence()} does the work of {AtlasWords.Number(doing[role])} of the {AtlasWords.Count(decisions.Count, "settled responsibility")}" +
                    $"{(others.Count == 0 ? ", and no other role has any part" : "")}.");
            }
        }
    }

}

public enum RaciCheckKind
{
    NobodyAccountable,
    SeveralAccountable,
    NobodyResponsible,
    PastReview,
    UpheldGone,
    VerdictChanged,
    TooManyResponsible,
}
