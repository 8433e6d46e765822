using System.Text;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Web.Files;

/// <summary>For a chat or a mail: no marks but hyphens, and one address, at the end.</summary>
internal sealed class PlainDocument : Document
{
    private readonly StringBuilder text = new();

    /// <summary>Words of others as one line, so that none can pass for a line of the file itself.</summary>
    public static string Line(string words) => string.Join(' ', string.Concat(PlainLetters.Fold(words).Select(c => char.IsControl(c) ? ' ' : c))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public override void Heading(int level, string words, string? address = null) =>
        text.Append(text.Length > 0 ? "\n" : "").Append(Line(words)).Append('\n');

    public override void Paragraph(string words) => text.Append(Line(words)).Append('\n');

    public override void Item(string words, string? address = null, string more = "") =>
        text.Append("- ").Append(Line(more.Length > 0 ? $"{words}. {more}" : words)).Append('\n');

    public override void Quote(string words, string title, string address, string credit) =>
        text.Append("- “").Append(Line(words)).Append("” (").Append(Line($"{title}, {credit}")).Append(")\n");

    public override void End(string what, string address, long revision) =>
        text.Append('\n').Append(address).Append("\nCatalogue revision ").Append(revision).Append(". ").Append(FileOrigin.Rights).Append('\n');

    public override string ToString() => text.ToString();
}
