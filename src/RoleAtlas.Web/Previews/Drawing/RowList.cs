using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Previews.Pictures;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>Responsibilities by name, each with the sign of its verdict, and how many there are more.</summary>
internal static class RowList
{
    private const float Least = 40;
    private const float Most = 48;
    private const float Gap = 40;
    private const float Sign = 22;
    private const float Cell = 76;

    /// <summary>As many as have room, in two columns.</summary>
    public static void Draw(Sheet sheet, IReadOnlyList<AtlasRow> rows, float top) => Draw(sheet, rows, [], top, 2);

    /// <summary>As many as have room, each with what sources say of these roles.</summary>
    public static void Draw(Sheet sheet, IReadOnlyList<AtlasRow> rows, IReadOnlyList<Role> roles, float top) =>
        Draw(sheet, rows, [.. roles.Take(Comparison.MaximumRoles)], top, 1);

    private static void Draw(Sheet sheet, IReadOnlyList<AtlasRow> rows, IReadOnlyList<Role> roles, float top, int columns)
    {
        var lines = Math.Max(1, (int)((Sheet.Bottom - 8 - top) / Least));
        var places = lines * columns;
        var shown = rows.Count <= places ? rows.Count : places - 1;
        var high = Math.Clamp((Sheet.Bottom - 8 - top) / Math.Min(lines, rows.Count), Least, Most);
        var width = (Sheet.Across - (Gap * (columns - 1))) / columns;
        for (var i = 0; i < Math.Min(rows.Count, places); i++)
        {
            var (x, y) = (Sheet.Left + (i / lines * (width + Gap)), top + (i % lines * high));
            if (i == shown)
            {
                sheet.Write($"and {Named.Number(rows.Count - shown)} more", new Lettering(Face.Regular, 27, Look.Ink3), x + Sign + 14, y + 29, width - Sign - 14);
                break;
            }

            if (roles.Count > 0)
            {
                sheet.Box(x, y - 3, width, 1.5f, Look.Line);
            }

            var (ink, _, sign) = Look.Of(rows[i].Verdict);
            sheet.Sign(sign, x, y + 9, Sign, ink);
            sheet.Write(
                Named.Of(rows[i].Responsibility), new Lettering(Face.Regular, 28, Look.Ink, -0.005f), x + Sign + 14, y + 29,
                width - Sign - 14 - (roles.Count * Cell) - (roles.Count > 0 ? 20 : 0));
            foreach (var (j, role) in roles.Index())
            {
                Grid.Said(sheet, Sheet.Right - ((roles.Count - j) * Cell) + 6, y, rows[i].CellOf(role));
            }
        }
    }
}
