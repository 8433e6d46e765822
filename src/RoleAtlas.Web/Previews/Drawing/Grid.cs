using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Web.Previews.Pictures;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>Responsibilities by roles: in each cell what sources say, or what was agreed.</summary>
internal static class Grid
{
    private const int MostColumns = 8;
    private const float Least = 40;
    private const float Sign = 22;

    /// <param name="sheet">The paper.</param>
    /// <param name="rows">All of them; as many as there is room for are drawn.</param>
    /// <param name="roles">All of them, likewise.</param>
    /// <param name="top">Where the names of the roles stand.</param>
    /// <param name="agreed">Finds what was agreed on a responsibility; null where what sources say is shown.</param>
    public static void Draw(Sheet sheet, IReadOnlyList<AtlasRow> rows, IReadOnlyList<Role> roles, float top, Func<Responsibility, Decision?>? agreed)
    {
        var columns = roles.Take(MostColumns).ToList();
        var column = columns.Count <= 4 ? Math.Min(500f / columns.Count, 190) : 640f / columns.Count;
        var left = Sheet.Right - (column * columns.Count);
        foreach (var (i, role) in columns.Index())
        {
            var name = column > 150 ? AtlasWords.Sentence(AtlasWords.ShortName(role, columns)) : role.Abbreviation;
            sheet.Sign(role, left + (i * column), top + 6, Sign - 2);
            sheet.Write(name, new Lettering(Face.SemiBold, column > 100 ? 24 : 21, Look.Of(role)), left + (i * column) + Sign + 6, top + 24, column - Sign - 12);
        }

        var room = Sheet.Bottom - (top + 40);
        var count = (int)(room / Least);
        var high = Math.Min(room / Math.Max(1, Math.Min(count, rows.Count)), 48);
        foreach (var (i, row) in rows.Take(count).Index())
        {
            var y = top + 40 + (i * high);
            sheet.Box(Sheet.Left, y, Sheet.Across, 1.5f, Look.Line);
            var (ink, _, sign) = Look.Of(row.Verdict);
            sheet.Sign(sign, Sheet.Left, y + 9, Sign, ink);
            sheet.Write(Named.Of(row.Responsibility), new Lettering(Face.Regular, 26, Look.Ink, -0.005f), Sheet.Left + Sign + 14, y + 29, left - Sheet.Left - Sign - 34);
            var decision = agreed?.Invoke(row.Responsibility);
            foreach (var (j, role) in columns.Index())
            {
                Cell(sheet, left + (j * column), y, row, role, agreed is null, decision?.LetterOf(role));
            }
        }
    }

    private static void Cell(Sheet sheet, float x, float y, AtlasRow row, Role role, bool bySources, RaciLetter? letter)
    {
        if (!bySources)
        {
            Letter(sheet, x, y + 5, letter);
        }
        else
        {
            Said(sheet, x, y, row.CellOf(role));
        }
    }

    /// <summary>What sources say of a role: its sign, and by how many; three dots where none says anything.</summary>
    public static void Said(Sheet sheet, float x, float y, AtlasCell cell)
    {
        if (cell.Strongest is { } stance)
        {
            sheet.Sign(cell.Role, x, y + 9, Sign, stance);
            sheet.Write(Named.Number(cell.SourceCount), new Lettering(Face.Regular, 23, Look.Ink2), x + Sign + 8, y + 28, 40);
        }
        else
        {
            sheet.Sign("verdict-silent", x, y + 10, Sign, Look.Of("control"));
        }
    }

    private static void Letter(Sheet sheet, float x, float y, RaciLetter? letter)
    {
        const float Side = 30;
        if (letter is not { } known)
        {
            sheet.Sign("verdict-silent", x + 4, y + 4, Sign, Look.Of("control"));
            return;
        }

        var isFilled = known == RaciLetter.Accountable;
        if (isFilled)
        {
            sheet.Box(x, y, Side, Side, Look.Ink, 6);
        }
        else
        {
            sheet.Frame(x, y, Side, Side, known == RaciLetter.Responsible ? Look.Ink : Look.Line2, 2, 6);
        }

        var type = new Lettering(Face.SemiBold, 21, isFilled ? Look.Paper : Look.Ink);
        sheet.Write(known.Sign(), type, x + ((Side - new Line(known.Sign(), type).Width) / 2), y + 23, Side);
    }
}
