using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Tests.Content;

namespace RoleAtlas.Core.Tests.Data;

public sealed class CatalogueDatabaseTests
{
    [Fact]
    public void Every_change_of_the_model_has_its_migration()
    {
        using var context = new SqliteAtlasDbContext(
            new DbContextOptionsBuilder<SqliteAtlasDbContext>().UseSqlite("Data Source=:memory:").Options);

        Assert.False(context.Database.HasPendingModelChanges(), "Run: dotnet ef migrations add NAME "
            + "--project src/RoleAtlas.Core --context SqliteAtlasDbContext --output-dir Data/Migrations/Sqlite");
    }

    [Fact]
    public async Task Invitations_go_to_whom_their_name_tells_and_are_taken_back_where_it_does_not()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("roleatlas.db");
        await using (var former = new SqliteAtlasDbContext(new DbContextOptionsBuilder<SqliteAtlasDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options))
        {
            await former.GetService<IMigrator>().MigrateAsync("ShareLinks", TestContext.Current.CancellationToken);
        }

        (string Name, string Access)[] people = [("Ada", "admin"), ("Ann", "admin"), ("Ann", "admin"), ("Eve", "editor")];
        foreach (var ((name, access), number) in people.Select((p, i) => (p, i)))
        {
            await Scalar(file, $"""
                INSERT INTO accounts (id, display_name, access, created, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
                VALUES ('{number}0000000-0000-0000-0000-000000000000', '{name}', '{access}', '2024-11-30', 0, 0, 0, 0, 0)
                """);
        }

        foreach (var by in new[] { "Ada", "Ann", "Eve", "Nobody", "first start" })
        {
            foreach (var used in new[] { "NULL", "'00000000-0000-0000-0000-000000000000'" })
            {
                await Scalar(file, $"""
                    INSERT INTO invitations (id, token_hash, access, note, "by", created, expires, used_by)
                    VALUES ('{Guid.NewGuid().ToString().ToUpperInvariant()}', '{by} {used.Length}', 'admin', '', '{by}', '2024-11-30', '2999-11-30', {used})
                    """);
            }
        }

        var database = await Open(file);
        await using var context = database.CreateDbContext();
        var open = await context.Invitations.Where(i => i.UsedBy == null).OrderBy(i => i.By).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([("Ada", Guid.Empty, false), ("first start", null, true)], open.Select(i => (i.By, i.AccountId, i.IsOfFirstStart)));
        Assert.Equal(5, await context.Invitations.CountAsync(i => i.UsedBy != null, TestContext.Current.CancellationToken));
        await context.Users.Where(u => u.Id == Guid.Empty).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        Assert.Equal((2, 0), (await context.Invitations.CountAsync(TestContext.Current.CancellationToken), await context.Invitations.CountAsync(i => i.AccountId != null, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Folder_file_and_an_empty_catalogue_are_created()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("deep/down/roleatlas.db");

        var database = await Open(file);

        await using var context = database.CreateDbContext();
        var snapshot = await SnapshotReader.ReadAsync(context, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(0, snapshot.Revision);
        Assert.Equal("wal", await Scalar(file, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Opening_again_changes_nothing()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var before = await catalogue.SnapshotAsync();

        await catalogue.OpenAsync();

        var after = await catalogue.SnapshotAsync();
        Assert.Equal((before.CatalogueId, 1, 3), (after.CatalogueId, after.Revision, after.Claims.Count));
    }

    [Fact]
    public async Task Programs_that_start_at_once_share_one_catalogue()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("roleatlas.db");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Open(file, TimeSpan.FromSeconds(20)))));

        Assert.Equal(1L, await Scalar(file, "SELECT COUNT(*) FROM catalogue"));
    }

    [Fact]
    public async Task Foreign_keys_are_enforced()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());

        var exception = await Assert.ThrowsAsync<SqliteException>(
            () => catalogue.QueryAsync(c => c.Roles.ExecuteDeleteAsync()));

        Assert.Contains("FOREIGN KEY", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await Scalar(catalogue.File, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Tomorrow', '99.0.0')");

        await AssertRefused(catalogue.File, "newer version", "29990101000000_Tomorrow", "restore a backup");
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_behind_is_cleared()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("roleatlas.db");
        await Scalar(file,
            "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); "
            + "INSERT INTO __EFMigrationsLock VALUES (1, '2024-11-30 12:00:00')");

        await Open(file);

        Assert.Equal(0L, await Scalar(file, "SELECT COUNT(*) FROM __EFMigrationsLock"));
        Assert.NotEqual(0L, await Scalar(file, "SELECT COUNT(*) FROM __EFMigrationsHistory"));
    }

    [Fact]
    public async Task A_migration_waits_for_another_copy_of_the_program_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("roleatlas.db");
        await using (new FileStream(file + ".migrating", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            await AssertRefused(file, "another copy of the program", "start again");
        }

        await Open(file);
    }

    [Fact]
    public async Task A_lock_left_behind_does_not_matter_where_there_is_nothing_to_migrate()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await Scalar(catalogue.File, "INSERT INTO __EFMigrationsLock VALUES (1, '2024-11-30 12:00:00')");

        await catalogue.OpenAsync();
    }

    [Fact]
    public async Task A_database_that_another_program_writes_to_is_named_as_locked()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await using var other = new SqliteConnection($"Data Source={catalogue.File}");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = other.BeginTransaction(deferred: false);
        var impatient = await Open(catalogue.File, TimeSpan.FromSeconds(1));

        var exception = await Assert.ThrowsAsync<CatalogueDatabaseException>(() =>
            new ContentImporter(impatient, TimeProvider.System).ImportAsync(
                new ContentFiles().Content(), "Ada", deleteMissing: false, cancel: TestContext.Current.CancellationToken));

        Assert.Contains("is locked", exception.Message, StringComparison.Ordinal);
        Assert.Contains(catalogue.File, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_named_and_changes_nothing()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());

        var exception = await Assert.ThrowsAsync<CatalogueDatabaseException>(() => catalogue.Database.GuardAsync(async () =>
        {
            await using var context = catalogue.Database.CreateDbContext();
            await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            // The file may not grow any more: what a full disk looks like from within.
            await context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", TestContext.Current.CancellationToken);
            await using var edit = await CatalogueEdit.BeginAsync(context, TimeProvider.System, TestContext.Current.CancellationToken);
            context.Add(new AreaRow { Slug = "large", Name = new string('x', 1_000_000) });
            await edit.CommitAsync("Ada", "Too much", TestContext.Current.CancellationToken);
        }));

        Assert.Contains("disk is full", exception.Message, StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
        Assert.Equal(1, (await catalogue.SnapshotAsync()).Revision);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("roleatlas.db");
        await File.WriteAllTextAsync(file, new string('x', 10_000), TestContext.Current.CancellationToken);

        await AssertRefused(file, "not a database");
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_refused()
    {
        using var folder = new TemporaryFolder();

        await AssertRefused(folder.Path, "is a folder");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("taken"), "", TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<CatalogueDatabaseException>(() => Open(folder.File("taken/roleatlas.db")));

        Assert.StartsWith(
            $"The folder for the database cannot be created: {folder.File("taken")} (", exception.Message, StringComparison.Ordinal);
    }

    private static Task<CatalogueDatabase> Open(string file, TimeSpan? busyTimeout = null) => CatalogueDatabase.OpenAsync(
        new CatalogueDatabaseOptions { File = file, BusyTimeout = busyTimeout ?? TimeSpan.FromSeconds(1) },
        TestContext.Current.CancellationToken);

    private static async Task AssertRefused(string file, params string[] words)
    {
        var exception = await Assert.ThrowsAsync<CatalogueDatabaseException>(() => Open(file));

        Assert.Contains(file, exception.Message, StringComparison.Ordinal);
        Assert.All(words, w => Assert.Contains(w, exception.Message, StringComparison.Ordinal));
    }

    private static async Task<object?> Scalar(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The SQL is this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
