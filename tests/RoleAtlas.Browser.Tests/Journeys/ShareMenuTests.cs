using System.Globalization;
using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Urls;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Journeys;

public sealed class ShareMenuTests(AtlasSite site)
{
    private const string Clipboard = "() => navigator.clipboard.readText()";

    /// <summary>All that the page says, but for the links to itself.</summary>
    private const string Said = """
        () => {
          const main = document.querySelector('main').cloneNode(true);
          main.querySelectorAll('details:has([data-share]), .shown').forEach(element => element.remove());
          return main.textContent.replace(/\s+/g, ' ').trim();
        }
        """;

    [Theory]
    [InlineData(AtlasPages.Filtered)]
    [InlineData("/matrix?roles=project-manager,product-manager&only=to-settle&density=compact&sort=sources")]
    [InlineData("/overlap?roles=product-manager,project-manager&area=scope,risk")]
    [InlineData("/agenda?roles=product-manager")]
    [InlineData("/responsibilities/risk-management?without=secret-sauce")]
    [InlineData("/sources/right-thing-right-way?role=project-manager")]
    public Task Both_links_show_a_fresh_browser_the_same_page(string address) => site.VisitAsync(async visitor =>
    {
        await OpenAsync(visitor, address);
        var seen = await visitor.Page.EvaluateAsync<string>(Said);

        foreach (var name in new[] { "Link to this page, as it goes on", $"Link to it as it is today, revision {site.Atlas.Revision}" })
        {
            await visitor.Page.GetByLabel(name).Locator("..").GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
            await Expect(visitor.Page.GetByText("Copied.")).ToBeVisibleAsync();
            var link = await visitor.Page.EvaluateAsync<string>(Clipboard);
            Assert.Equal(await visitor.Page.GetByLabel(name).InputValueAsync(), link);
            await site.VisitAsync(async other =>
            {
                Assert.Equal(200, await other.OpenAsync(link));
                Assert.Equal(link, other.Page.Url);
                Assert.Equal(seen, await other.Page.EvaluateAsync<string>(Said));
            });
        }
    });

    [Fact]
    public Task A_cell_that_was_opened_and_an_excerpt_that_was_gone_to_are_part_of_the_link() => site.VisitAsync(async visitor =>
    {
        var page = visitor.Page;
        await visitor.OpenAsync(AtlasPages.Matrix);
        await page.Locator("td a").First.ClickAsync();
        await page.WaitForURLAsync("**cell=**");
        await ShareAsync(visitor);
        var link = await page.GetByLabel("as it goes on").InputValueAsync();
        Assert.Equal(page.Url, link);
        Assert.StartsWith($"?at={site.Atlas.Revision}&cell=", new Uri(await page.GetByLabel("as it is today").InputValueAsync()).Query, StringComparison.Ordinal);

        await visitor.OpenAsync("/sources/scope-creep");
        await visitor.PressAsync("n");
        await ShareAsync(visitor);
        Assert.Matches("/sources/scope-creep#claim-[a-z0-9]+$", await page.GetByLabel("as it goes on").InputValueAsync());
    });

    [Fact]
    public Task A_comparison_is_copied_as_a_table_and_in_words() => site.VisitAsync(async visitor =>
    {
        var roles = new[] { site.Atlas.FindRole("product-manager")!, site.Atlas.FindRole("project-manager")! };
        var comparison = Comparison.Of(site.Atlas, roles);
        await OpenAsync(visitor, AtlasPages.TwoRoles + "?only=contested");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Copy as Markdown table" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Copied.")).ToBeVisibleAsync();
        var table = await visitor.Page.EvaluateAsync<string>(Clipboard);
        Assert.All(comparison.With(VerdictKind.Contested), row => Assert.Contains(row.Responsibility.Name, table, StringComparison.Ordinal));
        Assert.Equal(comparison.Count(VerdictKind.Contested), table.Split('\n').Count(line => line.StartsWith('|')) - 2);

        await ShareAsync(visitor, again: true);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Copy as text" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Copied.")).ToBeVisibleAsync();
        Assert.Contains(
            ComparisonWords.Text(comparison), await visitor.Page.EvaluateAsync<string>(Clipboard), StringComparison.Ordinal);
    });

    [Fact]
    public Task Without_scripts_the_links_are_there_to_copy_and_the_files_to_open() => site.VisitAsync(new VisitorKind(Scripts: false), async visitor =>
    {
        await visitor.OpenAsync(AtlasPages.Filtered);
        await visitor.Page.Locator("summary", new() { HasText = "Share" }).ClickAsync();
        var menu = visitor.Page.Locator("[data-share]");

        Assert.Equal(new Uri(site.Address, AtlasPages.Filtered).ToString(), await menu.Locator("input").First.InputValueAsync());
        await Expect(menu.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        foreach (var link in await menu.GetByRole(AriaRole.Link).AllAsync())
        {
            var answer = await visitor.Page.APIRequest.GetAsync((await link.GetAttributeAsync("href"))!);
            Assert.Equal(200, answer.Status);
        }

        await menu.GetByRole(AriaRole.Link, new() { Name = "text", Exact = true }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Uri(site.Address, AtlasUrls.As(AtlasPages.Filtered, "txt")).ToString());
    });

    [Fact]
    public Task An_excerpt_is_cited_with_its_source_and_its_place() => site.VisitAsync(async visitor =>
    {
        await visitor.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.OpenAsync("/sources/scope-creep");
        var note = visitor.Page.Locator(".note").Nth(2);
        var claimId = (await note.GetAttributeAsync("data-claims"))!.Split(' ')[0];
        var claim = site.Atlas.Claims.First(c => c.Id == claimId);
        await note.HoverAsync();
        await note.GetByRole(AriaRole.Link, new() { Name = "Cite excerpt" }).ClickAsync();
        await Expect(note.GetByText("Copied")).ToBeVisibleAsync();

        var copied = await visitor.Page.EvaluateAsync<string>(Clipboard);
        Assert.Contains(claim.Excerpt.Exact, copied, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"at={site.Atlas.Revision}#claim-{claim.Id}"), copied, StringComparison.Ordinal);
    });

    private static async Task OpenAsync(Visitor visitor, string address)
    {
        await visitor.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.OpenAsync(address);
        await ShareAsync(visitor);
    }

    /// <summary>Opens the menu; what it said of an earlier copy is gone then.</summary>
    private static async Task ShareAsync(Visitor visitor, bool again = false)
    {
        var summary = visitor.Page.Locator("summary", new() { HasText = "Share" });
        if (again)
        {
            await summary.ClickAsync();
        }

        await summary.ClickAsync();
        await Expect(visitor.Page.Locator("[data-shared]")).ToHaveTextAsync("");
    }
}
