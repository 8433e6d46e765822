using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RoleAtlas.Core.Data;

/// <summary>Says in words what SQLite reports in numbers (https://www.sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14,
        NotADatabase = 26;

    /// <summary>Null where the exception is not about the state of the database file.</summary>
    public static CatalogueDatabaseException? Explain(Exception exception, string file)
    {
        var fault = exception as SqliteException ?? (exception as DbUpdateException)?.InnerException as SqliteException;
        var message = fault?.SqliteErrorCode switch
        {
            Busy or Locked =>
                $"The database is locked: {file}. Another program is writing to it. "
                + "Wait until it has finished, or stop it, and try again.",
            ReadOnly =>
                $"The database is read-only: {file}. "
                + "Give the user that runs the program write permission on the file and on its folder.",
            InputOutput =>
                $"Reading or writing the database failed: {file} ({fault.Message}). "
                + "Check the disk, and that the folder is not on a network share.",
            Corrupt =>
                $"The database is damaged: {file} ({fault.Message}). Stop the program and restore a backup.",
            Full =>
                $"The disk is full: {file} cannot grow. Nothing was changed. Free some space and try again.",
            CannotOpen =>
                $"The database cannot be opened: {file}. Check that the path names a file, not a folder, "
                + "and that the user that runs the program may read and write it and its folder.",
            NotADatabase =>
                $"This file is not a database: {file}. Choose another path, or move the file away.",
            _ => null,
        };
        return message is null ? null : new CatalogueDatabaseException(message, exception);
    }
}
