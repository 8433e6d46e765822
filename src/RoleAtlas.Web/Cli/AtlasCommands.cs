using System.CommandLine;
using System.CommandLine.Parsing;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Web.Cli;

/// <summary>
/// The verbs of the program; without one it serves. They read the same settings as the server, from the same places: files,
/// environment and command line. Exit code 0 means success and nothing else does.
/// </summary>
public static class AtlasCommands
{
    /// <summary>Whether these are words for a verb, known or mistyped; settings such as <c>--urls</c> are the server's.</summary>
    public static bool Handles(string[] args) =>
        args is [{ } first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    public static Task<int> RunAsync(string[] args)
    {
        var words = args.ToList();
        settings = [.. TakeSettings(words)];
        return Root().Parse(words).InvokeAsync();
    }

    // Of the one command that the program is run with.
    private static string[] settings = [];

    /// <summary>Words that the server would take as settings, <c>--RoleAtlas:DataDirectory /srv/atlas</c>, are none of a verb's.</summary>
    private static IEnumerable<string> TakeSettings(List<string> words)
    {
        while (words.FindIndex(IsSetting) is >= 0 and var at)
        {
            var count = words[at].Contains('=', StringComparison.Ordinal) || at + 1 == words.Count ? 1 : 2;
            foreach (var word in words.GetRange(at, count))
            {
                yield return word;
            }

            words.RemoveRange(at, count);
        }
    }

    private static bool IsSetting(string word) =>
        word.StartsWith($"--{AtlasOptions.Section}:", StringComparison.OrdinalIgnoreCase)
        || word.Split('=')[0].Equals($"--{HostDefaults.EnvironmentKey}", StringComparison.OrdinalIgnoreCase);

    /// <summary>A mistyped option is not the name of a folder or file.</summary>
    internal static Argument<T> RefusingOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    internal static async Task<int> WithOptions(Func<AtlasOptions, Task<int>> verb)
    {
        var options = AtlasServices.CreateBuilder(settings).Configuration.GetSection(AtlasOptions.Section).Get<AtlasOptions>() ?? new AtlasOptions();
        if (new AtlasOptionsValidator().Validate(null, options) is { Failed: true } invalid)
        {
            return Fail(invalid.FailureMessage);
        }

        try
        {
            return await verb(options);
        }
        catch (Exception exception) when (exception is CatalogueDatabaseException or IOException or UnauthorizedAccessException)
        {
            return Fail(exception.Message);
        }
    }

    /// <summary>As <see cref="WithOptions"/>, for verbs that would have nothing to do with a database that they made themselves.</summary>
    internal static Task<int> WithDatabase(Func<CatalogueDatabase, Task<int>> verb) => WithOptions(async options => File.Exists(options.Database.File)
        ? await verb(await CatalogueDatabase.OpenAsync(options.Database))
        : Fail($"There is no database {options.Database.File}. {AtlasOptions.Section}__{nameof(options.DataDirectory)} names its folder."));

    private static RootCommand Root() => new(
        "RoleAtlas: who does what, and who says so? Without a verb it serves the atlas; ASPNETCORE_URLS says where.")
    {
        ContentCommands.Check(), ContentCommands.Import(), ContentCommands.Export(), DatabaseCommands.Backup(), DatabaseCommands.Restore(),
    };

    private static void RefuseOptions(ArgumentResult argument)
    {
        if (argument.Tokens is [{ Value: ['-', ..] } token, ..])
        {
            argument.AddError($"There is no option {token.Value}; --help lists what there is.");
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
