using System.Runtime.InteropServices;

namespace RoleAtlas.Browser.Tests.Browsers;

/// <summary>Where Chromium, Chrome and Edge usually are.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Commands =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge",
    ];

    private static readonly string[] MacApplications = ["Chromium", "Google Chrome", "Microsoft Edge"];

    private static readonly string[][] WindowsFolders = [["Google", "Chrome"], ["Chromium"], ["Microsoft", "Edge"]];

    /// <summary>Full paths of those that exist, Chromium before Chrome before Edge.</summary>
    /// <param name="platform">Decides which names and places are usual.</param>
    /// <param name="variable">An environment variable's value, or null.</param>
    /// <param name="exists">Whether a file is there.</param>
    public static IReadOnlyList<string> Find(OSPlatform platform, Func<string, string?> variable, Func<string, bool> exists) =>
        [.. Places(platform, variable).Where(exists).Distinct()];

    private static IEnumerable<string> Places(OSPlatform platform, Func<string, string?> variable)
    {
        if (platform == OSPlatform.Windows)
        {
            return
                from folder in WindowsFolders
                from root in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }.Select(variable).OfType<string>()
                select string.Join('\\', [root, .. folder, "Application", folder[^1] == "Edge" ? "msedge.exe" : "chrome.exe"]);
        }

        var onPath =
            from command in Commands
            from folder in (variable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            select $"{folder}/{command}";
        return onPath.Concat(platform == OSPlatform.OSX
            ? from application in MacApplications
              from root in new[] { "/Applications", variable("HOME") + "/Applications" }
              select $"{root}/{application}.app/Contents/MacOS/{application}"
            : [
                "/usr/bin/chromium", "/usr/lib/chromium/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome",
                "/opt/microsoft/msedge/msedge",
            ]);
    }
}
