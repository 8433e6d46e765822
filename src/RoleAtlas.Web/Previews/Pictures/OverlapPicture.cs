using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Components.Pages;
using RoleAtlas.Web.Components.Pages.Overlap;
using RoleAtlas.Web.Previews.Drawing;
using SkiaSharp;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>What roles have in common: the groups with their numbers, and circles where there are two or three roles.</summary>
internal static class OverlapPicture
{
    private const float High = 40;

    public static void Draw(Sheet sheet, OverlapView view)
    {
        var overlap = view.Overlap;
        var hasCircles = overlap.Roles.Count <= 3;
        var width = hasCircles ? 580 : Sheet.Across;
        var top = Head.Draw(
            sheet, Limits.Of(null, overlap.Areas, view.Without), $"What {(overlap.Roles.Count == 2 ? "two roles" : "roles")} have in common",
            Head.Texts(OverlapWords.Summary(overlap)), 3, width: width);
        Legend.Draw(sheet, overlap.Roles.Select(Meaning.Of), Sheet.Bottom - 24);
        Groups(sheet, overlap, top, width);
        if (hasCircles && overlap.Rows.Count > 0)
        {
            Circles(sheet, overlap, new SKRect(Sheet.Left + width + 50, Sheet.Top, Sheet.Right, Sheet.Bottom - 66));
        }
    }

    private static void Groups(Sheet sheet, Overlap overlap, float top, float width)
    {
        const float Room = 60;
        var groups = overlap.Groups.Where(g => g.Roles.Count > 0).Take(Math.Max(0, (int)((Sheet.Bottom - Room - top) / High))).ToList();
        var largest = groups.Select(g => g.Rows.Count).DefaultIfEmpty(1).Max();
        var signs = groups.Select(g => g.Roles.Count).DefaultIfEmpty(1).Max() * 32;
        foreach (var (i, group) in groups.Index())
        {
            var y = top + (i * High);
            foreach (var (j, role) in group.Roles.Index())
            {
                sheet.Sign(role, Sheet.Left + (j * 32), y + 6, 24);
            }

            var bar = Math.Max(4, (width - signs - 100) * group.Rows.Count / largest);
            var colour = group.Roles.Count == 1 ? Look.Of(group.Roles[0]) : Look.Of("shared");
            sheet.Box(Sheet.Left + signs + 12, y + 8, bar, 20, colour, 4);
            sheet.Write(Named.Number(group.Rows.Count), new Lettering(Face.SemiBold, 26, Look.Ink), Sheet.Left + signs + bar + 26, y + 28, 80);
        }
    }

    /// <summary>As large as fits, each number in its region.</summary>
    private static void Circles(Sheet sheet, Overlap overlap, SKRect box)
    {
        int[] counts = [.. Enumerable.Range(0, 1 << overlap.Roles.Count).Select(bits => overlap.Find([.. Within(bits)])?.Rows.Count ?? 0)];
        var venn = Venn.Of(counts);
        var scale = Math.Min(box.Width / (float)venn.Width, box.Height / (float)venn.Height);
        var (left, top) = (box.Right - ((float)venn.Width * scale), box.MidY - ((float)venn.Height * scale / 2));
        foreach (var (circle, role) in venn.Circles.Zip(overlap.Roles))
        {
            using var ground = new SKPaint { Color = Look.Of(role).WithAlpha(28), IsAntialias = true };
            using var line = new SKPaint { Color = Look.Of(role), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 3.5f };
            var (x, y, radius) = (left + ((float)circle.X * scale), top + ((float)circle.Y * scale), (float)circle.Radius * scale);
            sheet.Canvas.DrawCircle(x, y, radius - 2, ground);
            sheet.Canvas.DrawCircle(x, y, radius - 2, line);
        }

        foreach (var region in venn.Regions)
        {
            var type = new Lettering(Face.SemiBold, 30, counts[region.Bits] == 0 ? Look.Ink3 : Look.Ink);
            var number = Named.Number(counts[region.Bits]);
            var across = new Line(number, type).Width;
            sheet.Write(number, type, left + ((float)region.LabelX * scale) - (across / 2), top + ((float)region.LabelY * scale) + 11, across + 1);
        }

        IEnumerable<Role> Within(int bits) => overlap.Roles.Where((_, i) => (bits & (1 << i)) != 0);
    }
}
