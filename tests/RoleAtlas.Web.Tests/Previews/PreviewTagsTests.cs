using AngleSharp.Html.Dom;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Tests.Accounts;
using RoleAtlas.Web.Tests.History;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Previews;

public sealed class PreviewTagsTests(RealAtlas atlas, SettledAtlas settled)
{
    private const string Pair = "/compare/product-manager-vs-project-manager";

    [Fact]
    public async Task Every_public_page_says_what_is_shown_of_it_elsewhere()
    {
        foreach (var (address, title) in PublicAddresses.Of(atlas.Snapshot).Append(("/history", "History · RoleAtlas")))
        {
            var page = (await atlas.GetAsync(address)).Page;

            Assert.Equal(title.Replace(" · RoleAtlas", "", StringComparison.Ordinal), Tag(page, "og:title"));
            Assert.Equal(page.QuerySelector("meta[name=description]")!.GetAttribute("content"), Tag(page, "og:description"));
            Assert.Equal(Whole(address), Tag(page, "og:url"));
            Assert.Equal("RoleAtlas", Tag(page, "og:site_name"));
            Assert.Equal(("1200", "630", "image/png"), (Tag(page, "og:image:width"), Tag(page, "og:image:height"), Tag(page, "og:image:type")));
            Assert.NotEmpty(Tag(page, "og:image:alt")!);
            Assert.Equal("summary_large_image", Named(page, "twitter:card"));
            Assert.Equal((Tag(page, "og:title"), Tag(page, "og:description"), Tag(page, "og:image")), (Named(page, "twitter:title"), Named(page, "twitter:description"), Named(page, "twitter:image")));
        }
    }

    [Fact]
    public async Task A_comparison_is_told_in_words_with_its_counts()
    {
        var page = (await atlas.GetAsync(Pair)).Page;
        var said = ComparisonWords.Text(Comparison.Of(atlas.Snapshot, [.. new[] { "product-manager", "project-manager" }.Select(s => atlas.Snapshot.FindRole(s)!)]));

        Assert.Equal("Product manager vs project manager", Tag(page, "og:title"));
        Assert.StartsWith(Tag(page, "og:description")!.TrimEnd(' ', '…'), said, StringComparison.Ordinal);
        Assert.Equal(Whole($"/og{Pair}.png"), Tag(page, "og:image"));
        Assert.Equal(Whole(Pair), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_state_is_in_both_addresses_and_what_means_nothing_in_neither()
    {
        var page = (await atlas.GetAsync($"{Pair}?at=1&utm_source=letter&order=project-manager&only=contested&area=nowhere,delivery")).Page;

        Assert.Equal(Whole($"{Pair}?at=1&only=contested&area=delivery&order=project-manager"), Tag(page, "og:url"));
        Assert.Equal(Whole($"/og{Pair}.png?at=1&only=contested&area=delivery&order=project-manager"), Tag(page, "og:image"));
        Assert.StartsWith("The catalogue as it was on ", Tag(page, "og:description"), StringComparison.Ordinal);
        Assert.Contains("Sources disagree; in delivery.", Tag(page, "og:description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_charter_of_chosen_rows_is_told_as_that_with_the_picture_of_its_role()
    {
        var page = (await atlas.GetAsync("/roles/product-manager/charter?rows=product-vision,nothing")).Page;

        Assert.Equal(Whole("/roles/product-manager/charter?rows=product-vision"), Tag(page, "og:url"));
        Assert.Equal(Whole("/og/roles/product-manager.png"), Tag(page, "og:image"));
    }

    [Fact]
    public async Task What_was_agreed_is_told_where_it_is_shown()
    {
        foreach (var address in new[] { "/compare/baker-vs-cook?layer=agreed", "/matrix?layer=agreed" })
        {
            Assert.Contains("settled", Tag((await settled.GetAsync(address)).Page, "og:description"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whole_addresses_begin_with_the_public_one()
    {
        using var content = new TemporaryFolder();
        using var host = new AtlasHost(new TestContent().WriteTo(content.Path), ("RoleAtlas:PublicUrl", "https://atlas.example.org/roles/"));
        var page = (await host.GetAsync("/?at=1")).Page;

        Assert.Equal("https://atlas.example.org/roles/?at=1", Tag(page, "og:url"));
        Assert.Equal("https://atlas.example.org/roles/og/home.png?at=1", Tag(page, "og:image"));
    }

    [Fact]
    public async Task A_private_atlas_an_account_and_a_preview_of_drafts_show_nothing_elsewhere()
    {
        using var hidden = new AccountAtlas(("RoleAtlas:Reading", "signed-in"));
        var ada = await hidden.SignedInAsync();
        using var edited = new EditedAtlas();
        var cookie = await edited.SignInAsync();
        IHtmlDocument[] pages =
        [
            (await ada.GetAsync("/")).Page, (await hidden.Host.GetAsync("/")).Page, (await hidden.Host.GetAsync("/account/sign-in")).Page,
            (await atlas.GetAsync("/account/sign-in")).Page, (await edited.Host.GetAsync("/?preview=drafts", cookie)).Page,
            (await edited.Host.GetAsync("/admin", cookie)).Page, (await atlas.GetAsync("/nothing/here")).Page,
        ];

        Assert.All(pages, p => Assert.Empty(p.QuerySelectorAll("meta[property^='og:'], meta[name^='twitter:']")));
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await hidden.Host.GetAsync("/og/home.png")).Status);
        Assert.Equal("no-store", (await ada.GetAsync("/og/home.png"))["Cache-Control"]);
        Assert.NotEmpty((await edited.Host.GetAsync("/?preview=drafts")).Page.QuerySelectorAll("meta[property='og:image']"));
    }

    private string Whole(string address) => atlas.Address.GetLeftPart(UriPartial.Authority) + address;

    private static string? Tag(IHtmlDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static string? Named(IHtmlDocument page, string name) => page.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
}
