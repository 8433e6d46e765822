using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;

namespace RoleAtlas.Browser.Tests.Accessibility;

/// <summary>No page keeps anybody out, whatever is opened on it, by day and by night.</summary>
public abstract class AxeTests(AtlasSite site, int width)
{
    /// <summary>Named, because some of these rules are off by default: the size of targets, for one.</summary>
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Dark differs from light in colours and nothing else.</summary>
    private static readonly AxeRunOptions RulesOnColours = new()
    {
        RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"),
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [MemberData(nameof(AtlasPages.Data), MemberType = typeof(AtlasPages))]
    public Task No_rule_is_broken(string path) => site.VisitAsync(new VisitorKind(Width: width, Snapshots: false), async visitor =>
    {
        await visitor.OpenAsync(path);
        var closed = await ViolationsAsync(visitor.Page, "closed");
        await visitor.OpenDetailsAsync();
        var opened = await ViolationsAsync(visitor.Page, "opened");

        var all = closed.Concat(opened).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    });

    internal static async Task<List<string>> ViolationsAsync(IPage page, string state)
    {
        // The element and not the page: it is the same to axe, and takes no second browser tab to put its answer together.
        var document = page.Locator("html");
        await TurnAsync(page, ColorScheme.Light);
        var light = await document.RunAxe(Rules);
        await TurnAsync(page, ColorScheme.Dark);
        var dark = await document.RunAxe(RulesOnColours);
        return [.. Words(light, $"{state}, light"), .. Words(dark, $"{state}, dark")];
    }

    /// <summary>Buttons fade from one colour to the other; what counts is where they arrive.</summary>
    private static async Task TurnAsync(IPage page, ColorScheme colours)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = colours });
        await page.EvaluateAsync("() => document.getAnimations().forEach(animation => animation.finish())");
    }

    private static IEnumerable<string> Words(AxeResult result, string state) =>
        from violation in result.Violations
        from node in violation.Nodes
        select $"{violation.Id} ({state}) {node.Target}: {string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(c => c.Message))}";
}

public sealed class OnAWideScreen(AtlasSite site) : AxeTests(site, width: 1440)
{
    private readonly AtlasSite site = site;

    [Fact]
    public Task No_rule_is_broken_where_a_verdict_is_explained_over_a_source() => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync("/sources/secret-sauce");
        await visitor.Page.Locator("button[popovertarget]").First.ClickAsync();
        Assert.Empty(await ViolationsAsync(visitor.Page, "explained"));
    });

    [Theory]
    [InlineData("document.documentElement.removeAttribute('lang')", "html-has-lang (broken, light)")]
    [InlineData("document.querySelector('h1').remove()", "page-has-heading-one (broken, light)")]
    [InlineData("document.body.append(Object.assign(document.createElement('p'), { textContent: 'Lost' }))", "region (broken, light)")]
    [InlineData("document.querySelector('h1').style.color = '#333'", "color-contrast (broken, dark)")]
    public Task A_broken_rule_is_named_with_its_place(string script, string rule) => site.VisitAsync(async visitor =>
    {
        await visitor.OpenAsync("/compare");
        await visitor.Page.EvaluateAsync($"() => {{ {script}; }}");
        Assert.Contains(await ViolationsAsync(visitor.Page, "broken"), v => v.StartsWith(rule, StringComparison.Ordinal));
    });
}

public sealed class OnANarrowScreen(AtlasSite site) : AxeTests(site, width: 360);
