using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Text;

/// <summary>One example of Specs/*.md; Specs/README.md says how they are written.</summary>
public sealed record TextSpec(string Name, string Markdown, IReadOnlyList<string> Marks, string? Plain, string? Html)
{
    private const string Fence = "````````";

    public static IEnumerable<TextSpec> All =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Text", "Specs"), "*.md")
            .Where(f => Path.GetFileName(f) != "README.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(Read);

    public IReadOnlyList<ExcerptMark> MarksIn(SourceText text) => [.. Marks.Select(mark =>
    {
        var (head, words) = Halves(mark, ": ");
        var (id, classes) = Halves(head, " ");
        var found = Anchor.Find(text, words, "", "");
        Assert.True(found.IsAnchored, $"{Name}: “{words}” occurs {found.Occurrences} times.");
        return new ExcerptMark(id, found.Excerpt.Start, found.Excerpt.End, classes);
    })];

    public override string ToString() => Name;

    private static IEnumerable<TextSpec> Read(string path)
    {
        List<string>? example = null;
        var heading = "";
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (line == Fence + " example")
            {
                example = [];
            }
            else if (line == Fence)
            {
                yield return Of($"{Path.GetFileNameWithoutExtension(path)}, line {number + 1}: {heading}", example!);
                example = null;
            }
            else if (example is not null)
            {
                example.Add(line);
            }
            else if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#', ' ');
            }
        }
    }

    private static TextSpec Of(string name, List<string> lines)
    {
        var sections = new Dictionary<string, List<string>> { [""] = [] };
        var section = sections[""];
        foreach (var line in lines)
        {
            if (line is ".marks" or ".plain" or ".html") sections[line] = section = [];
            else section.Add(line);
        }
        return new TextSpec(name, Section("")!, sections.GetValueOrDefault(".marks", []), Section(".plain"), Section(".html"));

        string? Section(string key) => sections.TryGetValue(key, out var content) ? string.Join('\n', content) : null;
    }

    private static (string, string) Halves(string text, string separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return (text[..at], text[(at + separator.Length)..]);
    }
}
