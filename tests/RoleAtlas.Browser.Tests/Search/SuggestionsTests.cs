using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Pages;
using RoleAtlas.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Search;

public sealed class SuggestionsTests(AtlasSite site)
{
    [Fact]
    public Task Somebody_types_and_chooses_by_keyboard() => VisitAsync(async (visitor, search) =>
    {
        await Expect(search.Suggestions).ToBeHiddenAsync();
        await search.TypeAsync("managing ris");
        await Expect(search.Options.First).ToContainTextAsync("Managing risks");
        await Expect(search.Box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(search.Status).ToHaveTextAsync($"{await search.Options.CountAsync()} suggestions");
        await Expect(search.Chosen).ToHaveCountAsync(0);

        await visitor.PressAsync("ArrowDown");
        await Expect(search.Chosen).ToContainTextAsync("Managing risks");
        Assert.Equal(await search.Chosen.GetAttributeAsync("id"), await search.Box.GetAttributeAsync("aria-activedescendant"));
        await visitor.PressAsync("ArrowUp");
        await Expect(search.Chosen).ToHaveCountAsync(0);
        await visitor.PressAsync("ArrowUp");
        await Expect(search.Chosen).ToHaveTextAsync("All results for “managing ris”");
        await visitor.PressAsync("ArrowDown");
        await visitor.PressAsync("ArrowDown");
        await Expect(search.Box).ToBeFocusedAsync();

        await visitor.PressAsync("Enter");
        await Expect(visitor.Page).ToHaveURLAsync(new Uri(site.Address, "/responsibilities/risk-management").ToString());
    });

    [Fact]
    public Task Escape_closes_and_enter_without_a_choice_searches() => VisitAsync(async (visitor, search) =>
    {
        await search.TypeAsync("stakeholdr comunication");
        await Expect(search.Suggestions).ToBeVisibleAsync();
        await visitor.PressAsync("Escape");
        await Expect(search.Suggestions).ToBeHiddenAsync();
        await Expect(search.Box).ToHaveValueAsync("stakeholdr comunication");
        await visitor.PressAsync("ArrowDown");
        await Expect(search.Suggestions).ToBeVisibleAsync();

        await visitor.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Search for “stakeholdr comunication”");
        await Expect(search.Box).ToHaveValueAsync("stakeholdr comunication");
    });

    [Fact]
    public Task A_mouse_chooses_and_leaving_the_box_closes() => VisitAsync(async (visitor, search) =>
    {
        await search.TypeAsync("budget");
        await Expect(search.Suggestions).ToBeVisibleAsync();
        await visitor.PressAsync("Tab");
        await Expect(search.Suggestions).ToBeHiddenAsync();

        await search.TypeAsync("budget");
        await search.Options.Filter(new() { HasText = "Managing the budget" }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Uri(site.Address, "/responsibilities/budget-management").ToString());
    });

    [Fact]
    public Task An_answer_that_comes_late_is_not_shown() => VisitAsync(async (visitor, search) =>
    {
        var late = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/search/suggestions?q=risk", async route =>
        {
            await late.Task;
            await route.ContinueAsync();
        });
        var asked = visitor.Page.WaitForRequestAsync("**/search/suggestions?q=risk");
        await search.TypeAsync("risk");
        await asked;
        await search.Box.FillAsync("budget");
        await Expect(search.Options.First).ToContainTextAsync("Managing the budget");

        late.SetResult();
        await visitor.Page.EvaluateAsync("() => fetch('/health/live').then(() => new Promise(resolve => setTimeout(resolve, 100)))");
        await Expect(search.Options.First).ToContainTextAsync("Managing the budget");
    });

    [Fact]
    public Task What_is_typed_is_shown_as_text() => VisitAsync(async (visitor, search) =>
    {
        await search.TypeAsync("<img src=x onerror=alert(1)> risk");
        await Expect(search.Options.Last).ToHaveTextAsync("All results for “<img src=x onerror=alert(1)> risk”");
        Assert.Equal(0, await visitor.Page.Locator("img").CountAsync());
    });

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public Task They_lie_inside_the_window_and_axe_finds_nothing(int width, ColorScheme colours) =>
        VisitAsync(new VisitorKind(Width: width, Height: 640, Colours: colours), async (visitor, search) =>
        {
            await search.TypeAsync("who keeps stak");
            await Expect(search.Options.First).ToBeVisibleAsync();
            await visitor.PressAsync("ArrowUp");
            await Expect(search.Chosen).ToBeInViewportAsync(new() { Ratio = 1 });

            var box = (await search.Suggestions.BoundingBoxAsync())!;
            Assert.InRange(box.X, 0, width - box.Width);
            Assert.InRange(box.Y + box.Height, 0, 640);
            Assert.Empty((await visitor.Page.Locator("html").RunAxe()).Violations.Select(v => $"{v.Id}: {v.Help} {v.Nodes[0].Html}"));
        });

    [Fact]
    public Task Without_scripts_the_form_leads_to_the_results() => site.VisitAsync(new VisitorKind(Scripts: false), async visitor =>
    {
        await visitor.OpenAsync(AtlasPages.Home);
        var search = new SearchBox(visitor);
        await search.Box.FillAsync("who keeps the ship sailing");
        await search.Box.PressAsync("Enter");

        var answers = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Whose job is this?" });
        await Expect(answers.GetByRole(AriaRole.Heading, new() { Level = 3 }).First).ToHaveTextAsync("Keeping the work running smoothly");
        await Expect(answers.Locator(".said mark")).ToHaveTextAsync("who keeps the ship sailing");
        await answers.GetByRole(AriaRole.Link, new() { Name = "Ever wonder who keeps the ship sailing smoothly?" }).ClickAsync();
        await Expect(new SourcePage(visitor).Target.First).ToBeInViewportAsync();
    });

    private Task VisitAsync(Func<Visitor, SearchBox, Task> visit) => VisitAsync(new VisitorKind(), visit);

    private Task VisitAsync(VisitorKind kind, Func<Visitor, SearchBox, Task> visit) => site.VisitAsync(kind, async visitor =>
    {
        await visitor.OpenAsync(AtlasPages.Home);
        await visit(visitor, new SearchBox(visitor));
    });
}
