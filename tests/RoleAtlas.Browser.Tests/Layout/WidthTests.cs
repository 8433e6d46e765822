using RoleAtlas.Browser.Tests.Visits;

namespace RoleAtlas.Browser.Tests.Layout;

public sealed class WidthTests(AtlasSite site)
{
    internal static readonly int[] Widths = [320, 360, 768, 1024, 1300, 1440, 2560];

    /// <summary>What sticks out of the page to the right; nothing where it does not scroll that way.</summary>
    private const string StickingOut = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const out = [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > width + 0.5)
            .map(e => `${e.localName}.${e.className?.baseVal ?? e.className} "${(e.textContent ?? '').trim().slice(0, 40)}"`);
          return [`At ${width} pixels:`, ...out];
        }
        """;

    [Theory]
    [MemberData(nameof(AtlasPages.Data), MemberType = typeof(AtlasPages))]
    public Task No_page_scrolls_sideways(string path) => site.VisitAsync(new VisitorKind(Snapshots: false), async visitor =>
    {
        await visitor.OpenAsync(path);
        foreach (var width in Widths)
        {
            await visitor.Page.SetViewportSizeAsync(width, 800);
            await StaysInsideAsync(visitor);
        }

        await visitor.OpenDetailsAsync();
        foreach (var width in Widths)
        {
            await visitor.Page.SetViewportSizeAsync(width, 800);
            await StaysInsideAsync(visitor);
        }
    });

    [Fact]
    public Task No_source_scrolls_sideways_whatever_its_words() => site.VisitAsync(new VisitorKind(Width: 320, Snapshots: false), async visitor =>
    {
        foreach (var source in site.Atlas.Sources)
        {
            Assert.Equal(200, await visitor.OpenAsync($"/sources/{source.Slug}"));
            await StaysInsideAsync(visitor);
        }
    });

    internal static async Task StaysInsideAsync(Visitor visitor)
    {
        var sticking = await visitor.Page.EvaluateAsync<string[]>(StickingOut);
        Assert.True(sticking.Length == 0, string.Join(Environment.NewLine, sticking));
    }
}
