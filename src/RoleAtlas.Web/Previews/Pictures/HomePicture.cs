using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Previews.Drawing;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>The map of the home page: a sign for each responsibility, by area.</summary>
internal static class HomePicture
{
    private const float High = 39;
    private const float NameWidth = 262;
    private const float Gap = 40;

    public static void Draw(Sheet sheet, AtlasSnapshot atlas)
    {
        var top = Head.Draw(
            sheet, null, "Who does what, and who says so?",
            $"{AtlasWords.Sentence(AtlasWords.Count(atlas.Responsibilities.Count, "responsibility"))} of {AtlasWords.Count(atlas.Roles.Count, "role")}, in the exact words of {AtlasWords.Count(atlas.Sources.Count, "source")}.",
            1);
        var verdicts = atlas.Rows.Select(r => r.Verdict).DistinctBy(v => v.Kind).Where(v => v.Kind is not VerdictKind.Only).OrderBy(v => v.Kind);
        var only = atlas.Rows.Where(r => r.Verdict.Kind == VerdictKind.Only).Select(r => r.Verdict.Roles[0]).Distinct().OrderBy(r => r.Position);
        Legend.Draw(sheet, only.Select(Meaning.Of).Concat(verdicts.Select(v => Meaning.Of(v))), top + 24);
        Map(sheet, [.. atlas.Rows.GroupBy(r => r.Responsibility.Area)], top + 62);
    }

    private static void Map(Sheet sheet, List<IGrouping<Area, AtlasRow>> areas, float top)
    {
        const int Columns = 2;
        var lines = Math.Min((areas.Count + Columns - 1) / Columns, (int)((Sheet.Bottom - 12 - top) / High));
        var width = (Sheet.Across - Gap) / Columns;
        foreach (var (i, area) in areas.Take(lines * Columns).Index())
        {
            var (x, y) = (Sheet.Left + (i / lines * (width + Gap)), top + (i % lines * High));
            sheet.Write(Named.Of(area.Key), new Lettering(Face.Regular, 22, Look.Ink2), x, y + 24, NameWidth - 16);
            var step = Math.Min(27, (width - NameWidth) / area.Count());
            foreach (var (j, row) in area.Index())
            {
                var (ink, _, sign) = Look.Of(row.Verdict);
                sheet.Sign(sign, x + NameWidth + (j * step), y + 8, Math.Min(19, step), ink);
            }
        }
    }
}
