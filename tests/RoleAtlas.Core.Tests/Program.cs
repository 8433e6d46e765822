using RoleAtlas.Core.Tests;
using RoleAtlas.Core.Tests.History;

// Beside the tests this is the program that one of them kills; xunit would write the rest of this file itself.
return args switch
{
    [EditingProgram.Verb, var file, var seed] => await EditingProgram.RunAsync(file, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)),
    _ when args.Any(a => a is "--server" or "--internal-msbuild-node") =>
        await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
