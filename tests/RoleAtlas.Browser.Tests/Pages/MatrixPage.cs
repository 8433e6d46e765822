using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;

namespace RoleAtlas.Browser.Tests.Pages;

internal sealed class MatrixPage(Visitor visitor)
{
    public static async Task<MatrixPage> OpenAsync(Visitor visitor, string address = AtlasPages.Matrix)
    {
        Assert.Equal(200, await visitor.OpenAsync(address));
        return new MatrixPage(visitor);
    }

    /// <summary>What is open, wherever it stands.</summary>
    public ILocator Panel => visitor.Page.Locator(".panel-box");

    public ILocator PanelHeading => Panel.GetByRole(AriaRole.Heading, new() { Level = 2 });

    public ILocator Row(string responsibility) => visitor.Page.Locator($"#row-{responsibility}");

    /// <summary>The link of a cell, by the place of its role among the columns, from 0.</summary>
    public ILocator Cell(string responsibility, int column) => Row(responsibility).Locator("td:not(.v)").Nth(column).Locator("> a");

    public ILocator Verdict(string responsibility) => Row(responsibility).Locator("td.v > a");

    public ILocator ColumnHeading(string role) => visitor.Page.Locator("thead th").Filter(new() { HasText = role });

    public Task ViewAsync(string name) => Panel.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();

    public Task CloseAsync() => Panel.GetByRole(AriaRole.Link, new() { Name = "Close", Exact = true }).ClickAsync();
}
