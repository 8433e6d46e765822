namespace RoleAtlas.Core.Data;

public enum DatabaseProvider
{
    Sqlite,
}

public sealed record CatalogueDatabaseOptions
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>The SQLite file. It and its folder are created when they are missing.</summary>
    public required string File { get; init; }

    /// <summary>How long to wait for another writer, in whole seconds, before giving up.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
