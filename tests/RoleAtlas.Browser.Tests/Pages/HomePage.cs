using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Browser.Tests.Pages;

internal sealed class HomePage(Visitor visitor)
{
    public static async Task<HomePage> OpenAsync(Visitor visitor)
    {
        Assert.Equal(200, await visitor.OpenAsync(AtlasPages.Home));
        return new HomePage(visitor);
    }

    public async Task<ComparePage> CompareAsync(Role first, Role second)
    {
        var form = visitor.Page.Locator("main form");
        await form.GetByLabel("Compare").SelectOptionAsync(new SelectOptionValue { Label = first.Name });
        await form.GetByLabel("with").SelectOptionAsync(new SelectOptionValue { Label = second.Name });
        await form.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        return new ComparePage(visitor);
    }
}
