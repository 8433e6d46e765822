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
    private HttpClient plain = null!;
    private HttpClient brotli = null!;
    private HttpClient known = null!;
    private int fresh;

    [GlobalSetup]
    public async Task StartAsync()
    {
        host = new AtlasHost();
        host.StartServer();
        plain = NewClient();
        brotli = NewClient();
        brotli.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        known = NewClient();
        using var response = await known.GetAsync(Page);
        known.DefaultRequestHeaders.IfNoneMatch.Add(response.Headers.ETag!);
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        foreach (var client in new[] { plain, brotli, known })
        {
            client.Dispose();
        }

        await host.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public Task<long> PlainText() => GetAsync(plain, "/health/live");

    [Benchmark]
    public Task<long> NotModified() => GetAsync(known, Page, HttpStatusCode.NotModified);

    [Benchmark]
    public Task<long> FromCache() => GetAsync(plain, Page);

    [Benchmark]
    public Task<long> BrotliFromCache() => GetAsync(brotli, Page);

    /// <summary>The picker's field is part of the cache's key and changes nothing on this page.</summary>
    [Benchmark]
    public Task<long> Rendered() => GetAsync(plain, $"{Page}?role={fresh++}");

    [Benchmark]
    public Task<long> RenderedAndCompressed() => GetAsync(brotli, $"{Page}?role={fresh++}");

    private HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.ClientOptions.BaseAddress };

    /// <summary>The length of the answer; anything but the expected status would be measured in vain.</summary>
    private static async Task<long> GetAsync(HttpClient client, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await client.GetAsync(address);
        return response.StatusCode == expected
            ? (await response.Content.ReadAsByteArrayAsync()).Length
            : throw new InvalidOperationException($"{address} answered {(int)response.StatusCode}.");
    }
}
