using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

public sealed class HealthTests
{
    [Fact]
    public async Task A_host_with_its_database_is_live_and_ready()
    {
        using var atlas = new SmallAtlas();

        foreach (var address in new[] { "/health/live", "/health/ready" })
        {
            var answer = await atlas.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("Healthy", answer.Text);
            Assert.Contains("no-store", answer["Cache-Control"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_host_whose_database_is_gone_is_live_and_not_ready_and_goes_on_showing_pages()
    {
        using var atlas = new SmallAtlas();
        await atlas.GetAsync("/health/ready");
        foreach (var file in Directory.GetFiles(atlas.DataDirectory))
        {
            File.Delete(file);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await atlas.GetAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync("/roles")).Status);
        Assert.Empty(Directory.GetFiles(atlas.DataDirectory));
    }

    [Fact]
    public async Task A_host_whose_database_is_no_database_any_more_is_not_ready()
    {
        using var atlas = new SmallAtlas();
        await File.WriteAllTextAsync(atlas.DatabaseFile, "not a database", TestContext.Current.CancellationToken);
        File.Delete(atlas.DatabaseFile + "-wal");
        File.Delete(atlas.DatabaseFile + "-shm");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await atlas.GetAsync("/health/ready")).Status);
    }
}
