using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Atlas;

/// <summary>
/// Responsibilities by roles: filtered, sorted, and cut into parts that a page can show. Verdicts are decided over the roles
/// chosen, never over the part of them that happens to be shown.
/// </summary>
public sealed class Matrix
{
    /// <summary>More rows than this are cut into pages.</summary>
    public const int RowsOnPage = 200;

    /// <summary>More columns than this are cut into windows; roles that were chosen are never cut.</summary>
    public const int ColumnsInWindow = 60;

    private Matrix(AtlasSnapshot snapshot, MatrixQuery query)
    {
        Snapshot = snapshot;
        Query = query;
        Roles = query.Roles.Count == 0 ? snapshot.Roles : query.Roles;
        var words = FoldedWords.Split(query.Text);
        var rows = query.Roles.Count == 0
            ? snapshot.Rows
            : [.. snapshot.Responsibilities.Select(r => AtlasRow.Of(snapshot, r, Roles))];
        OfAnyVerdict = [.. rows
            .Where(r => query.Areas.Count == 0 || query.Areas.Contains(r.Responsibility.Area))
            .Where(r => words.Count == 0 || Holds(r.Responsibility, words))];
        Rows = [.. Sorted(query.Only is { } only ? OfAnyVerdict.Where(only) : OfAnyVerdict, query.Sort)];

        // In a sparse matrix of many roles most columns would be empty from top to bottom: these are counted instead.
        var isCut = query.Roles.Count == 0 && Roles.Count > ColumnsInWindow;
        Columns = isCut ? SpokenOf(Roles, Rows) : Roles;
        RowPart = Part.Of(Rows, query.Page, RowsOnPage);
        ColumnPart = Part.Of(Columns, query.Window, isCut ? ColumnsInWindow : Math.Max(1, Columns.Count));
    }

    public AtlasSnapshot Snapshot { get; }
    public MatrixQuery Query { get; }

    /// <summary>The roles over which verdicts are decided: those chosen, or all.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>The rows before <see cref="MatrixQuery.Only"/> limits them, to count what each limit would show; in catalogue order.</summary>
    public IReadOnlyList<AtlasRow> OfAnyVerdict { get; }

    /// <summary>Every row that matches, in the order asked for.</summary>
    public IReadOnlyList<AtlasRow> Rows { get; }

    /// <summary>
    /// The roles that have a column: those chosen, in that order; else all, or where they are more than
    /// <see cref="ColumnsInWindow"/>, those of which some source speaks in <see cref="Rows"/>.
    /// </summary>
    public IReadOnlyList<Role> Columns { get; }

    /// <summary>The rows that are shown, and where they stand among all that match.</summary>
    public Part<AtlasRow> RowPart { get; }

    /// <summary>The columns that are shown, and where they stand among all that there are.</summary>
    public Part<Role> ColumnPart { get; }

    public IReadOnlyList<AtlasRow> ShownRows => RowPart.Items;
    public IReadOnlyList<Role> ShownColumns => ColumnPart.Items;

    /// <summary>More rows or columns match than are shown.</summary>
    public bool IsCut => RowPart.Pages > 1 || ColumnPart.Pages > 1;

    /// <summary>Roles without a column, since no source speaks of them in any of these rows.</summary>
    public int SilentRoles => Roles.Count - Columns.Count;

    /// <summary>Some roles of the catalogue were left out by choice, so that a verdict holds among the others only.</summary>
    public bool IsSelection => Roles.Count < Snapshot.Roles.Count;

    /// <summary>The rows shown, those together that the order puts together: areas, or verdicts, or all.</summary>
    public IEnumerable<IReadOnlyList<AtlasRow>> Groups => Query.Sort switch
    {
        MatrixSort.Catalogue => ShownRows.GroupBy(r => r.Responsibility.Area).Select(g => g.ToList()),
        MatrixSort.Verdict => ShownRows.GroupBy(r => r.Verdict.Kind).Select(g => g.ToList()),
        _ => ShownRows.Count == 0 ? [] : [ShownRows],
    };

    public static Matrix Of(AtlasSnapshot snapshot, MatrixQuery query) => new(snapshot, query);

    private static IEnumerable<AtlasRow> Sorted(IEnumerable<AtlasRow> rows, MatrixSort sort) => sort switch
    {
        MatrixSort.Name => rows.OrderBy(r => FoldedWords.Of(r.Responsibility.Name), StringComparer.Ordinal),
        MatrixSort.Sources => rows.OrderByDescending(r => r.VoicesOfShown.Count),
        MatrixSort.Verdict => rows.OrderByDescending(r => r.Verdict.NeedsSettling).ThenBy(r => r.Verdict.Kind),
        _ => rows,
    };

    private static bool Holds(Responsibility responsibility, IReadOnlyList<string> words)
    {
        // A line break, so that no word is found across two of them.
        var text = FoldedWords.Of(string.Join('\n', [responsibility.Name, responsibility.Description, .. responsibility.Aliases]));
        return words.All(w => text.Contains(w, StringComparison.Ordinal));
    }

    private static Role[] SpokenOf(IReadOnlyList<Role> roles, IReadOnlyList<AtlasRow> rows)
    {
        var spokenOf = rows.SelectMany(r => r.Voices).SelectMany(v => v.Claims).SelectMany(c => c.Roles).ToHashSet();
        return [.. roles.Where(spokenOf.Contains)];
    }
}
