using System.Text;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Core.Tests.Content;

/// <summary>A small content folder in memory, to be broken one file at a time.</summary>
internal sealed class ContentFiles
{
    public const string CatalogueYaml = """
        areas:
          - slug: strategy
            name: Strategy
            description: Where it goes.
          - slug: delivery
            name: Delivery
        roles:
          - slug: product-manager
            name: Product manager
            abbreviation: PdM
            aliases: [product owner]
            summary: Why and what.
          - slug: project-manager
            name: Project manager
            abbreviation: PjM
        responsibilities:
          - slug: product-vision
            name: Setting the product vision
            area: strategy
            description: What it is to become.
            aliases: [vision, direction]
          - slug: risk-management
            name: Managing risks
            area: delivery

        """;

    public const string SourceMarkdown = """
        ---
        title: "Who does what?"
        kind: LinkedIn post
        order: 3
        hashtags: [Roles, Work]
        ---

        # Who does what?

        Product managers **craft the vision**, and project managers manage risks.

        - Both keep people informed.
        - Both keep people happy.

        """;

    public const string ClaimsYaml = """
        - id: 7k2m9q
          quote: craft the vision
          roles: [product-manager]
          responsibility: product-vision
          stance: leads
        - quote: manage risks
          roles: [project-manager]
          responsibility: risk-management
          stance: leads
          note: Said in passing.
        - quote: keep people
          prefix: "Both "
          suffix: happy
          roles: [project-manager, product-manager]
          kind: trait
          label: Kind

        """;

    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public ContentFiles()
    {
        Set("catalog.yml", CatalogueYaml);
        Set("sources/03-who-does-what.md", SourceMarkdown);
        Set("claims/03-who-does-what.yml", ClaimsYaml);
    }

    public ContentFiles Set(string path, string text) => Set(path, Encoding.UTF8.GetBytes(text));

    public ContentFiles Set(string path, byte[] bytes)
    {
        files[path] = bytes;
        return this;
    }

    public ContentFiles Remove(string path)
    {
        files.Remove(path);
        return this;
    }

    /// <summary>Replaces words that have to be there.</summary>
    public ContentFiles Edit(string path, string old, string replacement)
    {
        var text = Encoding.UTF8.GetString(files[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Set(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public (CatalogueContent? Content, IReadOnlyList<ContentProblem> Problems) Read() =>
        ContentFormat.Read([.. files.Select(f => new ContentFile(f.Key, f.Value))]);

    public CatalogueContent Content()
    {
        var (content, problems) = Read();
        Assert.Empty(problems);
        return content!;
    }

    public void WriteTo(string folder)
    {
        foreach (var (path, bytes) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }
}
