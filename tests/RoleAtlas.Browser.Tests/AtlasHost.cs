using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Browser.Tests;

/// <summary>The real program with its real content on real Kestrel, its database in a folder of its own.</summary>
internal sealed class AtlasHost : WebApplicationFactory<AtlasOptions>
{
    /// <summary>A page that cannot be made: the visitor sees the error page instead.</summary>
    public const string BrokenPage = "/roles?broken";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("roleatlas-browser-");

    private readonly (string Key, string Value)[] settings;

    /// <param name="settings">Further settings, as <c>("RoleAtlas:Reading", "signed-in")</c>.</param>
    public AtlasHost(params (string Key, string Value)[] settings)
    {
        this.settings = settings;
        UseKestrel();
        StartServer();
    }

    /// <summary>Scheme, host and port; ends with a slash.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>What the pages are made from.</summary>
    public AtlasSnapshot Atlas => Services.GetRequiredService<CurrentAtlas>().Snapshot;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => settings
        .Aggregate(builder, (configured, setting) => configured.UseSetting(setting.Key, setting.Value))
        .UseEnvironment(Environments.Production)
        // UseKestrel(0) would set the port only once the program runs, and be too late at times.
        .UseSetting("urls", "http://127.0.0.1:0")
        .UseSetting("Logging:LogLevel:Default", "Warning")
        .UseSetting($"{AtlasOptions.Section}:{nameof(AtlasOptions.DataDirectory)}", data.FullName)
        .UseSetting($"{AtlasOptions.Section}:{nameof(AtlasOptions.ContentDirectory)}", Path.Combine(AppContext.BaseDirectory, "content"))
        .ConfigureTestServices(services => services.AddHttpContextAccessor().AddScoped<AtlasSnapshot>(BreakWhereAsked));

    private AtlasSnapshot BreakWhereAsked(IServiceProvider provider)
    {
        var context = provider.GetRequiredService<IHttpContextAccessor>().HttpContext!;
        return context.Request.Query.ContainsKey("broken") && context.Features.Get<IExceptionHandlerFeature>() is null
            ? throw new InvalidOperationException("Broken on purpose.")
            : provider.GetRequiredService<ShownAtlas>().Snapshot ?? Atlas;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Delete(recursive: true);
    }
}
