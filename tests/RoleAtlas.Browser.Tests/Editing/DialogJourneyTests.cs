using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

public sealed class DialogJourneyTests(EditingSite site) : IClassFixture<EditingSite>
{
    [Fact]
    public Task The_focus_begins_where_no_harm_is_done_at_every_opening_and_comes_back() => site.EditAsync(async visitor =>
    {
        await visitor.Page.GotoAsync("/admin/areas/strategy");
        var (merge, delete) = (ButtonOf(visitor, "Merge into another area …"), ButtonOf(visitor, "Delete …"));
        for (var opening = 0; opening < 3; opening++)
        {
            await merge.ClickAsync();
            await Expect(Dialog(visitor).GetByLabel("Merge into")).ToBeFocusedAsync();
            await Dialog(visitor).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
            await Expect(merge).ToBeFocusedAsync();
            await delete.ClickAsync();
            await Expect(Dialog(visitor).GetByRole(AriaRole.Heading, new() { Name = "Delete the area Vision and strategy?" })).ToBeFocusedAsync();
            await Dialog(visitor).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
            await Expect(delete).ToBeFocusedAsync();
        }
    });

    [Fact]
    public Task What_somebody_else_deletes_while_a_dialog_asks_about_it_is_told_there() => site.EditAsync(one => site.EditAsync(async other =>
    {
        await one.Page.GotoAsync("/admin/roles/program-manager");
        await ButtonOf(one, "Merge into another role …").ClickAsync();
        await Expect(Dialog(one).GetByLabel("Merge into")).ToBeFocusedAsync();
        await DeleteAsync(other, "/admin/roles/program-manager");

        await Expect(Dialog(one).GetByRole(AriaRole.Heading, new() { Name = "It is gone" })).ToBeFocusedAsync();
        await Expect(Dialog(one).GetByRole(AriaRole.Alert)).ToContainTextAsync($"{EditingSite.DisplayName} did this on ");
        await Expect(Dialog(one).GetByRole(AriaRole.Alert)).ToContainTextAsync($"in revision {site.Atlas.Revision}: “Deleted role Program manager”.");
        await Dialog(one).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = $"{EditingSite.DisplayName} has deleted this meanwhile" })).ToBeVisibleAsync();

        // The page says by now that it is gone, and so does a dialog that is opened there.
        await ButtonOf(one, "Delete …").ClickAsync();
        await Expect(Dialog(one).GetByRole(AriaRole.Alert)).ToContainTextAsync("“Deleted role Program manager”.");
        await Dialog(one).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await ButtonOf(one, "Bring it back").ClickAsync();
        await Expect(one.Page.GetByText("Program manager is back.")).ToBeVisibleAsync();
        await Expect(ButtonOf(one, "Save")).ToBeFocusedAsync();
        await ButtonOf(one, "Delete …").ClickAsync();
        await Expect(Dialog(one).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true })).ToBeEnabledAsync();
    }));

    [Fact]
    public Task What_was_chosen_to_merge_into_and_is_gone_since_is_told_and_chosen_anew() => site.EditAsync(one => site.EditAsync(async other =>
    {
        var (from, into, second) = (site.Atlas.Areas[^1], site.Atlas.Areas[^2], site.Atlas.Areas[^3]);
        await one.Page.GotoAsync($"/admin/areas/{from.Slug}");
        await ButtonOf(one, "Merge into another area …").ClickAsync();
        await ChooseAsync(one, into.Name);
        var moving = site.Atlas.Responsibilities.Count(r => r.Area.Id == from.Id);
        await Expect(Dialog(one)).ToContainTextAsync($"to {into.Name}");
        await DeleteAsync(other, $"/admin/areas/{into.Slug}");

        await Expect(Dialog(one).GetByRole(AriaRole.Alert)).ToContainTextAsync($"{into.Name} is gone. {EditingSite.DisplayName} did this on ");
        await Expect(Dialog(one).GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true })).ToBeDisabledAsync();
        await ChooseAsync(one, second.Name);
        await Expect(Dialog(one).GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(Dialog(one)).ToContainTextAsync($"to {second.Name}");
        await Dialog(one).GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();
        await Expect(one.Page.GetByText($"{from.Name} is merged.")).ToBeVisibleAsync();
        Assert.True(site.Atlas.Responsibilities.Count(r => r.Area.Id == second.Id) >= moving);
    }));

    private static async Task ChooseAsync(Visitor visitor, string name)
    {
        await Expect(Dialog(visitor).GetByLabel("Merge into")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync(name);
        await visitor.Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = name }).First.ClickAsync();
    }

    private static async Task DeleteAsync(Visitor visitor, string address)
    {
        await visitor.Page.GotoAsync(address);
        await ButtonOf(visitor, "Delete …").ClickAsync();
        await Dialog(visitor).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByText("is deleted.")).ToBeVisibleAsync();
    }

    private static ILocator Dialog(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Dialog);

    private static ILocator ButtonOf(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
