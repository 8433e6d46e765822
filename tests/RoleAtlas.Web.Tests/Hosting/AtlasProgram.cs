using System.Diagnostics;
using System.Text.RegularExpressions;

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

    /// <summary>Serves until it is disposed of.</summary>
    public static RunningProgram Serve(params (string Name, string Value)[] settings) => new(Start([], settings));

    /// <param name="process">Whose output nobody else reads.</param>
    public sealed class RunningProgram(Process process) : IDisposable
    {
        /// <summary>Reads on to the first line in which this is found.</summary>
        public async Task<Match> FindAsync(string pattern)
        {
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (Regex.Match(line, pattern) is { Success: true } match)
                {
                    return match;
                }
            }

            throw new InvalidOperationException($"The program ended before it said {pattern}: {await process.StandardError.ReadToEndAsync()}");
        }

        public void Dispose()
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
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
