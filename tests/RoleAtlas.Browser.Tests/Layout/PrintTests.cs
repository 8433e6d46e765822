using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Layout;

public sealed class PrintTests(AtlasSite site)
{
    [Fact]
    public Task A_printed_comparison_has_neither_navigation_nor_toolbar() => site.VisitAsync(async visitor =>
    {
        var page = await ComparePage.OpenAsync(visitor, AtlasPages.Filtered);
        var navigation = visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true });
        await Expect(page.Filters).ToBeVisibleAsync();
        await Expect(navigation).ToBeVisibleAsync();

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Filters).ToBeHiddenAsync();
        await Expect(page.AreaMenu).ToBeHiddenAsync();
        await Expect(page.SourceMenu).ToBeHiddenAsync();
        await Expect(navigation).ToBeHiddenAsync();
        await Expect(page.Rows.First).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_printed_agenda_has_room_to_write_and_no_item_is_torn_apart() => site.VisitAsync(async visitor =>
    {
        Assert.Equal(200, await visitor.OpenAsync(AtlasPages.Agenda));
        var items = visitor.Page.GetByRole(AriaRole.Article);
        var room = visitor.Page.GetByText("Accountable (one role)");
        await Expect(room.First).ToBeHiddenAsync();

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var count = await items.CountAsync();
        Assert.True(count > 0);
        Assert.Equal(count, await room.CountAsync());
        for (var i = 0; i < count; i++)
        {
            await Expect(room.Nth(i)).ToBeVisibleAsync();
            foreach (var line in await items.Nth(i).Locator("dl:has(dt:text('Accountable')) dd").AllAsync())
            {
                var box = await line.BoundingBoxAsync();
                Assert.True(box is { Width: > 100, Height: >= 30 }, $"A line of {box?.Width} by {box?.Height} pixels.");
            }
        }

        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "As Markdown" })).ToBeHiddenAsync();
        await Expect(visitor.Page.GetByText("Present")).ToBeVisibleAsync();

        // Each of these items fits a page, and so takes one at most; the first stands below the heading.
        var pages = Regex.Count(Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { Format = "A4" })), @"/Type\s*/Page\b");
        Assert.InRange(pages, 1, count + 1);
    });

    [Fact]
    public Task A_printed_charter_is_a_document_that_names_where_every_word_stands() => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync(AtlasPages.Charter + "?rows=product-vision,risk-management");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true })).ToBeHiddenAsync();
        await Expect(visitor.Page.Locator("body > footer")).ToBeHiddenAsync();
        await Expect(visitor.Page.GetByText("Choose responsibilities")).ToBeHiddenAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "What is still open" })).ToBeVisibleAsync();
        foreach (var note in await visitor.Page.Locator("[id^=note-]").AllAsync())
        {
            await Expect(note).ToContainTextAsync(new Regex($"{site.Address}sources/[a-z0-9-]+#claim-"), new() { UseInnerText = true });
        }

        foreach (var paper in new[] { "A4", "Letter" })
        {
            Assert.InRange(Regex.Count(Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { Format = paper })), @"/Type\s*/Page\b"), 1, 2);
        }
    });
}
