using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;

namespace RoleAtlas.Browser.Tests.Editing;

/// <summary>Bringing texts, changing them, and settling what that leaves in doubt.</summary>
public sealed class SourceTextJourneyTests(EditingSite site) : IClassFixture<EditingSite>
{
    private const string Source = "/sources/which-role-drives-impact";

    [Fact]
    public Task A_changed_text_moves_one_excerpt_and_leaves_one_to_review_and_one_orphaned_which_are_settled_by_key() => site.EditAsync(
        new VisitorKind(Snapshots: false), async visitor =>
        {
            var page = visitor.Page;
            await page.GotoAsync($"/admin{Source}/text");
            var text = page.GetByLabel("Text", new() { Exact = true });
            await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("They juggle timelines"));
            var words = await text.InputValueAsync();
            await text.FillAsync(words
                .Replace("They juggle timelines", "They juggle deadlines", StringComparison.Ordinal)
                .Replace("They define the vision, set", "They set", StringComparison.Ordinal));

            var fates = page.GetByRole(AriaRole.Region, new() { Name = "What becomes of its excerpts" });
            await Assertions.Expect(fates).ToContainTextAsync("move with the words");
            await Assertions.Expect(fates).ToContainTextAsync("one is orphaned and one needs review");
            await Assertions.Expect(fates.Locator("ins")).ToContainTextAsync(["deadlines"]);
            await AssertNoRuleIsBrokenAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Save as revision 2" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Saved as revision 2.")).ToBeFocusedAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Review one excerpt" }).ClickAsync();

            var doubt = page.GetByRole(AriaRole.Article);
            await Assertions.Expect(doubt.Locator("ins")).ToContainTextAsync("deadlines");
            await AssertNoRuleIsBrokenAsync(page);

            // Until somebody has settled it, readers are told so beside the words.
            await site.VisitAsync(async reader =>
            {
                await reader.OpenAsync(Source);
                await Assertions.Expect(reader.Page.Locator(".lost").Filter(new() { HasText = "juggle timelines" })).ToContainTextAsync("not settled where these words stand");
                await Assertions.Expect(reader.Page.Locator(".lost").Filter(new() { HasText = "define the vision" })).ToContainTextAsync("no longer in the source's text");
                await reader.OpenAsync("/responsibilities/product-vision");
                await Assertions.Expect(reader.Page.Locator(".quote").Filter(new() { HasText = "define the vision" })).ToContainTextAsync("no longer in the source's text");
            });

            await doubt.FocusAsync();
            await page.Keyboard.PressAsync("a");
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Accepted. None is left to review.");
            await Assertions.Expect(doubt).ToContainTextAsync("define the vision");
            await Assertions.Expect(doubt).ToBeFocusedAsync();

            await page.Keyboard.PressAsync("c");
            var cutter = page.GetByLabel("Choose the words in the text");
            await Assertions.Expect(cutter).ToBeFocusedAsync();
            await cutter.EvaluateAsync("area => { const at = area.value.indexOf('strategic powerhouse'); area.focus(); area.setSelectionRange(at, at); }");
            for (var i = 0; i < "strategic powerhouse".Length; i++)
            {
                await page.Keyboard.PressAsync("Shift+ArrowRight");
            }

            await Assertions.Expect(page.Locator(".chosen")).ToContainTextAsync("strategic powerhouse");
            await page.GetByRole(AriaRole.Button, new() { Name = "Use these words" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Every excerpt stands in its source.")).ToBeVisibleAsync();

            await site.VisitAsync(async reader =>
            {
                await reader.OpenAsync(Source);
                await Assertions.Expect(reader.Page.Locator(".post mark").Filter(new() { HasText = "juggle deadlines" })).ToBeVisibleAsync();
                await Assertions.Expect(reader.Page.Locator(".lost")).ToHaveCountAsync(0);
            });
        });

    [Fact]
    public Task A_source_that_is_uploaded_is_a_draft_that_no_stranger_sees_until_it_is_published() => site.EditAsync(
        new VisitorKind(Snapshots: false), async visitor =>
        {
            var page = visitor.Page;
            await page.GotoAsync("/admin/sources/new");
            await page.GetByLabel("Or upload a file").SetInputFilesAsync(new FilePayload
            {
                Name = "job.html",
                MimeType = "text/html",
                Buffer = Encoding.UTF8.GetBytes("<script>alert(1)</script><h1>The product lead</h1><p>A lead <b>decides</b>.</p><p hidden>Not this.</p>"),
            });
            await Assertions.Expect(page.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync("# The product lead\n\nA lead **decides**.\n");
            await Assertions.Expect(page.GetByLabel("Title")).ToHaveValueAsync("The product lead");
            await page.GetByLabel("Kind").FillAsync("Job description");
            await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "As readers will see it" })).ToContainTextAsync("A lead decides.");
            await AssertNoRuleIsBrokenAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Save as a draft" }).ClickAsync();

            await Assertions.Expect(page.GetByText("Only editors see it")).ToBeVisibleAsync();
            await site.VisitAsync(async stranger => Assert.Equal(404, await stranger.OpenAsync("/sources/the-product-lead")));
            var publish = page.GetByRole(AriaRole.Button, new() { Name = "Publish …" });
            await publish.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What saving does" })).ToBeFocusedAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();
            await Assertions.Expect(publish).ToBeFocusedAsync();
            await publish.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Everybody sees it")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("Published. Readers see it with their next page.")).ToBeFocusedAsync();
            await site.VisitAsync(async stranger => Assert.Equal(200, await stranger.OpenAsync("/sources/the-product-lead")));
        });

    [Fact]
    public Task A_source_that_is_made_a_draft_takes_its_voice_from_the_verdict_and_gives_it_back() => site.EditAsync(
        new VisitorKind(Snapshots: false), async visitor =>
        {
            var page = visitor.Page;
            await page.GotoAsync("/admin/sources/secret-sauce/text");
            await page.GetByRole(AriaRole.Button, new() { Name = "Make it a draft again …" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "What saving does" })).ToContainTextAsync("Managing risks");
            await page.GetByRole(AriaRole.Button, new() { Name = "Make it a draft now" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Only editors see it")).ToBeVisibleAsync();
            await site.VisitAsync(async reader =>
            {
                await reader.OpenAsync("/responsibilities/risk-management");
                await Assertions.Expect(reader.Page.Locator("main")).Not.ToContainTextAsync("Sources disagree");
            });

            await page.GetByRole(AriaRole.Button, new() { Name = "Publish …" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Everybody sees it")).ToBeVisibleAsync();
            await site.VisitAsync(async reader =>
            {
                await reader.OpenAsync("/responsibilities/risk-management");
                await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("Sources disagree");
            });
        });

    [Fact]
    public Task Doubts_are_settled_by_key_as_soon_as_the_page_is_there() => site.EditAsync(
        new VisitorKind(Snapshots: false), async visitor =>
        {
            var page = visitor.Page;
            const string address = "/admin/sources/scope-creep";
            await page.GotoAsync($"{address}/text");
            var text = page.GetByLabel("Text", new() { Exact = true });
            await Assertions.Expect(text).Not.ToBeEmptyAsync();
            var claim = site.Atlas.ClaimsIn(site.Atlas.FindSource("scope-creep")!).First(c => c.Excerpt.Exact.Length is > 30 and < 80);
            var last = claim.Excerpt.Exact.Split(' ')[^1];
            await text.FillAsync((await text.InputValueAsync()).Replace(claim.Excerpt.Exact, claim.Excerpt.Exact[..^last.Length] + "utterly", StringComparison.Ordinal));
            await page.GetByRole(AriaRole.Button, new() { Name = "Save as revision 2" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Saved as revision 2.")).ToBeVisibleAsync();

            await page.GotoAsync($"{address}/review");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Accept" })).ToBeVisibleAsync();
            var heading = page.GetByRole(AriaRole.Heading, new() { Name = "Review", Exact = true });
            await Assertions.Expect(heading).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("c");
            var cutter = page.GetByLabel("Choose the words in the text");
            await Assertions.Expect(cutter).ToBeFocusedAsync();
            // In a field they are letters.
            await page.Keyboard.PressAsync("a");
            await page.GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();
            await Assertions.Expect(cutter).ToHaveCountAsync(0);
            await Assertions.Expect(page.GetByRole(AriaRole.Article)).ToBeFocusedAsync();
            await page.Locator(".lede").ClickAsync();
            await page.Keyboard.PressAsync("a");
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Accepted.");
        });

    [Fact]
    public Task A_long_text_that_is_pasted_keeps_the_connection_and_is_put_back_when_the_page_is_opened_again() => site.EditAsync(
        new VisitorKind(Snapshots: false), async visitor =>
        {
            var page = visitor.Page;
            string Paragraphs(string before, string after, string between) => string.Join(between, Enumerable.Range(1, 3000)
                .Select(n => $"{before}The product manager decides what is built in release {n} &amp; why it is. Another plans all the rest.{after}"));
            await page.GotoAsync("/admin/sources/new");
            var text = page.GetByLabel("Text", new() { Exact = true });
            await page.GetByLabel("Title").FillAsync("Lon");
            await page.GetByLabel("Kind").FillAsync("Handboo");
            await text.FillAsync("First words");
            await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "As readers will see it" })).ToContainTextAsync("First words");
            // What is typed is kept from the moment on at which the page's scripts are there.
            await page.GetByLabel("Title").FillAsync("Long");
            await page.GetByLabel("Kind").FillAsync("Handbook");
            await text.EvaluateAsync(
                """
                (area, html) => {
                  const clipboard = new DataTransfer();
                  clipboard.setData('text/html', html);
                  area.select();
                  area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
                }
                """,
                Paragraphs("<p>", "</p>", ""));
            await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "As readers will see it" })).ToContainTextAsync("release 3000");
            var words = await text.InputValueAsync();
            Assert.Equal(Paragraphs("", "", "\n\n").Replace("&amp;", "&", StringComparison.Ordinal) + "\n", words);

            page.Dialog += (_, dialog) => dialog.AcceptAsync();
            await page.ReloadAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
            await Assertions.Expect(text).ToHaveValueAsync(words);
            await Assertions.Expect(page.GetByLabel("Title")).ToHaveValueAsync("Long");
            await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "As readers will see it" })).ToContainTextAsync("release 3000");
        });

    [Fact]
    public Task What_another_program_wrote_above_a_pasted_text_is_left_out_and_fills_the_form() => site.EditAsync(
        new VisitorKind(Snapshots: false), async visitor =>
        {
            var page = visitor.Page;
            await page.GotoAsync("/admin/sources/new");
            await page.GetByLabel("Kind").FillAsync("Handbook");
            await page.GetByLabel("Text", new() { Exact = true }).FillAsync("---\nlayout: post\ntitle: The delivery lead\n---\n\nA lead delivers.\n");
            await Assertions.Expect(page.GetByText("say something about the text and are left out of its words")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("Taken from the top of the text: title.")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByLabel("Title")).ToHaveValueAsync("The delivery lead");
            await Assertions.Expect(page.GetByLabel("Kind")).ToHaveValueAsync("Handbook");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save as a draft" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Only editors see it")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync("A lead delivers.\n");
        });

    private static async Task AssertNoRuleIsBrokenAsync(IPage page)
    {
        foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            await page.EvaluateAsync("() => document.getAnimations().forEach(animation => animation.finish())");
            var found = await page.Locator("main").RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            Assert.Empty(found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} ({colours}) {n.Target} {n.Html}")));
        }
    }
}
