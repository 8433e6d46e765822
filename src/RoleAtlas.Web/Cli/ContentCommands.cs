using System.CommandLine;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Web.Cli;

/// <summary>The verbs that know content folders: <c>check [FOLDER]</c>, <c>import FOLDER</c> and <c>export FOLDER</c>.</summary>
internal static class ContentCommands
{
    public static Command Check()
    {
        var folder = new Argument<DirectoryInfo?>("FOLDER")
        {
            Description = "The content folder; by default the one that a first start would import.",
            Arity = ArgumentArity.ZeroOrOne,
        }.RefusingOptions();
        var command = new Command("check", "Checks a content folder and counts what it holds. Changes nothing.") { folder };
        command.SetAction(parsed => AtlasCommands.WithOptions(options =>
            Task.FromResult(CheckFolder(parsed.GetValue(folder)?.FullName ?? options.ContentDirectory))));
        return command;
    }

    public static Command Import()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "The content folder." }.RefusingOptions();
        var delete = new Option<bool>("--delete-missing") { Description = "Also delete what the folder no longer holds." };
        var dry = new Option<bool>("--dry-run") { Description = "Only say what would change, and which verdicts." };
        var command = new Command("import", "Imports a content folder as one catalogue revision.") { folder, delete, dry };
        command.SetAction(parsed => AtlasCommands.WithOptions(options => parsed.GetValue(dry)
            ? PreviewAsync(options, parsed.GetRequiredValue(folder).FullName, parsed.GetValue(delete))
            : ImportAsync(options, parsed.GetRequiredValue(folder).FullName, parsed.GetValue(delete))));
        return command;
    }

    public static Command Export()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A new or empty folder." }.RefusingOptions();
        var force = new Option<bool>("--force") { Description = "Replace the content of a content folder, and nothing else that is in it." };
        var command = new Command("export", "Writes the whole catalogue into a content folder.") { folder, force };
        command.SetAction(parsed => AtlasCommands.WithDatabase(async database =>
        {
            var path = parsed.GetRequiredValue(folder).FullName;
            var (revision, files) = await ContentExporter.ReadAsync(database);
            ContentFolderWriter.Write(path, files, parsed.GetValue(force));
            Console.WriteLine($"Exported catalogue revision {revision} of {database.File} to {path}: {files.Count} files.");
            return 0;
        }));
        return command;
    }

    private static int CheckFolder(string folder)
    {
        if (Read(folder) is not { } content)
        {
            return 1;
        }

        Console.WriteLine($"{folder} is in order.");
        foreach (var line in CatalogueCounts.Of(content))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static async Task<int> PreviewAsync(AtlasOptions options, string folder, bool deleteMissing)
    {
        if (Read(folder) is not { } content)
        {
            return 1;
        }

        var preview = File.Exists(options.Database.File)
            ? await new ContentImporter(await CatalogueDatabase.OpenAsync(options.Database), TimeProvider.System).PreviewAsync(content, deleteMissing)
            : ContentImporter.PreviewFirst(content);
        if (Report(folder, preview.Problems))
        {
            return 1;
        }

        foreach (var line in ImportLines.Of(preview))
        {
            Console.WriteLine(line);
        }

        Console.WriteLine($"This is what an import of {folder} into {options.Database.File} would do. Nothing was changed.");
        return 0;
    }

    private static async Task<int> ImportAsync(AtlasOptions options, string folder, bool deleteMissing)
    {
        if (Read(folder) is not { } content)
        {
            return 1;
        }

        var database = await CatalogueDatabase.OpenAsync(options.Database);
        var result = await new ContentImporter(database, TimeProvider.System).ImportAsync(content, "import", deleteMissing);
        if (Report(folder, result.Problems))
        {
            return 1;
        }

        Console.WriteLine(result.Revision is { } revision
            ? $"Imported {folder} into {database.File} as catalogue revision {revision}."
            : $"{database.File} already holds what {folder} says; nothing was changed.");
        foreach (var line in ImportLines.Of(result.Counts))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static CatalogueContent? Read(string folder)
    {
        var (content, problems) = ContentFolder.Read(folder);
        Report(folder, problems);
        return content;
    }

    /// <returns>Whether there are any.</returns>
    private static bool Report(string folder, IReadOnlyList<ContentProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem with { File = Path.Combine(folder, problem.File) });
        }

        if (problems.Count > 0)
        {
            Console.Error.WriteLine($"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}; nothing was changed.");
        }

        return problems.Count > 0;
    }
}
