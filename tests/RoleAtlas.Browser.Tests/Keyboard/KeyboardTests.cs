using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Pages;
using RoleAtlas.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Keyboard;

public sealed class KeyboardTests(AtlasSite site)
{
    [Theory]
    [InlineData(AtlasPages.Home)]
    [InlineData(AtlasPages.TwoRoles)]
    public Task The_first_stop_skips_to_the_content(string path) => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync(path);
        await visitor.PressAsync("Tab");
        var skip = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync(new() { Ratio = 1 });

        await visitor.PressAsync("Enter");
        await visitor.PressAsync("Tab");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    });

    [Theory]
    [InlineData(AtlasPages.TwoRoles, "area", 1440)]
    [InlineData(AtlasPages.TwoRoles, "source", 1440)]
    [InlineData(AtlasPages.TwoRoles, "Add a role", 1440)]
    [InlineData(AtlasPages.Home, "Menu", 360)]
    public Task A_menu_opens_with_Enter_and_the_next_stop_is_inside(string path, string menu, int width) =>
        site.VisitAsync(new VisitorKind(Width: width, Snapshots: false), async visitor =>
        {
            await visitor.OpenAsync(path);
            var summary = visitor.Page.Locator("summary").Filter(new() { HasText = menu }).First;
            var links = visitor.Page.Locator("details").Filter(new() { Has = summary }).GetByRole(AriaRole.Link);
            await Expect(links).ToHaveCountAsync(0);
            await TabToAsync(visitor, summary);

            await visitor.PressAsync("Enter");
            await visitor.PressAsync("Tab");
            await Expect(links.First).ToBeFocusedAsync();
            await Expect(links.First).ToBeInViewportAsync(new() { Ratio = 1 });

            await visitor.PressAsync("Shift+Tab");
            await Expect(summary).ToBeFocusedAsync();
            await visitor.PressAsync("Enter");
            await Expect(links).ToHaveCountAsync(0);
        });

    [Fact]
    public Task A_comparison_is_chosen_and_a_filter_set_without_a_mouse() => site.VisitAsync(new VisitorKind(Snapshots: false), async visitor =>
    {
        await visitor.OpenAsync(AtlasPages.Home);
        await TabToAsync(visitor, visitor.Page.Locator("form").GetByRole(AriaRole.Button, new() { Name = "Compare" }));
        await visitor.PressAsync("Enter");
        await Expect(visitor.Page).ToHaveURLAsync(new Uri(site.Address, AtlasPages.TwoRoles).ToString());

        var page = new ComparePage(visitor);
        await TabToAsync(visitor, page.Filters.GetByRole(AriaRole.Link).Nth(1));
        await visitor.PressAsync("Enter");
        await Expect(visitor.Page).ToHaveURLAsync(new Uri(site.Address, AtlasPages.TwoRoles + "?only=to-settle").ToString());
    });

    [Theory]
    [InlineData(AtlasPages.Home, 1440, ColorScheme.Light)]
    [InlineData(AtlasPages.Home, 360, ColorScheme.Dark)]
    [InlineData(AtlasPages.TwoRoles, 1440, ColorScheme.Light)]
    [InlineData(AtlasPages.Filtered, 360, ColorScheme.Light)]
    [InlineData(AtlasPages.Matrix + "?area=risk", 1440, ColorScheme.Dark)]
    [InlineData(AtlasPages.Matrix + "?area=risk&cell=project-manager.risk-management&panel=row", 360, ColorScheme.Light)]
    public Task Every_stop_shows_that_it_has_the_focus(string path, int width, ColorScheme colours) =>
        site.VisitAsync(new VisitorKind(Width: width, Colours: colours, Snapshots: false), async visitor =>
        {
            await visitor.OpenAsync(path);
            var all = await visitor.Page.EvaluateAsync<int[]>(FocusStop.AllScript);
            var stops = await StopsAsync(visitor, all.Length);

            Assert.Equal([], stops.FindAll(s => !s.HasOutline || s.IsClipped || s.IsCovered));
            Assert.Equal(all, stops.Select(s => s.Ordinal).Order());
        });

    [Theory]
    [InlineData(AtlasPages.TwoRoles + "?area=risk")]
    [InlineData(AtlasPages.Filtered)]
    public Task Every_stop_inside_what_can_be_opened_shows_it_as_well(string path) => site.VisitAsync(new VisitorKind(Snapshots: false), async visitor =>
    {
        await visitor.OpenAsync(path);
        await visitor.OpenDetailsAsync();
        var all = await visitor.Page.EvaluateAsync<int[]>(FocusStop.AllScript);
        var stops = await StopsAsync(visitor, all.Length);

        // Open menus lie over what follows them, so that covered stops are meant here.
        Assert.Equal([], stops.FindAll(s => !s.HasOutline || s.IsClipped));
        Assert.Equal(all, stops.Select(s => s.Ordinal).Order());
    });

    private static async Task<List<FocusStop>> StopsAsync(Visitor visitor, int most)
    {
        List<FocusStop> stops = [];
        await visitor.PressAsync("Tab");
        while (await visitor.FocusAsync() is { } stop)
        {
            Assert.True(stops.Count < most, $"Tab leads to {stop}, which was not expected to take the focus.");
            stops.Add(stop);
            await visitor.PressAsync("Tab");
        }

        return stops;
    }

    private static async Task TabToAsync(Visitor visitor, ILocator wanted)
    {
        var ordinal = await wanted.EvaluateAsync<int>("e => [...document.querySelectorAll('*')].indexOf(e)");
        do
        {
            await visitor.PressAsync("Tab");
        }
        while ((await visitor.FocusAsync() ?? throw new InvalidOperationException("Tab does not lead there.")).Ordinal != ordinal);
    }
}
