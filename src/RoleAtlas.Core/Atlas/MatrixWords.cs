namespace RoleAtlas.Core.Atlas;

/// <summary>The matrix in sentences, derived from its rows and never saying more than they do.</summary>
public static class MatrixWords
{
    /// <summary>One list of phrases a sentence, in reading order.</summary>
    public static IReadOnlyList<IReadOnlyList<Phrase>> Sentences(Matrix matrix) =>
        matrix.Rows.Count == 0 ? [HowMuch(matrix)] : [HowMuch(matrix), Verdicts(matrix)];

    /// <summary>The sentences as plain text.</summary>
    public static string Text(Matrix matrix) => string.Join(' ', Sentences(matrix).Select(s => string.Concat(s.Select(p => p.Text))));

    private static List<Phrase> HowMuch(Matrix m)
    {
        var all = m.Snapshot.Responsibilities.Count;
        var rows = m.Rows.Count == all
            ? AtlasWords.Count(all, "responsibility")
            : $"{(m.Rows.Count == 0 ? "none" : AtlasWords.Number(m.Rows.Count))} of {AtlasWords.Count(all, "responsibility")}";
        var roles = m.IsSelection
            ? $"{AtlasWords.Number(m.Roles.Count)} of {AtlasWords.Count(m.Snapshot.Roles.Count, "role")}"
            : AtlasWords.Count(m.Roles.Count, "role");
        return [new($"{AtlasWords.Sentence(rows)} by {roles}, from {AtlasWords.Count(m.Snapshot.Sources.Count, "source")}.")];
    }

    private static List<Phrase> Verdicts(Matrix m)
    {
        List<Phrase> phrases = [];
        foreach (var rows in m.Rows.GroupBy(r => r.Verdict.Kind).OrderByDescending(g => g.First().Verdict.NeedsSettling).ThenBy(g => g.Key))
        {
            var n = rows.Count();
            var (before, after) = rows.Key switch
            {
                VerdictKind.Contested => ("sources disagree on ", ""),
                VerdictKind.Shared => ("", $" {(n == 1 ? "is" : "are")} shared"),
                VerdictKind.ClaimedForSeveral => ("", $" {(n == 1 ? "is" : "are")} claimed for several by sources that did not weigh them"),
                VerdictKind.Only => ("", $" {(n == 1 ? "goes" : "go")} to one role only, so far"),
                VerdictKind.Supported => ("on ", " no lead is named"),
                _ => ("on ", " no source says anything"),
            };
            phrases.Add(new(phrases.Count > 0 ? $"; {before}" : m.IsSelection ? $"among the roles shown, {before}" : before));
            phrases.Add(new(AtlasWords.Number(n), Strong: true));
            phrases.Add(new(after));
        }

        // A sentence that begins with a number begins with a strong one.
        var first = phrases.FindIndex(p => p.Text.Length > 0);
        phrases[first] = phrases[first] with { Text = AtlasWords.Sentence(phrases[first].Text) };
        return [.. phrases.Where(p => p.Text.Length > 0), new(".")];
    }
}
