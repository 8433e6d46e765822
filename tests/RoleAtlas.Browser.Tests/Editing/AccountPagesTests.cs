using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Accessibility;
using RoleAtlas.Browser.Tests.Layout;
using RoleAtlas.Browser.Tests.Visits;

namespace RoleAtlas.Browser.Tests.Editing;

/// <summary>Pages about accounts keep nobody out and fit every screen, with all that they can show at once.</summary>
public sealed class AccountPagesTests(EditingSite site) : IClassFixture<EditingSite>
{
    [Fact]
    public Task Pages_of_an_admin_are_open_to_all_and_fit() => site.EditAsync(new VisitorKind(Snapshots: false), async visitor =>
    {
        await visitor.OpenAsync("/account/people");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await visitor.Page.GetByLabel("The link").WaitForAsync();
        await IsFineAsync(visitor);
        await visitor.OpenAsync("/account/shares?of=/matrix%3Fonly=contested");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = await visitor.Page.GetByLabel("The link to “Matrix; sources disagree”").InputValueAsync();
        await IsFineAsync(visitor);
        foreach (var path in new[] { link, "/account/shares?of=/search", "/account", "/account?done=name", "/roles/product-manager" })
        {
            await visitor.OpenAsync(path);
            await IsFineAsync(visitor);
        }
    });

    [Fact]
    public Task Pages_for_strangers_are_open_to_all_and_fit() => site.VisitAsync(new VisitorKind(Snapshots: false), async visitor =>
    {
        await visitor.OpenAsync("/s/nothing");
        await IsFineAsync(visitor);
        await visitor.OpenAsync("/account/join?token=nothing");
        await IsFineAsync(visitor);
        await visitor.OpenAsync("/account/sign-in");
        await visitor.Page.GetByLabel("E-mail address").FillAsync("nobody@example.org");
        await visitor.Page.GetByLabel("Password").FillAsync("nothing at all");
        await visitor.PressAsync("Enter");
        await visitor.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "No account has" }).WaitForAsync();
        Assert.Contains("No account has", (await visitor.FocusAsync())!.Name, StringComparison.Ordinal);
        await IsFineAsync(visitor);
    });

    private static async Task IsFineAsync(Visitor visitor)
    {
        await visitor.OpenDetailsAsync();
        Assert.Empty(await AxeTests.ViolationsAsync(visitor.Page, visitor.Page.Url));
        foreach (var width in WidthTests.Widths)
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            await WidthTests.StaysInsideAsync(visitor);
        }
    }
}
