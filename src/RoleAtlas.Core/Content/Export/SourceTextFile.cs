using System.Globalization;
using Markdig.Extensions.Yaml;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Content.Export;

/// <summary>Writes <c>sources/NN-slug.md</c>: front matter, and the words of the source as they are.</summary>
internal static class SourceTextFile
{
    public static string Of(SourceRow source, string markdown, WrittenNames names)
    {
        var matter = new YamlItem()
            .Add("title", source.Title)
            .Add("kind", source.Kind)
            .Add("author", source.Author)
            .Add("publisher", source.Publisher)
            .AddBare("date", source.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Add("link", source.Link)
            .AddBare("order", source.Order.ToString(CultureInfo.InvariantCulture))
            .Add("hashtags", source.Hashtags)
            .Add("note", source.Note)
            .AddBare("draft", source.IsDraft ? "true" : null)
            .Identified(EntityKind.Source, source, names);
        return $"{SourceFiles.Fence}\n{matter.Alone()}{SourceFiles.Fence}\n\n{Body(markdown)}";
    }

    /// <summary>
    /// The text as a content file holds it and gives it back: without empty lines at its beginning, which mean nothing in
    /// Markdown, and without front matter of its own, which readers do not see.
    /// </summary>
    internal static string Body(string markdown)
    {
        var lines = markdown.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n').AsSpan();
        if (lines[0].StartsWith(SourceFiles.Fence, StringComparison.Ordinal)
            && SourceText.Parse(markdown).Document is [YamlFrontMatterBlock { Lines.Count: var length }, ..])
        {
            lines = lines[(length + 2)..];
        }
        while (lines.Length > 0 && lines[0].Trim(' ', '\t').Length == 0)
            lines = lines[1..];
        return string.Join('\n', lines!);
    }
}
