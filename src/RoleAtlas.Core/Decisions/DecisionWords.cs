using System.Globalization;
using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Core.Decisions;

/// <summary>Decisions in the words of the pages.</summary>
public static class DecisionWords
{
    /// <summary>The letters in the order in which a decision is told: who answers for it first.</summary>
    public static readonly IReadOnlyList<RaciLetter> Told =
        [RaciLetter.Accountable, RaciLetter.Responsible, RaciLetter.Consulted, RaciLetter.Informed];

    /// <summary>"A" for accountable.</summary>
    public static string Sign(this RaciLetter letter) => letter.ToString()[..1];

    public static string Label(this RaciLetter letter) => letter.ToString();

    /// <summary>What the letter asks of a role, as the rest of a sentence that begins with the role.</summary>
    public static string Meaning(this RaciLetter letter) => letter switch
    {
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

    /// <summary>"3 May 2027".</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
