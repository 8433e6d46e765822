using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Cli;

public sealed class DatabaseCommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_backup_made_and_restored_beside_a_running_server_shows_what_was_and_keeps_what_is_replaced()
    {
        new TestContent().WriteTo(folder.File("content"));
        using var atlas = new AtlasHost(folder.File("content"));
        (string, string) setting = ("RoleAtlas__DataDirectory", atlas.DataDirectory);
        var id = atlas.Snapshot.CatalogueId;
        var backup = await AtlasProgram.RunAsync(["backup", folder.File("atlas.backup")], setting);
        Assert.Equal((0, ""), (backup.Code, backup.Error));
        new TestContent().Edit("catalog.yml", "name: Baker", "name: Bread artist").WriteTo(folder.File("content"));
        Assert.Equal(0, (await AtlasProgram.RunAsync(["import", folder.File("content")], setting)).Code);

        var again = await AtlasProgram.RunAsync(["backup", folder.File("atlas.backup")], setting);
        var restored = await AtlasProgram.RunAsync(["restore", folder.File("atlas.backup")], setting);

        Assert.Equal(1, again.Code);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (restored.Code, restored.Error));
        await ShowsAsync(atlas, a => a.Snapshot.CatalogueId != id && a.Snapshot.Revision == 1);
        Assert.Equal("Baker · RoleAtlas", (await atlas.GetAsync("/roles/baker")).Page.Title);

        var kept = Assert.Single(Directory.GetFiles(atlas.DataDirectory, "roleatlas-replaced-*.db"));
        Assert.Contains(kept, restored.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await AtlasProgram.RunAsync(["restore", kept], setting)).Code);
        await ShowsAsync(atlas, a => a.Snapshot.Revision == 2);
        Assert.Equal("Bread artist · RoleAtlas", (await atlas.GetAsync("/roles/baker")).Page.Title);
        Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task A_backup_takes_the_place_of_a_database_that_is_damaged_and_of_none()
    {
        (string, string) setting = ("RoleAtlas__DataDirectory", folder.File("data"));
        new TestContent().WriteTo(folder.File("content"));
        Assert.Equal(0, (await AtlasProgram.RunAsync(["import", folder.File("content")], setting)).Code);
        Assert.Equal(0, (await AtlasProgram.RunAsync(["backup", folder.File("atlas.backup")], setting)).Code);
        var database = folder.File("data/roleatlas.db");
        await File.WriteAllTextAsync(database, "This is no database.", TestContext.Current.CancellationToken);

        var damaged = await AtlasProgram.RunAsync(["restore", folder.File("atlas.backup")], setting);
        var none = await AtlasProgram.RunAsync(["restore", folder.File("atlas.backup")], ("RoleAtlas__DataDirectory", folder.File("elsewhere")));

        Assert.Equal((0, ""), (damaged.Code, damaged.Error));
        Assert.Equal("This is no database.", await File.ReadAllTextAsync(
            Assert.Single(Directory.GetFiles(folder.File("data"), "roleatlas-replaced-*.db")), TestContext.Current.CancellationToken));
        Assert.Equal((0, ""), (none.Code, none.Error));
        Assert.DoesNotContain("kept", none.Output, StringComparison.Ordinal);
        foreach (var data in new[] { "data", "elsewhere" })
        {
            using var atlas = new AtlasHost(folder.File("content"), ("RoleAtlas:DataDirectory", folder.File(data)));
            Assert.Equal((1, 4), (atlas.Snapshot.Revision, atlas.Snapshot.Sources.Count));
        }
    }

    [Fact]
    public async Task The_database_is_that_of_the_server_with_the_same_words_and_the_same_environment()
    {
        new TestContent().WriteTo(folder.File("content"));
        Assert.Equal(0, (await AtlasProgram.RunAsync(["import", folder.File("content")], ("RoleAtlas__DataDirectory", folder.File("data")))).Code);
        var environment = Guid.NewGuid().ToString("N");
        var file = Path.Combine(AppContext.BaseDirectory, $"appsettings.{environment}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { RoleAtlas = new { DataDirectory = folder.File("data") } }), TestContext.Current.CancellationToken);
        try
        {
            AtlasProgram.Outcome[] outcomes =
            [
                await AtlasProgram.RunAsync(["backup", folder.File("a.backup")], ("ASPNETCORE_ENVIRONMENT", environment)),
                await AtlasProgram.RunAsync(["backup", folder.File("b.backup"), "--environment", environment]),
                await AtlasProgram.RunAsync(["backup", "--RoleAtlas:DataDirectory", folder.File("data"), folder.File("c.backup")], ("RoleAtlas__DataDirectory", folder.File("none"))),
                await AtlasProgram.RunAsync(["backup", folder.File("d.backup"), $"--roleatlas:datadirectory={folder.File("data")}"]),
            ];

            Assert.All(outcomes, o => Assert.Equal((0, ""), (o.Code, o.Error)));
            Assert.All(outcomes, o => Assert.Contains(folder.File("data/roleatlas.db"), o.Output, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }

        var mistyped = await AtlasProgram.RunAsync(["backup", folder.File("e.backup"), "--RoleAtlas:DataDirectry=x", "--forse"]);
        Assert.NotEqual(0, mistyped.Code);
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_changes_nothing()
    {
        new TestContent().WriteTo(folder.File("content"));
        (string, string) setting = ("RoleAtlas__DataDirectory", folder.File("data"));
        Assert.Equal(0, (await AtlasProgram.RunAsync(["import", folder.File("content")], setting)).Code);
        var before = await File.ReadAllBytesAsync(folder.File("data/roleatlas.db"), TestContext.Current.CancellationToken);

        var text = await AtlasProgram.RunAsync(["restore", folder.File("content/catalog.yml")], setting);
        var itself = await AtlasProgram.RunAsync(["restore", folder.File("data/roleatlas.db")], setting);

        Assert.Equal(1, text.Code);
        Assert.Contains("no database of RoleAtlas", text.Error, StringComparison.Ordinal);
        Assert.Equal(1, itself.Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.File("data/roleatlas.db"), TestContext.Current.CancellationToken));
        Assert.Equal(["roleatlas.db"], Directory.GetFiles(folder.File("data")).Select(Path.GetFileName));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Waits for the server to look again, which it does every few seconds.</summary>
    private static async Task ShowsAsync(AtlasHost atlas, Func<AtlasHost, bool> expected)
    {
        using var changed = new SemaphoreSlim(0);
        void Release() => changed.Release();
        var current = atlas.Services.GetRequiredService<CurrentAtlas>();
        current.Changed += Release;
        try
        {
            while (!expected(atlas))
            {
                Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), "The server shows nothing new.");
            }
        }
        finally
        {
            current.Changed -= Release;
        }
    }
}
