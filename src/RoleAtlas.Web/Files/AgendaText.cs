using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Web.Components.Pages.Agenda;

namespace RoleAtlas.Web.Files;

/// <summary>What there is to settle in plain words: all items of the filter, without the quotes that the Markdown has.</summary>
internal static class AgendaText
{
    public static string Write(AgendaView view, FileOrigin origin)
    {
        var document = new PlainDocument();
        document.Heading(1, view.Limits.Length == 0 ? view.Title : $"{view.Title} ({view.Limits})");
        foreach (var line in new[] { origin.Line }.OfType<string>().Concat(origin.Notices).Concat(view.Notices))
        {
            document.Paragraph(line);
        }

        document.Paragraph(view.Agenda.Items.Count > 0
            ? string.Concat(AgendaWords.Summary(view.Agenda).Select(p => p.Text))
            : "Nothing to settle. That does not mean that everything is clear.");
        foreach (var item in view.Agenda.Items.Where(i => view.Only?.Shows(i) ?? true))
        {
            document.Heading(2, $"{item.Number}. {item.Row.Responsibility.Name} ({AtlasWords.InSentence(item.Row.Verdict.Label())})");
            document.Paragraph($"{AgendaWords.Dispute(item)} {AgendaWords.RestsOn(item.Row)}");
        }

        if (view.Settled.Count > 0)
        {
            document.Heading(2, "Settled");
            foreach (var decision in view.Settled)
            {
                document.Item(decision.Responsibility.Name, more: DecisionWords.Agreed(decision.Letters));
            }
        }

        document.End("this agenda", origin.Address((view.Url with { Page = 1 }).ToString()), view.Agenda.Snapshot.Revision);
        return document.ToString();
    }
}
