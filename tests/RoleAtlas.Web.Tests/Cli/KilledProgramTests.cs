using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.History;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Cli;

public sealed class KilledProgramTests
{
    private const int Kills = 8;

    [Fact]
    public async Task However_the_program_is_killed_an_edit_is_there_whole_or_not_at_all_and_none_is_lost()
    {
        using var data = new TemporaryFolder();
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        new TestContent().WriteTo(one.Path);
        new TestContent().Edit("sources/01-both.md", "Cooks mind", "Look: Cooks mind").Set("catalog.yml", TestContent.Catalogue
            .Replace("name: ", "name: New ", StringComparison.Ordinal)).WriteTo(other.Path);
        (string, string)[] settings = [("RoleAtlas__DataDirectory", data.Path)];
        var took = Stopwatch.StartNew();
        Assert.Equal(0, (await AtlasProgram.RunAsync(["import", one.Path], settings)).Code);
        took.Stop();

        var acknowledged = 1L;
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = await CheckAsync(data.File("roleatlas.db"), acknowledged);
            using var program = AtlasProgram.Start(["import", before % 2 == 0 ? one.Path : other.Path], settings);

            // Some by the clock, from the start on; most as soon as the program begins to write.
            if (kill % 4 == 0)
            {
                program.WaitForExit((int)(took.ElapsedMilliseconds * kill / Kills));
            }
            else
            {
                WaitUntilItWrites(program, data.File("roleatlas.db-wal"), kill * 300);
            }

            var finished = program.HasExited && program.ExitCode == 0;
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
            acknowledged = finished ? before + 1 : before;
            await CheckAsync(data.File("roleatlas.db"), acknowledged);
        }

        // One of the folders may be what the catalogue says already.
        acknowledged = await CheckAsync(data.File("roleatlas.db"), acknowledged);
        Assert.Equal(0, (await AtlasProgram.RunAsync(["import", one.Path], settings)).Code);
        Assert.Equal(0, (await AtlasProgram.RunAsync(["import", other.Path], settings)).Code);
        await CheckAsync(data.File("roleatlas.db"), acknowledged + 1);
    }

    private static void WaitUntilItWrites(Process program, string log, long bytes)
    {
        while (!program.HasExited && !(new FileInfo(log) is { Exists: true } file && file.Length > bytes))
        {
            // Without a pause the watching would take the processor from the program that is watched.
            Thread.Sleep(1);
        }
    }

    /// <summary>Opens what the program left: it is sound, and the history and the rows tell the same.</summary>
    private static async Task<long> CheckAsync(string file, long acknowledged)
    {
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }

        var database = await CatalogueDatabase.OpenAsync(new CatalogueDatabaseOptions { File = file }, TestContext.Current.CancellationToken);
        await using var context = database.CreateDbContext();
        var revision = (await context.Catalogue.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).Revision;
        var numbers = await context.CatalogueRevisions.Select(r => r.Number).Order().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, (int)revision).Select(n => (long)n), numbers);
        Assert.InRange(revision, acknowledged, acknowledged + 1);

        // What each thing was made or changed to last is what its row says now; what was deleted has none.
        var last = (await context.CatalogueChanges.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken))
            .GroupBy(c => (c.EntityKind, c.EntityId))
            .Select(g => g.OrderBy(c => c.RevisionNumber).ThenBy(c => c.Sequence).Last().After).OfType<string>()
            .Select(json => JsonNode.Parse(json)!).Where(json => json["id"] is not null)
            .Select(json => (json["id"]!.GetValue<Guid>(), (string?)(json["name"] ?? json["title"] ?? json["exact"]), (int?)json["textRevision"] ?? (int?)json["start"])).Order();
        var rows = await CatalogueRows.LoadAsync(context, TestContext.Current.CancellationToken);
        Assert.Equal(last, rows.Areas.Select(r => (r.Id, (string?)r.Name, (int?)null)).Concat(rows.Roles.Select(r => (r.Id, (string?)r.Name, (int?)null)))
            .Concat(rows.Responsibilities.Select(r => (r.Id, (string?)r.Name, (int?)null))).Concat(rows.Sources.Select(r => (r.Id, (string?)r.Title, (int?)r.TextRevision)))
            .Concat(rows.Claims.Select(r => (r.Id, (string?)r.Exact, (int?)r.Start))).Order());

        // The names of a revision come from one folder or the other, never from both.
        Assert.Single(rows.Roles.Select(r => r.Name.StartsWith("New ", StringComparison.Ordinal)).Distinct());
        Assert.Single(rows.Responsibilities.Select(r => r.Name.StartsWith("New ", StringComparison.Ordinal)).Append(rows.Roles[0].Name.StartsWith("New ", StringComparison.Ordinal)).Distinct());
        await using var fresh = database.CreateDbContext();
        var empty = (await EarlierRows.ReadAsync(fresh, 0, TestContext.Current.CancellationToken))!;
        Assert.Empty(empty.Areas);
        Assert.Empty(empty.Claims);
        Assert.Empty(empty.RetiredSlugs);
        return revision;
    }
}
