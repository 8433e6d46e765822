using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Shared;

public sealed class KeepersOnPagesTests(SmallAtlas nobody)
{
    [Fact]
    public async Task Where_keepers_are_named_every_claim_and_row_has_a_way_to_tell_them()
    {
        using var folder = new TemporaryFolder();
        using var atlas = new AtlasHost(new TestContent().WriteTo(folder.Path), ("RoleAtlas:Keepers", "https://example.org/?at={page}"));
        string Told(string path) => $"https://example.org/?at={Uri.EscapeDataString(atlas.Address.ToString().TrimEnd('/') + path)}";

        foreach (var source in atlas.Snapshot.Sources)
        {
            var page = (await atlas.GetAsync($"/sources/{source.Slug}")).Page;
            Assert.All(page.QuerySelectorAll(".note"), note => Assert.Equal(
                Told($"/sources/{source.Slug}#claim-{note.GetAttribute("data-claims")!.Split(' ')[0]}"), note.QuerySelector(".tell")?.GetAttribute("href")));
        }

        foreach (var row in atlas.Snapshot.Responsibilities)
        {
            var page = (await atlas.GetAsync($"/responsibilities/{row.Slug}")).Page;
            Assert.Contains(page.QuerySelectorAll(".tell"), a => a.GetAttribute("href") == Told($"/responsibilities/{row.Slug}"));
        }

        var comparison = (await atlas.GetAsync("/compare/baker-vs-cook?only=contested")).Page;
        Assert.NotEmpty(comparison.QuerySelectorAll("article.row"));
        Assert.All(comparison.QuerySelectorAll("article.row .what"), row => Assert.Equal(
            Told(row.QuerySelector("h3 a")!.GetAttribute("href")!), row.QuerySelector(".why .tell")?.GetAttribute("href")));
        Assert.All(comparison.QuerySelectorAll("blockquote.quote"), quote => Assert.Equal(
            Told(quote.QuerySelector(".said a")!.GetAttribute("href")!), quote.QuerySelector(".tell")?.GetAttribute("href")));
    }

    [Fact]
    public async Task Wherever_a_verdict_is_explained_the_keepers_can_be_told_of_its_row()
    {
        using var folder = new TemporaryFolder();
        using var atlas = new AtlasHost(new TestContent().WriteTo(folder.Path), ("RoleAtlas:Keepers", "https://example.org/?at={page}"));
        foreach (var address in new[] { "/", "/agenda", "/overlap", "/matrix?cell=cook.ovens&panel=row", "/roles/cook", "/responsibilities", "/search?q=ovens", "/method" })
        {
            var explained = (await atlas.GetAsync(address)).Page.QuerySelectorAll("details.why");

            Assert.NotEmpty(explained);
            Assert.All(explained, why => Assert.Contains(Uri.EscapeDataString("/responsibilities/"), why.QuerySelector(".tell")!.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Where_none_are_named_no_page_has_a_link_to_them()
    {
        foreach (var (address, _) in PublicAddresses.Of(nobody.Snapshot))
        {
            Assert.Empty((await nobody.GetAsync(address)).Page.QuerySelectorAll(".tell, a[href^='mailto:']"));
        }
    }
}
