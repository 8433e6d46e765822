using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RoleAtlas.Browser.Tests.Editing;

/// <summary>The program as somebody starts it who has never started it before, in a process of its own, until it is disposed of.</summary>
internal sealed class FirstStart : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("roleatlas-first-");
    private readonly Process process;

    public FirstStart()
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "RoleAtlas.Web.exe" : "RoleAtlas.Web"))
        {
            RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var key in start.Environment.Keys.Where(k => k.StartsWith("RoleAtlas", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(key);
        }

        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["RoleAtlas__DataDirectory"] = data.FullName;
        process = Process.Start(start)!;
    }

    /// <summary>The link that it prints.</summary>
    public async Task<Uri> LinkAsync()
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Regex.Match(line, @"http://\S+/account/set-up\?token=\S+") is { Success: true } link)
            {
                return new Uri(link.Value);
            }
        }

        throw new InvalidOperationException("The program ended and has printed no link.");
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        data.Delete(recursive: true);
    }
}
