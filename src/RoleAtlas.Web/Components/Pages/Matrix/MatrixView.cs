using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Search;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Urls;
using AtlasMatrix = RoleAtlas.Core.Atlas.Matrix;

namespace RoleAtlas.Web.Components.Pages.Matrix;

/// <summary>
/// A matrix's address, looked up in one revision: what it means, and in <see cref="Notices"/> what it does not.
/// <see cref="Url"/> holds only what is known, so that links built from it carry no error on.
/// </summary>
public sealed class MatrixView
{
    public const string Compact = "compact";
    public const string Comfortable = "comfortable";

    /// <summary>With more columns than this there is no room for words in a cell, and silent cells are bare.</summary>
    public const int ColumnsWithWords = 8;

    /// <summary>With more columns than this the table scrolls by itself.</summary>
    public const int ColumnsOfPage = 4;

    /// <summary>The orders of the rows by the value of <c>?sort=</c>; the first is the default and needs none.</summary>
    public static readonly IReadOnlyList<(MatrixSort Sort, string Name, string Label)> Sorts =
    [
        (MatrixSort.Catalogue, MatrixUrl.ByArea, "By area"),
        (MatrixSort.Verdict, "verdict", "To settle first"),
        (MatrixSort.Sources, "sources", "Most sources first"),
        (MatrixSort.Name, "name", "By name"),
    ];

    private readonly string openPrefix;

    private MatrixView(MatrixUrl url, AtlasMatrix matrix, CompareFilter? only, IReadOnlyList<Source> without)
    {
        Url = url;
        Matrix = matrix;
        Only = only;
        Without = without;
        var closed = (url with { Cell = null, Panel = null }).ToString();
        openPrefix = $"{closed}{(closed.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{UrlQuery.Cell}=";
    }

    public MatrixUrl Url { get; }
    public AtlasMatrix Matrix { get; }

    /// <summary>Null shows every row.</summary>
    public CompareFilter? Only { get; }

    /// <summary>What was agreed is shown, and not what sources say.</summary>
    public bool IsAgreed => Url.Layer == AtlasLayer.Agreed;

    public IReadOnlyList<Source> Without { get; }
    public IReadOnlyList<string> Notices { get; private init; } = [];

    /// <summary>The open cell; null where none is.</summary>
    public OpenCell? Open { get; private init; }

    /// <summary>The roles are being chosen, in place of the table.</summary>
    public bool IsChoosing { get; private init; }

    public bool IsCompact => IsCompactWith(Url.Density, Matrix);

    /// <summary>Nobody asked for it: there are too many columns for words.</summary>
    public bool IsCompactByItself => IsCompact && Url.Density is null;

    /// <summary>The table scrolls within the page.</summary>
    public bool IsWide => Matrix.ShownColumns.Count > ColumnsOfPage;

    /// <summary>
    /// Silent cells carry nothing: with many columns they are nearly all of the page. A click opens them where scripts run,
    /// and the panel of the row lists them.
    /// </summary>
    public bool IsSilenceBare => Matrix.ShownColumns.Count > ColumnsWithWords;

    /// <summary>What stands before the cell in the address that opens it.</summary>
    public string OpenPrefix => openPrefix;

    public Decision? DecisionOn(AtlasRow row) => Matrix.Snapshot.DecisionOn(row.Responsibility);

    /// <summary>What the letters agreed on the row leave open.</summary>
    public IReadOnlyList<string> Unclear(AtlasRow row) => DecisionOn(row) is { } decision ? DecisionWords.Unclear(decision.Letters) : [];

    /// <summary>Whether what was agreed on the row departs from what sources say.</summary>
    public bool Departs(AtlasRow row) => DecisionOn(row) is { } decision && Departure.Of(Matrix.Snapshot, decision) is not null;

    /// <summary>The address that opens a cell, and leads to its row.</summary>
    public string OpenLink(Role role, Responsibility responsibility, MatrixPanel panel = MatrixPanel.Cell) =>
        $"{openPrefix}{role.Slug}.{responsibility.Slug}{(panel == MatrixPanel.Cell ? "" : $"&{UrlQuery.Panel}={NameOf(panel)}")}#{MatrixUrl.RowAnchor(responsibility)}";

    /// <summary>The address that opens a row: with it the cell whose role its verdict is about.</summary>
    public string OpenRowLink(AtlasRow row) => OpenLink(
        row.Verdict.Roles.Count > 0 ? row.Verdict.Roles[0] : Matrix.Roles[0], row.Responsibility, MatrixPanel.Row);

    /// <summary>The address with nothing open, leading back to the row.</summary>
    public string CloseLink(Responsibility responsibility) =>
        $"{Url with { Cell = null, Panel = null }}#{MatrixUrl.RowAnchor(responsibility)}";

    /// <summary>The same page with one more source left out, for "leave it out and see".</summary>
    public string LeaveOut(Source source) => (Url with { Without = [.. Url.Without, source.Slug] }).ToString();

    /// <summary>Whether this is where the open panel belongs.</summary>
    public bool IsOpenAt(AtlasRow row, Role role) =>
        Open is { Panel: not MatrixPanel.Row } open && open.Row.Responsibility == row.Responsibility && open.Role == role;

    /// <summary>Whether the panel of the whole row is open at its verdict.</summary>
    public bool IsOpenAtVerdict(AtlasRow row) =>
        Open is { Panel: MatrixPanel.Row } open && open.Row.Responsibility == row.Responsibility;

    /// <summary>The open panel's place is on the page.</summary>
    public bool IsOpenInTable => Open is { } open
        && Matrix.ShownRows.Any(r => r.Responsibility == open.Row.Responsibility)
        && (open.Panel == MatrixPanel.Row || Matrix.ShownColumns.Contains(open.Role));

    /// <summary>The page in words, whichever of its rows are listed.</summary>
    public IReadOnlyList<IReadOnlyList<Phrase>> Sentences => IsAgreed
        ? AgreedWords.Sentences(Matrix.Snapshot, [.. Matrix.OfAnyVerdict.Select(r => r.Responsibility)], Matrix.Roles)
        : MatrixWords.Sentences(Matrix);

    public static MatrixView Of(AtlasSnapshot all, MatrixUrl url)
    {
        var reader = new AddressReader(all);
        var roles = reader.Roles(url.Roles);
        var areas = reader.Areas(url.Areas);
        var isAgreed = reader.IsAgreed(url.Layer);
        var only = reader.Filter(url.Only, isAgreed);
        var without = reader.Without(url.Without);
        var sort = Sorts.FirstOrDefault(s => s.Name == url.Sort);
        if (url.Sort is not null && sort.Name is null)
        {
            reader.Notice($"“{url.Sort}” is not an order of this page; the order of the catalogue is kept.");
        }

        if (SearchQuestion.Cut(url.Text ?? "") is (var text, true))
        {
            url = url with { Text = text };
            reader.Notice($"Only the first {SearchQuestion.LongestText} characters were looked for.");
        }

        var density = url.Density is Compact or Comfortable ? url.Density : null;
        if (url.Density is not null && density is null)
        {
            reader.Notice($"“{url.Density}” is not a density of this page; it was ignored.");
        }

        // To choose all is to choose none.
        roles = roles.SequenceEqual(all.Roles) ? [] : roles;
        var snapshot = all.Without(without);
        var matrix = AtlasMatrix.Of(snapshot, new MatrixQuery
        {
            Roles = roles, Areas = areas, Only = only is null ? null : row => only.Shows(snapshot, row), Text = url.Text ?? "", Sort = sort.Sort,
            Page = url.Page, Window = url.Window,
        });
        reader.NoticePart(matrix.RowPart.Place, url.Page);
        reader.NoticePart(matrix.ColumnPart.Place, url.Window, "page of roles");
        var panel = PanelOf(url.Panel);
        var choosing = url.Panel == RolesPanel && url.Cell is null;
        if (url.Panel is not null && !choosing && panel is null)
        {
            reader.Notice($"“{url.Panel}” is not a view of a cell; it was ignored.");
        }

        var open = choosing ? null : OpenCellOf(all, reader, matrix, url.Cell, panel ?? MatrixPanel.Cell);
        var known = new MatrixUrl
        {
            Roles = [.. roles.Select(r => r.Slug)],
            Areas = [.. areas.Select(a => a.Slug)],
            Only = only?.Name,
            Text = url.Text,
            Sort = sort.Sort == MatrixSort.Catalogue ? null : sort.Name,
            Layer = isAgreed ? AtlasLayer.Agreed : null,
            Density = IsCompactWith(density, matrix) == IsCompactWith(null, matrix) ? null : density,
            Without = [.. without.Select(s => s.Slug)],
            Page = matrix.RowPart.Number,
            Window = matrix.ColumnPart.Number,
            Cell = open is null ? null : $"{open.Role.Slug}.{open.Row.Responsibility.Slug}",
            Panel = choosing ? RolesPanel : open is null || open.Panel == MatrixPanel.Cell ? null : NameOf(open.Panel),
        };
        return new MatrixView(known, matrix, only, without) { Open = open, IsChoosing = choosing, Notices = reader.Notices };
    }

    /// <summary>The value of <c>?panel=</c> under which the roles are chosen.</summary>
    public const string RolesPanel = "roles";

    private static bool IsCompactWith(string? density, AtlasMatrix matrix) =>
        density == Compact || (density is null && matrix.ShownColumns.Count > ColumnsWithWords);

    private static OpenCell? OpenCellOf(AtlasSnapshot all, AddressReader reader, AtlasMatrix matrix, string? cell, MatrixPanel panel)
    {
        if (cell is null)
        {
            return null;
        }

        // Slugs hold no dots.
        if (cell.Split('.') is not [var roleSlug, var rowSlug])
        {
            reader.Notice($"“{cell}” names no cell; none is opened.");
            return null;
        }

        var role = reader.Roles([roleSlug]);
        var responsibility = reader.Known(EntityKind.Responsibility, [rowSlug], all.FindResponsibility, "responsibility");
        return role.Count == 0 || responsibility.Count == 0
            ? null
            : new OpenCell(role[0], AtlasRow.Of(matrix.Snapshot, responsibility[0], matrix.Roles), panel);
    }

    private static string NameOf(MatrixPanel panel) => panel switch
    {
        MatrixPanel.Row => "row",
        MatrixPanel.Role => "role",
        _ => "cell",
    };

    private static MatrixPanel? PanelOf(string? name) =>
        Enum.GetValues<MatrixPanel>().Cast<MatrixPanel?>().FirstOrDefault(p => NameOf(p!.Value) == name);
}

/// <summary>A cell that is looked into.</summary>
/// <param name="Role">Its column, shown or not.</param>
/// <param name="Row">Its row, over the roles of the matrix.</param>
/// <param name="Panel">What of it is looked at.</param>
public sealed record OpenCell(Role Role, AtlasRow Row, MatrixPanel Panel)
{
    public AtlasCell Cell => Row.CellOf(Role);
}

/// <summary>What is looked at where a cell is open.</summary>
public enum MatrixPanel
{
    /// <summary>The evidence of the cell itself.</summary>
    Cell,

    /// <summary>The evidence of every role on its responsibility.</summary>
    Row,

    /// <summary>Every responsibility of its role among the rows.</summary>
    Role,
}
