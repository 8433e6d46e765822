using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Atlas;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Journeys;

public sealed class OverlapTests(AtlasSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_number_in_the_picture_leads_to_its_group_and_on_to_a_row(bool scripts) => site.VisitAsync(new VisitorKind(Scripts: scripts), async visitor =>
    {
        var group = Overlap.Of(site.Atlas, site.Atlas.Roles).Find([site.Atlas.Roles[1]])!;
        Assert.Equal(200, await visitor.OpenAsync(AtlasPages.Overlap));
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = $"{site.Atlas.Roles[1].Name} only: {group.Rows.Count} responsibilities", Exact = true }).ClickAsync();

        var target = visitor.Page.Locator("tbody:target");
        await Expect(target).ToBeInViewportAsync();
        await Expect(target.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(site.Atlas.Roles[1].Name);
        await Expect(target).ToContainTextAsync($"{group.Rows.Count} responsibilities");

        await target.Locator("summary").First.ClickAsync();
        await target.GetByRole(AriaRole.Link, new() { Name = group.Rows[0].Responsibility.Name, Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(group.Rows[0].Responsibility.Name);
    });

    [Theory]
    [InlineData(AtlasPages.Overlap)]
    [InlineData(AtlasPages.Overlap + "?roles=product-manager,project-manager")]
    public Task Every_part_of_the_picture_is_reached_by_keyboard_and_is_seen_to_be(string path) => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync(path);
        var regions = visitor.Page.Locator("figure svg a");
        await regions.First.FocusAsync();
        for (var i = 0; i < await regions.CountAsync(); i++)
        {
            await Expect(regions.Nth(i)).ToBeFocusedAsync();
            Assert.True((await visitor.FocusAsync())!.HasOutline);
            await visitor.PressAsync("Tab");
        }
    });

    [Fact]
    public Task A_role_is_added_by_the_form_and_left_out_again() => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync(AtlasPages.Overlap + "?roles=product-manager,project-manager&area=scope");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add this role" }).ClickAsync();

        var chosen = visitor.Page.GetByRole(AriaRole.List, new() { Name = "Roles looked at" }).GetByRole(AriaRole.Listitem);
        await Expect(chosen).ToHaveCountAsync(3);
        await Expect(visitor.Page.Locator("summary").Filter(new() { HasText = site.Atlas.FindArea("scope")!.Name })).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Leave out the project manager" }).ClickAsync();
        await Expect(chosen).ToHaveCountAsync(2);
        await Expect(visitor.Page).ToHaveURLAsync(new Uri(site.Address, "/overlap?roles=product-manager,program-manager&area=scope").ToString());
    });
}
