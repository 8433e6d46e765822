using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Decisions;

/// <summary>What was agreed on some rows, in sentences that never say more than their letters do.</summary>
public static class AgreedWords
{
    /// <summary>One list of phrases a sentence, in reading order.</summary>
    /// <param name="snapshot">The revision.</param>
    /// <param name="rows">The responsibilities looked at, settled or not.</param>
    /// <param name="roles">The roles looked at; with more of them than can be compared, none is named.</param>
    public static IReadOnlyList<IReadOnlyList<Phrase>> Sentences(
        AtlasSnapshot snapshot, IReadOnlyCollection<Responsibility> rows, IReadOnlyList<Role> roles)
    {
        var decisions = rows.Select(snapshot.DecisionOn).OfType<Decision>().ToList();
        var departing = decisions.Count(d => Departure.Of(snapshot, d) is not null);
        List<IReadOnlyList<Phrase>> sentences = [HowMany(decisions.Count, rows.Count)];
        if (decisions.Count > 0 && roles.Count <= Comparison.MaximumRoles)
        {
            sentences.AddRange(roles.Select(r => Parts(r, decisions)));
        }

        if (decisions.Count(d => DecisionWords.Unclear(d.Letters).Count > 0) is > 0 and var unclear)
        {
            sentences.Add([new(AtlasWords.Sentence(AtlasWords.Count(unclear, "decision")), true), new($" {(unclear == 1 ? "leaves" : "leave")} open which one role is accountable, or who does the work.")]);
        }

        if (departing > 0)
        {
            sentences.Add([new(AtlasWords.Sentence(AtlasWords.Count(departing, "decision")), true), new($" {(departing == 1 ? "departs" : "depart")} from what sources say.")]);
        }

        return sentences;
    }

    /// <summary>The sentences as plain text.</summary>
    public static string Text(AtlasSnapshot snapshot, IReadOnlyCollection<Responsibility> rows, IReadOnlyList<Role> roles) =>
        string.Join(' ', Sentences(snapshot, rows, roles).Select(s => string.Concat(s.Select(p => p.Text))));

    private static List<Phrase> HowMany(int settled, int rows) =>
    [
        new(settled == 0 ? "None" : AtlasWords.Sentence(AtlasWords.Number(settled)), true),
        new($" of {AtlasWords.Count(rows, "responsibility")} {(settled == 1 ? "is" : "are")} settled."),
    ];

    private static List<Phrase> Parts(Role role, List<Decision> decisions)
    {
        var parts = DecisionWords.Told
            .Select(letter => (letter, Count: decisions.Count(d => d.LetterOf(role) == letter)))
            .Where(p => p.Count > 0)
            .Select(p => $"{(p.letter == RaciLetter.AccountableAndResponsible ? "both " : "")}{AtlasWords.InSentence(p.letter.Label())} {(p.letter.Holds() ? "for" : "on")} {AtlasWords.Number(p.Count)}")
            .ToList();
        return parts.Count == 0
            ? [new($"The {role.InSentence()} has no letter in any of them.")]
            : [new($"The {role.InSentence()} is "), new(AtlasWords.List(parts)), new(".")];
    }
}
