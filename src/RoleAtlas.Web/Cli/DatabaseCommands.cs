using System.CommandLine;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Web.Cli;

/// <summary>The verbs that copy the whole database, accounts and history included: <c>backup FILE</c> and <c>restore FILE</c>.</summary>
internal static class DatabaseCommands
{
    public static Command Backup()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Where to; a new file." }.RefusingOptions();
        var force = new Option<bool>("--force") { Description = "Replace the file if it is there." };
        var command = new Command("backup", "Copies the database, accounts and history included, into a file. The server may run.") { file, force };
        command.SetAction(parsed => AtlasCommands.WithDatabase(async database =>
        {
            var target = parsed.GetRequiredValue(file).FullName;
            await DatabaseBackup.SaveAsync(database, target, parsed.GetValue(force));
            Console.WriteLine($"Copied {database.File} to {target}. It holds accounts: keep it as you keep the database.");
            return 0;
        }));
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "What the verb backup wrote." }.RefusingOptions();
        var command = new Command("restore", "Makes a backup the database, and keeps the one that it replaces. The server may run.") { file };
        command.SetAction(parsed => AtlasCommands.WithOptions(async options =>
        {
            var source = parsed.GetRequiredValue(file).FullName;
            var kept = await DatabaseBackup.RestoreAsync(options.Database, source, DateTime.UtcNow);
            Console.WriteLine($"Restored {source} to {options.Database.File}. A running server shows it within seconds.");
            if (kept is not null)
            {
                Console.WriteLine($"What it replaced is kept in {kept}.");
            }

            return 0;
        }));
        return command;
    }
}
