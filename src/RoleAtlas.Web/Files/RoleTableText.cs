using System.Text;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Decisions;

namespace RoleAtlas.Web.Files;

/// <summary>A matrix or a comparison in plain words, as one would paste it into a chat.</summary>
internal static class RoleTableText
{
    public static string Write(RoleTable table, FileOrigin origin)
    {
        var text = new StringBuilder();
        text.Append(PlainDocument.Line(table.Title)).Append(table.Limits.Length == 0 ? "" : $" ({PlainDocument.Line(table.Limits)})").Append('\n');
        foreach (var line in new[] { table.Words, origin.Line }.OfType<string>().Concat(table.Notices).Concat(origin.Notices))
        {
            text.Append(PlainDocument.Line(line)).Append('\n');
        }

        if (table.Rows.Count == 0)
        {
            text.Append("\nNo responsibility matches these filters.\n");
        }

        foreach (var group in table.IsAgreed ? BySettled(table) : ByVerdict(table))
        {
            text.Append('\n').Append(group.Key).Append(" (").Append(group.Count()).Append(")\n");
            foreach (var row in group)
            {
                text.Append("- ").Append(PlainDocument.Line($"{row.Responsibility.Name}. {Says(table, row)}")).Append('\n');
            }
        }

        return text.Append('\n').Append(origin.Address(table.Page)).Append("\nCatalogue revision ").Append(table.Snapshot.Revision)
            .Append(". ").Append(FileOrigin.Rights).Append('\n').ToString();
    }

    private static IEnumerable<IGrouping<string, AtlasRow>> BySettled(RoleTable table) =>
        table.Rows.OrderBy(r => table.DecisionOn(r) is null).GroupBy(r => table.DecisionOn(r) is null ? "Not settled" : "Settled");

    /// <summary>What is to settle first, as on the pages; what is only one role's, role by role.</summary>
    private static IEnumerable<IGrouping<string, AtlasRow>> ByVerdict(RoleTable table) => table.Rows
        .OrderByDescending(r => r.Verdict.NeedsSettling).ThenBy(r => r.Verdict.Kind)
        .ThenBy(r => r.Verdict.Kind == VerdictKind.Only ? r.Verdict.Roles[0].Position : 0)
        .GroupBy(r => r.Verdict.Label());

    private static string Says(RoleTable table, AtlasRow row) =>
        !table.IsAgreed ? VerdictExplanation.FactsOf(row)
        : table.DecisionOn(row) is { } decision ? DecisionWords.Agreed(decision.Letters)
        : $"{row.Verdict.Label()}.";
}
