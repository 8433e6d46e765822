using System.Runtime.CompilerServices;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Core.Tests.Content;

/// <summary>The catalogue that the product starts with.</summary>
internal static class RepositoryContent
{
    private static readonly Lazy<AtlasSnapshot> Read = new(() =>
    {
        var (content, problems) = ContentFolder.Read(Folder);
        Assert.Empty(problems);
        return content!.ToSnapshot();
    });

    public static AtlasSnapshot Snapshot => Read.Value;

    public static string Folder => InRepository("content");

    private static string InRepository(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", path));
}
