using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

public sealed class EditingSessionTests(EditingSite site) : IClassFixture<EditingSite>
{
    [Fact]
    public Task Whoever_signs_in_comes_to_the_editing_pages() => site.EditAsync(async visitor =>
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "What waits", Level = 1 })).ToBeVisibleAsync());
}
