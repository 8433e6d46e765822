using System.Runtime.CompilerServices;

namespace RoleAtlas.Web.Tests.Hosting;

internal static class Repository
{
    public static string Readme => File.ReadAllText(Path.Combine(Root(), "README.md"));

    public static string Content => Path.GetFullPath(Path.Combine(Root(), "content"));

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
