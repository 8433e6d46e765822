using Microsoft.Playwright;
using RoleAtlas.Core.Catalogue;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

public sealed class NounJourneyTests(EditingSite site) : IClassFixture<EditingSite>
{
    [Fact]
    public Task A_role_that_is_renamed_shows_at_the_next_request_and_its_old_address_leads_on() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await page.GotoAsync("/admin/roles/program-manager");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Programme lead");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use “programme-lead”" }).ClickAsync();
        await Expect(page.GetByText("No verdict changes.")).ToBeVisibleAsync();
        await visitor.PressAsync("Control+s");

        await Expect(page.GetByText("Programme lead is saved.")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, "/admin/roles/programme-lead").ToString());
        await page.GotoAsync("/roles/program-manager");
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, "/roles/programme-lead").ToString());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Programme lead", Level = 1 })).ToBeVisibleAsync();
    });

    [Fact]
    public Task What_is_added_is_there_to_go_on_with_and_nobody_is_asked_whether_to_leave() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await page.GotoAsync("/admin/responsibilities/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Keeping the minutes");
        await page.GetByLabel("Area").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(page.GetByText("No verdict changes.").Or(page.GetByText("It adds")).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Uri(site.Address, "/admin/responsibilities/keeping-the-minutes").ToString());
        await Expect(page.GetByText("Keeping the minutes is saved.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveAttributeAsync("aria-invalid", "false");
    });

    [Fact]
    public Task What_is_wrong_stands_beside_the_field_while_somebody_types() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await page.GotoAsync("/admin/areas/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Strategy");
        await Expect(page.GetByLabel("Address")).ToHaveValueAsync("strategy-2");
        await page.GetByLabel("Address").FillAsync("strategy");

        await Expect(page.GetByText("The address strategy is already that of another area. Choose another.", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByLabel("Address").PressAsync("Enter");
        await Expect(page.GetByLabel("Address")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Address")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
    });

    [Fact]
    public Task Merging_shows_the_verdicts_that_change_and_leads_the_old_address_on() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await page.GotoAsync("/admin/responsibilities/risk-management");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge into another" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("Merge into")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("product vision");
        await page.GetByRole(AriaRole.Option, new() { Name = "Setting the product vision" }).Or(page.Locator(".mud-list-item", new() { HasText = "Setting the product vision" })).First.ClickAsync();
        await Expect(dialog.GetByText("Gone", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(dialog.GetByText("Sources disagree").First).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();

        await Expect(page.GetByText("Managing risks is merged.")).ToBeVisibleAsync();
        Assert.Equal("product-vision", site.Atlas.FindRetired(EntityKind.Responsibility, "risk-management"));
    });

    [Fact]
    public Task Deleting_several_says_first_what_goes_along_and_Escape_leaves_it() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        var before = site.Atlas.Responsibilities.Count;
        await page.GotoAsync("/admin/responsibilities");
        await page.GetByLabel("Find responsibilities").FillAsync("schedule");
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = $"Choose {site.Atlas.FindResponsibility("product-vision")!.Name}", Exact = true })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Choose all on this page" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete …" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByText("are deleted").Or(page.GetByRole(AriaRole.Dialog).GetByText("is deleted")).First).ToBeVisibleAsync();
        await visitor.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Equal(before, site.Atlas.Responsibilities.Count);

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete …" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(page.GetByText("deleted.").First).ToBeVisibleAsync();
        Assert.True(site.Atlas.Responsibilities.Count < before);
    });

    [Fact]
    public Task A_row_moves_by_keyboard_and_says_where_it_is() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        var first = site.Atlas.Areas[0];
        await page.GotoAsync("/admin/areas");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the order" }).ClickAsync();
        var down = page.GetByRole(AriaRole.Button, new() { Name = $"Move {first.Name} down" });
        await down.FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(page.GetByText($"{first.Name} is now 2 of")).ToBeAttachedAsync();
        await Expect(down).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the order" }).ClickAsync();

        await Expect(page.GetByText("The order of the areas is saved.")).ToBeVisibleAsync();
        Assert.Equal(first.Slug, site.Atlas.Areas[1].Slug);
    });
}
