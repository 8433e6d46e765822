using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Decisions;

namespace RoleAtlas.Core.Atlas;

/// <summary>A few words of a generated sentence; what matters most in it is strong.</summary>
public sealed record Phrase(string Text, bool Strong = false);

/// <summary>
/// A comparison in sentences, derived from its rows and never saying more than they do. Silence is always called silence.
/// </summary>
public static class ComparisonWords
{
    /// <summary>How many sources speak of a role, against the role most spoken of, before the difference is pointed out.</summary>
    private const int MuchLessSpokenOf = 3;

    /// <summary>One list of phrases a sentence, in reading order.</summary>
    public static IReadOnlyList<IReadOnlyList<Phrase>> Sentences(Comparison comparison)
    {
        List<IReadOnlyList<Phrase>> sentences = [WhoSpeaks(comparison), .. HardlySpokenOf(comparison)];
        sentences.AddRange(new[]
        {
            OnlyOne(comparison), Disagreements(comparison), ClaimedForSeveral(comparison), Shared(comparison), Silent(comparison),
            Agreed(comparison),
        }.Where(s => s.Count > 0));
        return sentences;
    }

    /// <summary>The sentences as plain text.</summary>
    public static string Text(Comparison comparison) => string.Join(
        ' ', Sentences(comparison).Select(s => string.Concat(s.Select(p => p.Text))));

    private static string AllOf(Comparison c) => c.Roles.Count == 2 ? "both roles" : "two or more of these roles";

    private static List<Phrase> WhoSpeaks(Comparison c)
    {
        var all = c.Snapshot.Sources.Count;
        var several = c.SourcesOnSeveral.Count;
        return several == 0
            ? [new($"None of the {AtlasWords.Count(all, "source")} speaks of {AllOf(c)}.")]
            : [new($"{AtlasWords.Sentence(AtlasWords.Number(several))} of the {AtlasWords.Count(all, "source")} " +
                $"{(several == 1 ? "speaks" : "speak")} of {AllOf(c)}.")];
    }

    private static IEnumerable<IReadOnlyList<Phrase>> HardlySpokenOf(Comparison c)
    {
        var counts = c.Roles.Select(r => (Role: r, Sources: c.Snapshot.SourcesNaming(r).Count())).ToList();
        var most = counts.Max(x => x.Sources);
        foreach (var (role, sources) in counts.Where(x => x.Sources * MuchLessSpokenOf < most))
        {
            var unsaid = c.Rows.Count(r => r.CellOf(role).Claims.Count == 0);
            yield return sources == 0
                ? [new("No source", true), new($" speaks of the {role.InSentence()}: that is silence, not a no.")]
                : unsaid == 0
                ? [new($"Only {AtlasWords.Count(sources, "source")}", true), new($" {(sources == 1 ? "speaks" : "speak")} of the {role.InSentence()}.")]
                : [new($"Only {AtlasWords.Count(sources, "source")}", true),
                    new($" {(sources == 1 ? "speaks" : "speak")} of the {role.InSentence()}; on "),
                    new(AtlasWords.Number(unsaid), true),
                    new($" of the {AtlasWords.Count(c.Rows.Count, "responsibility")} {(c.Areas.Count > 0 ? "here" : "of this atlas")} " +
                        "none says anything of it. That is silence, not a no.")];
        }
    }

    private static List<Phrase> OnlyOne(Comparison c)
    {
        List<Phrase> phrases = [];
        foreach (var role in c.Roles)
        {
            var rows = c.OnlyFor(role).ToList();
            if (rows.Count == 0)
            {
                continue;
            }

            phrases.Add(new(phrases.Count == 0 ? $"{Among(c)}sources so far give " : ", "));
            phrases.Add(new($"{AtlasWords.Count(rows.Count, "responsibility")} only to the {role.InSentence()}", true));
            var withHidden = rows.Count(r => r.Voices.Any(v => v.Affirms.Any(a => !r.Shown.Contains(a))));
            if (withHidden > 0)
            {
                phrases.Add(new($", {AtlasWords.Number(withHidden)} of them to a role not shown as well"));
            }

            var areas = TopAreas(rows);
            if (areas.Count > 0 && c.Areas.Count != 1)
            {
                phrases.Add(new($" (most often in {string.Join(", then in ", areas.Select(a => AtlasWords.InSentence(a.Name)))})"));
            }
        }

        return Closed(phrases);
    }

    /// <summary>The one or two areas with the most of these rows; none where no area has at least two.</summary>
    internal static IReadOnlyList<Area> TopAreas(IReadOnlyCollection<AtlasRow> rows) => [.. rows
        .GroupBy(r => r.Responsibility.Area)
        .Where(g => g.Count() > 1)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Position)
        .Take(2)
        .Select(g => g.Key)];

    private static List<Phrase> Disagreements(Comparison c)
    {
        var rows = c.With(VerdictKind.Contested).ToList();
        return rows.Count == 0
            ? []
            : [new("On "), new($"{AtlasWords.Count(rows.Count, "responsibility")} sources disagree", true), .. Examples(rows)];
    }

    private static List<Phrase> ClaimedForSeveral(Comparison c)
    {
        var rows = c.With(VerdictKind.ClaimedForSeveral).ToList();
        return rows.Count == 0
            ? []
            : [new($"{AtlasWords.Sentence(AtlasWords.Count(rows.Count, "responsibility"))} " +
                    $"{Are(rows)} claimed for {(c.Roles.Count == 2 ? "both" : "several")} by sources that did not weigh them"),
                .. Examples(rows)];
    }

    private static List<Phrase> Shared(Comparison c)
    {
        var rows = c.With(VerdictKind.Shared).ToList();
        return rows.Count == 0
            ? []
            : [new(AtlasWords.Sentence(AtlasWords.Count(rows.Count, "responsibility"))), new($" {Are(rows)} "),
                new("shared", true), new($": at least one source gives {(rows.Count == 1 ? "it" : "each")} to " +
                    $"{(c.Roles.Count == 2 ? "both" : "several")} together.")];
    }

    private static List<Phrase> Silent(Comparison c)
    {
        var silent = c.Count(VerdictKind.Silent);
        return silent == 0
            ? []
            : [new($"On {AtlasWords.Number(silent)} of the {AtlasWords.Count(c.Rows.Count, "responsibility")} " +
                $"{(c.Areas.Count > 0 ? "here" : "of this atlas")}, no source says anything of these roles.")];
    }

    /// <summary>Who is to do what of it the cells of the other layer say; here only that it is agreed.</summary>
    private static List<Phrase> Agreed(Comparison c)
    {
        var decisions = c.Rows.Select(r => c.Snapshot.DecisionOn(r.Responsibility)).OfType<Decision>().ToList();
        if (decisions.Count == 0)
        {
            return [];
        }

        var departing = decisions.Count(d => Departure.Of(c.Snapshot, d) is not null);
        var departs = departing == 0 ? "." : decisions.Count == 1 ? ", in a decision that departs from the sources."
            : $"; {AtlasWords.Number(departing)} of these decisions {(departing == 1 ? "departs" : "depart")} from the sources.";
        return [new("On "), new(AtlasWords.Count(decisions.Count, "responsibility"), true), new($" it is agreed who does what{departs}")];
    }

    private static IEnumerable<Phrase> Examples(List<AtlasRow> rows)
    {
        var names = rows.Take(2).Select(r => AtlasWords.InSentence(r.Responsibility.Name)).ToList();
        yield return new(rows.Count > 2 ? $", {AtlasWords.List(names)} among them." : $": {AtlasWords.List(names)}.");
    }

    /// <summary>What "only" is limited to: the areas, and the roles where others exist.</summary>
    private static string Among(Comparison c)
    {
        // Names of areas hold an "and" of their own.
        var areas = c.Areas.Count == 0 ? "" : string.Join(", and ", c.Areas.Select(a => $"in {AtlasWords.InSentence(a.Name)}")) + ", ";
        return c.Roles.Count < c.Snapshot.Roles.Count ? $"{areas}among the roles shown, " : areas;
    }

    private static string Are(List<AtlasRow> rows) => rows.Count == 1 ? "is" : "are";

    private static List<Phrase> Closed(List<Phrase> phrases)
    {
        if (phrases.Count > 0)
        {
            phrases[0] = phrases[0] with { Text = AtlasWords.Sentence(phrases[0].Text) };
            phrases.Add(new("."));
        }

        return phrases;
    }
}
