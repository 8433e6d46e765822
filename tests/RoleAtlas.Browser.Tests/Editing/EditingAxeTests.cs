using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

/// <summary>Nor does a page on which roles, areas, responsibilities and sources are edited keep anybody out.</summary>
public sealed class EditingAxeTests(EditingSite site) : IClassFixture<EditingSite>
{
    private static readonly string[] Paths =
    [
        "/admin/roles", "/admin/roles/new", "/admin/roles/product-manager", "/admin/areas", "/admin/areas/strategy",
        "/admin/responsibilities", "/admin/responsibilities/product-vision", "/admin/sources", "/admin/sources/scope-creep",
    ];

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public Task No_rule_is_broken_and_nothing_stands_out_sideways(int width, ColorScheme colours) =>
        site.EditAsync(new VisitorKind(Width: width, Colours: colours, Snapshots: false), async visitor =>
        {
            List<string> broken = [];
            foreach (var path in Paths)
            {
                await visitor.OpenAsync(path);
                await Expect(visitor.Page.Locator("table.rows, form.edit-form")).ToBeVisibleAsync();
                await LookAsync(visitor.Page, path, broken);
            }

            await visitor.OpenAsync("/admin/responsibilities/product-vision");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Delete …" }).ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Dialog).GetByText("Gone", new() { Exact = true })).ToBeVisibleAsync();
            await LookAsync(visitor.Page, "dialog", broken);
            Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken));
        });

    private static async Task LookAsync(IPage page, string where, List<string> broken)
    {
        await page.EvaluateAsync("() => document.getAnimations().forEach(animation => animation.finish())");
        var result = await page.Locator("html").RunAxe(Rules);
        broken.AddRange(from violation in result.Violations from node in violation.Nodes select $"{where}: {violation.Id} {node.Target}: {node.Html}");
        if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
            broken.Add($"{where}: stands out sideways");
    }
}
