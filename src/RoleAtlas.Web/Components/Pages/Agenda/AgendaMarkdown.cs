using System.Text;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Files;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.Agenda;

/// <summary>An agenda as a Markdown document, to be pasted where a team keeps its minutes.</summary>
/// <param name="view">What to write.</param>
/// <param name="origin">Where the document comes from; it is read elsewhere.</param>
internal sealed class AgendaMarkdown(AgendaView view, FileOrigin origin)
{
    private static readonly string[] Outcome = ["Accountable (one role)", "Does the work", "Because", "Agreed by", "Look at it again on"];

    private readonly StringBuilder text = new();

    public override string ToString()
    {
        text.Clear();
        Paragraph($"# {Text(view.Title)}");
        if (origin.Line is { } line)
        {
            Paragraph(Text(line));
        }

        foreach (var notice in origin.Notices.Concat(view.Notices))
        {
            Paragraph(Text(notice));
        }

        if (view.Agenda.Items.Count == 0)
        {
            Paragraph(view.Agenda.Settled.Count > 0
                ? "Nothing is left to settle. That does not mean that everything is clear."
                : "Nothing to settle: no two sources disagree, and nothing is claimed for several roles unweighed. That does not mean that everything is clear.");
        }
        else
        {
            Paragraph(Text(string.Concat(AgendaWords.Summary(view.Agenda).Select(p => p.Text))));
            Paragraph("- Date:\n- Present:");
        }

        if (view.Limits.Length > 0 && view.Agenda.Items.Count > 0)
        {
            Paragraph(Text(view.Only == AgendaFilter.Settled
                ? $"Showing {view.Settled.Count} of {AtlasWords.Count(view.Agenda.Items.Count + view.Agenda.Settled.Count, "item")}: {view.Limits}."
                : $"Showing {view.Items.Total} of {AtlasWords.Count(view.Agenda.Items.Count, "item")}: {view.Limits}."));
        }

        if (view.Items.Pages > 1)
        {
            Paragraph(Text(view.Items.Words("item") + "."));
        }

        foreach (var item in view.Items.Items)
        {
            Write(item);
        }

        WriteSettled();
        Paragraph($"---\n\nFrom {Link("this agenda", view.Url.ToString())}, catalogue revision {view.Agenda.Snapshot.Revision}. The words of the sources belong to their authors and are quoted for study.");
        return text.ToString();
    }

    private void WriteSettled()
    {
        if (view.Settled.Count > 0)
        {
            Paragraph("## Settled");
            foreach (var decision in view.Settled)
            {
                var departs = Departure.Of(view.Agenda.Snapshot, decision) is { } departure
                    ? $" Departs from the sources because {DecisionWords.Because(departure)}."
                    : "";
                var unclear = DecisionWords.Unclear(decision.Letters) is { Count: > 0 } open ? $" {AtlasWords.Sentence(AtlasWords.List(open))}." : "";
                Paragraph($"- {Link(decision.Responsibility.Name, AtlasUrls.Agreed(decision.Responsibility))}: "
                    + Text($"{DecisionWords.Agreed(decision.Letters)}{unclear}{departs} Agreed by {decision.DecidedBy} on {DecisionWords.Day(decision.Decided)}."));
            }
        }
    }

    private void Write(AgendaItem item)
    {
        var row = item.Row;
        Paragraph($"## {item.Number}\\. {Link(row.Responsibility.Name, AtlasUrls.Responsibility(row.Responsibility))}");
        Paragraph($"{Text(row.Verdict.Label())} · {Text(row.Responsibility.Area.Name)}");
        Paragraph(Text($"{AgendaWords.Dispute(item)} {AgendaWords.RestsOn(row)}"));
        foreach (var side in item.Sides.Take(AgendaView.SidesAnItem))
        {
            var quoted = side.Quoted();
            var more = side.Claims.Count - quoted.Sum(q => q.Claims.Count);
            Paragraph($"### {Text(AgendaWords.Heading(side))}, {AtlasWords.Count(side.SourceCount, "source")}");
            foreach (var sentence in quoted)
            {
                Paragraph($"> {Text(Words(sentence))}\n>\n> {Credit(sentence)}");
            }

            if (more > 0)
            {
                Paragraph($"{AtlasWords.Sentence(AtlasWords.Count(more, "more excerpt"))} of the same, on the page of the responsibility.");
            }
        }

        if (item.Sides.Count > AgendaView.SidesAnItem)
        {
            Paragraph($"{AtlasWords.Sentence(AtlasWords.Count(item.Sides.Count - AgendaView.SidesAnItem, "more side"))} of this, on the page of the responsibility.");
        }

        Paragraph($"### What we agreed\n\n{string.Join('\n', Outcome.Select(label => $"- {label}:"))}");
    }

    private static string Words(QuotedSentence sentence) =>
        $"{(sentence.CutBefore ? "… " : "")}{PlainLetters.Fold(string.Concat(sentence.Segments.Select(s => s.Text)))}{(sentence.CutAfter ? " …" : "")}";

    private string Credit(QuotedSentence sentence)
    {
        var source = sentence.Source;
        var lost = sentence.Claims[0].Excerpt.State.Lost() is { } where ? $" ({where})" : "";
        return $"{source.Order} · {Link(source.Title, AtlasUrls.Claim(sentence.Claims[0]))}, {Text(source.Credit())}{lost}";
    }

    private void Paragraph(string markdown) => text.Append(markdown.TrimEnd()).Append("\n\n");

    private static string Text(string words) => MarkdownText.Of(words);

    private string Link(string words, string path) => $"[{Text(words)}](<{origin.Address(path)}>)";
}
