using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

public sealed class PrivateAtlasTests
{
    [Fact]
    public async Task A_private_atlas_shows_a_stranger_nothing_and_the_page_they_asked_for_once_they_are_signed_in()
    {
        await using var site = new EditingSite(("RoleAtlas:Reading", "signed-in"));
        await site.InitializeAsync();
        await site.VisitAsync(async visitor =>
        {
            Assert.Equal(401, await visitor.OpenAsync("/roles/product-manager"));
            await Expect(visitor.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("This atlas is private");
            Assert.DoesNotContain("roduct", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
            await visitor.Page.GetByLabel("E-mail address").FillAsync(EditingSite.Email);
            await visitor.Page.GetByLabel("Password").FillAsync(EditingSite.Password);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Product manager");
        });
    }
}
