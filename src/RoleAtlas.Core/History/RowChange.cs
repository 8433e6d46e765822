using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Core.History;

/// <summary>A row of the matrix that two states of the catalogue show differently.</summary>
/// <param name="Responsibility">As it is after; as it was where it is gone.</param>
/// <param name="Verdict">Null where the verdict over the roles looked at is the same.</param>
/// <param name="Cells">The cells that differ, in the order of the roles.</param>
/// <param name="Decision">Null where what was agreed is the same.</param>
/// <param name="IsNew">It was not there before.</param>
/// <param name="IsGone">It is not there any more.</param>
public sealed record RowChange(
    Responsibility Responsibility, VerdictChange? Verdict, IReadOnlyList<CellChange> Cells, DecisionChange? Decision, bool IsNew, bool IsGone);

/// <summary>A cell whose strongest stance, number of sources, or words that back it, are others.</summary>
/// <param name="Role">As it is after; as it was where it is gone.</param>
/// <param name="Before">Null where no source said anything.</param>
/// <param name="After">Null where no source says anything.</param>
public sealed record CellChange(Role Role, AtlasCell? Before, AtlasCell? After)
{
    /// <summary>It says the same as before, of as many sources, and by other words, or with another note.</summary>
    public bool IsOfWordsOnly => Before?.Label() == After?.Label() && Before?.SourceCount == After?.SourceCount;

    internal static IReadOnlyList<CellChange> Between(AtlasRow? before, AtlasRow? after)
    {
        var earlier = (before?.SpokenOf ?? []).ToDictionary(r => r.Id, r => before!.CellOf(r));
        var later = (after?.SpokenOf ?? []).ToDictionary(r => r.Id, r => after!.CellOf(r));
        return
        [
            .. earlier.Keys.Union(later.Keys)
                .Select(id => (Before: earlier.GetValueOrDefault(id), After: later.GetValueOrDefault(id)))
                .Where(c => c.Before?.Label() != c.After?.Label() || !WordsOf(c.Before).SequenceEqual(WordsOf(c.After)))
                .Select(c => new CellChange((c.After ?? c.Before)!.Role, c.Before, c.After))
                .OrderBy(c => c.Role.Position).ThenBy(c => c.Role.Slug, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whose words say what, and with what note, whatever the order of the sources; where in a text they stand is nothing that a cell shows.</summary>
    private static IEnumerable<(Guid Source, string Words, string Stance, string? Note)> WordsOf(AtlasCell? cell) => (cell?.Claims ?? [])
        .Select(c => (Source: c.Source.Id, Words: c.Excerpt.Exact, Stance: c.Stance.ToString()!, c.Note))
        .OrderBy(c => c.Source).ThenBy(c => c.Words, StringComparer.Ordinal).ThenBy(c => c.Stance, StringComparer.Ordinal).ThenBy(c => c.Note, StringComparer.Ordinal);
}

/// <summary>A responsibility on which something else was agreed than before.</summary>
/// <param name="Before">Null where nothing was.</param>
/// <param name="After">Null where nothing is any more.</param>
public sealed record DecisionChange(Decision? Before, Decision? After)
{
    internal static DecisionChange? Of(Decision? before, Decision? after) => AsTold(before) == AsTold(after) ? null : new(before, after);

    private static string? AsTold(Decision? decision) => decision is null ? null : string.Join('\n', [
        decision.Reason, decision.DecidedBy, $"{decision.Decided:O} {decision.Review:O}",
        .. decision.Letters.OrderBy(l => l.Role.Id).Select(l => $"{l.Role.Id} {l.Letter}"),
    ]);
}
