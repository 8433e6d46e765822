using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Previews.Drawing;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>The map of the home page: a sign for each responsibility, by area.</summary>
internal static class HomePicture
{
    private const int Columns = 3;
    private const float Gap = 30;

    /// <summary>A name, and its signs below it.</summary>
    private const float High = 66;

    public static void Draw(Sheet sheet, AtlasSnapshot atlas)
    {
        var top = Head.Draw(
            sheet, null, "Who does what, and who says so?",
            [$"{AtlasWords.Sentence(AtlasWords.Count(atlas.Responsibilities.Count, "responsibility"))} of {AtlasWords.Count(atlas.Roles.Count, "role")}, in the exact words of {AtlasWords.Count(atlas.Sources.Count, "source")}."],
            1);
        var verdicts = atlas.Rows.Select(r => r.Verdict).DistinctBy(v => v.Kind).Where(v => v.Kind is not VerdictKind.Only).OrderBy(v => v.Kind);
        var only = atlas.Rows.Where(r => r.Verdict.Kind == VerdictKind.Only).Select(r => r.Verdict.Roles[0]).Distinct().OrderBy(r => r.Position);
        Legend.Draw(sheet, only.Select(Meaning.Of).Concat(verdicts.Select(v => Meaning.Of(v))), top + 20);
        Map(sheet, [.. atlas.Rows.GroupBy(r => r.Responsibility.Area)], top + 56);
    }

    private static void Map(Sheet sheet, List<IGrouping<Area, AtlasRow>> areas, float top)
    {
        if (areas.Count == 0)
        {
            return;
        }

        var lines = Math.Min((areas.Count + Columns - 1) / Columns, (int)((Sheet.Bottom + 4 - top) / High));
        var width = (Sheet.Across - (Gap * (Columns - 1))) / Columns;
        var step = Math.Min(25, width / areas.Max(a => a.Count()));
        foreach (var (i, area) in areas.Take(lines * Columns).Index())
        {
            var (x, y) = (Sheet.Left + (i / lines * (width + Gap)), top + (i % lines * High));
            sheet.Write(Named.Of(area.Key), new Lettering(Face.Regular, 21, Look.Ink2, -0.005f), x, y + 18, width);
            foreach (var (j, row) in area.Index())
            {
                var (ink, _, sign) = Look.Of(row.Verdict);
                sheet.Sign(sign, x + (j * step), y + 28, step * 0.82f, ink);
            }
        }
    }
}
