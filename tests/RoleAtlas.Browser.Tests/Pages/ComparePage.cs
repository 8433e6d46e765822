using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Browser.Tests.Pages;

internal sealed class ComparePage(Visitor visitor)
{
    public static async Task<ComparePage> OpenAsync(Visitor visitor, string address)
    {
        Assert.Equal(200, await visitor.OpenAsync(address));
        return new ComparePage(visitor);
    }

    public ILocator Heading => visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The names of the rows that are quoted.</summary>
    public ILocator Rows => visitor.Page.GetByRole(AriaRole.Article).Locator("h3, h4");

    public ILocator Row(Responsibility responsibility) =>
        Rows.GetByRole(AriaRole.Link, new() { Name = responsibility.Name, Exact = true });

    /// <summary>The choice of filter that is on.</summary>
    public ILocator CurrentFilter => Filters.Locator("[aria-current]");

    /// <summary>Says how much is shown of what; there only where a filter is on.</summary>
    public ILocator Showing => visitor.Page.GetByText("Showing ");

    public ILocator Filters => visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Which responsibilities to show" });

    /// <summary>The first of the menus: it says "All areas", the one area, or how many.</summary>
    public ILocator AreaMenu => visitor.Page.Locator(".toolbar summary").First;

    public ILocator SourceMenu => visitor.Page.Locator("summary").Filter(new() { HasText = "source" });

    public Task FilterAsync(string label) => Filters.GetByRole(AriaRole.Link, new() { Name = label }).ClickAsync();

    public async Task ToggleAsync(Area area)
    {
        await AreaMenu.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = area.Name, Exact = true }).ClickAsync();
    }

    public async Task LeaveOutAsync(Source source)
    {
        await SourceMenu.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = $"{source.Order} · {source.Title}" }).ClickAsync();
    }

    public async Task<ResponsibilityPage> OpenResponsibilityAsync(Responsibility responsibility)
    {
        await Row(responsibility).ClickAsync();
        return new ResponsibilityPage(visitor);
    }

    /// <summary>All that is to be read on the page.</summary>
    public Task<string> ReadAsync() => visitor.Page.GetByRole(AriaRole.Main).InnerTextAsync();
}
