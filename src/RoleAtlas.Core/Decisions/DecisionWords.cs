using System.Collections.Immutable;
using System.Globalization;
using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Core.Decisions;

/// <summary>Decisions in the words of the pages.</summary>
public static class DecisionWords
{
    /// <summary>The letters in the order in which a decision is told: who answers for it first.</summary>
    public static readonly ImmutableArray<RaciLetter> Told =
        [RaciLetter.AccountableAndResponsible, RaciLetter.Accountable, RaciLetter.Responsible, RaciLetter.Consulted, RaciLetter.Informed];

    /// <summary>"A" for accountable, "A/R" for accountable and responsible.</summary>
    public static string Sign(this RaciLetter letter) => letter is RaciLetter.AccountableAndResponsible ? "A/R" : letter.ToString()[..1];

    public static string Label(this RaciLetter letter) => letter is RaciLetter.AccountableAndResponsible ? "Accountable and responsible" : letter.ToString();

    public static bool AnswersForIt(this RaciLetter letter) => letter is RaciLetter.Accountable or RaciLetter.AccountableAndResponsible;

    public static bool DoesTheWork(this RaciLetter letter) => letter is RaciLetter.Responsible or RaciLetter.AccountableAndResponsible;

    /// <summary>The letter gives the responsibility to the role, and does not only have it asked or told.</summary>
    public static bool Holds(this RaciLetter letter) => letter.AnswersForIt() || letter.DoesTheWork();

    /// <summary>Both letters as one, where a role has two; of letters that go together badly the one that asks more of it.</summary>
    public static RaciLetter And(this RaciLetter letter, RaciLetter other) =>
        letter.Holds() && other.Holds() && letter != other ? RaciLetter.AccountableAndResponsible : Told[Math.Min(Told.IndexOf(letter), Told.IndexOf(other))];

    /// <summary>What the letter asks of a role, as the rest of a sentence that begins with the role.</summary>
    public static string Meaning(this RaciLetter letter) => letter switch
    {
        RaciLetter.AccountableAndResponsible => "answers for it and does the work",
        RaciLetter.Accountable => "answers for it; one role",
        RaciLetter.Responsible => "does the work",
        RaciLetter.Consulted => "is asked before",
        _ => "is told after",
    };

    /// <summary>"Accountable: product manager. Responsible: product manager and project manager."</summary>
    public static string Agreed(IReadOnlyList<AgreedLetter> letters) => string.Join(' ', Told
        .Select(letter => (letter, Roles: letters.Where(l => l.Letter == letter).Select(l => l.Role.InSentence()).ToList()))
        .Where(x => x.Roles.Count > 0)
        .Select(x => $"{x.letter.Label()}: {AtlasWords.List(x.Roles)}."));

    /// <summary>"No source gives it to the x, and it passes over the y, the only role to which sources give it."</summary>
    public static string Because(Departure departure)
    {
        List<string> reasons = [];
        if (departure.Unaffirmed.Count > 0)
        {
            reasons.Add($"no source gives it to {AtlasWords.Alternatives([.. departure.Unaffirmed.Select(r => $"the {r.InSentence()}")])}");
        }

        if (departure.PassedOver is { } role)
        {
            reasons.Add($"it passes over the {role.InSentence()}, the only role to which sources give it");
        }

        return string.Join(", and ", reasons);
    }

    /// <summary>What is not clear from the letters, each in a few words: "two roles are accountable", "nobody does the work".</summary>
    public static IReadOnlyList<string> Unclear(IReadOnlyList<AgreedLetter> letters)
    {
        List<string> unclear = [];
        if (letters.Count(l => l.Letter.AnswersForIt()) is not 1 and var accountable)
        {
            unclear.Add(accountable == 0 ? "nobody is accountable" : $"{AtlasWords.Count(accountable, "role")} are accountable");
        }

        if (!letters.Any(l => l.Letter.DoesTheWork()))
        {
            unclear.Add("nobody does the work");
        }

        return unclear;
    }

    /// <summary>"3 May 2027".</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
