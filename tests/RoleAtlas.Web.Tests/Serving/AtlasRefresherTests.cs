using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

public sealed class AtlasRefresherTests
{
    [Fact(Timeout = 60_000)]
    public async Task An_import_by_another_process_becomes_visible()
    {
        using var content = new TemporaryFolder();
        new TestContent().WriteTo(content.Path);
        using var atlas = new AtlasHost(content.Path);
        using var refreshed = new Awaited("The atlas now shows catalogue revision 2");
        atlas.Services.GetRequiredService<ILoggerFactory>().AddProvider(refreshed);
        var before = await atlas.GetAsync("/roles/baker");

        new TestContent().Edit("catalog.yml", "name: Baker", "name: Bread artist").WriteTo(content.Path);
        var import = await AtlasProgram.RunAsync(["import", content.Path], ("RoleAtlas__DataDirectory", atlas.DataDirectory));
        Assert.True(import.Code == 0, import.Error);
        await refreshed.Task.WaitAsync(TestContext.Current.CancellationToken);

        var after = await atlas.GetAsync("/roles/baker", ("If-None-Match", before["ETag"]!));
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Equal("Baker · RoleAtlas", before.Page.Title);
        Assert.Equal("Bread artist · RoleAtlas", after.Page.Title);
        Assert.NotEqual(before["ETag"], after["ETag"]);
        Assert.Contains("Catalogue revision 2", after.Words, StringComparison.Ordinal);
    }

    /// <summary>Completes when the host logs a line with these words.</summary>
    private sealed class Awaited(string words) : ILoggerProvider, ILogger
    {
        private readonly TaskCompletionSource source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Task => source.Task;

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (formatter(state, exception).Contains(words, StringComparison.Ordinal))
            {
                source.TrySetResult();
            }
        }

        public void Dispose()
        {
        }
    }
}
