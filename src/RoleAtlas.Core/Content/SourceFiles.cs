using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Text;
using YamlDotNet.RepresentationModel;

namespace RoleAtlas.Core.Content;

/// <summary>Reads <c>sources/NN-slug.md</c>: front matter and the words of a source.</summary>
internal sealed class SourceFiles(EntityKeys keys, ContentProblems problems)
{
    internal const string Fence = "---";

    private readonly List<SourceContent> found = [];
    private readonly Dictionary<int, string> orders = [];
    private readonly HashSet<string> fileSlugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> texts = new(StringComparer.Ordinal);

    public IReadOnlyList<SourceContent> Found => found;

    /// <summary>Every source there is a file for, readable or not.</summary>
    public IReadOnlyCollection<string> Slugs => fileSlugs;

    /// <summary>Null where there is no such source, or its text could not be read.</summary>
    public SourceText? TextOf(string slug) => texts.GetValueOrDefault(slug);

    public void Read(ContentFile file)
    {
        var (number, name) = ContentFormat.NameOf(file);
        var slug = keys.Slug(EntityKind.Source, name, new ContentPlace(file.Path, 1));
        if (slug is not null)
            fileSlugs.Add(slug);
        if (file.Decode(problems) is not { } decoded || Split(file.Path, decoded) is not { } parts)
            return;

        var text = ReadText(file.Path, parts.Body, parts.BodyLine);
        if (slug is not null && text is not null)
            texts.TryAdd(slug, text);

        var yaml = YamlText.Parse(file.Path, parts.FrontMatter, linesBefore: 1, problems, out var malformed);
        if (malformed)
            return;
        if (yaml.Root is not YamlMappingNode root)
        {
            problems.Add(file.Path, 1, "The front matter must have the keys title and kind.");
            return;
        }

        ReadSource(new YamlEntry(yaml, root, [
            "title", "kind", "author", "publisher", "date", "link", "order", "hashtags", "note", "draft", "id",
            "retired-slugs",
        ]), slug, number, text);
    }

    private void ReadSource(YamlEntry entry, string? slug, int? number, SourceText? text)
    {
        var id = keys.Id(entry);
        var retired = keys.RetiredSlugs(EntityKind.Source, entry);
        var title = entry.Line("title", OneLine.LongestTitle);
        var kind = entry.Line("kind", OneLine.LongestWords);
        var order = Order(entry, number);
        var source = (entry.Text("author"), entry.Text("publisher"), entry.Date("date"), Link(entry), entry.Text("note"));
        var hashtags = entry.Texts("hashtags");
        var draft = entry.IsTrue("draft");
        if (slug is null || title is null || kind is null || text is null)
            return;

        found.Add(new SourceContent
        {
            Place = new ContentPlace(entry.Place.File, 1),
            Id = id,
            Slug = slug,
            RetiredSlugs = retired,
            Title = title,
            Kind = kind,
            Author = source.Item1,
            Publisher = source.Item2,
            Published = source.Item3,
            Link = source.Item4,
            Note = source.Item5,
            Hashtags = hashtags,
            Order = order,
            IsDraft = draft,
            Text = text,
        });
    }

    private int Order(YamlEntry entry, int? number)
    {
        // Without a number of its own a source comes after those before it.
        var order = entry.Number("order") ?? number ?? (orders.Count == 0 ? 1 : orders.Keys.Max() + 1);
        if (!orders.TryAdd(order, entry.Place.File))
            entry.Problem("order", $"The number {order} is already that of {orders[order]}. Give this source another order.");
        return order;
    }

    private static string? Link(YamlEntry entry)
    {
        var words = entry.Text("link");
        if (words is not null && !(Uri.TryCreate(words, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            entry.Problem("link", $"{ContentProblems.Show(words)} is no address that begins with http:// or https://.");
        return words;
    }

    private SourceText? ReadText(string file, string body, int line)
    {
        try
        {
            var text = SourceText.Parse(body);
            if (!string.IsNullOrWhiteSpace(text.Plain))
                return text;

            problems.Add(file, line, "The source has no words below its front matter.");
        }
        catch (SourceTextException exception)
        {
            problems.Add(file, line, exception.Message);
        }
        return null;
    }

    private (string FrontMatter, string Body, int BodyLine)? Split(string file, string text)
    {
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, l => l.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            problems.Add(file, 1, lines[0].TrimEnd() == Fence
                ? "The front matter that begins here does not end. Put a line --- below it."
                : "The file must begin with front matter: a line ---, the keys title and kind, and a line ---.");
            return null;
        }

        var first = Array.FindIndex(lines, end + 1, l => l.Trim(' ', '\t').Length > 0);
        if (first < 0)
            return (string.Join('\n', lines[1..end]), "", end + 1);

        var body = string.Join('\n', lines[first..]);
        // Words that begin with a thematic break must not be taken for front matter again.
        if (lines[first].StartsWith(Fence, StringComparison.Ordinal))
            body = "\n" + body;
        return (string.Join('\n', lines[1..end]), body, first + 1);
    }
}
