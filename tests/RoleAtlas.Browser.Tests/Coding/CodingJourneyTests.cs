using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Accessibility;
using RoleAtlas.Browser.Tests.Editing;
using RoleAtlas.Browser.Tests.Pages;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Claims;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Coding;

public sealed class CodingJourneyTests(EditingSite site) : IClassFixture<EditingSite>
{
    [Fact]
    public Task Words_drawn_over_with_the_mouse_become_a_claim_that_every_reader_sees_is_re_cut_and_removed() => site.EditAsync(async visitor =>
    {
        var page = await CodingPage.OpenAsync(visitor, "key-differences");
        await page.DragOverAsync("break it down");
        await page.ChooseRoleAsync("Program manager");
        await page.FindResponsibilityAsync("managing ris", "Managing risks");
        await page.ChooseStanceAsync("Given to this role");
        await Expect(page.Panel).ToContainTextAsync("verdict");
        await page.PressAsync("Control+Enter");
        await Expect(page.Said).ToContainTextAsync("Saved as revision");
        await Expect(page.Text).ToBeFocusedAsync();
        await Expect(page.Excerpt("break it down")).ToBeVisibleAsync();

        await site.VisitAsync(async reader =>
        {
            await reader.OpenAsync("/sources/key-differences");
            await Expect(reader.Page.Locator("mark").Filter(new() { HasText = "break it down" })).ToBeVisibleAsync();
            var matrix = await MatrixPage.OpenAsync(reader, "/matrix?cell=program-manager.risk-management");
            await Expect(matrix.Panel).ToContainTextAsync("break it down");
            await reader.OpenAsync("/responsibilities/risk-management");
            await Expect(reader.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("break it down");
        });

        await page.Excerpt("break it down").GetByRole(AriaRole.Button).ClickAsync();
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Re-cut" }).ClickAsync();
        await Expect(page.Text).ToBeFocusedAsync();
        await page.PressAsync("Shift+ArrowLeft");
        await Expect(page.Panel).ToContainTextAsync("“Let's break it down”");
        await page.PressAsync("Control+Enter");
        await Expect(page.Excerpt("Let's break it down")).ToBeVisibleAsync();
        await Expect(page.Excerpt("break it down")).ToHaveCountAsync(0);

        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Remove: Managing risks" }).ClickAsync();
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await Expect(page.Excerpt("Let's break it down")).ToHaveCountAsync(0);
        await site.VisitAsync(async reader =>
        {
            await reader.OpenAsync("/sources/key-differences");
            await Expect(reader.Page.Locator("mark").Filter(new() { HasText = "break it down" })).ToHaveCountAsync(0);
        });
    });

    [Fact]
    public Task What_is_entered_stays_when_others_take_its_words_out_of_the_text_and_is_saved_on_others() => site.EditAsync(one => site.EditAsync(async other =>
    {
        var page = await CodingPage.OpenAsync(one, "visionary-and-executor");
        const string words = "used interchangeably";
        await page.DragOverAsync(words);
        await page.ChooseRoleAsync("Program manager");
        await page.FindResponsibilityAsync("managing ris", "Managing risks");
        await page.ChooseStanceAsync("The role helps");

        await other.Page.GotoAsync("/admin/sources/visionary-and-executor/text");
        var text = other.Page.GetByLabel("Text", new() { Exact = true });
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(words));
        var before = await text.InputValueAsync();
        await text.FillAsync(before.Replace(words, "Utterly new it is", StringComparison.Ordinal));
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save as revision 2" }).ClickAsync();

        await Expect(page.Panel).ToContainTextAsync("the words you had picked are gone from it. Select others.");
        await Expect(page.Panel).ToContainTextAsync("Managing risks");
        await page.DragOverAsync("Utterly new it is");
        await Expect(page.Panel).Not.ToContainTextAsync("Select others");
        await Expect(page.Panel).ToContainTextAsync("Managing risks");
        await page.PressAsync("Control+Enter");
        await Expect(page.Excerpt("Utterly new it is")).ToBeVisibleAsync();
        Assert.Contains(site.Atlas.Claims, c => c.Excerpt.Exact == "Utterly new it is" && c.Responsibility?.Slug == "risk-management" && c.Stance is Stance.Supports);
    }));

    [Fact]
    public Task Half_words_are_picked_whole_and_what_is_missing_is_said_until_it_is_there() => site.EditAsync(async visitor =>
    {
        var page = await CodingPage.OpenAsync(visitor, "insights-on-product-management");
        Assert.Equal("Coding", await visitor.Page.Locator(".side-navigation a.active").InnerTextAsync());
        await page.DragOverAsync("ustomer need", picked: "customer needs");

        await page.PressAsync("Control+Enter");
        await Expect(page.Panel.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Say first" })).ToBeVisibleAsync();
        await page.ChooseRoleAsync("Program manager");
        await Expect(page.Panel.GetByText("Say first")).ToHaveCountAsync(0);

        await page.FindResponsibilityAsync("managing ris", "Managing risks");
        await page.ChooseStanceAsync("The role helps");
        await Expect(page.Panel).ToContainTextAsync("Adds one voice that program manager helps; the verdict on managing risks stays “Sources disagree”.");
        await page.PressAsync("Control+Enter");
        await Expect(page.Said).ToContainTextAsync("Saved as revision");

        await page.Excerpt("customer needs").GetByRole(AriaRole.Button).ClickAsync();
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Remove: Managing risks" }).FocusAsync();
        await page.PressAsync("Enter");
        await Expect(page.Panel.GetByRole(AriaRole.Heading, new() { Name = "Remove the claim" })).ToBeFocusedAsync();
        await page.PressAsync("Control+Enter");
        await Expect(page.Excerpt("customer needs").Filter(new() { HasText = "Managing risks" })).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_sentence_is_walked_to_narrowed_and_coded_with_a_new_responsibility_without_a_mouse() => site.EditAsync(async visitor =>
    {
        var page = await CodingPage.OpenAsync(visitor, "whats-the-overlap");
        await page.Text.FocusAsync();
        await page.PressAsync("n");
        await Expect(page.Said).ToContainTextAsync("Picked: ");
        var sentence = await page.PickedAsync();
        await page.PressAsync("]");
        await Expect(page.Said).Not.ToContainTextAsync(sentence);
        var words = await page.PickedAsync();
        Assert.StartsWith(words, sentence, StringComparison.Ordinal);

        await page.PressAsync("Enter");
        await Expect(page.Panel.Locator("button:focus, input:focus")).ToHaveCountAsync(1);
        var role = page.Panel.GetByRole(AriaRole.Checkbox, new() { Name = "Project manager" });
        for (var step = 0; step < 8 && !await role.EvaluateAsync<bool>("e => e === document.activeElement"); step++)
        {
            await page.PressAsync("Tab");
        }

        await page.PressAsync("Space");
        await Expect(role).ToBeCheckedAsync();
        await page.PressAsync("Tab", "Tab", "Tab");
        await Expect(visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Responsibility", Exact = true })).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("juggling many things");
        await Expect(visitor.Page.GetByRole(AriaRole.Option, new() { Name = "Create “juggling many things”" })).ToBeVisibleAsync();
        await page.PressAsync("Enter");
        var area = visitor.Page.GetByLabel("Its area");
        await Expect(area).ToBeFocusedAsync();
        await area.SelectOptionAsync(new SelectOptionValue { Label = "Delivery" });
        await page.PressAsync("Tab", "Enter");
        await Expect(page.Panel).ToContainTextAsync("Juggling many things (new)");
        await Expect(visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Responsibility", Exact = true })).ToBeFocusedAsync();
        await page.ChooseStanceAsync("Given to this role");
        await Expect(page.Panel).ToContainTextAsync("Only project manager, so far");
        await page.PressAsync("Control+Enter");

        await Expect(page.Said).ToContainTextAsync("Saved as revision");
        await Expect(page.Text).ToBeFocusedAsync();
        await Expect(page.Excerpt(words)).ToContainTextAsync("Juggling many things");
        await site.VisitAsync(async reader =>
        {
            Assert.Equal(200, await reader.OpenAsync("/responsibilities/juggling-many-things"));
            await Expect(reader.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(words);
        });
    });

    [Fact]
    public Task A_suggestion_is_only_offered_and_one_key_takes_it_over() => site.EditAsync(async visitor =>
    {
        var page = await CodingPage.OpenAsync(visitor, "right-thing-right-way");
        await page.DragOverAsync("focus on");
        await page.PressAsync("Escape");
        await page.Text.FocusAsync();
        await page.DragOverAsync("before they become problems");
        var first = page.Panel.Locator(".suggestions li").First;
        await Expect(first).ToContainTextAsync("Like “");
        await Expect(page.Panel.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(0);
        await Expect(page.Panel.GetByRole(AriaRole.Radio, new() { Checked = true })).ToHaveCountAsync(0);
        var name = await first.Locator("b").InnerTextAsync();

        await page.Text.FocusAsync();
        await page.PressAsync("1");
        await Expect(page.Panel.Locator(".chosen")).ToContainTextAsync(name);
        await Expect(page.Panel.GetByRole(AriaRole.Checkbox, new() { Name = "Project manager" })).ToBeCheckedAsync();

        await page.PressAsync("Enter");
        await Expect(page.Panel.GetByRole(AriaRole.Checkbox, new() { Name = "Product manager" })).ToBeFocusedAsync();
        await page.PressAsync("Escape");
        await Expect(page.Text).ToBeFocusedAsync();
        await Expect(page.Panel.Locator(".chosen")).ToContainTextAsync(name);
        await page.PressAsync("Escape");
        await Expect(page.Panel).ToHaveCountAsync(0);
    });

    [Fact]
    public Task What_is_picked_and_typed_stays_while_somebody_else_codes_the_same_source() => site.EditAsync(async visitor =>
    {
        var page = await CodingPage.OpenAsync(visitor, "producer-and-director");
        await Expect(page.Progress).ToContainTextAsync("have an excerpt");
        var before = await page.Progress.InnerTextAsync();
        await page.Text.FocusAsync();
        await page.PressAsync("n");
        await Expect(page.Said).ToContainTextAsync("Picked: ");
        var picked = await page.PickedAsync();
        await page.Panel.GetByLabel("Why it is read so").FillAsync("Because they say so");

        await site.EditAsync(async other =>
        {
            var same = await CodingPage.OpenAsync(other, "producer-and-director");
            await same.Text.FocusAsync();
            await same.PressAsync("n");
            await Expect(same.Said).ToContainTextAsync(picked);
            await same.PressAsync("n");
            await Expect(same.Said).Not.ToContainTextAsync(picked);
            await same.ChooseRoleAsync("Product manager");
            await same.Panel.GetByLabel("What the words are").SelectOptionAsync("Trait");
            await same.Panel.GetByLabel("Short wording to show").FillAsync("Busy");
            await same.PressAsync("Control+Enter");
            await Expect(same.Said).ToContainTextAsync("Saved as revision");
        });

        await Expect(visitor.Page.Locator(".excerpts")).ToContainTextAsync("Busy");
        await Expect(page.Progress).Not.ToHaveTextAsync(before);
        await Expect(page.Panel.GetByLabel("Why it is read so")).ToHaveValueAsync("Because they say so");
        Assert.Equal(picked, await page.PickedAsync());
    });

    [Fact]
    public Task A_claim_that_somebody_changed_meanwhile_is_shown_both_ways() => site.EditAsync(async visitor =>
    {
        const string words = "the unsung heroes";
        var page = await CodingPage.OpenAsync(visitor, "secret-sauce");
        await ChangeAsync(page);
        await page.Panel.GetByLabel("Short wording to show").FillAsync("Mine");

        await site.EditAsync(async other =>
        {
            var same = await CodingPage.OpenAsync(other, "secret-sauce");
            await ChangeAsync(same);
            await same.Panel.GetByLabel("Short wording to show").FillAsync("Theirs");
            await same.PressAsync("Control+Enter");
            await Expect(same.Said).ToContainTextAsync("Saved as revision");
        });

        await Expect(page.Panel.Locator(".meanwhile")).ToContainTextAsync("Theirs");
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Go on with mine" }).ClickAsync();
        await Expect(page.Panel.Locator(".meanwhile")).ToHaveCountAsync(0);
        await Expect(page.Panel.GetByRole(AriaRole.Heading).First).ToBeFocusedAsync();
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.Excerpt(words)).ToContainTextAsync("Mine");

        async Task ChangeAsync(CodingPage on)
        {
            await on.Excerpt(words).GetByRole(AriaRole.Button).ClickAsync();
            await on.Panel.GetByRole(AriaRole.Button).Filter(new() { HasText = "Change" }).First.ClickAsync();
        }
    });

    [Fact]
    public Task After_save_and_add_another_the_panel_stands_ready_for_the_next_claim_on_the_same_words() => site.EditAsync(async visitor =>
    {
        var page = await CodingPage.OpenAsync(visitor, "scope-creep");
        await page.Text.FocusAsync();
        await page.PressAsync("n");
        await Expect(page.Said).ToContainTextAsync("Picked: ");
        var picked = await page.PickedAsync();
        await SayAsync("Product manager", "Wise");
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Save and add another" }).ClickAsync();

        await Expect(page.Said).ToContainTextAsync("Saved as revision");
        var first = page.Panel.GetByRole(AriaRole.Checkbox, new() { Name = "Product manager" });
        await Expect(first).ToBeFocusedAsync();
        await Expect(first).Not.ToBeCheckedAsync();
        await Expect(page.Panel).ToContainTextAsync("Wise");
        Assert.Equal(picked, await page.PickedAsync());

        await SayAsync("Program manager", "Calm");
        await page.PressAsync("Control+Enter");
        await Expect(page.Excerpt(picked)).ToContainTextAsync("Calm");
        Assert.Equal(2, site.Atlas.Claims.Count(c => c.Excerpt.Exact == picked));

        async Task SayAsync(string role, string trait)
        {
            await page.ChooseRoleAsync(role);
            await page.Panel.GetByLabel("What the words are").SelectOptionAsync("Trait");
            await page.Panel.GetByLabel("Short wording to show").FillAsync(trait);
        }
    });

    [Fact]
    public Task After_Escape_the_keys_go_on_from_where_one_was() => site.EditAsync(async visitor =>
    {
        var page = await CodingPage.OpenAsync(visitor, "key-differences");
        await page.Text.FocusAsync();
        await page.PressAsync("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown");
        await Expect(page.Panel).ToBeVisibleAsync();
        var fourth = await page.PickedAsync();
        await page.PressAsync("ArrowDown");
        var fifth = await page.PickedAsync();
        Assert.NotEqual(fourth, fifth);
        await page.PressAsync("ArrowUp", "Escape");
        await Expect(page.Panel).ToHaveCountAsync(0);

        await page.PressAsync("ArrowDown");
        Assert.Equal(fifth, await page.PickedAsync());

        await page.PressAsync("Escape", "ArrowUp");
        Assert.Equal(fourth, await page.PickedAsync());
    });

    [Fact]
    public Task After_Escape_one_walks_on_to_the_uncoded_sentence_behind() => site.EditAsync(async visitor =>
    {
        var page = await CodingPage.OpenAsync(visitor, "scope-creep");
        await page.Text.FocusAsync();
        await page.PressAsync("n");
        await Expect(page.Said).ToContainTextAsync("Picked: ");
        var first = await page.PickedAsync();
        await page.PressAsync("Escape");
        await Expect(page.Panel).ToHaveCountAsync(0);
        await page.PressAsync("n");
        await Expect(page.Said).ToContainTextAsync("Picked: ");
        Assert.NotEqual(first, await page.PickedAsync());
    });

    [Fact]
    public Task What_is_entered_of_a_claim_that_somebody_removes_is_saved_as_a_new_one() => site.EditAsync(async visitor =>
    {
        var page = await CodingPage.OpenAsync(visitor, "secret-sauce");
        await page.DragOverAsync("secret");
        await page.ChooseRoleAsync("Project manager");
        await page.Panel.GetByLabel("What the words are").SelectOptionAsync("Trait");
        await page.Panel.GetByLabel("Short wording to show").FillAsync("Sly");
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Save and add another" }).ClickAsync();
        await Expect(page.Excerpt("secret")).ToContainTextAsync("Sly");
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Change: Sly" }).ClickAsync();
        await page.Panel.GetByLabel("Short wording to show").FillAsync("Not so sly");
        await page.Panel.GetByLabel("Short wording to show").BlurAsync();

        // A click beside it drops nothing of it.
        await page.Excerpt("secret").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Panel).ToContainTextAsync("Save or cancel first what you have entered here.");
        await Expect(page.Panel.GetByLabel("Short wording to show")).ToHaveValueAsync("Not so sly");

        await site.EditAsync(async other =>
        {
            var same = await CodingPage.OpenAsync(other, "secret-sauce");
            await same.Excerpt("secret").GetByRole(AriaRole.Button).ClickAsync();
            await same.Panel.GetByRole(AriaRole.Button, new() { Name = "Remove: Sly" }).ClickAsync();
            await same.Panel.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
            await Expect(same.Excerpt("secret")).ToHaveCountAsync(0);
        });

        await Expect(page.Panel.Locator(".meanwhile")).ToContainTextAsync($"{EditingSite.DisplayName} has removed this claim meanwhile");
        await Expect(page.Panel).Not.ToContainTextAsync("It is being read again");
        await Expect(page.Panel.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToBeDisabledAsync();
        await page.PressAsync("Control+Enter");
        var again = page.Panel.GetByRole(AriaRole.Button, new() { Name = "Make a new claim of what I entered" });
        await Expect(again).ToBeFocusedAsync();
        await page.PressAsync("Enter");
        await Expect(page.Panel.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToBeFocusedAsync();
        await page.PressAsync("Enter");
        await Expect(page.Excerpt("secret")).ToContainTextAsync("Not so sly");
    });

    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public Task Coding_keeps_nobody_out_by_day_and_by_night(int width) => site.EditAsync(new VisitorKind(Width: width, Snapshots: false), async visitor =>
    {
        var page = await CodingPage.OpenAsync(visitor, "key-differences");
        Assert.Empty(await AxeTests.ViolationsAsync(visitor.Page, "nothing picked"));
        Assert.InRange((await page.Text.BoundingBoxAsync())!.Y, 0, 380);

        await page.DragOverAsync("visually appealing");
        await page.Text.FocusAsync();
        await page.PressAsync("Enter");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Another claim on these words" }).ClickAsync();
        await visitor.OpenDetailsAsync();
        await visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Responsibility", Exact = true }).FillAsync("keep");
        await Expect(visitor.Page.Locator("#responsibilities").GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        Assert.Empty(await AxeTests.ViolationsAsync(visitor.Page, "finding"));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    });
}
