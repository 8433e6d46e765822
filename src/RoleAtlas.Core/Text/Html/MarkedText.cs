using System.Text;

namespace RoleAtlas.Core.Text.Html;

/// <summary>
/// Writes the words of a text with <c>mark</c> elements around its excerpts and a reference behind each excerpt. A mark
/// stays open over what stands side by side, and is closed before any element begins or ends: it never crosses one.
/// </summary>
internal sealed class MarkedText(StringBuilder html, string plain, MarkedRanges ranges, CodingSigns? coding = null)
{
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);
    private readonly List<NumberedNote> waiting = [];
    private bool isOpen;

    /// <summary>The notes referred to since this list was last cleared.</summary>
    public List<NumberedNote> Notes { get; } = [];

    /// <summary>Set while inside one of the source's own links: references wait for its end, as links do not nest.</summary>
    public bool InLink { get; set; }

    public void Text(int start, int end)
    {
        while (start < end)
        {
            Enter(start);
            var stop = Math.Min(end, Math.Min(ranges.SegmentEnd, coding?.NextEnd(start) ?? int.MaxValue));
            Letters(start, stop);
            start = stop;
            Leave(start);
        }
    }

    /// <summary>An element without text that stands for the one character at an offset: a line break.</summary>
    public void Element(int start, string element)
    {
        Enter(start);
        html.Append(element);
        Leave(start + 1);
    }

    public void Tag(string tag)
    {
        CloseMark();
        html.Append(tag);
    }

    public void FlushReferences()
    {
        foreach (var note in waiting)
        {
            if (coding is not null)
            {
                CodingSigns.Reference(html, note);
                continue;
            }
            // The number's name, by which a style sheet can put the note beside it.
            html.Append("<sup class=\"note-ref\" style=\"--ref:--ref-").Append(note.Number)
                .Append("\"><a href=\"#note-").AppendText(note.ClaimIds[0]).Append("\">").Append(note.Number).Append("</a></sup>");
        }
        Notes.AddRange(waiting);
        waiting.Clear();
    }

    private void Enter(int offset)
    {
        if (ranges.MoveTo(offset)) CloseMark();
        if (!isOpen && ranges.Any) OpenMark();
    }

    private void Leave(int offset)
    {
        var notes = ranges.NotesAt(offset);
        if (notes.Count > 0)
        {
            CloseMark();
            waiting.AddRange(notes);
            if (!InLink) FlushReferences();
        }
        coding?.SentenceAt(html, offset);
    }

    private void OpenMark()
    {
        var fresh = ranges.Active.Select(m => m.ClaimId).Where(begun.Add).ToList();
        foreach (var id in fresh.Skip(1)) html.Append("<span id=\"claim-").AppendText(id).Append("\"></span>");

        var classes = ranges.Active
            .SelectMany(m => m.CssClass.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)
            .Concat(ranges.Overlap ? ["overlap"] : []);
        html.Append("<mark");
        if (fresh.Count > 0) Attribute("id", "claim-" + fresh[0]);
        Attribute("class", string.Join(' ', classes));
        Attribute("data-claims", string.Join(' ', ranges.Active.Select(m => m.ClaimId)));
        html.Append('>');
        isOpen = true;
    }

    private void CloseMark()
    {
        if (!isOpen) return;
        html.Append("</mark>");
        isOpen = false;
    }

    private void Attribute(string name, string value) => html.Append(' ').Append(name).Append("=\"").AppendText(value).Append('"');

    private void Letters(int start, int end)
    {
        var text = plain.AsSpan(start, end - start);
        if (!PlainLetters.MayBeIn(text))
        {
            if (coding is null) html.AppendText(text);
            else CodingSigns.Letters(html, start, text);
            return;
        }
        foreach (var run in PlainLetters.Split(text.ToString()))
        {
            var original = run.OriginalAt(plain, start);
            if (coding is null && !run.IsMathematical) html.AppendText(run.Text);
            else if (coding is null) html.Append("<em class=\"letters\">").AppendText(run.Text).Append("</em>");
            else if (run.IsMathematical) CodingSigns.Letters(html, start, original, run.Text);
            else CodingSigns.Letters(html, start, run.Text);
            start += original.Length;
        }
    }
}
