namespace RoleAtlas.Core.Atlas;

/// <summary>An agenda in sentences that never say more than its items do.</summary>
public static class AgendaWords
{
    /// <summary>How many of a list are named in a sentence, where there are more.</summary>
    private const int Named = 4;

    /// <summary>What there is to settle, and which disagreements rest on one source.</summary>
    public static IReadOnlyList<Phrase> Summary(Agenda agenda)
    {
        if (agenda.Items.Count == 0)
        {
            return [];
        }

        var here = agenda.Areas.Count > 0 ? "here" : "of this atlas";
        var (contested, several) = (agenda.Count(VerdictKind.Contested), agenda.Count(VerdictKind.ClaimedForSeveral));
        List<Phrase> phrases =
        [
            new($"{AtlasWords.Sentence(AtlasWords.Number(agenda.Items.Count))} of the {AtlasWords.Count(agenda.RowCount, "responsibility")} {here}", true),
            new($" {(agenda.Items.Count == 1 ? "is" : "are")} to settle{Among(agenda)}: "),
            new(AtlasWords.List([.. new[]
            {
                (contested, several == 0 && contested > 1 ? "sources disagree on each of them" : several == 0 ? "sources disagree on it" : $"sources disagree on {AtlasWords.Number(contested)}"),
                (several, $"{AtlasWords.Number(several)} {(several == 1 ? "is" : "are")} claimed for more than one role by sources that did not weigh the roles against each other"),
            }.Where(p => p.Item1 > 0).Select(p => p.Item2)]) + "."),
        ];
        if (contested > 0)
        {
            phrases.AddRange(OnOneSource(agenda, contested));
        }

        return phrases;
    }

    /// <summary>What is settled and so not among the items; empty where nothing is.</summary>
    public static string Settled(Agenda agenda) => agenda.Settled.Count == 0
        ? ""
        : $"{AtlasWords.Sentence(AtlasWords.Number(agenda.Settled.Count))} more {(agenda.Settled.Count == 1 ? "is" : "are")} settled already.";

    /// <summary>What is in dispute: "Three sources give it to the x and one source gives it to the y."</summary>
    public static string Dispute(AgendaItem item)
    {
        var said = item.Sides.Where(s => s.Says != Says.Helps)
            .GroupBy(s => (s.Says, s.SourceCount, Together: s.Roles.Count > 1))
            .SelectMany(g => g.Key is (Says.Gives, _, false) && g.Count() > 1 ? [SaidOfEach([.. g])] : g.Select(Said))
            .ToList();
        if (said.Count == 0)
        {
            return "No source gives it to anybody, or says whose it is not.";
        }

        var weighed = item.Row.Verdict.Kind == VerdictKind.ClaimedForSeveral ? " None of them weighed these roles against each other." : "";
        return $"{AtlasWords.Sentence(AtlasWords.List(said))}.{weighed}";
    }

    /// <summary>Whose side it is: "Product manager", "Product manager and project manager together", "Not the product manager".</summary>
    public static string Heading(AgendaSide side)
    {
        var names = AtlasWords.List([.. side.Roles.Select(r => r.InSentence())]);
        return AtlasWords.Sentence(side.Says switch
        {
            Says.Denies => $"not the {names}’s",
            Says.Helps => $"{names}: {(side.Roles.Count == 1 ? "helps" : "help")}",
            _ => side.Roles.Count == 1 ? names : $"{names} together",
        });
    }

    /// <summary>Which single sources carry it; empty where none does.</summary>
    public static string RestsOn(AtlasRow row) => row.RestsOnOneSource
        ? $"{VerdictExplanation.RestsOn(row)}: {string.Join("; ", row.RestsOn.Select(l => $"without source {l.Source.Order} it would be “{AtlasWords.InSentence(l.Verdict.Label())}”"))}."
        : "";

    private static IEnumerable<Phrase> OnOneSource(Agenda agenda, int contested)
    {
        var items = agenda.DisagreementsOnOneSource.ToList();
        if (items.Count == 0)
        {
            return [new(contested == 1 ? " The disagreement does not rest on one source." : " No disagreement rests on one source.")];
        }

        var names = items.Take(items.Count > Named ? Named : items.Count).Select(i =>
            $"{AtlasWords.InSentence(i.Row.Responsibility.Name)} ({AtlasWords.Alternatives([.. i.Row.RestsOn.Select(l => $"source {l.Source.Order}")])})").ToList();
        var some = items.Count == contested
            ? contested == 1 ? "The disagreement rests" : contested == 2 ? "Both disagreements rest" : "Each of the disagreements rests"
            : $"{AtlasWords.Sentence(AtlasWords.Number(items.Count))} of the disagreements {(items.Count == 1 ? "rests" : "rest")}";
        return
        [
            new(" "), new($"{some} on {(items.Count > 1 ? "a single" : "one")} source", true),
            new(items.Count > names.Count ? $", {AtlasWords.List(names)} among them." : $": {AtlasWords.List(names)}."),
        ];
    }

    private static string Among(Agenda agenda) =>
        agenda.Concerning is { } role ? $" between the {role.InSentence()} and other roles"
        : agenda.Roles.Count < agenda.Snapshot.Roles.Count ? " among the roles chosen"
        : "";

    /// <summary>Several roles to each of which as many sources give it; too many to name are counted.</summary>
    private static string SaidOfEach(IReadOnlyList<AgendaSide> sides)
    {
        var count = sides[0].SourceCount;
        var sources = AtlasWords.Count(count, "source");
        return sides.Count > Named
            ? $"to each of {AtlasWords.Number(sides.Count)} roles it is given by {sources}"
            : $"{sources} each {(count == 1 ? "gives" : "give")} it {AtlasWords.List([.. sides.Select(s => $"to the {s.Roles[0].InSentence()}")])}";
    }

    private static string Said(AgendaSide side)
    {
        var names = AtlasWords.List([.. side.Roles.Select(r => $"the {r.InSentence()}")]);
        var one = side.SourceCount == 1;
        var sources = AtlasWords.Count(side.SourceCount, "source");
        return side.Says == Says.Denies
            ? $"{sources} {(one ? "says" : "say")} it is not {AtlasWords.List([.. side.Roles.Select(r => $"the {r.InSentence()}’s")])}"
            : $"{sources} {(one ? "gives" : "give")} it to {names}{(side.Roles.Count > 1 ? " together" : "")}";
    }
}
