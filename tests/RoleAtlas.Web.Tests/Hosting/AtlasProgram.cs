using System.Diagnostics;

namespace RoleAtlas.Web.Tests.Hosting;

/// <summary>The built program, run as a process of its own until it ends.</summary>
internal static class AtlasProgram
{
    private static readonly string Executable =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "RoleAtlas.Web.exe" : "RoleAtlas.Web");

    /// <param name="Code">The exit code.</param>
    /// <param name="Output">What it wrote to its output.</param>
    /// <param name="Error">What it wrote to its error stream.</param>
    public sealed record Outcome(int Code, string Output, string Error);

    /// <param name="arguments">A verb and what follows; none to serve.</param>
    /// <param name="settings">Environment variables, as <c>("RoleAtlas__Reading", "public")</c>.</param>
    public static async Task<Outcome> RunAsync(string[] arguments, params (string Name, string Value)[] settings)
    {
        using var process = Start(arguments, settings);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new Outcome(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Starts it and leaves it running; whoever starts it ends it.</summary>
    public static Process Start(string[] arguments, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var key in start.Environment.Keys.Where(k => k.StartsWith("RoleAtlas", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(key);
        }

        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
