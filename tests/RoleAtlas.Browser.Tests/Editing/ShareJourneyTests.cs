using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Urls;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

public sealed class ShareJourneyTests(EditingSite site) : IClassFixture<EditingSite>
{
    private const string Filtered = AtlasPages.TwoRoles + "?only=to-settle&order=project-manager";

    /// <summary>All that the page says, but for what it says of being shared.</summary>
    private const string Said = """
        () => {
          const main = document.querySelector('main').cloneNode(true);
          main.querySelectorAll('section.shared, .shown, details:has([data-share])').forEach(element => element.remove());
          return main.textContent.replace(/\s+/g, '');
        }
        """;

    [Fact]
    public async Task A_filtered_comparison_is_shared_stays_as_it_was_tells_what_has_changed_and_is_taken_back()
    {
        var settle = Comparison.Of(site.Atlas, [site.Atlas.FindRole("product-manager")!, site.Atlas.FindRole("project-manager")!]).With(VerdictKind.Contested).First();
        string link = "", seen = "";
        await site.EditAsync(async ada =>
        {
            var page = ada.Page;
            await page.GotoAsync(AtlasUrls.Share(Filtered));
            await page.GetByLabel("Title", new() { Exact = true }).FillAsync("What we should settle");
            await page.GetByLabel("Note").FillAsync("Before Friday, please.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
            var made = page.GetByLabel("The link to “What we should settle”");
            link = await made.InputValueAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
            await Expect(page.GetByText("Copied.").Or(page.GetByText("copy it by hand")).First).ToBeVisibleAsync();
            await page.GotoAsync(Filtered);
            seen = await page.EvaluateAsync<string>(Said);
        });

        await site.VisitAsync(async reader =>
        {
            Assert.Equal(200, await reader.OpenAsync(link));
            await Expect(reader.Page.GetByText("What we should settle")).ToBeVisibleAsync();
            await Expect(reader.Page.GetByText("Before Friday, please.")).ToBeVisibleAsync();
            Assert.Equal(link, reader.Page.Url);
            Assert.Equal(seen, await reader.Page.EvaluateAsync<string>(Said));
        });

        await site.EditAsync(async ada =>
        {
            var page = ada.Page;
            await page.GotoAsync("/admin/responsibilities");
            await page.GetByLabel("Find responsibilities").FillAsync(settle.Responsibility.Name);
            await page.GetByRole(AriaRole.Checkbox, new() { Name = "Choose all on this page" }).CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Delete …" }).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
            await Expect(page.GetByText("deleted.").First).ToBeVisibleAsync();
            Assert.Null(site.Atlas.FindResponsibility(settle.Responsibility.Slug));
        });

        await site.VisitAsync(async reader =>
        {
            await reader.OpenAsync(Filtered);
            Assert.NotEqual(seen, await reader.Page.EvaluateAsync<string>(Said));
            await reader.OpenAsync(link);
            Assert.Equal(seen, await reader.Page.EvaluateAsync<string>(Said));
            await Expect(reader.Page.Locator(".shown")).ToContainTextAsync("on this page have changed since this was shared");
            await reader.Page.Locator(".shown .since").ClickAsync();
            await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What has changed since revision 1");
            await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = settle.Responsibility.Name, Exact = true })).ToBeVisibleAsync();
            await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Everything that has changed" }).ClickAsync();
            await Expect(reader.Page).ToHaveURLAsync(new Uri(site.Address, "/history/since/1").ToString());
        });

        await site.EditAsync(new VisitorKind(Scripts: false), async ada =>
        {
            await ada.Page.GotoAsync(AtlasUrls.Shares);
            await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Take back the link to What we should settle" }).ClickAsync();
            await Expect(ada.Page.GetByText("The link is taken back.")).ToBeVisibleAsync();
        });
        await site.VisitAsync(async reader =>
        {
            Assert.Equal(404, await reader.OpenAsync(link));
            await Expect(reader.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("This link does not work");
            Assert.DoesNotContain("manager", await reader.Page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
        });
    }
}
