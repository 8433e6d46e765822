using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RoleAtlas.Browser.Tests.Embeds;

/// <summary>A page of another origin that shows one of the atlas within itself.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private OtherSite(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <param name="frame">The whole address of what it shows.</param>
    /// <param name="width">Of the frame, in CSS pixels.</param>
    public static async Task<OtherSite> OpenAsync(Uri frame, int width = 600)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => Results.Text(
            $"""
            <!DOCTYPE html><html lang="en"><title>A wiki</title><link rel="icon" href="data:,"><h1>How we work</h1>
            <iframe src="{System.Net.WebUtility.HtmlEncode(frame.ToString())}" title="Who does what" loading="lazy" width="{width}" height="560"></iframe>
            """,
            "text/html"));
        await app.StartAsync();
        return new OtherSite(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
