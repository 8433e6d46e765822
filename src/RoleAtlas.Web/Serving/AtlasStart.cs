using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Web.Serving;

/// <summary>The first start creates the database and imports the content; later starts find it as it was left.</summary>
internal static class AtlasStart
{
    /// <summary>False where the atlas cannot be opened; the reason has then been written to the error stream.</summary>
    public static async Task<bool> OpenAtlasAsync(this WebApplication app)
    {
        try
        {
            var options = app.Services.GetRequiredService<IOptions<AtlasOptions>>().Value;
            var database = await CatalogueDatabase.OpenAsync(options.Database);
            if (!await ImportIfEmptyAsync(database, options, app.Logger))
            {
                return false;
            }

            var atlas = app.Services.GetRequiredService<CurrentAtlas>();
            await atlas.OpenAsync(database);
            app.Logger.LogInformation(
                "The atlas is kept in {File} (catalogue revision {Revision}).", database.File, atlas.Snapshot.Revision);
            return true;
        }
        catch (Exception exception) when (exception is CatalogueDatabaseException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync($"RoleAtlas cannot start. {exception.Message}");
            return false;
        }
    }

    /// <summary>Serves until it is told to stop. False where it cannot listen; the reason has then been written to the error stream.</summary>
    public static async Task<bool> ServeAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception exception) when (exception is IOException or FormatException or SocketException)
        {
            await Console.Error.WriteLineAsync(
                $"RoleAtlas cannot listen: {exception.Message} Choose another address with ASPNETCORE_URLS, such as http://localhost:5001.");
            return false;
        }

        await app.WaitForShutdownAsync();
        return true;
    }

    private static async Task<bool> ImportIfEmptyAsync(CatalogueDatabase database, AtlasOptions options, ILogger logger)
    {
        await using var context = database.CreateDbContext();
        if (await context.Catalogue.AnyAsync(c => c.Revision > 0))
        {
            return true;
        }

        var (content, problems) = ContentFolder.Read(options.ContentDirectory);
        if (content is not null)
        {
            var result = await new ContentImporter(database, TimeProvider.System).ImportAsync(content, "first start", deleteMissing: false);
            problems = result.Problems;
        }

        if (problems.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"RoleAtlas cannot start: the content in {options.ContentDirectory} cannot be imported. " +
                $"Mend it, or name another folder with {AtlasOptions.Section}:{nameof(options.ContentDirectory)}.");
            foreach (var problem in problems)
            {
                await Console.Error.WriteLineAsync(
                    (problem with { File = Path.Combine(options.ContentDirectory, problem.File) }).ToString());
            }

            return false;
        }

        logger.LogInformation("Imported the content of {Folder}.", options.ContentDirectory);
        return true;
    }
}
