using System.Text;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Components.Pages.Agenda;
using RoleAtlas.Web.Files;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.Roles.Charters;

/// <summary>A charter as a Markdown document with footnotes.</summary>
internal sealed class CharterMarkdown(CharterView view, FileOrigin origin)
{
    private readonly StringBuilder text = new();

    public override string ToString()
    {
        text.Clear();
        var charter = view.Charter;
        Paragraph($"# {Text(charter.Role.Name)}: role charter");
        foreach (var line in new[] { origin.Line, charter.Role.Summary }.OfType<string>().Where(l => l.Length > 0).Concat(origin.Notices).Concat(view.Notices))
        {
            Paragraph(Text(line));
        }

        if (charter.Purposes.Count > 0)
        {
            Paragraph(string.Join('\n', charter.Purposes.Select(p =>
                $"- {(p.Item.Kind == ClaimKind.Question ? "Asks" : "Succeeds when")}: {Text(p.Item.Label)}{References(p.Notes)}")));
        }

        Paragraph(Text(CharterWords.Basis(charter)) + (view.Without.Count > 0 ? $" Without {AtlasWords.ByNumber(view.Without)}." : ""));
        Write("Responsibilities", charter.Held, CharterWords.Alone(charter));
        Write("Not this role’s", charter.NotTheirs);
        Write("What is still open", charter.Open, CharterWords.OpenMeans);
        Paragraph($"---\n\nFrom {Link("this charter", view.Url.ToString())}, catalogue revision {charter.Snapshot.Revision}. {CharterWords.LeftOut(charter)} {FileOrigin.Rights}");
        foreach (var (i, note) in charter.Notes.Index())
        {
            Paragraph($"[^{i + 1}]: {Text(PlainLetters.Fold(ResponsibilityDocument.QuotedWordsOf(note)))} — {note.Source.Order} · {Link(note.Source.Title, AtlasUrls.Claim(note.Claims[0]))}, "
                + Text(note.Source.Credit() + (note.Claims[0].Excerpt.State.Lost() is { } lost ? $" ({lost})" : "")));
        }

        return text.ToString();
    }

    private void Write(string title, IReadOnlyList<CharterRow> rows, string intro = "")
    {
        if (rows.Count == 0)
        {
            return;
        }

        Paragraph($"## {title}\n\n{intro}");
        foreach (var area in rows.GroupBy(r => r.Row.Responsibility.Area))
        {
            Paragraph($"### {Text(area.Key.Name)}");
            Paragraph(string.Join('\n', area.Select(row =>
                $"- {Link(row.Row.Responsibility.Name, AtlasUrls.Responsibility(row.Row.Responsibility))}. {Text(CharterWords.Of(row))}{References(row.Notes)}")));
        }
    }

    // Side by side two of them would be a link by reference.
    private static string References(IReadOnlyList<int> notes) => string.Join(' ', notes.Select(n => $"[^{n}]"));

    private void Paragraph(string markdown) => text.Append(markdown.TrimEnd()).Append("\n\n");

    private static string Text(string words) => MarkdownText.Of(words);

    private string Link(string words, string path) => $"[{Text(words)}](<{origin.Address(path)}>)";
}
