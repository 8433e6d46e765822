using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using MudBlazor.Services;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Components.Pages.Search;
using RoleAtlas.Web.Editing;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web;

/// <summary>What the host is put together from.</summary>
internal static class AtlasServices
{
    /// <summary>Beside the program and not where it happens to be started from: its pages and settings lie there.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    public static IServiceCollection AddAtlas(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AtlasOptions>().Bind(configuration.GetSection(AtlasOptions.Section));
        services.AddSingleton<IValidateOptions<AtlasOptions>, AtlasOptionsValidator>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CurrentAtlas>();
        services.AddSingleton<SearchIndexes>();
        services.AddSingleton<AtlasHistory>();
        services.AddScoped<ShownAtlas>();
        services.AddScoped<GoneThings>();
        services.AddScoped(provider => provider.GetRequiredService<ShownAtlas>().Snapshot ?? provider.GetRequiredService<CurrentAtlas>().Snapshot);
        services.AddSingleton<PublicAddress>();
        services.AddHostedService<AtlasRefresher>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return services;
    }

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddScoped<AtlasEditor>();
        services.AddSingleton<SharedRead>();
        services.AddSingleton<TextIntake>();
        services.AddMudServices();
        return services;
    }

    /// <summary>A piece of a page for the search box, cached as pages are.</summary>
    public static void MapSearchSuggestions(this WebApplication app) => app
        .MapGet(AtlasUrls.SearchSuggestions, () => new RazorComponentResult<SearchSuggestions>())
        .WithMetadata(new PublicAnswer()).RequireAuthorization(AtlasPolicies.Read);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}

/// <summary>Whether the database still answers; pages do without it, edits do not.</summary>
internal sealed class DatabaseHealth(CurrentAtlas atlas) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellation = default)
    {
        try
        {
            await atlas.ReadRevisionAsync(cancellation);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
    }
}
