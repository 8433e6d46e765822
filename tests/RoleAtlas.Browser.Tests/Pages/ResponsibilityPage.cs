using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Browser.Tests.Pages;

internal sealed class ResponsibilityPage(Visitor visitor)
{
    public ILocator Heading => visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Quote(QuotedSentence sentence) =>
        visitor.Page.GetByRole(AriaRole.Link, new() { Name = string.Concat(sentence.Segments.Select(s => s.Text)) });

    public async Task<SourcePage> FollowAsync(QuotedSentence sentence)
    {
        await Quote(sentence).ClickAsync();
        return new SourcePage(visitor);
    }
}
