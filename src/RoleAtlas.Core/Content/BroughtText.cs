using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Text;
using RoleAtlas.Core.Text.FromHtml;

namespace RoleAtlas.Core.Content;

/// <summary>A text that somebody pasted or uploaded to be a source's.</summary>
/// <param name="Text">As it can be saved: Markdown with LF line breaks, without front matter; null where there are problems.</param>
/// <param name="FrontMatter">What the file says of its source; null where it begins with its words.</param>
/// <param name="Problems">Why it is refused, each a sentence for the person who brought it.</param>
public sealed record BroughtText(SourceText? Text, SourceContent? FrontMatter, IReadOnlyList<string> Problems)
{
    /// <summary>What a pasted text says of itself at its top; null where it begins with its words.</summary>
    public PastedFrontMatter? Pasted { get; init; }

    /// <summary>How the top of a pasted text was taken, for the person who pasted it; null where nobody would ask.</summary>
    public string? Said { get; init; }

    /// <summary>In bytes; as much as a source's text may be.</summary>
    public const int MaximumSize = SourceText.MaximumSize;

    public static string TooLarge => $"The file is larger than {MaximumSize / 1024 / 1024} MiB. Split it, or take something out.";

    public static readonly IReadOnlyList<string> Extensions = [".md", ".markdown", ".txt", ".html", ".htm"];

    /// <summary>Reads Markdown, plain text or HTML, as the name of the file says.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">Untrusted.</param>
    /// <param name="cancel">Ends what can be ended; a hostile text of the largest size can take ten seconds all the same.</param>
    public static BroughtText Read(string name, byte[] bytes, CancellationToken cancel = default)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (!Extensions.Contains(extension))
            return Refused($"{ContentProblems.Show(name)} is no text that can be read here. Choose a file that ends with {string.Join(", ", Extensions.SkipLast(1))} or {Extensions[^1]}.");

        // A file of content may be larger, as claims can be many; a text may not, and what comes of it takes time.
        if (bytes.Length > SourceText.MaximumSize)
            return Refused($"The text is larger than {SourceText.MaximumSize / 1024 / 1024} MiB. Split it.");

        var problems = new ContentProblems();
        var file = new ContentFile($"{ContentFormat.Sources}/{FileName(name)}", bytes);
        if (file.Decode(problems) is not { } words)
            return Refused(problems);
        if (extension is not (".html" or ".htm") && words.StartsWith("---\n", StringComparison.Ordinal))
        {
            var sources = new SourceFiles(new EntityKeys(problems), problems);
            sources.Read(file);
            return problems.Any ? Refused(problems) : new BroughtText(sources.Found[0].Text, sources.Found[0], []);
        }

        return Parsed(() => extension is ".html" or ".htm" ? HtmlToMarkdown.Convert(words, cancel) : words);
    }

    /// <summary>
    /// Reads what somebody typed or pasted as Markdown. All of it is words, but for what the text says about itself at its
    /// top, which is left out and told apart; the strict rules of files are not for people with a form before them.
    /// </summary>
    /// <param name="bytes">Untrusted.</param>
    public static BroughtText ReadPasted(byte[] bytes)
    {
        if (bytes.Length > SourceText.MaximumSize)
            return Refused($"The text is larger than {SourceText.MaximumSize / 1024 / 1024} MiB. Split it.");

        var problems = new ContentProblems();
        if (new ContentFile($"{ContentFormat.Sources}/pasted.md", bytes).Decode(problems) is not { } pasted)
            return Refused(problems);
        var (found, words, said) = PastedFrontMatter.Split(pasted);
        return Parsed(() => words) with { Pasted = found, Said = said };
    }

    private static BroughtText Parsed(Func<string> words)
    {
        try
        {
            var text = SourceText.Parse(words());
            return string.IsNullOrWhiteSpace(text.Plain)
                ? Refused("There are no words in it.")
                : new BroughtText(text, null, []);
        }
        catch (SourceTextException exception)
        {
            return Refused(exception.Message);
        }
    }

    /// <summary>The file's name as the format wants it, its number kept.</summary>
    private static string FileName(string name)
    {
        var (number, words) = ContentFormat.NameOf(new ContentFile(Path.GetFileName(name), []));
        var slug = Slug.Suggest(words, EntityKind.Source);
        return $"{(number is null ? "" : $"{number}-")}{(slug.Length > 0 ? slug : "source")}.md";
    }

    private static BroughtText Refused(string problem) => new(null, null, [problem]);

    private static BroughtText Refused(ContentProblems problems) =>
        new(null, null, [.. problems.InOrder.Take(20).Select(p => $"Line {p.Line}: {p.Message}")]);
}
