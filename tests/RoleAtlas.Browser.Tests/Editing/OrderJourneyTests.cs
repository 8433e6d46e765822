using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

public sealed class OrderJourneyTests(EditingSite site) : IClassFixture<EditingSite>
{
    [Theory]
    [InlineData("/admin/areas")]
    [InlineData("/admin/roles")]
    [InlineData("/admin/responsibilities")]
    [InlineData("/admin/sources")]
    public Task Of_two_who_put_the_same_in_order_the_second_is_told_and_chooses(string list) => site.EditAsync(one => site.EditAsync(async other =>
    {
        await OpenAsync(one, list);
        await OpenAsync(other, list);
        var names = await one.Page.Locator(".order").First.Locator("li .name").AllInnerTextsAsync();
        await ButtonOf(one, $"Move {names[0]} down").ClickAsync();
        await ButtonOf(other, $"Move {names[2]} up").ClickAsync();
        await ButtonOf(other, "Save the order").ClickAsync();
        await Expect(other.Page.GetByText("is saved.")).ToBeVisibleAsync();
        var revision = site.Atlas.Revision;

        var told = one.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = $"{EditingSite.DisplayName} has put these in another order meanwhile, and so have you" });
        await Expect(told).ToBeVisibleAsync();
        await ButtonOf(one, "Save the order").ClickAsync(new() { Force = true });
        Assert.Equal(revision, site.Atlas.Revision);
        await ButtonOf(one, $"Take {EditingSite.DisplayName}’s and begin anew").ClickAsync();
        await Expect(one.Page.Locator(".order").First.Locator("li .name").Nth(1)).ToHaveTextAsync(names[2]);
        await Expect(told).ToBeHiddenAsync();

        // Who was shown the order of another may put their own in its place.
        await ButtonOf(one, $"Move {names[0]} down").ClickAsync();
        await OpenAsync(other, list);
        await ButtonOf(other, $"Move {names[2]} down").ClickAsync();
        await ButtonOf(other, "Save the order").ClickAsync();
        await ButtonOf(one, "Go on with mine").ClickAsync();
        await ButtonOf(one, "Save the order").ClickAsync();
        await Expect(one.Page.GetByText("is saved.")).ToBeVisibleAsync();
        Assert.Equal(revision + 2, site.Atlas.Revision);
        await OpenAsync(other, list);
        await Expect(other.Page.Locator(".order").First.Locator("li .name").Nth(0)).ToHaveTextAsync(names[2]);
        await Expect(other.Page.Locator(".order").First.Locator("li .name").Nth(1)).ToHaveTextAsync(names[0]);
    }));

    [Fact]
    public Task An_order_that_is_not_saved_is_not_left_without_a_question() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await OpenAsync(visitor, "/admin/areas");
        await ButtonOf(visitor, $"Move {site.Atlas.Areas[0].Name} down").ClickAsync();
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Roles", Exact = true }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Leave without saving?");
        await Expect(dialog).ToContainTextAsync("The order you made here is not saved, and is lost when you leave.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();
        await Expect(ButtonOf(visitor, "Save the order")).ToBeEnabledAsync();
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, "/admin/areas").ToString());

        // The browser asks where the window is closed or another address is typed.
        var asked = new TaskCompletionSource<string>();
        page.Dialog += (_, question) =>
        {
            asked.TrySetResult(question.Type);
            _ = question.AcceptAsync();
        };
        await page.CloseAsync(new() { RunBeforeUnload = true });
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    });

    [Fact]
    public Task The_focus_stays_with_the_order_and_comes_back_to_where_it_began() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        var change = ButtonOf(visitor, "Change the order");
        await OpenAsync(visitor, "/admin/areas");
        await Expect(page.GetByText("Put them in order")).ToBeFocusedAsync();
        await ButtonOf(visitor, "Cancel").ClickAsync();
        await Expect(change).ToBeFocusedAsync();

        await visitor.PressAsync("Enter");
        await ButtonOf(visitor, $"Move {site.Atlas.Areas[0].Name} down").ClickAsync();
        await ButtonOf(visitor, "Save the order").ClickAsync();
        await Expect(change).ToBeFocusedAsync();
    });

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    public Task A_box_without_a_place_gets_its_place_back_and_says_why(string typed) => site.EditAsync(async visitor =>
    {
        await OpenAsync(visitor, "/admin/areas");
        var box = visitor.Page.GetByLabel($"Place of {site.Atlas.Areas[0].Name}");
        await box.FillAsync(typed);
        await visitor.PressAsync("Tab");
        await Expect(visitor.Page.GetByText($"Type a whole number from 1 to {site.Atlas.Areas.Count}. It stays at 1.")).ToBeVisibleAsync();
        await Expect(box).ToHaveValueAsync("1");
    });

    private static async Task OpenAsync(Visitor visitor, string list)
    {
        await visitor.Page.GotoAsync(list);
        await ButtonOf(visitor, "Change the order").ClickAsync();
        await Expect(ButtonOf(visitor, "Save the order")).ToBeVisibleAsync();
    }

    private static ILocator ButtonOf(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
