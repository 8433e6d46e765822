using System.Globalization;
using System.Text;
using RoleAtlas.Core.Text;
using SkiaSharp;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>A typeface of the program's own: what is drawn with it looks the same wherever the program runs.</summary>
internal sealed class Face
{
    /// <summary>The product's voice.</summary>
    public static readonly Face Regular = new("Inter-Regular.ttf");

    public static readonly Face SemiBold = new("Inter-SemiBold.ttf");

    /// <summary>The voice of sources.</summary>
    public static readonly Face Serif = new("SourceSerif4-Regular.ttf");

    /// <summary>No box holds more letters; what follows is not looked at.</summary>
    private const int Longest = 600;

    private readonly SKTypeface typeface;
    private readonly SKFont any;

    private Face(string file)
    {
        using var stream = Own.Open(file);
        typeface = SKTypeface.FromStream(stream)!;
        any = At(16);
    }

    /// <summary>Unhinted, so that a width is the same at any place on the line.</summary>
    public SKFont At(float size) => new(typeface, size)
    {
        Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true,
    };

    /// <summary>
    /// The text on one line as this face can draw it. Emoji and what else stands beside words is left out; where a letter is
    /// missing there are no words left that could be trusted, and it is null: a name with holes is another name.
    /// </summary>
    public string? Drawable(string text)
    {
        var drawn = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in PlainLetters.Fold(text.Length > Longest ? text[..Longest] : text).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category == UnicodeCategory.Control)
            {
                drawn.Append(' ');
                continue;
            }

            // Without a shaper marks would lie on top of each other; the first tells letters apart.
            var isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
            marks = isMark ? marks + 1 : 0;
            var isThere = any.ContainsGlyph(rune.Value) && rune != Rune.ReplacementChar
                && category is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse);
            if (isThere && marks < 2 && (!isMark || (drawn.Length > 0 && drawn[^1] != ' ')))
            {
                drawn.Append(rune.ToString());
            }
            else if (!isThere && (Rune.IsLetterOrDigit(rune) || category == UnicodeCategory.SpacingCombiningMark))
            {
                return null;
            }
        }

        var line = string.Join(' ', drawn.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }
}
