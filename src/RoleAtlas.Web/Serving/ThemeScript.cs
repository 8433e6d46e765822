using System.Security.Cryptography;
using System.Text;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// The one script that stands in the page itself: it sets the reader's choice of light or dark before anything is painted,
/// so that no page flashes in the other. The content security policy knows it by its hash.
/// </summary>
internal static class ThemeScript
{
    /// <summary>The choice is kept under "theme", and is "light" or "dark"; site.js writes it.</summary>
    public const string Text =
        "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

    public static string Hash { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
