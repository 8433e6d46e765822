using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

public sealed class TwoAtOnceTests(EditingSite site) : IClassFixture<EditingSite>
{
    private const string Role = "/admin/roles/project-manager";

    [Fact]
    public Task Two_who_edit_the_same_role_choose_where_both_changed_and_combine_the_rest() => site.EditAsync(one => site.EditAsync(async other =>
    {
        await one.Page.GotoAsync(Role);
        await other.Page.GotoAsync(Role);
        await one.Page.GetByLabel("Summary").FillAsync("Sees to it that it is done.");
        await other.Page.GetByLabel("Summary").FillAsync("Sees to when it is done.");
        await other.Page.GetByLabel("Abbreviation").FillAsync("PM2");
        await other.PressAsync("Control+s");

        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = "has changed this meanwhile, and so have you" })).ToBeVisibleAsync();
        await Expect(one.Page.GetByLabel("Abbreviation")).ToHaveValueAsync("PM2");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Put both into the field" }).ClickAsync();
        await one.PressAsync("Control+s");
        await Expect(one.Page.GetByText("Project manager is saved.")).ToBeVisibleAsync();

        var saved = site.Atlas.FindRole("project-manager")!;
        Assert.Equal(("PM2", "Sees to when it is done. Sees to it that it is done."), (saved.Abbreviation, saved.Summary));
    }));

    [Fact]
    public Task What_was_deleted_meanwhile_is_brought_back_with_its_claims_and_then_saved_with_what_was_typed() => site.EditAsync(one => site.EditAsync(async other =>
    {
        int Said() => site.Atlas.Claims.Count(c => c.Roles.Any(r => r.Slug == "program-manager"));
        var before = Said();
        await one.Page.GotoAsync("/admin/roles/program-manager");
        await one.Page.GetByLabel("Summary").FillAsync("Keeps many things in step.");
        await DeleteAsync(other);

        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it back" }).ClickAsync();
        await Expect(one.Page.GetByText("Program manager is back.")).ToBeVisibleAsync();
        await Expect(one.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToBeFocusedAsync();
        Assert.Equal(before, Said());
        await one.PressAsync("Control+s");
        await Expect(one.Page.GetByText("Program manager is saved.")).ToBeVisibleAsync();
        Assert.Equal("Keeps many things in step.", site.Atlas.FindRole("program-manager")!.Summary);

        // Where its address is taken it cannot come back, and what is in the way can be taken back first.
        await one.Page.GetByLabel("Summary").FillAsync("Once more.");
        await DeleteAsync(other);
        await other.Page.GotoAsync("/admin/roles/new");
        await other.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Program manager");
        await other.Page.GetByLabel("Abbreviation").FillAsync("PgM");
        await other.PressAsync("Control+s");
        await Expect(other.Page.GetByText("Program manager is saved.")).ToBeVisibleAsync();

        await Expect(one.Page.GetByRole(AriaRole.Button, new() { Name = "Make it anew with what I typed" })).ToBeVisibleAsync();
        await Expect(one.Page.GetByText($"That is so since revision {site.Atlas.Revision}; undo that first.").First).ToBeVisibleAsync();
        await other.Page.GotoAsync($"/admin/history/{site.Atlas.Revision}");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Undo revision" }).ClickAsync();
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it back" }).ClickAsync();
        await Expect(one.Page.GetByText("It is gone.")).ToBeHiddenAsync();
        await Expect(one.Page.GetByLabel("Summary")).ToHaveValueAsync("Once more.");
        Assert.Equal(before, Said());
    }));

    [Fact]
    public Task Who_goes_on_with_their_own_text_has_the_focus_at_the_words_and_saves_it_over_the_other() => site.EditAsync(one => site.EditAsync(async other =>
    {
        const string address = "/admin/sources/secret-sauce/text";
        await TypeAsync(one, "Mine.");
        await TypeAsync(other, "Theirs.");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save as revision 2" }).ClickAsync();
        await Expect(other.Page.GetByText("Saved as revision 2.")).ToBeVisibleAsync();

        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Go on with mine" }).ClickAsync();
        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = "Its words" })).ToBeFocusedAsync();
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Save as revision 3" }).ClickAsync();
        await Expect(one.Page.GetByText("Saved as revision 3.")).ToBeFocusedAsync();

        async Task TypeAsync(Visitor visitor, string words)
        {
            await visitor.Page.GotoAsync(address);
            var text = visitor.Page.GetByLabel("Text", new() { Exact = true });
            await Expect(text).Not.ToHaveValueAsync("");
            await text.FillAsync($"{await text.InputValueAsync()}\n\n{words}\n");
            await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save as revision 2" })).ToBeEnabledAsync();
        }
    }));

    [Fact]
    public Task Who_goes_on_with_their_own_decision_has_the_focus_at_what_is_agreed() => site.EditAsync(one => site.EditAsync(async other =>
    {
        await DecideAsync(one, "Because of this.");
        await DecideAsync(other, "Because of that.");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save the decision" }).ClickAsync();
        await Expect(other.Page.GetByText("Saved.")).ToBeVisibleAsync();

        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Go on with mine" }).ClickAsync();
        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = "What is agreed" })).ToBeFocusedAsync();
        await Expect(one.Page.GetByLabel("Why", new() { Exact = true })).ToHaveValueAsync("Because of this.");

        // The last: others of these tests delete the first.
        async Task DecideAsync(Visitor visitor, string why)
        {
            await visitor.Page.GotoAsync($"/admin/responsibilities/{site.Atlas.Responsibilities[^1].Slug}/decision");
            await visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Product manager", Exact = true }).GetByRole(AriaRole.Radio, new() { Name = "Accountable", Exact = true }).CheckAsync();
            await visitor.Page.GetByLabel("Why", new() { Exact = true }).FillAsync(why);
            await visitor.Page.GetByLabel("Who agreed").FillAsync("Leadership team");
            await Expect(visitor.Page.GetByText("No verdict changes.")).ToBeVisibleAsync();
        }
    }));

    private static async Task DeleteAsync(Visitor visitor)
    {
        await visitor.Page.GotoAsync("/admin/roles/program-manager");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Delete …" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByText("Program manager is deleted.")).ToBeVisibleAsync();
    }

    [Fact]
    public Task Several_of_which_others_have_deleted_one_meanwhile_are_counted_without_it() => site.EditAsync(one => site.EditAsync(async other =>
    {
        var left = site.Atlas.Responsibilities.Take(3).ToList();
        await one.Page.GotoAsync("/admin/responsibilities");
        foreach (var responsibility in left)
            await one.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Choose {responsibility.Name}", Exact = true }).CheckAsync();
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Delete …" }).ClickAsync();
        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = "Delete three responsibilities?" })).ToBeVisibleAsync();

        await other.Page.GotoAsync($"/admin/responsibilities/{left[0].Slug}");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Delete …" }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(other.Page.GetByText($"{left[0].Name} is deleted.")).ToBeVisibleAsync();

        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = "Delete two responsibilities?" })).ToBeVisibleAsync();
        await one.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(one.Page.GetByText("Two responsibilities are deleted.")).ToBeVisibleAsync();
    }));

    [Fact]
    public async Task What_is_typed_while_the_connection_is_lost_outlives_a_reload() => await site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await page.GotoAsync("/admin/roles/product-manager");
        var summary = page.GetByLabel("Summary");
        await summary.FillAsync("Typed before.");
        await Expect(page.GetByText("No verdict changes.")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(true);
        await Expect(page.GetByText("There is no connection. What you typed is kept in this window.")).ToBeVisibleAsync();
        await summary.FillAsync("Typed while it was lost.");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator(".connection")).ToBeHiddenAsync();

        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "You had not saved this" })).ToBeVisibleAsync();
        await Expect(summary).Not.ToHaveValueAsync("Typed while it was lost.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await Expect(summary).ToHaveValueAsync("Typed while it was lost.");
        await visitor.PressAsync("Control+s");
        await Expect(page.GetByText("Product manager is saved.")).ToBeVisibleAsync();
        Assert.Equal("Typed while it was lost.", site.Atlas.FindRole("product-manager")!.Summary);
    });
}
