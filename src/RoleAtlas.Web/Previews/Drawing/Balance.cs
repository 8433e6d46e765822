using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Previews.Pictures;
using SkiaSharp;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>The balance bar of the compare page: each part as wide as its number, with its words where they fit.</summary>
internal static class Balance
{
    public const float High = 60;
    private const float Gap = 5;
    private const float Sign = 22;

    /// <summary>A part is never too narrow for its sign and its number.</summary>
    private const float Narrowest = 84;

    private static readonly Lettering Number = new(Face.SemiBold, 29, Look.Ink, -0.01f);

    /// <returns>The parts without words.</returns>
    public static IReadOnlyList<BalancePart> Draw(Sheet sheet, IReadOnlyList<BalancePart> parts, float top)
    {
        List<BalancePart> bare = [];
        var x = Sheet.Left;
        var widths = Widths([.. parts.Select(p => p.Count)], Sheet.Across - (Gap * (parts.Count - 1)));
        foreach (var (part, width) in parts.Zip(widths))
        {
            if (!Draw(sheet, part, x, top, width))
            {
                bare.Add(part);
            }

            x += width + Gap;
        }

        return bare;
    }

    /// <summary>Widths in proportion to the numbers, but for those that would be too narrow.</summary>
    internal static IReadOnlyList<float> Widths(IReadOnlyList<int> counts, float across)
    {
        var narrow = new bool[counts.Count];
        while (true)
        {
            var room = across - (narrow.Count(n => n) * Narrowest);
            var sum = counts.Where((_, i) => !narrow[i]).Sum();
            var more = Enumerable.Range(0, counts.Count).Where(i => !narrow[i] && room * counts[i] / sum < Narrowest).ToList();
            if (more.Count == 0)
            {
                return [.. counts.Select((c, i) => narrow[i] ? Narrowest : room * c / sum)];
            }

            more.ForEach(i => narrow[i] = true);
        }
    }

    private static bool Draw(Sheet sheet, BalancePart part, float x, float top, float width)
    {
        var (ink, ground, sign) = Look.Of(part.Verdict);
        if (part.Verdict.Kind == VerdictKind.Contested)
        {
            Ground(sheet, x, top, width, ink, () => Stripes(sheet, x, top, width));
            ink = Look.Of("sheet");
        }
        else
        {
            Ground(sheet, x, top, width, ground, () => sheet.Box(x, top + High - 5, width, 5, ink));
        }

        var number = new Line(Named.Number(part.Count), Number with { Colour = ink });
        var type = new Lettering(Face.SemiBold, 24, ink, -0.005f);
        var words = Face.SemiBold.Drawable(part.Words) is { } drawable ? new Line(drawable, type) : null;
        var plain = Sign + 9 + number.Width;
        var hasWords = words is not null && plain + 12 + words.Width + 36 <= width;
        var start = hasWords ? x + 18 : x + ((width - plain) / 2);
        sheet.Sign(sign, start, top + 17, Sign, ink);
        sheet.Write(number.Text, Number with { Colour = ink }, start + Sign + 9, top + 38, number.Width + 1);
        if (hasWords)
        {
            sheet.Write(words!.Text, type, start + plain + 12, top + 37, words.Width + 1);
        }

        return hasWords;
    }

    private static void Ground(Sheet sheet, float x, float top, float width, SKColor colour, Action drawOn)
    {
        using var shape = new SKRoundRect(new SKRect(x, top, x + width, top + High), 7);
        sheet.Canvas.Save();
        sheet.Canvas.ClipRoundRect(shape, SKClipOperation.Intersect, antialias: true);
        sheet.Box(x, top, width, High, colour);
        drawOn();
        sheet.Canvas.Restore();
    }

    /// <summary>So that it is told from the others without its colour.</summary>
    private static void Stripes(Sheet sheet, float x, float top, float width)
    {
        using var stripe = new SKPaint { Color = Look.Of("contested-deep"), IsAntialias = true, StrokeWidth = 9 };
        for (var at = x - High; at < x + width; at += 22)
        {
            sheet.Canvas.DrawLine(at, top + High, at + High, top, stripe);
        }
    }
}
