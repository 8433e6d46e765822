using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Web.Previews.Pictures;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>Responsibilities by roles: in each cell what sources say, or what was agreed.</summary>
internal static class Grid
{
    private const int MostColumns = 10;
    private const float High = 43;
    private const float Sign = 22;

    /// <param name="sheet">The paper.</param>
    /// <param name="rows">All of them; as many as there is room for are drawn.</param>
    /// <param name="roles">All of them, likewise.</param>
    /// <param name="top">Where the names of the roles stand.</param>
    /// <param name="agreed">Finds what was agreed on a responsibility; null where what sources say is shown.</param>
    public static void Draw(Sheet sheet, IReadOnlyList<AtlasRow> rows, IReadOnlyList<Role> roles, float top, Func<Responsibility, Decision?>? agreed)
    {
        var columns = roles.Take(MostColumns).ToList();
        var column = Math.Clamp(600f / columns.Count, 58, 220);
        var left = Sheet.Right - (column * columns.Count);
        foreach (var (i, role) in columns.Index())
        {
            var name = column > 150 ? AtlasWords.Sentence(AtlasWords.ShortName(role, columns)) : role.Abbreviation;
            sheet.Sign(role, left + (i * column), top + 6, Sign - 2);
            sheet.Write(name, new Lettering(Face.SemiBold, 24, Look.Of(role)), left + (i * column) + Sign + 6, top + 24, column - Sign - 14);
        }

        var count = (int)((Sheet.Bottom - 4 - (top + 40)) / High);
        foreach (var (i, row) in rows.Take(count).Index())
        {
            var y = top + 40 + (i * High);
            sheet.Box(Sheet.Left, y, Sheet.Across, 1.5f, Look.Line);
            var (ink, _, sign) = Look.Of(row.Verdict);
            sheet.Sign(sign, Sheet.Left, y + 11, Sign, ink);
            sheet.Write(Named.Of(row.Responsibility), new Lettering(Face.Regular, 26, Look.Ink, -0.005f), Sheet.Left + Sign + 14, y + 30, left - Sheet.Left - Sign - 34);
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
            Letter(sheet, x, y + 7, letter);
        }
        else if (row.CellOf(role) is { Strongest: { } stance } cell)
        {
            sheet.Sign(role, x, y + 11, Sign, stance);
            if (cell.SourceCount > 1)
            {
                sheet.Write(Named.Number(cell.SourceCount), new Lettering(Face.Regular, 21, Look.Ink3), x + Sign + 6, y + 29, 30);
            }
        }
        else
        {
            sheet.Sign("verdict-silent", x + 2, y + 12, Sign - 4, Look.Line2);
        }
    }

    private static void Letter(Sheet sheet, float x, float y, RaciLetter? letter)
    {
        const float Side = 30;
        if (letter is not { } known)
        {
            sheet.Sign("verdict-silent", x + 6, y + 6, Sign - 4, Look.Line2);
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
