using System.Globalization;
using System.Text;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Content.Export;

/// <summary>
/// Writes the whole state of a catalogue in the format of content/, drafts and decisions, ids and retired slugs included.
/// The same catalogue gives the same bytes; read again, they make the same catalogue.
/// </summary>
public static class ContentWriter
{
    // What the number in a file's name may have, see ContentFormat.
    private const int LargestNumber = 999_999;

    /// <summary>In the order of their paths.</summary>
    public static IReadOnlyList<ContentFile> Write(CatalogueRows rows)
    {
        var names = new WrittenNames(rows);
        List<ContentFile> files = [File(ContentFormat.Catalogue, CatalogueText.Of(rows, names))];
        if (rows.Decisions.Count > 0)
            files.Add(File(ContentFormat.Decisions, DecisionText.Of(rows, names)));

        var texts = rows.Texts.ToDictionary(t => t.SourceId, t => t.Markdown);
        var claims = rows.Claims.ToLookup(c => c.SourceId);
        var sources = rows.Sources.OrderBy(s => s.Order).ThenBy(s => s.Slug, StringComparer.Ordinal).ToList();
        var numbers = sources.TrueForAll(s => s.Order is >= 0 and <= LargestNumber)
            ? sources.ConvertAll(s => s.Order)
            : Enumerable.Range(1, sources.Count).ToList();
        var width = Math.Max(2, numbers.Select(n => n.ToString(CultureInfo.InvariantCulture).Length).DefaultIfEmpty().Max());
        foreach (var (source, number) in sources.Zip(numbers))
        {
            var name = $"{number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')}-{source.Slug}";
            files.Add(File($"{ContentFormat.Sources}/{name}.md", SourceTextFile.Of(source, texts[source.Id], names)));
            if (claims[source.Id].Any())
                files.Add(File($"{ContentFormat.Claims}/{name}.yml", ClaimText.Of(claims[source.Id], SourceText.Parse(texts[source.Id]), names)));
        }
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static ContentFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
