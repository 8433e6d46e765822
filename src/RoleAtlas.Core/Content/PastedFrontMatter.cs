using System.Globalization;
using System.Text.RegularExpressions;
using RoleAtlas.Core.Editing;
using YamlDotNet.RepresentationModel;

namespace RoleAtlas.Core.Content;

/// <summary>
/// What a pasted text says about itself between lines --- at its top, as many programs write it. Whoever pastes it has a form
/// for that: what can be read fills it, and nothing is refused. Files of the content format are read by <see cref="SourceFiles"/>.
/// </summary>
public sealed partial record PastedFrontMatter
{
    public string? Title { get; private init; }
    public string? Kind { get; private init; }
    public string? Author { get; private init; }
    public string? Publisher { get; private init; }
    public DateOnly? Published { get; private init; }

    /// <summary>An absolute http or https address.</summary>
    public string? Link { get; private init; }

    public string? Note { get; private init; }
    public IReadOnlyList<string> Hashtags { get; private init; } = [];

    /// <summary>The words below it, and what to tell the person who pasted it; all of the text where it has none.</summary>
    /// <param name="text">Line breaks LF.</param>
    internal static (PastedFrontMatter? Found, string Words, string? Said) Split(string text)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != SourceFiles.Fence)
            return (null, text, null);

        // As words it must not be taken for front matter when it is read again.
        var end = Array.FindIndex(lines, 1, l => l.TrimEnd() == SourceFiles.Fence);
        if (end < 0)
            return (null, "\n" + text, "The line --- at the top is taken as a line across the page.");
        if (!(lines[1..end].FirstOrDefault(l => l.Trim().Length > 0 && l[0] != '#') is { } first && Field().IsMatch(first)))
            return (null, "\n" + text, "What stands between the lines --- at the top is taken as words.");

        var below = Array.FindIndex(lines, end + 1, l => l.Trim(' ', '\t').Length > 0);
        var words = below < 0 ? "" : string.Join('\n', lines[below..]);
        return (
            Read(string.Join('\n', lines[1..end])),
            words.StartsWith(SourceFiles.Fence, StringComparison.Ordinal) ? "\n" + words : words,
            "The lines between --- and --- at the top say something about the text and are left out of its words. To have them as words, put an empty line above them.");
    }

    private static PastedFrontMatter Read(string yaml)
    {
        // What cannot be read is left to the person, who has the form before them.
        var ignored = new ContentProblems();
        var text = YamlText.Parse("pasted", yaml, linesBefore: 1, ignored, out _);
        if (text.Root is not YamlMappingNode root)
            return new PastedFrontMatter();

        var entry = new YamlEntry(text, root, ["title", "kind", "author", "publisher", "date", "link", "note", "hashtags"]);
        return new PastedFrontMatter
        {
            Title = Line("title", OneLine.LongestTitle),
            Kind = Line("kind", OneLine.LongestWords),
            Author = entry.Text("author"),
            Publisher = entry.Text("publisher"),
            // Other programs write a time behind it.
            Published = entry.Text("date") is { Length: >= 10 } date
                && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Link = entry.Text("link") is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? entry.Text("link") : null,
            Note = entry.Text("note"),
            Hashtags = entry.Texts("hashtags"),
        };

        string? Line(string key, int longest) => entry.Text(key) is { } words && OneLine.Wrong(words, longest) is null ? words : null;
    }

    [GeneratedRegex(@"^[\p{L}_][\w.-]*:(\s|$)")]
    private static partial Regex Field();
}
