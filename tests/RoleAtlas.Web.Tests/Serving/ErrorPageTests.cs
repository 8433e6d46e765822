using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Api;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task A_page_that_cannot_be_made_says_so_and_tells_no_details()
    {
        using var atlas = new BrokenAtlas();

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var answer = await atlas.SendAsync(method, "/roles", ("X-Break", "1"));

            Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
            Assert.Contains("no-store", answer["Cache-Control"], StringComparison.Ordinal);
            Assert.Null(answer["ETag"]);
            Assert.Null(answer["Set-Cookie"]);
            Assert.NotNull(answer["Content-Security-Policy"]);
            Assert.DoesNotContain("Broken on purpose", answer.Text, StringComparison.Ordinal);
        }

        var page = (await atlas.GetAsync("/roles", ("X-Break", "1"))).Page;
        Assert.Equal("Something went wrong on our side", page.QuerySelector("h1")!.Words());
        Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync("/roles")).Status);
    }

    [Fact]
    public async Task An_answer_to_a_program_that_cannot_be_made_says_so_as_problem_details()
    {
        using var atlas = new BrokenAtlas();

        foreach (var address in new[] { "/api/v1/roles", "/api/v1/roles/baker", "/api/v1/search?q=x" })
        {
            var answer = await atlas.GetAsync(address, ("X-Break", "1"), ("Origin", "https://elsewhere.example"));

            Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json", "*"), (answer.Status, answer["Content-Type"], answer["Access-Control-Allow-Origin"]));
            Assert.Equal("Something went wrong on our side", answer.Json().Text("title"));
            Assert.DoesNotContain("Broken on purpose", answer.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>Fails for requests that ask for it, though not when it is to make the page that says so.</summary>
    private sealed class BrokenAtlas() : AtlasHost(Repository.Content)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddHttpContextAccessor().AddScoped<AtlasSnapshot>(provider =>
            {
                var context = provider.GetRequiredService<IHttpContextAccessor>().HttpContext!;
                return context.Request.Headers.ContainsKey("X-Break") && context.Features.Get<IExceptionHandlerFeature>() is null
                    ? throw new InvalidOperationException("Broken on purpose.")
                    : provider.GetRequiredService<CurrentAtlas>().Snapshot;
            }));
        }
    }
}
