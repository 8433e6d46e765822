using System.Text;
using RoleAtlas.Web.Components.Pages.Agenda;

namespace RoleAtlas.Web.Files;

internal sealed class MarkdownDocument : Document
{
    private readonly StringBuilder text = new();
    private bool isList;

    public override void Heading(int level, string words, string? address = null) => Block($"{new string('#', level)} {Linked(words, address)}");

    public override void Paragraph(string words) => Block(MarkdownText.Of(words));

    public override void Item(string words, string? address = null, string more = "")
    {
        Begin(item: true);
        text.Append("- ").Append(Linked(words, address)).Append(more.Length > 0 ? $". {MarkdownText.Of(more)}" : "").Append('\n');
    }

    public override void Quote(string words, string title, string address, string credit) =>
        Block($"> {MarkdownText.Of(words)}\n>\n> {Linked(title, address)}, {MarkdownText.Of(credit)}");

    public override void End(string what, string address, long revision) =>
        Block($"---\n\nFrom {Linked(what, address)}, catalogue revision {revision}. {FileOrigin.Rights}");

    public override string ToString() => text.ToString();

    private static string Linked(string words, string? address) =>
        address is null ? MarkdownText.Of(words) : $"[{MarkdownText.Of(words)}](<{address}>)";

    private void Block(string markdown)
    {
        Begin(item: false);
        text.Append(markdown).Append("\n\n");
    }

    /// <summary>A list ends with an empty line, as any block does.</summary>
    private void Begin(bool item)
    {
        if (isList && !item)
        {
            text.Append('\n');
        }

        isList = item;
    }
}
