using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

/// <summary>Sessions in which something goes wrong or comes at the wrong moment: nobody's words are lost by it.</summary>
public sealed class BrokenSessionTests(EditingSite site) : IClassFixture<EditingSite>
{
    [Fact]
    public Task After_a_fault_the_page_says_so_and_what_is_typed_can_be_put_back() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await page.GotoAsync("/admin/roles/product-manager");
        var summary = page.GetByLabel("Summary");
        await summary.FillAsync("Typed before.");
        await Expect(page.GetByText("No verdict changes.")).ToBeVisibleAsync();

        // As the framework's script does when the session has ended with a fault.
        await page.EvaluateAsync("() => { document.getElementById('blazor-error-ui').style.display = 'block'; }");
        await Expect(page.GetByRole(AriaRole.Alert).GetByText("Something went wrong on our side")).ToBeVisibleAsync();
        await Expect(page.GetByText("No connection, so nothing can be saved at present.")).ToBeVisibleAsync();
        await summary.FillAsync("Typed after.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reload", Exact = true }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await Expect(summary).ToHaveValueAsync("Typed after.");
    });

    [Fact]
    public Task Going_back_with_a_dialog_open_leaves_the_session_as_it_was() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await page.GotoAsync("/admin/roles");
        await page.GetByRole(AriaRole.Link, new() { Name = "Program manager", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete …" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.GoBackAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Roles", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Program manager", Exact = true }).ClickAsync();
        await page.GetByLabel("Summary").FillAsync("Still here.");
        await Expect(page.GetByText("No verdict changes.")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Another_persons_text_comes_into_an_area_in_which_nothing_is_typed() => site.EditAsync(one => site.EditAsync(async other =>
    {
        var (mine, theirs) = (one.Page.GetByLabel("Text", new() { Exact = true }), other.Page.GetByLabel("Text", new() { Exact = true }));
        foreach (var visitor in new[] { one, other })
        {
            await visitor.Page.GotoAsync("/admin/sources/scope-creep/text");
        }

        await Expect(mine).ToHaveValueAsync(new Regex("."));
        await Expect(theirs).ToHaveValueAsync(new Regex("."));
        var words = await theirs.InputValueAsync();
        await theirs.FillAsync($"{words}\nTheirs.\n");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save as revision 2" }).ClickAsync();
        await Expect(other.Page.GetByText("Saved as revision 2.")).ToBeVisibleAsync();

        await Expect(mine).ToHaveValueAsync($"{words}\nTheirs.\n");
        await Expect(one.Page.GetByText("Somebody has saved revision 2 meanwhile.")).ToBeVisibleAsync();
        await mine.PressAsync("Control+End");
        await mine.PressSequentiallyAsync("\nMine.\n");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Save as revision 3" }).ClickAsync();
        await Expect(one.Page.GetByText("Saved as revision 3.")).ToBeVisibleAsync();
        Assert.EndsWith("\nTheirs.\n\nMine.\n", site.Atlas.FindSource("scope-creep")!.Text.Markdown, StringComparison.Ordinal);
    }));

    [Theory]
    [InlineData("() => Promise.reject(new Error('gone'))", true)]
    [InlineData("() => { setTimeout(() => document.dispatchEvent(new Event('connection-lost'))); return new Promise(() => {}); }", true)]
    [InlineData("() => { document.documentElement.dataset.connection = 'lost'; return null; }", false)]
    public Task Formatted_words_are_pasted_plain_where_the_server_cannot_be_asked(string asked, bool isAsked) => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await page.GotoAsync("/admin");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What waits" })).ToBeVisibleAsync();
        var isTakenOver = await page.EvaluateAsync<bool>(
            $$"""
            async isAsked => {
              const { watch } = await import('/texts.js');
              const area = document.querySelector('main').appendChild(document.createElement('textarea'));
              area.id = 'pasted';
              const ask = {{asked}};
              watch(area, { invokeMethodAsync: name => name === 'Pasted' ? ask() : Promise.resolve() });
              if (!isAsked) ask();
              const words = new DataTransfer();
              words.setData('text/html', '<p><b>Formatted</b> words</p>');
              words.setData('text/plain', 'Formatted words');
              const paste = new ClipboardEvent('paste', { clipboardData: words, bubbles: true, cancelable: true });
              area.focus();
              area.dispatchEvent(paste);
              return paste.defaultPrevented;
            }
            """,
            isAsked);

        // Where the script keeps out of it the browser pastes, which it does not do for an event that a script has made.
        Assert.Equal(isAsked, isTakenOver);
        await Expect(page.Locator("#pasted")).ToHaveValueAsync(isAsked ? "Formatted words" : "");
    });

    [Fact]
    public Task What_was_typed_of_one_thing_is_not_told_of_another_when_the_connection_is_back() => site.EditAsync(async visitor =>
    {
        await visitor.Page.GotoAsync("/admin");
        var told = await visitor.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { keepFields } = await import('/editing.js');
              const root = document.body.appendChild(document.createElement('div'));
              const note = root.appendChild(document.createElement('input'));
              note.id = 'note';
              keepFields(root, '/somewhere');
              note.value = 'Of the first.';
              note.dispatchEvent(new Event('input', { bubbles: true }));
              const told = [];
              note.addEventListener('input', () => told.push(note.value));
              const back = () => document.dispatchEvent(new Event('connection-back'));
              back();
              // The same field, drawn anew for something else.
              note.value = 'Of the second.';
              back();
              return [...told, note.value];
            }
            """);

        Assert.Equal(["Of the first.", "Of the second."], told);
    });
}
