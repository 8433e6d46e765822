using System.Text;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Pages.Agenda;
using RoleAtlas.Web.Components.Pages.Matrix;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Files;

/// <summary>A matrix or a comparison as one table in Markdown, with a caption before it and the way back behind it.</summary>
internal static class RoleTableMarkdown
{
    public static string Write(RoleTable table, FileOrigin origin)
    {
        var text = new StringBuilder();
        var limits = table.Limits.Length == 0 ? "" : $" ({MarkdownText.Of(table.Limits)})";
        Paragraph($"**{MarkdownText.Of(table.Title)}**{limits}. {MarkdownText.Of(table.Words)}");
        foreach (var line in new[] { origin.Line }.OfType<string>().Concat(table.Notices).Concat(origin.Notices))
        {
            Paragraph(MarkdownText.Of(line));
        }

        if (table.Rows.Count == 0)
        {
            Paragraph("No responsibility matches these filters.");
        }
        else
        {
            Line(["Responsibility", table.IsAgreed ? "Settled" : "Verdict", .. table.Roles.Select(r => MarkdownText.Of(r.Name))]);
            Line(Enumerable.Repeat("---", table.Roles.Count + 2));
            foreach (var row in table.Rows)
            {
                Line([$"[{MarkdownText.Of(row.Responsibility.Name)}](<{origin.Address(AtlasUrls.Responsibility(row.Responsibility))}>)", .. Cells(table, row).Select(MarkdownText.Of)]);
            }

            text.Append('\n');
            if (!table.IsAgreed && IsWide(table))
            {
                Paragraph("· No source says, which is not a no.");
            }
        }

        Paragraph($"From [{MarkdownText.Of(table.Title)}](<{origin.Address(table.Page)}>), catalogue revision {table.Snapshot.Revision}. {FileOrigin.Rights}");
        return text.ToString();

        void Paragraph(string words) => text.Append(words).Append("\n\n");
        void Line(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static IEnumerable<string> Cells(RoleTable table, AtlasRow row)
    {
        if (table.IsAgreed)
        {
            var decision = table.DecisionOn(row);
            return [decision is null ? "No" : "Yes", .. table.Roles.Select(r => decision is null ? "" : AgreedLetters.Of(decision, r))];
        }

        return [row.Verdict.Label(), .. row.Cells.Select(c =>
            c.Claims.Count > 0 ? $"{c.Label()}, {AtlasWords.Count(c.SourceCount, "source")}" : IsWide(table) ? "·" : c.Label())];
    }

    /// <summary>So many columns that silence would be most of the words, as on the page.</summary>
    private static bool IsWide(RoleTable table) => table.Roles.Count > MatrixView.ColumnsWithWords;
}
