using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Browsers;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Browser.Tests.Editing;

/// <summary>
/// A host with an admin, and a browser, for the tests of one class (<c>IClassFixture&lt;EditingSite&gt;</c>): what is edited here nobody
/// else counts.
/// </summary>
public sealed class EditingSite : IAsyncLifetime
{
    public const string Email = "ada@example.org";
    public const string Password = "correct horse battery";

    /// <summary>How the history names who signs in with <see cref="Email"/>.</summary>
    public const string DisplayName = "ada";

    private readonly AtlasHost host;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public EditingSite()
        : this([])
    {
    }

    internal EditingSite(params (string Key, string Value)[] settings) => host = new AtlasHost(
        [("RoleAtlas:Admin:Email", Email), ("RoleAtlas:Admin:Password", Password), .. settings]);

    /// <summary>What the pages show at present.</summary>
    public AtlasSnapshot Atlas => host.Atlas;

    /// <summary>Scheme, host and port; a name, since there are no passkeys for a number.</summary>
    public Uri Address => new UriBuilder(host.Address) { Host = "localhost" }.Uri;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await new BrowserStart(playwright).StartAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
    }

    /// <summary>Lets a stranger with a fresh browser window do something. Two people at once are one visit within the other.</summary>
    public Task VisitAsync(Func<Visitor, Task> visit) => VisitAsync(new VisitorKind(), visit);

    /// <inheritdoc cref="VisitAsync(Func{Visitor, Task})"/>
    public Task VisitAsync(VisitorKind kind, Func<Visitor, Task> visit) => Visitor.VisitAsync(browser, Address, kind, visit);

    /// <summary>The same to a program that runs elsewhere.</summary>
    public Task VisitAsync(Uri address, Func<Visitor, Task> visit) => Visitor.VisitAsync(browser, address, new VisitorKind(), visit);

    /// <summary>As <see cref="VisitAsync(Func{Visitor, Task})"/>, with the admin signed in.</summary>
    public Task EditAsync(Func<Visitor, Task> visit) => EditAsync(new VisitorKind(), visit);

    /// <inheritdoc cref="EditAsync(Func{Visitor, Task})"/>
    public Task EditAsync(VisitorKind kind, Func<Visitor, Task> visit) => VisitAsync(kind, async visitor =>
    {
        await SignInAsync(visitor.Page);
        await visit(visitor);
    });

    /// <summary>Signs in by the form, and waits until the browser is where that leads.</summary>
    public static async Task SignInAsync(IPage page, string email = Email, string password = Password)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await host.DisposeAsync();
    }
}
