using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Pages;
using RoleAtlas.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Matrix;

public sealed class CellTests(AtlasSite site)
{
    private const int Project = 1;
    private const int Program = 2;
    private const string Risks = "risk-management";

    [Theory]
    [InlineData(true, 1440)]
    [InlineData(false, 1440)]
    [InlineData(true, 1100)]
    [InlineData(true, 360)]
    [InlineData(false, 360)]
    public Task A_cell_opens_shows_its_row_and_its_role_and_closes_back_to_its_place(bool scripts, int width) =>
        site.VisitAsync(new VisitorKind(Scripts: scripts, Width: width), async visitor =>
        {
            var page = await MatrixPage.OpenAsync(visitor);
            await page.Cell(Risks, Project).ClickAsync();
            await Expect(visitor.Page).ToHaveURLAsync(new Regex(@"/matrix\?cell=project-manager\.risk-management#row-risk-management$"));
            await Expect(page.PanelHeading).ToHaveTextAsync("Managing risks");
            await Expect(page.PanelHeading).ToBeInViewportAsync();
            await Expect(page.Row(Risks)).ToBeInViewportAsync();
            await Expect(page.Cell(Risks, Project)).ToHaveAttributeAsync("aria-current", "true");
            await Expect(page.Panel.GetByRole(AriaRole.Blockquote)).ToHaveCountAsync(3);

            await page.ViewAsync("Whole row");
            await Expect(page.Panel).ToContainTextAsync("What would change it");
            await Expect(page.Verdict(Risks)).ToHaveAttributeAsync("aria-current", "true");
            await page.ViewAsync("Whole role");
            await Expect(page.PanelHeading).ToHaveTextAsync("Project manager");

            await page.CloseAsync();
            await Expect(page.Panel).ToHaveCountAsync(0);
            await Expect(visitor.Page).ToHaveURLAsync(new Regex(@"/matrix#row-risk-management$"));
            await Expect(page.Row(Risks)).ToBeInViewportAsync();
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Back_leads_back_step_by_step(bool scripts) => site.VisitAsync(new VisitorKind(Scripts: scripts), async visitor =>
    {
        var page = await MatrixPage.OpenAsync(visitor);
        await page.Cell(Risks, Project).ClickAsync();
        await Expect(page.PanelHeading).ToHaveTextAsync("Managing risks");
        await page.Cell("product-vision", Program).ClickAsync();
        await Expect(page.Panel).ToContainTextAsync("No source says this of the program manager.");

        await visitor.GoBackAsync();
        await Expect(page.PanelHeading).ToHaveTextAsync("Managing risks");
        await visitor.GoBackAsync();
        await Expect(page.Panel).ToHaveCountAsync(0);
        await visitor.Page.GoForwardAsync();
        await Expect(page.PanelHeading).ToHaveTextAsync("Managing risks");
    });

    [Fact]
    public Task With_scripts_a_cell_opens_without_loading_the_page_anew_and_looks_the_same_as_when_loaded() => site.VisitAsync(async visitor =>
    {
        var page = await MatrixPage.OpenAsync(visitor);
        await visitor.Page.EvaluateAsync("() => { window.same = true; }");
        await page.Verdict(Risks).ClickAsync();
        await Expect(page.PanelHeading).ToBeFocusedAsync();
        await page.Cell(Risks, Project).ClickAsync();
        await Expect(page.Cell(Risks, Project)).ToHaveAttributeAsync("aria-current", "true");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => window.same === true"));

        var seen = await visitor.Page.Locator("table").InnerTextAsync();
        await visitor.Page.ReloadAsync();
        Assert.Equal(seen, await visitor.Page.Locator("table").InnerTextAsync());
    });

    [Fact]
    public Task By_keyboard_a_cell_opens_and_closes_and_arrows_move_between_cells() => site.VisitAsync(async visitor =>
    {
        var page = await MatrixPage.OpenAsync(visitor);
        await page.Cell(Risks, Project).FocusAsync();
        await visitor.PressAsync("ArrowRight");
        await Expect(page.Cell(Risks, Program)).ToBeFocusedAsync();
        await visitor.PressAsync("ArrowLeft");
        await visitor.PressAsync("Enter");
        await Expect(page.PanelHeading).ToBeFocusedAsync();

        await visitor.PressAsync("Tab");
        await Expect(page.Panel.GetByRole(AriaRole.Link, new() { Name = "Close" })).ToBeFocusedAsync();
        await visitor.PressAsync("Escape");
        await Expect(page.Panel).ToHaveCountAsync(0);
        await Expect(page.Cell(Risks, Project)).ToBeFocusedAsync();
    });

    [Fact]
    public Task Without_scripts_the_panel_follows_its_cell_in_the_order_of_the_keyboard() =>
        site.VisitAsync(new VisitorKind(Scripts: false), async visitor =>
        {
            var page = await MatrixPage.OpenAsync(visitor);
            await page.Cell(Risks, Project).ClickAsync();
            await Expect(page.PanelHeading).ToBeVisibleAsync();

            await page.Cell(Risks, Project).FocusAsync();
            await visitor.PressAsync("Tab");
            await Expect(page.Panel.GetByRole(AriaRole.Link, new() { Name = "Close" })).ToBeFocusedAsync();
        });
}
