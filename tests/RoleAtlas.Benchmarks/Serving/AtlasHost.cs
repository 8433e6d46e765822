using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RoleAtlas.Benchmarks.Serving;

/// <summary>The program as it is, on Kestrel and a free port, with the first catalogue in a folder of its own.</summary>
internal sealed class AtlasHost : WebApplicationFactory<global::Program>
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("roleatlas-benchmarks-");

    public AtlasHost() => UseKestrel(0);

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseContentRoot(AppContext.BaseDirectory)
        .UseSetting("RoleAtlas:DataDirectory", data.FullName)
        .UseSetting("RoleAtlas:ContentDirectory", FirstCatalogue.Folder)
        .UseSetting("Logging:LogLevel:Default", "Warning");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Delete(recursive: true);
    }
}
