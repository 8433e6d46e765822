using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Pages;

internal sealed class CodingPage(Visitor visitor)
{
    public static async Task<CodingPage> OpenAsync(Visitor visitor, string source)
    {
        Assert.Equal(200, await visitor.OpenAsync($"/admin/sources/{source}/code"));
        var page = new CodingPage(visitor);
        // What has been passed over is asked of the script, which is then there.
        await Expect(page.Text).ToBeVisibleAsync();
        await visitor.Page.WaitForFunctionAsync("() => CSS.highlights.has('picked')");
        return page;
    }

    public ILocator Text => visitor.Page.GetByRole(AriaRole.Application, new() { Name = "The text" });

    public ILocator Panel => visitor.Page.Locator("[data-panel]");

    /// <summary>What the page has said last: the words picked, or what became of a save.</summary>
    public ILocator Said => visitor.Page.Locator(".said-aloud");

    public ILocator Progress => visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Progress" });

    public ILocator Excerpt(string words) => visitor.Page.Locator(".excerpts li").Filter(new() { HasText = $"“{words}”" });

    /// <summary>The words that are shown as picked.</summary>
    public Task<string> PickedAsync() => visitor.Page.EvaluateAsync<string>("() => [...CSS.highlights.get('picked')].map(r => r.toString()).join('')");

    /// <summary>Draws the mouse over the words, from the left of the first letter to the right of the last.</summary>
    /// <param name="words">May begin and end within a word of the text.</param>
    /// <param name="picked">What is then picked; null for the words themselves.</param>
    public async Task DragOverAsync(string words, string? picked = null)
    {
        var ends = await visitor.Page.EvaluateAsync<double[]>(
            """
            async words => {
              const article = document.querySelector('[data-coded]');
              const { Places } = await import('/coding.js');
              const places = new Places(article);
              const start = places.plain.indexOf(words);
              const range = places.range(start, start + words.length);
              range.startContainer.parentElement.scrollIntoView({ block: 'center' });
              const boxes = [...range.getClientRects()].filter(box => box.width > 0);
              const last = boxes.at(-1);
              return [boxes[0].left, boxes[0].top + boxes[0].height / 2, last.right, last.top + last.height / 2];
            }
            """,
            words);
        await visitor.Page.Mouse.MoveAsync((float)ends[0], (float)ends[1]);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync((float)ends[2], (float)ends[3], new() { Steps = 8 });
        await visitor.Page.Mouse.UpAsync();
        await Expect(Said).ToHaveTextAsync($"Picked: {picked ?? words}");
    }

    public async Task FindResponsibilityAsync(string typed, string name)
    {
        await visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Responsibility", Exact = true }).FillAsync(typed);
        await visitor.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = name }).ClickAsync();
    }

    public Task ChooseRoleAsync(string role) => Panel.GetByRole(AriaRole.Checkbox, new() { Name = role }).CheckAsync();

    public Task ChooseStanceAsync(string stance) => Panel.GetByRole(AriaRole.Radio, new() { Name = stance }).CheckAsync();

    public Task PressAsync(params string[] keys) => keys.Aggregate(Task.CompletedTask, async (before, key) =>
    {
        await before;
        await visitor.PressAsync(key);
    });
}
