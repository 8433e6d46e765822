using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Web.Components.Shared;
using SkiaSharp;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>
/// The paper that a picture is drawn on, and the parts that pictures are made of. Whatever is put between <see cref="Left"/> and
/// <see cref="Right"/> keeps to it; what words do not fit their box end in an ellipsis.
/// </summary>
internal sealed class Sheet : IDisposable
{
    /// <summary>What previews are shown at, the same everywhere (https://ogp.me, X, LinkedIn, Slack).</summary>
    public const int Width = 1200;

    public const int Height = 630;
    public const float Left = 64;
    public const float Right = Width - Left;
    public const float Across = Right - Left;
    public const float Top = 52;

    /// <summary>Where the line stands above the product's name; nothing else is drawn below it.</summary>
    public const float Bottom = 548;

    /// <summary>Flat colours are smallest as they are; more effort gains a hundredth and takes twice the time.</summary>
    private static readonly SKPngEncoderOptions Encoding = new(SKPngEncoderFilterFlags.NoFilters, 6);

    private readonly SKSurface surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
    private readonly List<SKRect> words = [];

    public Sheet() => Canvas.Clear(Look.Paper);

    public SKCanvas Canvas => surface.Canvas;

    /// <summary>What each line of words covers.</summary>
    public IReadOnlyList<SKRect> Words => words;

    /// <summary>Sets one line, cut where it is too long.</summary>
    /// <param name="text">Null, or with a letter that the face lacks, sets nothing.</param>
    /// <param name="type">How it is set.</param>
    /// <param name="x">The left edge, or the right one where it is <paramref name="toTheLeft"/>.</param>
    /// <param name="baseline">What the letters stand on.</param>
    /// <param name="width">How wide it may be.</param>
    /// <param name="toTheLeft">It ends at <paramref name="x"/>.</param>
    /// <returns>How wide it is.</returns>
    public float Write(string? text, Lettering type, float x, float baseline, float width, bool toTheLeft = false)
    {
        if (text is null || type.Face.Drawable(text) is not { } drawable || width <= 0)
        {
            return 0;
        }

        var line = Line.Fitted(drawable, type, width);
        words.Add(line.Draw(Canvas, toTheLeft ? x - line.Width : x, baseline));
        return line.Width;
    }

    /// <summary>Sets words on as many lines as they need, and no more than <paramref name="most"/>.</summary>
    /// <returns>Where the last line ends, below its descenders; <paramref name="top"/> where nothing is set.</returns>
    public float Paragraph(string? text, Lettering type, float x, float top, float width, int most, float indent = 0)
    {
        if (text is null || type.Face.Drawable(text) is not { } drawable)
        {
            return top;
        }

        var lines = Line.Wrapped(drawable, type, width, most, indent);
        for (var i = 0; i < lines.Count; i++)
        {
            words.Add(lines[i].Draw(Canvas, x + (i == 0 ? indent : 0), top + (type.Size * 0.95f) + (i * type.Leading)));
        }

        return top + (type.Size * 1.22f) + ((lines.Count - 1) * type.Leading);
    }

    /// <summary>The first way to set these titles in which none of them is cut; the last where there is none.</summary>
    /// <param name="titles">They are set alike.</param>
    /// <param name="face">The typeface.</param>
    /// <param name="width">How wide each may be.</param>
    /// <param name="withSign">A sign stands before the first word.</param>
    /// <param name="ways">On how many lines and in which size, the best first.</param>
    public static TitleWay WayOf(IReadOnlyList<string> titles, Face face, float width, bool withSign, IReadOnlyList<TitleWay> ways) =>
        ways.FirstOrDefault(way => titles.Select(t => face.Drawable(t) ?? "").All(t =>
        {
            var lines = Line.Wrapped(t, TitleType(face, way.Size, Look.Ink), width, way.Lines, withSign ? SignBefore * way.Size : 0);
            return string.Join(' ', lines.Select(l => l.Text)) == t;
        })) ?? ways[^1];

    /// <summary>Sets the words large, and before them the sign of a role.</summary>
    /// <returns>Where they end.</returns>
    public float Title(string text, Face face, TitleWay way, SKColor colour, float x, float top, float width, Role? role = null)
    {
        var (most, size) = way;
        if (role is not null)
        {
            Sign(role, x, top + (size * 0.315f), size * 0.56f);
        }

        return Paragraph(text, TitleType(face, size, colour), x, top, width, most, role is null ? 0 : SignBefore * size);
    }

    /// <summary>The room of a sign before a title, in parts of its size.</summary>
    private const float SignBefore = 0.74f;

    /// <summary>
    /// Sets as many of the sentences as have room, each whole; the first is cut where even it has none. One with a letter that the
    /// face lacks is left out.
    /// </summary>
    /// <inheritdoc cref="Paragraph"/>
    public float Sentences(IReadOnlyList<string> sentences, Lettering type, float x, float top, float width, int most)
    {
        var drawable = sentences.Select(type.Face.Drawable).OfType<string>().ToList();
        var count = drawable.Count;
        while (count > 1 && Line.Wrapped(string.Join(' ', drawable.Take(count)), type, width, most + 1).Count > most)
        {
            count--;
        }

        return Paragraph(string.Join(' ', drawable.Take(count)), type, x, top, width, most);
    }

    public void Box(float x, float y, float width, float height, SKColor colour, float radius = 0)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = radius > 0 };
        Canvas.DrawRoundRect(new SKRect(x, y, x + width, y + height), radius, radius, paint);
    }

    public void Frame(float x, float y, float width, float height, SKColor colour, float line, float radius)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = line };
        Canvas.DrawRoundRect(new SKRect(x + (line / 2), y + (line / 2), x + width - (line / 2), y + height - (line / 2)), radius, radius, paint);
    }

    public void Sign(string sign, float x, float y, float size, SKColor colour) => Signs.Draw(Canvas, sign, x, y, size, colour);

    /// <summary>The role's shape in its colour, filled as far as the stance says.</summary>
    public void Sign(Role role, float x, float y, float size, Stance stance = Stance.Leads) =>
        Sign(RoleLook.Symbol(role, stance), x, y, size, Look.Of(role));

    /// <summary>Always the same bytes for the same picture.</summary>
    public byte[] ToPng()
    {
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        using var png = pixels!.Encode(Encoding);
        return png!.ToArray();
    }

    public void Dispose() => surface.Dispose();

    private static Lettering TitleType(Face face, float size, SKColor colour) => new(face, size, colour, face == Face.Serif ? -0.008f : -0.026f);
}

/// <summary>A way to set a title.</summary>
internal sealed record TitleWay(int Lines, float Size);
