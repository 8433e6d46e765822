using Microsoft.Playwright;
using RoleAtlas.Browser.Tests;
using RoleAtlas.Browser.Tests.Browsers;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Atlas;

[assembly: AssemblyFixture(typeof(AtlasSite))]

namespace RoleAtlas.Browser.Tests;

/// <summary>One host and one browser for all tests; every visit has a fresh browser context.</summary>
public sealed class AtlasSite : IAsyncLifetime
{
    private AtlasHost host = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>What the pages are made from; tests count and name by it.</summary>
    public AtlasSnapshot Atlas => host.Atlas;

    public Uri Address => host.Address;

    public async ValueTask InitializeAsync()
    {
        host = new AtlasHost();
        playwright = await Playwright.CreateAsync();
        browser = await new BrowserStart(playwright).StartAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
    }

    /// <summary>
    /// Lets a visitor do something, and then looks that nothing went wrong on the way: no error in the console, nothing
    /// blocked by the content security policy, nothing asked of another host.
    /// </summary>
    public Task VisitAsync(Func<Visitor, Task> visit) => VisitAsync(new VisitorKind(), visit);

    /// <inheritdoc cref="VisitAsync(Func{Visitor, Task})"/>
    public Task VisitAsync(VisitorKind kind, Func<Visitor, Task> visit) => Visitor.VisitAsync(browser, Address, kind, visit);

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await host.DisposeAsync();
    }
}
