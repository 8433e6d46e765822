using SkiaSharp;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>How words are set.</summary>
/// <param name="Face">The typeface.</param>
/// <param name="Size">In pixels.</param>
/// <param name="Colour">Of the letters.</param>
/// <param name="Tracking">What is added between two letters, in parts of the size.</param>
internal readonly record struct Lettering(Face Face, float Size, SKColor Colour, float Tracking = 0)
{
    /// <summary>From one line to the next.</summary>
    public float Leading => Size * (Size > 36 ? 1.14f : 1.36f);
}

/// <summary>One line of words in one type, measured.</summary>
internal sealed class Line
{
    private const string Ellipsis = "…";
    private static readonly char[] Loose = [' ', ',', ';', ':', '.', '-', '('];
    private readonly Lettering type;
    private readonly ushort[] glyphs;
    private readonly float[] places;

    /// <param name="text">Nothing but what <see cref="Face.Drawable"/> gives.</param>
    /// <param name="type">How it is set.</param>
    public Line(string text, Lettering type)
    {
        Text = text;
        this.type = type;
        using var font = type.Face.At(type.Size);
        glyphs = font.GetGlyphs(text);
        var widths = font.GetGlyphWidths(glyphs);
        places = new float[glyphs.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            places[i] = Width;
            Width += widths[i] + (i + 1 < glyphs.Length ? type.Tracking * type.Size : 0);
        }
    }

    public string Text { get; }
    public float Width { get; }

    /// <summary>The line where it fits, else as much of it as does, with a sign that there is more.</summary>
    public static Line Fitted(string text, Lettering type, float width)
    {
        var line = new Line(text, type);
        if (line.Width <= width)
        {
            return line;
        }

        // Cut between characters as readers count them, so that no letter loses its mark.
        var starts = System.Globalization.StringInfo.ParseCombiningCharacters(text);
        var (fits, not) = (0, starts.Length);
        while (fits + 1 < not)
        {
            var middle = (fits + not) / 2;
            (fits, not) = new Line(Cut(middle), type).Width <= width ? (middle, not) : (fits, middle);
        }

        // Behind a word, where that costs little.
        var cut = Cut(fits);
        var space = cut.LastIndexOf(' ');
        return new Line(space > cut.Length * 2 / 3 ? text[..space].TrimEnd(Loose) + Ellipsis : cut, type);

        string Cut(int characters) => text[..starts[characters]].TrimEnd(Loose) + Ellipsis;
    }

    /// <summary>The text on as many lines; the last says where there is more.</summary>
    /// <param name="text">Nothing but what <see cref="Face.Drawable"/> gives.</param>
    /// <param name="type">How it is set.</param>
    /// <param name="width">That no line is wider than.</param>
    /// <param name="most">How many lines there may be.</param>
    /// <param name="indent">How much narrower the first is.</param>
    public static List<Line> Wrapped(string text, Lettering type, float width, int most, float indent = 0)
    {
        List<Line> lines = [];
        var words = text.Split(' ');
        var at = 0;
        while (at < words.Length)
        {
            var room = lines.Count == 0 ? width - indent : width;
            if (lines.Count == most - 1)
            {
                lines.Add(Fitted(string.Join(' ', words[at..]), type, room));
                break;
            }

            var taken = 1;
            while (at + taken < words.Length && new Line(string.Join(' ', words[at..(at + taken + 1)]), type).Width <= room)
            {
                taken++;
            }

            lines.Add(Fitted(string.Join(' ', words[at..(at + taken)]), type, room));
            at += taken;
        }

        return lines;
    }

    /// <summary>Draws it from <paramref name="x"/> on the baseline <paramref name="y"/>.</summary>
    /// <returns>What the letters cover.</returns>
    public SKRect Draw(SKCanvas canvas, float x, float y)
    {
        using var font = type.Face.At(type.Size);
        using var builder = new SKTextBlobBuilder();
        builder.AddHorizontalRun(glyphs, font, places, 0);
        using var blob = builder.Build();
        using var paint = new SKPaint { Color = type.Colour, IsAntialias = true };
        if (blob is not null)
        {
            canvas.DrawText(blob, x, y, paint);
        }

        font.MeasureText(glyphs, out var bounds);
        return new SKRect(x, y + bounds.Top, x + Width, y + bounds.Bottom);
    }
}
