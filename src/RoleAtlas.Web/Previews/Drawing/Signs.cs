using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>The signs of shapes.svg, of which there are circles and paths, filled or drawn with a line.</summary>
internal static class Signs
{
    /// <summary>Every sign stands in a square of this side.</summary>
    private const float Side = 16;

    private static readonly FrozenDictionary<string, Stroke[]> All = XDocument.Parse(Own.Text("shapes.svg")).Root!.Elements()
        .ToFrozenDictionary(s => s.Attribute("id")!.Value, s => s.Elements().Select(StrokeOf).ToArray());

    /// <param name="canvas">Where to draw.</param>
    /// <param name="sign">Its id in the sprite.</param>
    /// <param name="x">Its left edge.</param>
    /// <param name="y">Its upper edge.</param>
    /// <param name="size">Its width and height.</param>
    /// <param name="colour">Of all that there is of it.</param>
    public static void Draw(SKCanvas canvas, string sign, float x, float y, float size, SKColor colour)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(size / Side);
        foreach (var stroke in All[sign])
        {
            using var paint = new SKPaint { Color = colour, IsAntialias = true };
            if (stroke.Width > 0)
            {
                paint.Style = SKPaintStyle.Stroke;
                paint.StrokeWidth = stroke.Width;
                paint.StrokeCap = SKStrokeCap.Round;
                paint.StrokeJoin = SKStrokeJoin.Round;
            }

            canvas.DrawPath(stroke.Path, paint);
        }

        canvas.Restore();
    }

    private static Stroke StrokeOf(XElement element)
    {
        var data = element.Attribute("d")?.Value ?? CircleOf(Number("cx"), Number("cy"), Number("r"));
        return new Stroke(SKPath.ParseSvgPathData(data)!, element.Attribute("stroke-width") is null ? 0 : Number("stroke-width"));

        float Number(string name) => float.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }

    private static string CircleOf(float x, float y, float radius) => string.Create(
        CultureInfo.InvariantCulture, $"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0z");

    /// <param name="Path">In the units of the sprite.</param>
    /// <param name="Width">Of its line; 0 where it is filled.</param>
    private sealed record Stroke(SKPath Path, float Width);
}
