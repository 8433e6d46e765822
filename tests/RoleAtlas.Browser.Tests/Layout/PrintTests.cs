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
}
