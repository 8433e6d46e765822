using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace RoleAtlas.Core.Data;

/// <summary>The catalogue in a SQLite file.</summary>
public sealed class SqliteAtlasDbContext(DbContextOptions<SqliteAtlasDbContext> options) : AtlasDbContext(options)
{
    public override async Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancel = default)
    {
        await Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)Database.GetDbConnection();
        // Deferred: EF's own transactions take the write lock at once, for which a reader would have to wait.
        var transaction = await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancel);
        return transaction!;
    }

    // https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection
    internal override async Task ClearMigrationLockAsync(CancellationToken cancel = default)
    {
        const string table = "__EFMigrationsLock";
        var tables = await Database
            .SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = {table}")
            .CountAsync(cancel);
        if (tables > 0)
            await Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancel);
    }

    // Write-ahead logging lets readers go on while one writes; the file keeps the setting.
    internal override Task PrepareAsync(CancellationToken cancel = default) =>
        Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", cancel);
}

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqliteAtlasDbContext</c> run without the host.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteAtlasDbContext>
{
    public SqliteAtlasDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAtlasDbContext>().UseSqlite("Data Source=:memory:").Options);
}
