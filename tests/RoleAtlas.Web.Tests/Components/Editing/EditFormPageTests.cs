using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Components.Admin.Roles;

namespace RoleAtlas.Web.Tests.Components.Editing;

public sealed class EditFormPageTests : EditingPageTest
{
    [Fact]
    public async Task What_is_typed_while_it_is_saved_stays_and_is_saved_next()
    {
        var page = Render<EditRolePage>(p => p.Add(r => r.Slug, "baker"));
        page.WaitForAssertion(() => Assert.NotNull(page.Instance.Row));
        await page.InvokeAsync(() => page.Instance.SetAsync("Summary", "Bakes. "));
        await SaveTypingAsync(page, "Summary", "Bakes bread.");

        Assert.Equal(("Bakes.", "Bakes bread.", true), (Others.Role("baker").Summary, page.Instance.Form["Summary"], page.Instance.Form.IsChanged));
        Assert.Empty(page.Instance.Conflicts);
        Assert.Equal("Baker", page.Instance.Form["Name"]);

        await page.InvokeAsync(page.Instance.SaveAsync);
        Assert.Equal(("Bakes bread.", false), (Others.Role("baker").Summary, page.Instance.Form.IsChanged));
    }

    [Fact]
    public async Task What_is_typed_while_a_new_one_is_saved_stays_at_its_new_address()
    {
        var page = Render<EditRolePage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.Instance.Form.Now));
        foreach (var (field, text) in new[] { ("Name", "Sommelier"), ("Abbreviation", "So"), ("Slug", "sommelier") })
        {
            await page.InvokeAsync(() => page.Instance.SetAsync(field, text));
        }

        await SaveTypingAsync(page, "Summary", "Knows wine.");

        Assert.Equal(("", "Knows wine."), (Others.Role("sommelier").Summary, page.Instance.Form["Summary"]));
        Assert.EndsWith("/admin/roles/sommelier", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.Render(p => p.Add(r => r.Slug, "sommelier"));
        await page.InvokeAsync(page.Instance.SaveAsync);
        Assert.Equal("Knows wine.", Others.Role("sommelier").Summary);
    }

    [Fact]
    public async Task That_nothing_can_be_read_of_who_deleted_it_is_said()
    {
        var page = Render<EditRolePage>(p => p.Add(r => r.Slug, "waiter"));
        page.WaitForAssertion(() => Assert.NotNull(page.Instance.Row));
        Asked.Hold();
        await Others.SaveAsync(new DeleteRole(Seen.Of(Others.Role("waiter"))));
        (await Asked.NextAsync()).SetResult();
        var who = await Asked.NextAsync();
        LoseDatabase();
        who.SetResult();
        Asked.LetGo();

        page.WaitForAssertion(() => Assert.Contains("The database cannot be opened", page.Find(".problem[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.True(page.Instance.IsGone);
    }

    private async Task SaveTypingAsync(IRenderedComponent<EditRolePage> page, string field, string text)
    {
        Asked.Hold();
        var saving = page.InvokeAsync(page.Instance.SaveAsync);
        var ask = await Asked.NextAsync();
        var typing = page.InvokeAsync(() => page.Instance.SetAsync(field, text));
        ask.SetResult();
        Asked.LetGo();
        await saving;
        await typing;
    }
}
