using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Previews.Pictures;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>Responsibilities by name, each with the sign of its verdict, and how many there are more.</summary>
internal static class RowList
{
    private const float High = 44;
    private const float Gap = 40;
    private const float Sign = 22;

    /// <param name="sheet">The paper.</param>
    /// <param name="rows">All of them; what has no room is counted.</param>
    /// <param name="top">Where the list begins.</param>
    /// <param name="columns">How many stand side by side; filled one after the other.</param>
    public static void Draw(Sheet sheet, IReadOnlyList<AtlasRow> rows, float top, int columns)
    {
        var lines = Math.Max(1, (int)((Sheet.Bottom - 6 - top) / High));
        var places = lines * columns;
        var shown = rows.Count <= places ? rows.Count : places - 1;
        var width = (Sheet.Across - (Gap * (columns - 1))) / columns;
        for (var i = 0; i < Math.Min(rows.Count, places); i++)
        {
            var (x, y) = (Sheet.Left + (i / lines * (width + Gap)), top + (i % lines * High));
            if (i == shown)
            {
                sheet.Write($"and {rows.Count - shown} more", new Lettering(Face.Regular, 27, Look.Ink3), x + Sign + 14, y + 30, width);
                break;
            }

            var (ink, _, sign) = Look.Of(rows[i].Verdict);
            sheet.Sign(sign, x, y + 10, Sign, ink);
            sheet.Write(Named.Of(rows[i].Responsibility), new Lettering(Face.Regular, 27, Look.Ink, -0.005f), x + Sign + 14, y + 30, width - Sign - 14);
        }
    }
}
