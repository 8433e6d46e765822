using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Web.Components.Pages;
using RoleAtlas.Web.Previews.Drawing;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>A responsibility: the verdict, who holds it by how many sources, and the words of one of them.</summary>
internal static class ResponsibilityPicture
{
    private const float Width = 420;
    private const float QuoteLeft = Sheet.Left + Width + 56;
    private const float High = 78;

    public static void Draw(Sheet sheet, AtlasRow row, IReadOnlyList<Source> without)
    {
        var limits = Limits.Of(null, [], without);
        var top = Head.Draw(
            sheet, limits.Length > 0 ? $"{Named.Of(row.Responsibility.Area)}; {limits}" : Named.Of(row.Responsibility.Area), Named.Of(row.Responsibility), [], 0);
        Badge.Draw(sheet, row.Verdict, Sheet.Left, top, Sheet.Across);
        top = sheet.Paragraph(VerdictExplanation.FactsOf(row), Head.Sentence, Sheet.Left, top + 56, Sheet.Across, 1) + 26;

        var cells = row.Cells.Where(c => c.Claims.Count > 0).OrderByDescending(c => c.SourceCount).ToList();
        foreach (var (i, cell) in cells.Take((int)((Sheet.Bottom - top) / High)).Index())
        {
            var y = top + (i * High);
            sheet.Sign(cell.Role, Sheet.Left, y + 8, 25, cell.Strongest!.Value);
            sheet.Write(Named.Of(cell.Role), new Lettering(Face.SemiBold, 29, Look.Of(cell.Role), -0.01f), Sheet.Left + 40, y + 31, Width - 40);
            sheet.Write($"{cell.Label()}, {Named.Count(cell.SourceCount, "source")}", new Lettering(Face.Regular, 24, Look.Ink2), Sheet.Left + 40, y + 62, Width - 40);
        }

        if (cells.Count > 0)
        {
            Quoted(sheet, cells[0], top);
        }
    }

    /// <summary>The sentence that says most plainly what most sources say.</summary>
    private static void Quoted(Sheet sheet, AtlasCell cell, float top)
    {
        var sentence = QuotedSentence.Of(cell.Claims).OrderBy(s => s.Claims.Min(c => c.Stance)).ThenBy(s => s.Claims.Min(c => c.Roles.Count))
            .ThenByDescending(s => s.Claims.Count).First();
        Quotation.Draw(sheet, sentence, $"{sentence.Source.ShortCredit()}, source {sentence.Source.Order}", Look.Of(cell.Role), QuoteLeft, top, Sheet.Right - QuoteLeft);
    }
}
