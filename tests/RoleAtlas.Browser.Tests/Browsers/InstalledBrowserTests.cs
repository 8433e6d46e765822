using System.Runtime.InteropServices;

namespace RoleAtlas.Browser.Tests.Browsers;

public sealed class InstalledBrowserTests
{
    [Fact]
    public void Chromium_on_the_path_comes_before_Chrome_elsewhere()
    {
        string[] there = ["/opt/google/chrome/chrome", "/home/someone/bin/chromium"];
        Assert.Equal(
            ["/home/someone/bin/chromium", "/opt/google/chrome/chrome"],
            InstalledBrowser.Find(OSPlatform.Linux, name => name == "PATH" ? "/usr/bin:/home/someone/bin" : null, there.Contains));
    }

    [Fact]
    public void A_mac_keeps_applications_for_all_and_for_one() => Assert.Equal(
        ["/Users/someone/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
        InstalledBrowser.Find(
            OSPlatform.OSX,
            name => name == "HOME" ? "/Users/someone" : null,
            path => path.StartsWith("/Users", StringComparison.Ordinal) ? path.Contains("Chrome") : path.Contains("Edge")));

    [Fact]
    public void Windows_has_several_program_folders_and_not_all_of_them_always() => Assert.Equal(
        [@"D:\Programs\Google\Chrome\Application\chrome.exe", @"D:\Programs\Microsoft\Edge\Application\msedge.exe"],
        InstalledBrowser.Find(
            OSPlatform.Windows, name => name == "ProgramFiles(x86)" ? @"D:\Programs" : null, path => !path.Contains("Chromium")));

    [Fact]
    public void Nothing_is_found_where_nothing_is() =>
        Assert.Empty(InstalledBrowser.Find(OSPlatform.Linux, _ => null, _ => false));
}
