using SkiaSharp;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>The product's name below everything, and beside it what the picture rests on.</summary>
internal static class Foot
{
    /// <summary>The sides of the product's sign as it is drawn for the favicon, and here.</summary>
    private const float Drawn = 28;

    private const float Side = 42;

    /// <param name="sheet">The paper.</param>
    /// <param name="facts">In few words.</param>
    public static void Draw(Sheet sheet, string facts)
    {
        sheet.Box(Sheet.Left, Sheet.Bottom, Sheet.Across, 2, Look.Line);
        Mark(sheet.Canvas, Sheet.Left, Sheet.Bottom + 20);
        var name = sheet.Write("RoleAtlas", new Lettering(Face.SemiBold, 30, Look.Ink, -0.015f), Sheet.Left + 54, Sheet.Bottom + 52, 300);
        sheet.Write(facts, new Lettering(Face.Regular, 24, Look.Ink2), Sheet.Right, Sheet.Bottom + 51, Sheet.Across - 54 - name - 48, toTheLeft: true);
    }

    private static void Mark(SKCanvas canvas, float x, float y)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(Side / Drawn);
        using var map = SKPath.ParseSvgPathData("M3 6l7-3 8 3 7-3v19l-7 3-8-3-7 3z");
        using var triangle = SKPath.ParseSvgPathData("M18 9.5l4 7h-8z");
        using var line = new SKPaint { Color = Look.Ink, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1.8f, StrokeJoin = SKStrokeJoin.Round };
        using var first = new SKPaint { Color = Look.Of("role-0"), IsAntialias = true };
        using var second = new SKPaint { Color = Look.Of("role-1"), IsAntialias = true };
        canvas.DrawPath(map, line);
        canvas.DrawCircle(10.5f, 13, 3.6f, first);
        canvas.DrawPath(triangle, second);
        canvas.Restore();
    }
}
