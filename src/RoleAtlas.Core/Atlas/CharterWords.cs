using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Decisions;

namespace RoleAtlas.Core.Atlas;

/// <summary>A charter in sentences that never say more than its rows do.</summary>
public static class CharterWords
{
    /// <summary>What it means that something is open.</summary>
    public const string OpenMeans = "On these, sources disagree or nobody has written anything, and nothing has been agreed. Ask before you take them for granted.";

    /// <summary>What is to be known of one responsibility: what was agreed, else what sources say.</summary>
    public static string Of(CharterRow row) => row.Decision is { } decision ? Agreed(row, decision) : row.Part switch
    {
        CharterPart.Open when row.Cell.Claims.Count == 0 => row.Cell.Silence(row.Row.Responsibility.Area),
        CharterPart.Open when row.Row.Verdict.Kind == VerdictKind.Contested => $"Sources disagree. {AgendaWords.Dispute(row.Dispute)}",
        CharterPart.Open => $"{row.Cell.Summary()}; the same source gives it and denies it.",
        _ => $"{row.Cell.Summary()}{Others(row)}",
    };

    /// <summary>What a row means that names no other role; empty where there is none.</summary>
    public static string Alone(Charter charter) => charter.Held.Any(r => Of(r) == $"{r.Cell.Summary()}.")
        ? "Where no other role is named, no source gives it to another." : "";

    /// <summary>What the document stands on, in a sentence.</summary>
    public static string Basis(Charter charter)
    {
        var agreed = charter.Held.Concat(charter.NotTheirs).Count(r => r.Decision is not null);
        var sources = charter.Notes.Select(n => n.Source).Distinct().Count();
        var words = $"From the words of {AtlasWords.Count(sources, "source")}";
        return agreed == 0 ? $"{words}; nothing here has been agreed yet." : $"{words}, and from {AtlasWords.Count(agreed, "decision")} of ours.";
    }

    /// <summary>What a reader has to know is missing; empty where nothing is.</summary>
    public static string LeftOut(Charter charter) => charter.LeftOut == 0 ? ""
        : $"{AtlasWords.Sentence(AtlasWords.Count(charter.LeftOut, "responsibility"))} more of which something is said of this role {(charter.LeftOut == 1 ? "is" : "are")} not in this charter.";

    private static string Agreed(CharterRow row, Decision decision)
    {
        var own = decision.Letters.Where(l => l.Role == row.Role).Select(l => l.Letter).ToList();
        var part = own.Count == 0
            ? $"Agreed, and this role has no part in it. {DecisionWords.Agreed(decision.Letters)}"
            : $"Agreed: this role is {AtlasWords.List([.. own.Select(l => AtlasWords.InSentence(l.Label()))])}."
                + (decision.Letters.Any(l => l.Role != row.Role) ? $" {DecisionWords.Agreed([.. decision.Letters.Where(l => l.Role != row.Role)])}" : "");
        var unclear = DecisionWords.Unclear(decision.Letters);
        return $"{part}{(unclear.Count == 0 ? "" : $" {AtlasWords.Sentence(AtlasWords.List(unclear))}.")} {decision.DecidedBy}, {DecisionWords.Day(decision.Decided)}.";
    }

    /// <summary>The end of a sentence that began with what is said of the role: whose else it is.</summary>
    private static string Others(CharterRow row)
    {
        var verdict = row.Row.Verdict;
        var others = verdict.Kind is VerdictKind.Supported ? "" : Names(verdict.Roles.Where(r => r != row.Role));
        return others.Length == 0 ? "."
            : !verdict.Roles.Contains(row.Role) ? $". Sources give it to {others}."
            : verdict.Kind == VerdictKind.Shared ? $". Shared with {others}."
            : $". It is claimed for {others} as well, by sources that did not weigh these roles against each other.";
    }

    private static string Names(IEnumerable<Role> roles) => AtlasWords.List([.. roles.Select(r => $"the {r.InSentence()}")]);
}
