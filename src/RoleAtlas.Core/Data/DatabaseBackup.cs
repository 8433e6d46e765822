using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RoleAtlas.Core.Data;

/// <summary>Copies the whole database, accounts and history included, into one file and back, while a server uses it or not.</summary>
public static class DatabaseBackup
{
    /// <summary>Writes the database as it is at one time into a file of its own; that is there in full or not at all.</summary>
    /// <param name="database">Readers and writers of it go on.</param>
    /// <param name="file">Where to.</param>
    /// <param name="replace">Whether a file that is there is replaced.</param>
    /// <param name="cancel">Ends it and leaves no file.</param>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged, or the file cannot be written.</exception>
    public static async Task SaveAsync(CatalogueDatabase database, string file, bool replace, CancellationToken cancel = default)
    {
        var target = Path.GetFullPath(file);
        if (target == database.File)
            throw new CatalogueDatabaseException($"{target} is the database itself. Name another file for the backup.");
        if (Directory.Exists(target))
            throw new CatalogueDatabaseException($"{target} is a folder. Name a file.");
        if (!replace && File.Exists(target))
            throw new CatalogueDatabaseException($"{target} is already there. Name another file, or replace it with --force.");

        var begun = $"{target}.begun-{Environment.ProcessId}";
        try
        {
            // Passwords are in it, if only as hashes.
            await using (CreatePrivate(begun))
            {
            }
            await using (var context = database.CreateDbContext())
            {
                await database.GuardAsync(() => context.Database.ExecuteSqlAsync($"VACUUM INTO {begun}", cancel));
            }
            File.Move(begun, target, replace);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CatalogueDatabaseException($"The backup cannot be written: {exception.Message}", exception);
        }
        finally
        {
            File.Delete(begun);
        }
    }

    /// <summary>
    /// Makes a backup the database, under a new catalogue id, so that nothing made from the replaced one is taken for it. A server
    /// that runs sees it at its next look: the file stays the same, and what is in it is exchanged in one transaction.
    /// </summary>
    /// <param name="options">The database to replace; it is created where it is missing.</param>
    /// <param name="file">The backup. It is only read, and may be one of an earlier version of the program.</param>
    /// <param name="now">Part of the name under which the replaced database is kept.</param>
    /// <param name="cancel">Ends it and changes nothing.</param>
    /// <returns>Where the replaced database is kept; null where there was none.</returns>
    /// <exception cref="CatalogueDatabaseException">The backup is none, or the database is locked; nothing was changed then.</exception>
    public static async Task<string?> RestoreAsync(CatalogueDatabaseOptions options, string file, DateTime now, CancellationToken cancel = default)
    {
        var source = Path.GetFullPath(file);
        var target = Path.GetFullPath(options.File);
        if (source == target)
            throw new CatalogueDatabaseException($"{source} is the database itself. Name a backup of it.");
        if (!File.Exists(source))
            throw new CatalogueDatabaseException($"There is no file {source}.");

        var existed = File.Exists(target);
        var prepared = $"{target}.restoring-{Environment.ProcessId}";
        var kept = Path.Combine(
            Path.GetDirectoryName(target)!, $"roleatlas-replaced-{now.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}.db");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await PrepareAsync(options, source, prepared, cancel);
            if (existed && await IsUsableAsync(options, target, cancel))
            {
                var database = await CatalogueDatabase.OpenAsync(options, cancel);
                await database.GuardAsync(() => ExchangeAsync(database, prepared, kept, cancel));
            }
            else
            {
                if (existed)
                    MoveAll(target, kept);
                File.Move(prepared, target);
                await CatalogueDatabase.OpenAsync(options, cancel);
            }
            return existed ? kept : null;
        }
        catch (SqliteException exception)
        {
            throw SqliteFaults.Explain(exception, target) ?? new CatalogueDatabaseException($"The backup cannot be restored: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CatalogueDatabaseException($"The backup cannot be restored: {exception.Message}", exception);
        }
        finally
        {
            foreach (var name in WithItsLog(prepared))
                File.Delete(name);
        }
    }

    /// <summary>A copy of the backup that this version of the program can use, with a new id.</summary>
    private static async Task PrepareAsync(CatalogueDatabaseOptions options, string source, string prepared, CancellationToken cancel)
    {
        await RefuseOthersAsync(source, cancel);
        await using (CreatePrivate(prepared))
        {
        }
        await using (var from = Connection(source, SqliteOpenMode.ReadOnly))
        await using (var to = Connection(prepared, SqliteOpenMode.ReadWrite))
        {
            await from.OpenAsync(cancel);
            await to.OpenAsync(cancel);
            from.BackupDatabase(to);
        }
        var database = await CatalogueDatabase.OpenAsync(options with { File = prepared }, cancel);
        await using var context = database.CreateDbContext();
        var id = Guid.CreateVersion7();
        await context.Catalogue.ExecuteUpdateAsync(s => s.SetProperty(c => c.Id, id), cancel);
        // Into the one file that is moved or read.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'delete'", cancel);
    }

    private static async Task RefuseOthersAsync(string source, CancellationToken cancel)
    {
        try
        {
            await using var connection = Connection(source, SqliteOpenMode.ReadOnly);
            await connection.OpenAsync(cancel);
            var tables = await TextsAsync(connection,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('catalogue', 'catalogue_revisions', '__EFMigrationsHistory')", cancel);
            if (tables.Count < 3)
                throw new CatalogueDatabaseException($"{source} is no database of RoleAtlas. Name a file that the verb backup wrote.");
            if (await TextsAsync(connection, "PRAGMA integrity_check(1)", cancel) is not ["ok"])
                throw new CatalogueDatabaseException($"{source} is damaged. Choose another backup.");
        }
        catch (SqliteException exception) when (!IsPassing(exception))
        {
            throw new CatalogueDatabaseException($"{source} is no database of RoleAtlas, or is damaged ({exception.Message}). Choose another backup.", exception);
        }
    }

    /// <summary>Whether the present database can be written to. One that is damaged, or newer than the program, is moved away whole.</summary>
    private static async Task<bool> IsUsableAsync(CatalogueDatabaseOptions options, string target, CancellationToken cancel)
    {
        try
        {
            await RefuseOthersAsync(target, cancel);
            await CatalogueDatabase.OpenAsync(options, cancel);
            return true;
        }
        catch (CatalogueDatabaseException exception) when (exception.InnerException is not SqliteException fault || !IsPassing(fault))
        {
            return false;
        }
    }

    /// <summary>Whether another program, the disk or a permission is in the way, which says nothing of the file.</summary>
    private static bool IsPassing(SqliteException exception)
    {
        const int Busy = 5, Locked = 6, ReadOnly = 8, Full = 13, CannotOpen = 14;
        return exception.SqliteErrorCode is Busy or Locked or ReadOnly or Full or CannotOpen;
    }

    /// <summary>Keeps what is in the database, and puts in what was prepared. Nobody can write in between.</summary>
    private static async Task ExchangeAsync(CatalogueDatabase database, string prepared, string kept, CancellationToken cancel)
    {
        await using var connection = Connection(database.File, SqliteOpenMode.ReadWrite);
        await connection.OpenAsync(cancel);
        await RunAsync(connection, $"ATTACH '{prepared.Replace("'", "''", StringComparison.Ordinal)}' AS prepared", cancel);
        // Tables are filled one after the other; only all of them together agree with each other.
        await RunAsync(connection, "PRAGMA foreign_keys = OFF", cancel);
        await using var transaction = connection.BeginTransaction(deferred: false);
        await SaveAsync(database, kept, replace: false, cancel);
        foreach (var table in await TextsAsync(connection, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'", cancel))
        {
            var columns = string.Join(", ", await TextsAsync(connection, $"SELECT '\"' || name || '\"' FROM pragma_table_info('{table}')", cancel));
            await RunAsync(connection, $"DELETE FROM main.\"{table}\"", cancel);
            await RunAsync(connection, $"INSERT INTO main.\"{table}\" ({columns}) SELECT {columns} FROM prepared.\"{table}\"", cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    private static async Task RunAsync(SqliteConnection connection, string statement, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<List<string>> TextsAsync(SqliteConnection connection, string query, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancel))
            texts.Add(reader.GetString(0));
        return texts;
    }

    private static void MoveAll(string target, string kept)
    {
        foreach (var (from, to) in WithItsLog(target).Zip(WithItsLog(kept)).Where(p => File.Exists(p.First)))
            File.Move(from, to);
    }

    private static string[] WithItsLog(string file) => [file, $"{file}-wal", $"{file}-shm"];

    private static SqliteConnection Connection(string file, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());

    private static FileStream CreatePrivate(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(file, options);
    }
}
