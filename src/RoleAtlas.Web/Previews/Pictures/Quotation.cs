using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Previews.Drawing;
using SkiaSharp;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>Words of a source in its voice, beside a rule.</summary>
internal static class Quotation
{
    private const float Indent = 26;
    private const float Credit = 40;

    /// <param name="sheet">The paper.</param>
    /// <param name="sentence">As much of it as has room down to the foot; nothing where it cannot be drawn or there is none.</param>
    /// <param name="credit">Whose words these are; null where that stands above.</param>
    /// <param name="rule">The colour of the rule.</param>
    /// <param name="x">Its left edge.</param>
    /// <param name="top">Its upper edge.</param>
    /// <param name="width">How wide all of it may be.</param>
    public static void Draw(Sheet sheet, QuotedSentence sentence, string? credit, SKColor rule, float x, float top, float width)
    {
        var said = $"{(sentence.CutBefore ? "… " : "")}{string.Concat(sentence.Segments.Select(s => s.Text))}{(sentence.CutAfter ? " …" : "")}";
        var lines = (int)((Sheet.Bottom - 20 - top - (credit is null ? 0 : Credit)) / Head.Said.Leading);
        if (lines < 1)
        {
            return;
        }

        var bottom = sheet.Paragraph(said, Head.Said, x + Indent, top + 2, width - Indent, Math.Min(lines, 5));
        if (bottom > top + 2)
        {
            sheet.Write(credit, new Lettering(Face.Regular, 22, Look.Ink3), x + Indent, bottom + 30, width - Indent);
            sheet.Box(x, top + 4, 5, bottom - top + (credit is null ? 4 : 32), rule);
        }
    }
}
