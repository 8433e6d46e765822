using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Cli;

public sealed class ContentCommandsTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder folder = new();

    private (string, string) Setting => ("RoleAtlas__DataDirectory", data.Path);

    [Fact]
    public async Task What_is_exported_can_be_imported_elsewhere_and_exported_again_as_the_same_files()
    {
        using var other = new TemporaryFolder();
        await ImportedAsync();

        var exported = await RunAsync("export", folder.File("first"));
        var imported = await AtlasProgram.RunAsync(["import", folder.File("first")], ("RoleAtlas__DataDirectory", other.Path));
        var again = await AtlasProgram.RunAsync(["export", folder.File("second")], ("RoleAtlas__DataDirectory", other.Path));

        Assert.All([exported, imported, again], o => Assert.Equal((0, ""), (o.Code, o.Error)));
        Assert.Contains("revision 1", imported.Output, StringComparison.Ordinal);
        Assert.Equal(FilesIn("first"), FilesIn("second"));
        Assert.Contains("catalog.yml", FilesIn("first").Keys);
        Assert.Contains("nothing was changed", (await RunAsync("import", folder.File("first"), "--delete-missing")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await AtlasProgram.RunAsync(["check", folder.File("first")])).Code);
    }

    [Fact]
    public async Task An_export_replaces_the_files_of_content_when_told_to_and_no_other()
    {
        await ImportedAsync();
        new TestContent().WriteTo(folder.File("there"));
        await WriteAsync("there/sources/99-stale.md", "stale");
        await WriteAsync("there/README.md", "mine");
        await WriteAsync("there/.git/config", "mine as well");

        var refused = await RunAsync("export", folder.File("there"));
        var stale = FilesIn("there");
        var forced = await RunAsync("export", folder.File("there"), "--force");
        await RunAsync("export", folder.File("fresh"));

        Assert.Equal(1, refused.Code);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Contains("sources/99-stale.md", stale.Keys);
        Assert.Equal((0, ""), (forced.Code, forced.Error));
        var (there, fresh) = (FilesIn("there"), FilesIn("fresh"));
        Assert.Equal("mine", there["README.md"]);
        Assert.Equal("mine as well", there[".git/config"]);
        Assert.Equal(fresh, there.Where(f => f.Key is not ("README.md" or ".git/config")).ToDictionary());
    }

    [Fact]
    public async Task An_export_leaves_alone_what_is_no_content_folder()
    {
        await ImportedAsync();
        await WriteAsync("home/letter.txt", "mine");

        var refused = await RunAsync("export", folder.File("home"), "--force");

        Assert.Equal(1, refused.Code);
        Assert.Contains("no content folder", refused.Error, StringComparison.Ordinal);
        Assert.Equal(["letter.txt"], FilesIn("home").Keys);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing()
    {
        new TestContent().WriteTo(folder.Path);
        var first = await RunAsync("import", folder.Path, "--dry-run");
        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Empty(Directory.GetFiles(data.Path));

        await ImportedAsync();
        File.Delete(folder.File("sources/04-washer.md"));
        File.Delete(folder.File("claims/04-washer.yml"));
        new TestContent().Edit("catalog.yml", "name: Baker", "name: Bread artist").WriteTo(folder.File("renamed"));
        var renamed = await RunAsync("import", folder.File("renamed"), "--dry-run");
        var deleted = await RunAsync("import", folder.Path, "--dry-run", "--delete-missing");

        Assert.Matches("changed +role +\"Bread artist\"", renamed.Output);
        Assert.Contains("Nothing was changed", renamed.Output, StringComparison.Ordinal);
        Assert.Matches("deleted +source ", deleted.Output);
        Assert.Contains("verdict ", deleted.Output, StringComparison.Ordinal);
        using var atlas = new AtlasHost(folder.Path, ("RoleAtlas:DataDirectory", data.Path));
        Assert.Equal((1, 4), (atlas.Snapshot.Revision, atlas.Snapshot.Sources.Count));
    }

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    private async Task ImportedAsync()
    {
        new TestContent().WriteTo(folder.Path);
        Assert.Equal(0, (await RunAsync("import", folder.Path)).Code);
    }

    private Task<AtlasProgram.Outcome> RunAsync(params string[] arguments) => AtlasProgram.RunAsync(arguments, Setting);

    private async Task WriteAsync(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
        await File.WriteAllTextAsync(folder.File(name), text, TestContext.Current.CancellationToken);
    }

    private SortedDictionary<string, string> FilesIn(string name) => new(Directory.GetFiles(folder.File(name), "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(folder.File(name), f).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);
}
