using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Playwright;

namespace RoleAtlas.Browser.Tests.Browsers;

/// <summary>
/// Starts a headless browser on any machine: the configured one and no other, else one that is installed, else Debian's
/// package, else Playwright's own download. What was tried and why it failed stands in the message when none starts.
/// </summary>
internal sealed class BrowserStart(IPlaywright playwright)
{
    public const string Variable = "ROLEATLAS_BROWSER";

    private readonly List<string> tried = [];

    public async Task<IBrowser> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured)
        {
            return await TryAsync(configured) ?? throw Failed($"{Variable} names {configured}, which does not start. Mend the path or unset it.");
        }

        return await TryInstalledAsync()
            ?? (await InstallPackageAsync() ? await TryInstalledAsync() : null)
            ?? (await DownloadAsync() ? await TryAsync(null) : null)
            ?? throw Failed(
                $"No browser to test with. Install Chromium, Chrome or Edge, or set {Variable} to the full path of one, and run the tests again.");
    }

    private async Task<IBrowser?> TryInstalledAsync()
    {
        foreach (var path in InstalledBrowser.Find(Platform(), Environment.GetEnvironmentVariable, File.Exists))
        {
            if (await TryAsync(path) is { } browser)
            {
                return browser;
            }
        }

        return null;
    }

    /// <param name="path">Null for the one that Playwright downloaded.</param>
    private async Task<IBrowser?> TryAsync(string? path)
    {
        try
        {
            return await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,

                // As root Chromium has no sandbox; and a browser of its own accord asks hosts that the tests have nothing to do with.
                Args =
                [
                    .. Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [],
                    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                ],
            });
        }
        catch (PlaywrightException exception)
        {
            tried.Add($"{path ?? "Playwright's download"}: {exception.Message}");
            return null;
        }
    }

    private async Task<bool> InstallPackageAsync()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
        {
            return false;
        }

        const string command = "apt-get -qq update && apt-get -qq -y install chromium fonts-noto-color-emoji";
        using var apt = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        apt.StandardInput.Close();
        var output = apt.StandardOutput.ReadToEndAsync();
        var errors = await apt.StandardError.ReadToEndAsync();
        await output;
        await apt.WaitForExitAsync();
        if (apt.ExitCode != 0)
        {
            tried.Add($"{command}: {errors}");
        }

        return apt.ExitCode == 0;
    }

    private async Task<bool> DownloadAsync()
    {
        var exitCode = await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "--only-shell", "chromium"]));
        if (exitCode != 0)
        {
            tried.Add($"Playwright's download ended with {exitCode}; the reason stands above.");
        }

        return exitCode == 0;
    }

    private InvalidOperationException Failed(string message) =>
        new(string.Join(Environment.NewLine, [message, .. tried.Select(t => $"Tried: {t}")]));

    private static OSPlatform Platform() =>
        OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux;
}
