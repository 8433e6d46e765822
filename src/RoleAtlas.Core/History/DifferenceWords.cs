using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Core.History;

/// <summary>How much two states of the catalogue differ, in words.</summary>
public static class DifferenceWords
{
    /// <summary>"12 cells, three verdicts and one decision"; null where nothing differs.</summary>
    public static string? Counts(IReadOnlyCollection<RowChange> rows)
    {
        (int Count, string Noun)[] parts =
        [
            (rows.Sum(r => r.Cells.Count), "cell"), (rows.Count(r => r.Verdict is not null), "verdict"), (rows.Count(r => r.Decision is not null), "decision"),
        ];
        return AtlasWords.List([.. parts.Where(p => p.Count > 0).Select(p => AtlasWords.Count(p.Count, p.Noun))]) is { Length: > 0 } words ? words : null;
    }

    /// <summary>Whether the words of <see cref="Counts"/> speak of one thing.</summary>
    public static bool IsOne(IReadOnlyCollection<RowChange> rows) =>
        rows.Sum(r => r.Cells.Count + (r.Verdict is null ? 0 : 1) + (r.Decision is null ? 0 : 1)) == 1;
}
