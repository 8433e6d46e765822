using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Journeys;

/// <summary>A page is fetched when a reader points at its link, and is there when he follows it.</summary>
public sealed class PrefetchingTests(AtlasSite site)
{
    private const string HowThePageCame = "() => performance.getEntriesByType('navigation')[0].deliveryType";

    /// <summary>Of these addresses, those that the page's own rules let the browser fetch ahead.</summary>
    private const string FetchedAhead = """
        async addresses => {
          const rules = await fetch((await fetch('/')).headers.get('Speculation-Rules').slice(1, -1));
          const where = (await rules.json()).prefetch[0].where.and;
          const matches = (rule, address) => [rule.href_matches].flat().some(p => p && new URLPattern(p, location.href).test(new URL(address, location.href).href));
          return addresses.filter(a => matches(where[0], a) && !where.some(rule => rule.not && matches(rule.not, a)));
        }
        """;

    [Fact]
    public Task What_a_reader_pointed_at_is_shown_without_asking_again() => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync(AtlasPages.Home);
        Assert.Equal("", await visitor.Page.EvaluateAsync<string>(HowThePageCame));
        var link = visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true })
            .GetByRole(AriaRole.Link, new() { Name = "Sources" });
        await link.HoverAsync();
        await link.ClickAsync();

        await Expect(visitor.Page).ToHaveURLAsync(new Uri(site.Address, "/sources").ToString());
        Assert.Equal("navigational-prefetch", await visitor.Page.EvaluateAsync<string>(HowThePageCame));
    });

    [Fact]
    public Task Every_public_page_may_be_fetched_ahead_and_nothing_else() => site.VisitAsync(async visitor =>
    {
        string[] others = ["/search/suggestions?q=risk", "/agenda.md", "/matrix.csv?only=said", "/compare/a-vs-b.xlsx", "/sources/a.jsonld", "/roles/a/charter.md?rows=b", "/health/live", "/theme.css", "/admin", "/account/sign-out", "/api/v1/roles", "/s/abc", AtlasPages.EmbeddedComparison, AtlasPages.EmbeddedMatrix];
        var pages = AtlasPages.Paths.Where(p => AtlasPages.StatusOf(p) == 200 && !p.StartsWith("/embed/", StringComparison.Ordinal)).ToArray();
        await visitor.OpenAsync(AtlasPages.Home);

        Assert.Equal(pages, await visitor.Page.EvaluateAsync<string[]>(FetchedAhead, pages.Concat(others)));
    });
}
