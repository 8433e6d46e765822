namespace RoleAtlas.Web.Serving;

/// <summary>Notices when another process, such as the import verb, has changed the catalogue.</summary>
internal sealed class AtlasRefresher(CurrentAtlas atlas, ILogger<AtlasRefresher> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        var failed = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await atlas.RefreshAsync(stoppingToken))
                {
                    logger.LogInformation("The atlas now shows catalogue revision {Revision}.", atlas.Snapshot.Revision);
                }

                failed = false;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Readers keep the last good snapshot; one line says so, not one every two seconds.
                if (!failed)
                {
                    logger.LogError(exception, "The database cannot be read; the atlas goes on showing revision {Revision}.", atlas.Snapshot.Revision);
                }

                failed = true;
            }
        }
    }
}
