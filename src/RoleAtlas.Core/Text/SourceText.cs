namespace RoleAtlas.Core.Text;

/// <summary>A source's Markdown and the plain text a reader sees of it, on which excerpts are anchored.</summary>
public sealed class SourceText
{
    private SourceText(string markdown, string plain)
    {
        Markdown = markdown;
        Plain = plain;
    }

    public string Markdown { get; }

    /// <summary>The rendered plain text; offsets into it are UTF-16 code units.</summary>
    public string Plain { get; }

    public static SourceText Parse(string markdown) => new(markdown, markdown);
}
