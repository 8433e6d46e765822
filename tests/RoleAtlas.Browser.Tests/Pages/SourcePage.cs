using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;

namespace RoleAtlas.Browser.Tests.Pages;

internal sealed class SourcePage(Visitor visitor)
{
    public ILocator Heading => visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The marked words that the address points to, the first of them where they are several.</summary>
    public ILocator Target => visitor.Page.Locator("mark:target, :target + mark");
}
