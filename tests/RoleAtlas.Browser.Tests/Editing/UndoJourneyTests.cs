using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

public sealed class UndoJourneyTests(EditingSite site) : IClassFixture<EditingSite>
{
    private const string Before = "Program manager";
    private const string After = "Programme lead";

    [Fact]
    public Task What_was_done_can_be_found_in_the_history_taken_back_and_seen_as_it_was() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await page.GotoAsync("/admin/roles/program-manager");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(After);
        await Expect(page.GetByText("No verdict changes.")).ToBeVisibleAsync();
        await visitor.PressAsync("Control+s");
        await Expect(page.GetByText($"{After} is saved.")).ToBeVisibleAsync();
        var renamed = site.Atlas.Revision;

        await page.GotoAsync("/history");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Renamed role {Before} to {After}" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync($"Revision {renamed}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo this revision" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Undo revision {renamed}" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "is undone" })).ToBeVisibleAsync();
        Assert.Equal(renamed + 1, site.Atlas.Revision);

        await site.VisitAsync(async reader =>
        {
            await reader.Page.GotoAsync("/roles/program-manager");
            await Expect(reader.Page.Locator("h1")).ToContainTextAsync(Before);
            await reader.Page.GotoAsync($"/roles/program-manager?at={renamed}");
            await Expect(reader.Page.Locator("h1")).ToContainTextAsync(After);
            await Expect(reader.Page.GetByText("The catalogue as it was on")).ToBeVisibleAsync();
            await reader.Page.GotoAsync("/history");
            await Expect(reader.Page.GetByText($"Undid revision {renamed}")).ToBeVisibleAsync();
            await Expect(reader.Page.GetByText("Undo this revision")).ToHaveCountAsync(0);
        });
    });
}
