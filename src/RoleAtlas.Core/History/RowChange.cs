using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Core.History;

/// <summary>A row of the matrix that two states of the catalogue show differently.</summary>
/// <param name="Responsibility">As it is after; as it was where it is gone.</param>
/// <param name="Verdict">Null where the verdict over all roles is the same.</param>
/// <param name="Cells">The cells that differ, in the order of the roles.</param>
public sealed record RowChange(Responsibility Responsibility, VerdictChange? Verdict, IReadOnlyList<CellChange> Cells)
{
    /// <summary>In the order of the catalogue; rows that are gone come last.</summary>
    public static IReadOnlyList<RowChange> Between(AtlasSnapshot before, AtlasSnapshot after)
    {
        var verdicts = VerdictChange.Between(before, after).ToDictionary(c => c.Responsibility.Id);
        var earlier = before.Rows.ToDictionary(r => r.Responsibility.Id);
        var later = after.Rows.Select(r => r.Responsibility.Id).ToHashSet();
        var rows = after.Rows.Select(r => (Before: earlier.GetValueOrDefault(r.Responsibility.Id), After: (AtlasRow?)r))
            .Concat(before.Rows.Where(r => !later.Contains(r.Responsibility.Id)).Select(r => (Before: (AtlasRow?)r, After: (AtlasRow?)null)));
        return [.. rows.Select(r => Of(r.Before, r.After)).Where(r => r.Verdict is not null || r.Cells.Count > 0)];

        RowChange Of(AtlasRow? was, AtlasRow? row)
        {
            var responsibility = (row ?? was)!.Responsibility;
            return new RowChange(responsibility, verdicts.GetValueOrDefault(responsibility.Id), CellChange.Between(was, row));
        }
    }
}

/// <summary>A cell whose strongest stance, or number of sources, is another.</summary>
/// <param name="Role">As it is after; as it was where it is gone.</param>
/// <param name="Before">Null where no source said anything.</param>
/// <param name="After">Null where no source says anything.</param>
public sealed record CellChange(Role Role, AtlasCell? Before, AtlasCell? After)
{
    internal static IReadOnlyList<CellChange> Between(AtlasRow? before, AtlasRow? after)
    {
        var earlier = (before?.SpokenOf ?? []).ToDictionary(r => r.Id, r => before!.CellOf(r));
        var later = (after?.SpokenOf ?? []).ToDictionary(r => r.Id, r => after!.CellOf(r));
        return
        [
            .. earlier.Keys.Union(later.Keys)
                .Select(id => (Before: earlier.GetValueOrDefault(id), After: later.GetValueOrDefault(id)))
                .Where(c => c.Before?.Label() != c.After?.Label() || c.Before?.SourceCount != c.After?.SourceCount)
                .Select(c => new CellChange((c.After ?? c.Before)!.Role, c.Before, c.After))
                .OrderBy(c => c.Role.Position).ThenBy(c => c.Role.Slug, StringComparer.Ordinal),
        ];
    }
}
