using RoleAtlas.Core.Content;

namespace RoleAtlas.Benchmarks;

/// <summary>The repository's own content, as it lies beside the program: what everything here is measured on.</summary>
internal static class FirstCatalogue
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "content");

    public static CatalogueContent Read()
    {
        var (content, problems) = ContentFolder.Read(Folder);
        return content ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    }
}
