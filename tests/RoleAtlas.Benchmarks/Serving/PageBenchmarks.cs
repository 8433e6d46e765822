using System.Net;
using System.Net.Http.Headers;
using BenchmarkDotNet.Attributes;

namespace RoleAtlas.Benchmarks.Serving;

/// <summary>
/// The comparison page over one kept-alive connection, beside a plain text answer of the same host. Client and server
/// share the process, so that the allocations are those of both; the plain answer shows what of them is theirs.
/// </summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private const string Page = "/compare/product-manager-vs-project-manager";

    private AtlasHost host = null!;
    private AtlasHost forgetful = null!;
    private HttpClient plain = null!;
    private HttpClient brotli = null!;
    private HttpClient known = null!;
    private HttpClient uncached = null!;
    private HttpClient uncachedBrotli = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        host = new AtlasHost();
        forgetful = new AtlasHost { KeepsPages = false };
        plain = NewClient(host);
        brotli = NewClient(host, "br");
        known = NewClient(host);
        uncached = NewClient(forgetful);
        uncachedBrotli = NewClient(forgetful, "br");
        using var response = await known.GetAsync(Page);
        known.DefaultRequestHeaders.IfNoneMatch.Add(response.Headers.ETag!);
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        foreach (var client in new[] { plain, brotli, known, uncached, uncachedBrotli })
        {
            client.Dispose();
        }

        await host.DisposeAsync();
        await forgetful.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public Task<long> PlainText() => GetAsync(plain, "/health/live");

    [Benchmark]
    public Task<long> NotModified() => GetAsync(known, Page, HttpStatusCode.NotModified);

    [Benchmark]
    public Task<long> FromCache() => GetAsync(plain, Page);

    [Benchmark]
    public Task<long> BrotliFromCache() => GetAsync(brotli, Page);

    [Benchmark]
    public Task<long> Rendered() => GetAsync(uncached, Page);

    [Benchmark]
    public Task<long> RenderedAndCompressed() => GetAsync(uncachedBrotli, Page);

    private static HttpClient NewClient(AtlasHost host, string? encoding = null)
    {
        host.StartServer();
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.ClientOptions.BaseAddress };
        if (encoding is not null)
        {
            client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        }

        return client;
    }

    /// <summary>The length of the answer; anything but the expected status would be measured in vain.</summary>
    private static async Task<long> GetAsync(HttpClient client, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await client.GetAsync(address);
        return response.StatusCode == expected
            ? (await response.Content.ReadAsByteArrayAsync()).Length
            : throw new InvalidOperationException($"{address} answered {(int)response.StatusCode}.");
    }
}
