using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace RoleAtlas.Web.Components.Pages.History;

/// <summary>Two texts compared word by word, beside each other. Of lines that are the same, only that there are some is told.</summary>
public static class WordDifference
{
    /// <summary>A line of both sides; one side is empty where the line is new or gone.</summary>
    public sealed record Line(IReadOnlyList<Word> Old, IReadOnlyList<Word> New);

    public sealed record Word(string Text, bool IsChanged);

    private static readonly Line Same = new([new Word("…", false)], [new Word("…", false)]);

    public static IReadOnlyList<Line> Of(string before, string after)
    {
        var model = SideBySideDiffBuilder.Diff(before, after, ignoreWhiteSpace: false);
        List<Line> lines = [];
        foreach (var (old, now) in model.OldText.Lines.Zip(model.NewText.Lines))
        {
            if (old.Type is not ChangeType.Unchanged)
                lines.Add(new Line(Words(old), Words(now)));
            else if (lines.Count == 0 || lines[^1] != Same)
                lines.Add(Same);
        }

        return lines;
    }

    private static List<Word> Words(DiffPiece line) => line switch
    {
        { Type: ChangeType.Imaginary } => [],
        { Type: ChangeType.Modified } => [.. line.SubPieces.Where(p => p.Text is not null).Select(p => new Word(p.Text, p.Type is not ChangeType.Unchanged))],
        _ => [new Word(line.Text, true)],
    };
}
