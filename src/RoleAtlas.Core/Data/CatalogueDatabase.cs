using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RoleAtlas.Core.Data;

/// <summary>The catalogue's database, opened, up to date and ready: hands out one context per operation.</summary>
public sealed class CatalogueDatabase : IDbContextFactory<AtlasDbContext>
{
    private readonly CatalogueDatabaseOptions options;
    private bool isOpen;

    private CatalogueDatabase(CatalogueDatabaseOptions options) => this.options = options;

    /// <summary>The full path of the file.</summary>
    public string File => options.File;

    /// <summary>
    /// Opens the database; creates it, its folder and an empty catalogue when they are missing, and brings its tables
    /// up to date.
    /// </summary>
    /// <exception cref="CatalogueDatabaseException">
    /// It is locked, read-only, damaged, written by a newer program, or left in the middle of a migration.
    /// </exception>
    public static async Task<CatalogueDatabase> OpenAsync(
        CatalogueDatabaseOptions options, CancellationToken cancel = default)
    {
        var database = new CatalogueDatabase(options with { File = Path.GetFullPath(options.File) });
        database.CreateFolder();
        await database.GuardAsync(async () =>
        {
            await using var context = database.CreateDbContext();
            await database.MigrateAsync(context, cancel);
            await context.PrepareAsync(cancel);
            await CreateCatalogueAsync(context, cancel);
        });
        database.isOpen = true;
        return database;
    }

    public AtlasDbContext CreateDbContext()
    {
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                var connection = new SqliteConnectionStringBuilder
                {
                    DataSource = options.File,
                    ForeignKeys = true,
                    // A file that is gone stays gone, and is not made anew in silence. A pooled connection would go on
                    // with the file it once opened, and neither notice that it is gone nor that it was restored.
                    Mode = isOpen ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
                    Pooling = false,
                    // Microsoft.Data.Sqlite waits this long for a lock, too.
                    DefaultTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds),
                };
                return new SqliteAtlasDbContext(
                    new DbContextOptionsBuilder<SqliteAtlasDbContext>().UseSqlite(connection.ToString()).Options);
            default:
                throw new InvalidOperationException($"There is no database provider {options.Provider}.");
        }
    }

    /// <summary>Runs an operation, and says in words what the database reports in numbers.</summary>
    /// <exception cref="CatalogueDatabaseException">The database is locked, full, read-only or damaged.</exception>
    public async Task GuardAsync(Func<Task> operation)
    {
        try
        {
            await operation();
        }
        catch (Exception exception) when (SqliteFaults.Explain(exception, File) is { } explained)
        {
            throw explained;
        }
    }

    private void CreateFolder()
    {
        if (Directory.Exists(File))
        {
            throw new CatalogueDatabaseException(
                $"The database cannot be opened: {File} is a folder. Choose the path of a file, as in {Path.Join(File, "roleatlas.db")}.");
        }
        var folder = Path.GetDirectoryName(File)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CatalogueDatabaseException(
                $"The folder for the database cannot be created: {folder} ({exception.Message}). "
                + "Choose another folder, or give the user that runs the program write permission.",
                exception);
        }
    }

    private async Task MigrateAsync(AtlasDbContext context, CancellationToken cancel)
    {
        await RefuseNewerAsync(context, cancel);

        // Nothing to do is the usual case, and it takes no lock that a stopped program could leave behind.
        if (!(await context.Database.GetPendingMigrationsAsync(cancel)).Any())
            return;

        await using (await TakeTurnAsync(cancel))
        {
            // Whoever wrote a lock that is still there has been stopped: it would hold the turn.
            await context.ClearMigrationLockAsync(cancel);
            await context.Database.MigrateAsync(cancel);
        }
    }

    private async Task RefuseNewerAsync(AtlasDbContext context, CancellationToken cancel)
    {
        var applied = await context.Database.GetAppliedMigrationsAsync(cancel);
        var unknown = applied.Except(context.Database.GetMigrations(), StringComparer.Ordinal).LastOrDefault();
        if (unknown is not null)
        {
            throw new CatalogueDatabaseException(
                $"The database was last used by a newer version of the program: {File} "
                + $"(it has the migration {unknown}, which this version does not know). "
                + "Use that version or a later one, or restore a backup that was made with this version.");
        }
    }

    /// <summary>
    /// Waits until no other copy of the program migrates this file. The operating system ends a turn with the process,
    /// however it ends, while EF's own lock is a row that a killed process leaves behind, for which <c>Migrate()</c> then
    /// waits for ever.
    /// </summary>
    private async Task<FileStream> TakeTurnAsync(CancellationToken cancel)
    {
        var deadline = DateTime.UtcNow + options.BusyTimeout;
        while (true)
        {
            try
            {
                return new FileStream(
                    File + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (DateTime.UtcNow > deadline)
                {
                    throw new CatalogueDatabaseException(
                        $"The database is being brought up to date by another copy of the program: {File} ({exception.Message}). "
                        + "Wait until it has finished, or stop it, and start again.",
                        exception);
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
        }
    }

    private static async Task CreateCatalogueAsync(AtlasDbContext context, CancellationToken cancel)
    {
        if (await context.Catalogue.AnyAsync(cancel))
            return;

        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        if (await context.Catalogue.AnyAsync(cancel))
            return;

        context.Add(new CatalogueRow());
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
