using System.CommandLine;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Web.Cli;

/// <summary>
/// The verbs of the program: <c>check [FOLDER]</c> and <c>import FOLDER</c>. Without a verb it serves. They read the same
/// settings as the server; exit code 0 means success and nothing else does.
/// </summary>
public static class AtlasCommands
{
    /// <summary>Whether these are words for a verb, known or mistyped; settings such as <c>--urls</c> are the server's.</summary>
    public static bool Handles(string[] args) =>
        args is [{ } first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    public static Task<int> RunAsync(string[] args) => Root().Parse(args).InvokeAsync();

    private static RootCommand Root() => new(
        "RoleAtlas: who does what, and who says so? Without a verb it serves the atlas; ASPNETCORE_URLS says where.")
    {
        Check(), Import(),
    };

    private static Command Check()
    {
        var folder = new Argument<DirectoryInfo?>("FOLDER")
        {
            Description = "The content folder; by default the one that a first start would import.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        folder.Validators.Add(RefuseOptions);
        var command = new Command("check", "Checks a content folder and counts what it holds. Changes nothing.") { folder };
        command.SetAction(parsed => WithOptions(options =>
            Task.FromResult(CheckFolder(parsed.GetValue(folder)?.FullName ?? options.ContentDirectory))));
        return command;
    }

    private static Command Import()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "The content folder." };
        folder.Validators.Add(RefuseOptions);
        var delete = new Option<bool>("--delete-missing") { Description = "Also delete what the folder no longer holds." };
        var command = new Command("import", "Imports a content folder as one catalogue revision.") { folder, delete };
        command.SetAction(parsed => WithOptions(options =>
            ImportFolderAsync(options, parsed.GetRequiredValue(folder).FullName, parsed.GetValue(delete))));
        return command;
    }

    /// <summary>A mistyped option is not the name of a folder.</summary>
    private static void RefuseOptions(System.CommandLine.Parsing.ArgumentResult argument)
    {
        if (argument.Tokens is [{ Value: ['-', ..] } token, ..])
        {
            argument.AddError($"There is no option {token.Value}; --help lists what there is.");
        }
    }

    private static async Task<int> WithOptions(Func<AtlasOptions, Task<int>> verb)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        var options = configuration.GetSection(AtlasOptions.Section).Get<AtlasOptions>() ?? new AtlasOptions();
        if (new AtlasOptionsValidator().Validate(null, options) is { Failed: true } invalid)
        {
            return Fail(invalid.FailureMessage);
        }

        try
        {
            return await verb(options);
        }
        catch (CatalogueDatabaseException exception)
        {
            return Fail(exception.Message);
        }
    }

    private static int CheckFolder(string folder)
    {
        if (Read(folder) is not { } content)
        {
            return 1;
        }

        Console.WriteLine($"{folder} is in order.");
        foreach (var line in CatalogueCounts.Of(content.ToSnapshot()))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static async Task<int> ImportFolderAsync(AtlasOptions options, string folder, bool deleteMissing)
    {
        if (Read(folder) is not { } content)
        {
            return 1;
        }

        var database = await CatalogueDatabase.OpenAsync(options.Database);
        var result = await new ContentImporter(database, TimeProvider.System).ImportAsync(content, "import", deleteMissing);
        if (result.Problems.Count > 0)
        {
            Report(folder, result.Problems);
            return 1;
        }

        Console.WriteLine(result.Revision is { } revision
            ? $"Imported {folder} into {database.File} as catalogue revision {revision}."
            : $"{database.File} already holds what {folder} says; nothing was changed.");
        Console.WriteLine($"{"",-16}{"new",8}{"changed",10}{"unchanged",12}{"deleted",10}{"not in the folder, kept",26}");
        foreach (var count in result.Counts)
        {
            Console.WriteLine(
                $"{Word.Of(count.Kind),-16}{count.Added,8}{count.Changed,10}{count.Unchanged,12}{count.Deleted,10}{count.Kept,26}");
        }

        return 0;
    }

    private static CatalogueContent? Read(string folder)
    {
        var (content, problems) = ContentFolder.Read(folder);
        Report(folder, problems);
        return content;
    }

    private static void Report(string folder, IReadOnlyList<ContentProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem with { File = Path.Combine(folder, problem.File) });
        }

        if (problems.Count > 0)
        {
            Console.Error.WriteLine($"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}; nothing was changed.");
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
