using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Accessibility;
using RoleAtlas.Browser.Tests.Layout;
using RoleAtlas.Browser.Tests.Visits;
using Xunit.Sdk;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Embeds;

public sealed class EmbedTests(AtlasSite site)
{
    [Fact]
    public async Task A_page_of_another_site_shows_a_comparison_that_opens_in_full_in_a_new_tab()
    {
        await using var wiki = await OtherSite.OpenAsync(new Uri(site.Address, AtlasPages.EmbeddedComparison + "?only=contested&order=project-manager"));
        await site.VisitAsync(new VisitorKind(Scripts: false, Elsewhere: wiki.Address), async visitor =>
        {
            await visitor.OpenAsync(wiki.Address.ToString());
            var frame = visitor.Page.FrameLocator("iframe");
            await Expect(frame.Locator("h1")).ToContainTextAsync("Project manager");
            await Expect(frame.GetByRole(AriaRole.Row, new() { Name = "Managing risks" })).ToBeVisibleAsync();

            var tab = await visitor.Page.Context.RunAndWaitForPageAsync(
                () => frame.GetByRole(AriaRole.Link, new() { Name = "Open the full comparison" }).ClickAsync());
            await Expect(tab).ToHaveURLAsync(new Uri(site.Address, AtlasPages.TwoRoles + "?only=contested&order=project-manager").ToString());
            await Expect(tab.Locator("h1")).ToHaveTextAsync("Project manager compared with Product manager");
            Assert.True(await tab.EvaluateAsync<bool>("() => window.opener === null"));
            Assert.Equal(wiki.Address, new Uri(visitor.Page.Url));
            Assert.Empty(await visitor.Page.Context.CookiesAsync());
        });
    }

    [Fact]
    public async Task A_cell_of_an_embedded_matrix_opens_on_the_page_in_a_new_tab()
    {
        await using var wiki = await OtherSite.OpenAsync(new Uri(site.Address, AtlasPages.EmbeddedMatrix + "?area=risk"), width: 280);
        await site.VisitAsync(new VisitorKind(Elsewhere: wiki.Address), async visitor =>
        {
            await visitor.OpenAsync(wiki.Address.ToString());
            var row = visitor.Page.FrameLocator("iframe").GetByRole(AriaRole.Row, new() { Name = "Managing risks" });
            var tab = await visitor.Page.Context.RunAndWaitForPageAsync(() => row.Locator("td a").First.ClickAsync());
            await Expect(tab.Locator("#panel-title")).ToHaveTextAsync("Managing risks");
            await Expect(tab).ToHaveURLAsync(new Uri(site.Address, "/matrix?area=risk&cell=product-manager.risk-management#row-risk-management").ToString());
        });
    }

    [Fact]
    public async Task A_page_that_is_no_embed_is_not_shown_within_another()
    {
        await using var wiki = await OtherSite.OpenAsync(new Uri(site.Address, AtlasPages.TwoRoles));
        var failure = await Assert.ThrowsAsync<XunitException>(() => site.VisitAsync(new VisitorKind(Elsewhere: wiki.Address), async visitor =>
        {
            await visitor.OpenAsync(wiki.Address.ToString());
            await Expect(visitor.Page.FrameLocator("iframe").Locator("h1")).ToHaveCountAsync(0);
        }));

        Assert.Contains("frame-ancestors 'none'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AtlasPages.EmbeddedComparison)]
    [InlineData("/embed/compare/product-manager-vs-program-manager-vs-project-manager")]
    [InlineData(AtlasPages.EmbeddedMatrix)]
    public Task In_280_pixels_nothing_sticks_out_and_no_rule_is_broken(string path) =>
        site.VisitAsync(new VisitorKind(Width: 280, Height: 560, Snapshots: false), async visitor =>
        {
            await visitor.OpenAsync(path);
            await WidthTests.StaysInsideAsync(visitor);
            Assert.Empty(await AxeTests.ViolationsAsync(visitor.Page, "in 280 pixels"));
        });

    [Theory]
    [InlineData("dark", ColorScheme.Light, "rgb(18, 22, 29)")]
    [InlineData("light", ColorScheme.Dark, "rgb(250, 249, 246)")]
    [InlineData(null, ColorScheme.Dark, "rgb(18, 22, 29)")]
    [InlineData(null, ColorScheme.Light, "rgb(250, 249, 246)")]
    public Task It_is_light_or_dark_by_its_address_and_else_by_the_system(string? theme, ColorScheme system, string paper) =>
        site.VisitAsync(new VisitorKind(Colours: system), async visitor =>
        {
            await visitor.OpenAsync(AtlasPages.EmbeddedMatrix + (theme is null ? "" : $"?theme={theme}"));
            await Expect(visitor.Page.Locator("body")).ToHaveCSSAsync("background-color", paper);
        });
}
