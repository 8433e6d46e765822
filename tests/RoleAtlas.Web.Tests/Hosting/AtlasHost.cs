using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Tests.Hosting;

/// <summary>The program itself on real Kestrel, at a free port, with a data directory of its own.</summary>
public class AtlasHost : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder data = new();
    private readonly (string Key, string Value)[] settings;
    private readonly HttpClient client;

    /// <param name="contentDirectory">What the first start imports.</param>
    /// <param name="settings">Further settings, as <c>("RoleAtlas:Reading", "signed-in")</c>; a later one wins.</param>
    public AtlasHost(string contentDirectory, params (string Key, string Value)[] settings)
    {
        this.settings = [
            ("RoleAtlas:DataDirectory", data.Path), ("RoleAtlas:ContentDirectory", contentDirectory), .. settings];
        UseKestrel();
        StartServer();

        // A program that ends before it serves leaves the factory content; this tells.
        _ = Snapshot;
        Address = new Uri(Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

        // Nothing is followed, kept or unpacked on the way: tests look at what the server says.
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None, UseProxy = false,
        }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public string DataDirectory => data.Path;

    public string DatabaseFile => data.File("roleatlas.db");

    /// <summary>What the host shows at present.</summary>
    public AtlasSnapshot Snapshot => Services.GetRequiredService<CurrentAtlas>().Snapshot;

    /// <summary>As a browser, goes on to the same page where only its query is put in order; no other redirect is followed.</summary>
    public async Task<Answer> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        var answer = await SendAsync(HttpMethod.Get, address, headers);
        return answer is { Status: HttpStatusCode.TemporaryRedirect } && answer["Location"] is { } location && location.Split('?')[0] == address.Split('?')[0]
            ? await SendAsync(HttpMethod.Get, location, headers)
            : answer;
    }

    public Task<Answer> HeadAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Head, address, headers);

    public async Task<Answer> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        // A path may begin with two slashes, and is then no other host.
        using var request = new HttpRequestMessage(method, new Uri(Address.GetLeftPart(UriPartial.Authority) + address));
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // UseKestrel(0) would set the port only once the program runs, and be too late at times.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseEnvironment("Production");
        builder.UseSetting("Logging:Console:LogLevel:Default", "None");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            client.Dispose();
            data.Dispose();
        }
    }
}
