using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Embeds;

/// <summary>What stands within pages of others.</summary>
public sealed class EmbedTests(RealAtlas atlas, SmallAtlas small, SettledAtlas settled)
{
    private const string Comparison = "/embed/compare/product-manager-vs-project-manager";

    public static TheoryData<string> Embeds =>
    [
        Comparison, Comparison + "?only=contested&area=risk&theme=dark", "/embed/compare/product-manager-vs-program-manager-vs-project-manager?at=1",
        "/embed/matrix", "/embed/matrix?sort=verdict&only=to-settle&cell=project-manager.risk-management",
    ];

    [Theory]
    [MemberData(nameof(Embeds))]
    public async Task An_embed_is_light_and_has_no_script_no_cookie_and_no_way_to_anything_but_pages_in_a_new_tab(string address)
    {
        var answer = await atlas.GetAsync(address, ("Accept-Encoding", "br"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(answer["Set-Cookie"]);
        Assert.Null(answer["Speculation-Rules"]);
        Assert.Empty(answer.Page.QuerySelectorAll("script, form, input, button, iframe, link[rel=modulepreload]"));
        Assert.DoesNotContain(answer.Page.QuerySelectorAll("*").SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Equal("_blank", answer.Page.QuerySelector("base")!.GetAttribute("target"));
        Assert.Empty(answer.Page.QuerySelectorAll("a[target], a[href^='#'], a[href^='/embed']"));
        Assert.Equal("noindex", answer.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(
            new Uri(atlas.Address, address["/embed".Length..].Split('?')[0]).ToString(), answer.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

        var bytes = answer.Body.Length;
        foreach (var file in answer.Page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], use").Select(e => e.GetAttribute("href")!.Split('#')[0]).Distinct())
        {
            var part = await atlas.GetAsync(file, ("Accept-Encoding", "br"));
            Assert.Equal(HttpStatusCode.OK, part.Status);
            bytes += part.Body.Length;
        }

        Assert.InRange(bytes, 5_000, 20_000);
    }

    [Theory]
    [MemberData(nameof(Embeds))]
    public async Task An_embed_is_kept_as_pages_are(string address)
    {
        var answer = await atlas.GetAsync(address);

        Assert.Equal("no-cache", answer["Cache-Control"]);
        Assert.Equal(HttpStatusCode.NotModified, (await atlas.GetAsync(address, ("If-None-Match", answer["ETag"]!))).Status);
        Assert.Equal(HttpStatusCode.OK, (await atlas.HeadAsync(address)).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await atlas.SendAsync(HttpMethod.Post, address)).Status);
    }

    [Theory]
    [InlineData("?only=contested")]
    [InlineData("?area=risk,delivery&without=secret-sauce")]
    [InlineData("?order=project-manager&only=only")]
    [InlineData("")]
    public async Task An_embedded_comparison_has_the_rows_of_its_page_in_their_order_and_leads_to_it(string query)
    {
        var embed = await atlas.GetAsync(Comparison + query);
        var page = await atlas.GetAsync("/compare/product-manager-vs-project-manager" + query);

        string[] rows = [.. page.Page.QuerySelectorAll("section .row h3 a, section .entry h4 a, section .list a").Select(a => a.Words())];
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Order(), embed.Page.QuerySelectorAll("th[scope=row] > a:first-child").Select(a => a.Words()).Order());
        Assert.Equal(
            page.Page.QuerySelectorAll(".balance li").Select(p => p.Words()), embed.Page.QuerySelectorAll(".balance li").Select(p => p.Words()));
        Assert.Contains(embed.Page.QuerySelector(".lede")!.Words(), page.Page.QuerySelector(".lede")!.Words(), StringComparison.Ordinal);
        var way = embed.Page.QuerySelector("footer .way")!;
        Assert.Equal(page.Page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"), atlas.Address.ToString().TrimEnd('/') + way.GetAttribute("href"));
        Assert.Equal("noopener", way.GetAttribute("rel"));
        Assert.StartsWith("Open the full comparison", way.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_say_how_many_sources_speak_of_a_role_and_silence_is_called_silence()
    {
        var page = (await small.GetAsync("/embed/compare/baker-vs-cook")).Page;
        string CellsOf(string row) => string.Join(" | ", page.QuerySelectorAll("tr").Single(r => r.QuerySelector("th")!.Words().StartsWith(row, StringComparison.Ordinal)).QuerySelectorAll("td").Select(c => c.Words()));

        Assert.Equal("Baker: given to, 1 source | Cook: given to, 1 source", CellsOf("Minding the ovens"));
        Assert.Equal("Baker: given to, 1 source | No source says", CellsOf("Kneading the dough"));
    }

    [Fact]
    public async Task An_embedded_matrix_opens_the_cell_on_the_page_and_marks_the_one_of_its_address()
    {
        var page = (await small.GetAsync("/embed/matrix?roles=cook,baker&cell=cook.ovens")).Page;

        Assert.Equal("Cook: given to, 1 source", Assert.Single(page.QuerySelectorAll("td.open")).Words());
        Assert.Equal("/matrix?roles=cook,baker&cell=cook.ovens#row-ovens", page.QuerySelector("td.open a")!.GetAttribute("href"));
        Assert.Equal("/matrix?roles=cook,baker&cell=cook.ovens", page.QuerySelector(".way")!.GetAttribute("href"));
        Assert.Equal(["Cook", "Baker"], page.QuerySelectorAll("thead .name").Select(n => n.Words()));
    }

    [Theory]
    [InlineData("/embed/compare/baker-vs-cook?layer=agreed", "Minding the ovens", "Consulted")]
    [InlineData("/embed/matrix?layer=agreed", "Drying plates", "Informed")]
    public async Task What_was_agreed_is_embedded_too(string address, string row, string word)
    {
        var page = (await settled.GetAsync(address)).Page;
        var cells = page.QuerySelectorAll("tr").Single(r => r.QuerySelector("th")!.Words().StartsWith(row, StringComparison.Ordinal)).QuerySelectorAll("td");

        Assert.Contains(word, string.Concat(cells.Select(c => c.Words())), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".unsettled"), c => c.Words() == "Not settled");
    }

    [Theory]
    [InlineData("?theme=dark", "dark", null)]
    [InlineData("?theme=light", "light", null)]
    [InlineData("", null, null)]
    [InlineData("?theme=sepia", null, "“sepia” is no theme; it is light or dark, and else as the system has it.")]
    public async Task The_page_around_it_may_settle_whether_it_is_light_or_dark(string query, string? theme, string? notice)
    {
        var answer = await atlas.GetAsync(Comparison + query);

        Assert.Equal(theme, answer.Page.DocumentElement.GetAttribute("data-theme"));
        Assert.Equal(theme ?? "light dark", answer.Page.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
        Assert.Equal(notice, answer.Page.QuerySelector(".notices")?.Words());
        Assert.DoesNotContain("theme", answer.Page.QuerySelector(".way")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/compare/cook-vs-baker?only=shared&theme=dark", 308, "/embed/compare/baker-vs-cook?only=shared&theme=dark")]
    [InlineData("/embed/compare/cook-vs-bread-maker?only=shared", 307, "/embed/compare/baker-vs-cook?only=shared")]
    [InlineData("/embed/compare/Baker-vs-Cook/", 308, "/embed/compare/Baker-vs-Cook")]
    [InlineData("/embed/Matrix?area=shop", 308, "/embed/matrix?area=shop")]
    public async Task Redirects_keep_to_embeds_and_to_the_query(string address, int status, string to)
    {
        var answer = await small.GetAsync(address);

        Assert.Equal((status, to), ((int)answer.Status, answer["Location"]));
        Assert.Contains("frame-ancestors *", answer["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/compare/baker-vs-nobody", "This comparison is not here", "No role goes by the name “nobody” in this atlas.", "/compare/baker-vs-nobody")]
    [InlineData("/embed/compare/bread-maker-vs-baker", "This comparison is not here", "It is of one role only: baker.", "/compare/bread-maker-vs-baker")]
    [InlineData("/embed/matrix?at=99", "There is no such revision", "Revision “99” is not in this atlas", "/matrix")]
    [InlineData("/embed//example.com", "This cannot be embedded", "Comparisons and the matrix can be shown within other pages", "/")]
    [InlineData("/embed/%5Cexample.com", "This cannot be embedded", "Comparisons and the matrix can be shown within other pages", "/%5Cexample.com")]
    [InlineData("/embed//example.com?at=99", "There is no such revision", "Revision “99” is not in this atlas", "/")]
    [InlineData("/embed/overlap", "This cannot be embedded", "Comparisons and the matrix can be shown within other pages", "/overlap")]
    public async Task What_is_not_there_is_said_within_the_frame_and_leads_to_the_atlas(string address, string title, string says, string way)
    {
        var answer = await small.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Null(answer["ETag"]);
        Assert.Equal(title, answer.Page.QuerySelector("h1")!.Words());
        Assert.Contains(says, answer.Words, StringComparison.Ordinal);
        Assert.Equal(way, answer.Page.QuerySelector("footer .way")!.GetAttribute("href"));
        Assert.Null(answer.Page.QuerySelector("script, nav"));
        Assert.Contains("frame-ancestors *", answer["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_embed_of_an_earlier_revision_says_so_and_how_much_of_it_has_changed()
    {
        var answer = await settled.GetAsync("/embed/compare/baker-vs-cook?at=2&area=kitchen&layer=agreed&theme=dark");

        var shown = answer.Page.QuerySelector(".shown")!;
        Assert.Contains("(revision 2).", shown.Words(), StringComparison.Ordinal);
        Assert.Contains("decision", shown.QuerySelector("a")!.Words(), StringComparison.Ordinal);
        Assert.StartsWith("/history/since/2?", shown.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("/compare/baker-vs-cook?area=kitchen&layer=agreed", shown.QuerySelector("a[data-leaves]")!.GetAttribute("href"));
        Assert.Equal("/compare/baker-vs-cook?at=2&layer=agreed&area=kitchen", answer.Page.QuerySelector(".way")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Names_and_addresses_stay_text()
    {
        var answer = await small.GetAsync("/embed/compare/baker-vs-%3Cscript%3Ealert(1)?theme=%3Cb%3E");

        Assert.Empty(answer.Page.QuerySelectorAll("script, .notices b"));
        Assert.Contains("<script>alert(1)", answer.Words, StringComparison.Ordinal);
    }
}
