using System.Text.Json;
using Microsoft.Playwright;
using Xunit.Sdk;

namespace RoleAtlas.Browser.Tests.Visits;

/// <summary>Somebody with a browser window of their own, and what went wrong while they used it.</summary>
public sealed class Visitor
{
    private readonly List<string> troubles = [];
    private readonly HashSet<string> documents = [];

    private Visitor(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Everything that goes wrong in silence: console errors, script errors, refused and foreign requests.</summary>
    public IReadOnlyList<string> Troubles => troubles;

    /// <summary>Gives somebody a browser window of their own, and looks afterwards that nothing went wrong on the way.</summary>
    internal static async Task VisitAsync(IBrowser browser, Uri address, VisitorKind kind, Func<Visitor, Task> visit)
    {
        await using var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = kind.Scripts,
            ColorScheme = kind.Colours,
            ViewportSize = new() { Width = kind.Width, Height = kind.Height },
        });
        var visitor = await ArriveAsync(context, [address, .. kind.Elsewhere is { } elsewhere ? [elsewhere] : Array.Empty<Uri>()], kind.Snapshots);
        try
        {
            await visit(visitor);
            visitor.HadNoTrouble();
        }
        catch (Exception exception)
        {
            throw await visitor.RecordAsync(exception);
        }
    }

    private static async Task<Visitor> ArriveAsync(IBrowserContext context, IReadOnlyList<Uri> sites, bool snapshots)
    {
        await context.Tracing.StartAsync(new() { Snapshots = snapshots });
        var visitor = new Visitor(await context.NewPageAsync());
        context.Request += (_, request) => visitor.Notice(request, sites);
        context.Console += (_, message) => visitor.Notice(message);
        context.WebError += (_, error) =>
        {
            // A browser that is slow to draw gives up the animation from page to page, and reports that as if a script had failed.
            if (!error.Error.Contains("Transition was aborted", StringComparison.Ordinal))
            {
                visitor.troubles.Add($"Script error: {error.Error}");
            }
        };
        return visitor;
    }

    /// <returns>The HTTP status.</returns>
    public async Task<int> OpenAsync(string path) => (await Page.GotoAsync(path))!.Status;

    public async Task GoBackAsync() => await Page.GoBackAsync();

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <returns>Null where nothing has the focus.</returns>
    public async Task<FocusStop?> FocusAsync() =>
        (await Page.EvaluateAsync(FocusStop.Script))?.Deserialize<FocusStop>(JsonSerializerOptions.Web);

    /// <summary>Opens everything that can be opened on the page at once, as no hand could.</summary>
    public Task OpenDetailsAsync() =>
        Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");

    private void HadNoTrouble() => Assert.Empty(troubles);

    /// <summary>Saves what the visitor saw, and adds to the failure where that is.</summary>
    private async Task<Exception> RecordAsync(Exception failure)
    {
        var test = TestContext.Current.Test?.TestDisplayName ?? "visit";
        var name = string.Concat(test.Split('.')[^1].Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).TrimEnd('-');
        var folder = Path.Combine(AppContext.BaseDirectory, "TestResults", $"{name[..Math.Min(name.Length, 120)]}-{Guid.NewGuid():N}");
        var screenshot = Path.Combine(folder, "screenshot.png");
        var trace = Path.Combine(folder, "trace.zip");
        var saved = $"Page: {Page.Url}{Environment.NewLine}Trace: {trace}";
        await Page.Context.Tracing.StopAsync(new() { Path = trace });
        try
        {
            await Page.ScreenshotAsync(new() { Path = screenshot });
            saved += $"{Environment.NewLine}Screenshot: {screenshot}";
        }
        catch (PlaywrightException exception)
        {
            saved += $"{Environment.NewLine}No screenshot: {exception.Message}";
        }

        return new XunitException(
            string.Join(Environment.NewLine, [failure.Message, saved, .. troubles.Select(t => $"Trouble on the way: {t}")]), failure);
    }

    private void Notice(IRequest request, IReadOnlyList<Uri> sites)
    {
        var asked = new Uri(request.Url);
        if (asked.Scheme is "http" or "https" or "ws" or "wss" && sites.All(site => asked.Authority != site.Authority))
        {
            troubles.Add($"Asked another host: {request.Url}");
        }

        if (request.IsNavigationRequest)
        {
            documents.Add(request.Url);
        }
    }

    private void Notice(IConsoleMessage message)
    {
        // A page that answers 404 or 500, as it should, is itself told as a resource that failed to load.
        var isPageItself = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            && documents.Any(d => message.Location.StartsWith(d, StringComparison.Ordinal));
        if (message.Type is "error" or "warning" && !isPageItself)
        {
            troubles.Add($"Console {message.Type}: {message.Text} ({message.Location})");
        }
    }
}
