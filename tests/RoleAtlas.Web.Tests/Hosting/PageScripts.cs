using System.Security.Cryptography;
using System.Text;

namespace RoleAtlas.Web.Tests.Hosting;

internal static class PageScripts
{
    /// <summary>
    /// Scripts come as files from this host, or stand in the page and are the one that the page's own security policy knows
    /// by its hash: nothing that a reader or a source wrote can be a script.
    /// </summary>
    public static void HasOnlyItsOwnScripts(this Answer answer)
    {
        var policy = answer["Content-Security-Policy"]!;
        Assert.DoesNotContain("script-src 'unsafe", policy, StringComparison.Ordinal);
        foreach (var script in answer.Page.Scripts)
        {
            if (script.GetAttribute("src") is { } file)
            {
                Assert.Matches("^/[a-z][a-z.]*[.][a-z0-9]+[.]js$", file);
                Assert.Equal("module", script.GetAttribute("type"));
                Assert.Empty(script.TextContent);
            }
            else
            {
                Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.TextContent)))}'", policy, StringComparison.Ordinal);
            }
        }
    }
}
