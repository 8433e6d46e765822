using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace RoleAtlas.Benchmarks.Serving;

/// <summary>The program as it is, on Kestrel and a free port, with the first catalogue in a folder of its own.</summary>
internal sealed class AtlasHost : WebApplicationFactory<global::Program>
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("roleatlas-benchmarks-");

    public AtlasHost() => UseKestrel();

    /// <summary>Whether the output cache keeps anything.</summary>
    public bool KeepsPages { get; init; } = true;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        // UseKestrel(0) would set the port only once the program runs, and be too late at times.
        .UseSetting("urls", "http://127.0.0.1:0")
        .UseContentRoot(AppContext.BaseDirectory)
        .UseSetting("RoleAtlas:DataDirectory", data.FullName)
        .UseSetting("RoleAtlas:ContentDirectory", FirstCatalogue.Folder)
        .UseSetting("Logging:LogLevel:Default", "Warning")
        .ConfigureTestServices(services => services.PostConfigure<OutputCacheOptions>(cache =>
            cache.MaximumBodySize = KeepsPages ? cache.MaximumBodySize : 0));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Delete(recursive: true);
    }
}
