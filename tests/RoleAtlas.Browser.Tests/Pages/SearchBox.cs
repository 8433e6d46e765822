using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;

namespace RoleAtlas.Browser.Tests.Pages;

/// <summary>The box in the bar of every page, and what opens below it.</summary>
internal sealed class SearchBox(Visitor visitor)
{
    public ILocator Box => visitor.Page.Locator("#search");

    public ILocator Suggestions => visitor.Page.GetByRole(AriaRole.Listbox, new() { Name = "Suggestions" });

    public ILocator Options => Suggestions.GetByRole(AriaRole.Option);

    public ILocator Chosen => Suggestions.GetByRole(AriaRole.Option, new() { Selected = true });

    public ILocator Status => visitor.Page.Locator("[data-search-status]");

    /// <summary>By the key that leads to the box from anywhere on a page.</summary>
    public async Task TypeAsync(string text)
    {
        await visitor.PressAsync("/");
        await visitor.Page.Keyboard.TypeAsync(text);
    }
}
