using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RoleAtlas.Core.Decisions;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

public sealed class SettleTests(EditingSite site) : IClassFixture<EditingSite>
{
    [Fact]
    public Task An_editor_settles_a_disputed_row_and_readers_see_it_at_once() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await visitor.OpenAsync("/admin");
        await page.GetByRole(AriaRole.Region, new() { Name = "To settle" }).GetByRole(AriaRole.Link, new() { Name = "Managing risks" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Managing risks");

        // By keyboard: the letters of one role are one stop, and the arrows move between them.
        await Letter(page, "Project manager", "No letter").FocusAsync();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await visitor.PressAsync("ArrowLeft");
        }

        await Expect(Letter(page, "Project manager", "Accountable")).ToBeCheckedAsync();
        await Expect(page.GetByText("It does not depart from the sources")).ToBeVisibleAsync();
        await Letter(page, "Program manager", "Responsible").CheckAsync();
        await Expect(page.GetByText("because no source gives it to the program manager")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Save the decision" }).ClickAsync();
        await Expect(page.GetByText("Say why it was decided so")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Uphold all ?: Project manager") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Overrule all ?: Product manager") }).ClickAsync();
        await page.GetByLabel("Why", new() { Exact = true }).FillAsync("Most sources say so.");
        await page.GetByLabel("Who agreed").FillAsync("Leadership team");
        await Expect(page.GetByText("No verdict changes.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the decision" }).ClickAsync();
        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();

        await site.VisitAsync(async reader =>
        {
            await reader.OpenAsync("/matrix?layer=agreed");
            var row = reader.Page.Locator("#row-risk-management");
            await Expect(row).ToContainTextAsync("Accountable");
            await Expect(row).ToContainTextAsync("Departs from the sources");
            await Expect(row).ToContainTextAsync("Sources disagree");
            await Expect(reader.Page.Locator("#row-product-vision")).ToContainTextAsync("Not settled");

            await row.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Departs from the sources") }).ClickAsync();
            var agreed = reader.Page.GetByRole(AriaRole.Region, new() { Name = "What we agreed" });
            await Expect(agreed).ToContainTextAsync("Most sources say so.");
            await Expect(agreed).ToContainTextAsync("Agreed by Leadership team");
            await Expect(agreed.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^(Upheld|Overruled)") })).ToHaveCountAsync(2);
        });

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Editing" }).GetByRole(AriaRole.Link, new() { Name = "Decisions" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Managing risks" })).ToContainTextAsync("Settled");
        Assert.Equal("Accountable: project manager. Responsible: program manager.", DecisionWords.Agreed(Assert.Single(site.Atlas.Decisions).Letters));

        await page.GetByRole(AriaRole.Link, new() { Name = "Managing risks", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back …" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(page.GetByText("Taken back.")).ToBeVisibleAsync();
        Assert.Empty(site.Atlas.Decisions);
    });

    private static ILocator Letter(IPage page, string role, string letter) =>
        page.GetByRole(AriaRole.Group, new() { Name = role, Exact = true }).GetByRole(AriaRole.Radio, new() { Name = letter, Exact = true });
}
