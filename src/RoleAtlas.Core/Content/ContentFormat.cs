using System.Text.RegularExpressions;

namespace RoleAtlas.Core.Content;

/// <summary>
/// The format of content: <c>catalog.yml</c>, <c>sources/NN-slug.md</c>, <c>claims/NN-slug.yml</c> and <c>decisions.yml</c>.
/// content/README.md describes it for those who write it.
/// </summary>
public static partial class ContentFormat
{
    public const string Catalogue = "catalog.yml";
    public const string Sources = "sources";
    public const string Claims = "claims";

    /// <summary>There where something was decided.</summary>
    public const string Decisions = "decisions.yml";

    /// <summary>As <see cref="ContentFolder.Read"/>, for files that come from elsewhere, such as an upload.</summary>
    public static (CatalogueContent? Content, IReadOnlyList<ContentProblem> Problems) Read(IReadOnlyList<ContentFile> files)
    {
        var problems = new ContentProblems();
        if (!files.Any(f => f.Path == Catalogue))
            problems.Add(Catalogue, 1, "The file is missing.");
        var content = Read(files, problems);
        return (problems.Any ? null : content, problems.InOrder);
    }

    internal static string ExtensionIn(string folder) => folder == Sources ? ".md" : ".yml";

    internal static string FolderWithin(string folder) => $"Folders within {folder}/ are not read. Move the files up, or take it out.";

    internal static string StrangeFile(string folder) => $"Only files that end in {ExtensionIn(folder)} belong in {folder}/. Rename it, or take it out.";

    internal static CatalogueContent Read(IReadOnlyList<ContentFile> files, ContentProblems problems)
    {
        var keys = new EntityKeys(problems);
        var catalogue = new CatalogueFile(keys, problems);
        if (files.FirstOrDefault(f => f.Path == Catalogue) is { } file)
            catalogue.Read(file);

        var sources = new SourceFiles(keys, problems);
        foreach (var source in files.Where(f => f.Path.StartsWith($"{Sources}/", StringComparison.Ordinal)))
            sources.Read(source);

        var claims = new ClaimFiles(catalogue, sources, problems);
        foreach (var claimsFile in files.Where(f => f.Path.StartsWith($"{Claims}/", StringComparison.Ordinal)))
            claims.Read(claimsFile);

        var decisions = new DecisionFile(keys, catalogue, claims, problems);
        if (files.FirstOrDefault(f => f.Path == Decisions) is { } decisionFile)
            decisions.Read(decisionFile);

        return new CatalogueContent(
            catalogue.Areas,
            catalogue.Roles,
            catalogue.Responsibilities,
            [.. sources.Found.Select(s => s with { Claims = claims.Of(s.Slug) })])
        {
            Decisions = decisions.Found,
            Retired = catalogue.Retired,
        };
    }

    /// <summary>The number and slug of <c>folder/NN-slug.extension</c>; the number is null where there is none.</summary>
    internal static (int? Number, string Slug) NameOf(ContentFile file)
    {
        var match = Numbered().Match(Path.GetFileNameWithoutExtension(file.Path));
        return (match.Groups[1].Success ? int.Parse(match.Groups[1].ValueSpan, provider: null) : null, match.Groups[2].Value);
    }

    [GeneratedRegex(@"\A(?:([0-9]{1,6})-)?(.*)\z", RegexOptions.Singleline)]
    private static partial Regex Numbered();
}
