using AngleSharp.Dom;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Sources;

public sealed class SourcePageTests(RealAtlas atlas)
{
    [Fact]
    public async Task Limited_to_a_role_the_words_stay_and_only_its_excerpts_are_marked_and_noted()
    {
        foreach (var source in atlas.Snapshot.Sources)
        {
            var all = await PostAsync($"/sources/{source.Slug}");
            foreach (var role in SourceCard.Of(atlas.Snapshot, source).Roles)
            {
                var post = await PostAsync($"/sources/{source.Slug}?role={role.Slug}");
                var expected = atlas.Snapshot.ClaimsIn(source).Where(c => c.Roles.Contains(role)).Select(c => c.Id).Order().ToList();

                Assert.Equal(WordsOf(all), WordsOf(post));
                Assert.Equal(expected, ClaimsOf(post, "mark").Order());
                Assert.Equal(expected, ClaimsOf(post, ".note").Order());
                Assert.All(expected, id => Assert.NotNull(post.QuerySelector($"[id='claim-{id}']")));
                Assert.Equal($"/sources/{source.Slug}", post.QuerySelector(".head [role=status] a")?.GetAttribute("href"));
            }
        }
    }

    [Fact]
    public async Task The_links_that_limit_a_page_count_what_they_lead_to()
    {
        var post = await PostAsync("/sources/right-thing-right-way");
        var filters = post.QuerySelectorAll(".filters a").ToList();

        Assert.Equal("true", filters[0].GetAttribute("aria-current"));
        foreach (var filter in filters)
        {
            var count = ClaimsOf(await PostAsync(filter.GetAttribute("href")!), "mark").Count;
            Assert.EndsWith($" {count}", filter.Words(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/sources/secret-sauce?role=nobody", "There is no role “nobody”; it was ignored.")]
    [InlineData("/sources/secret-sauce?role=program-manager", "This source says nothing of the program manager; all its excerpts are marked.")]
    [InlineData("/sources?page=2", "There is only one page; this is the last.")]
    [InlineData("/sources?page=two", "The page asked for is no number; this is the first.")]
    public async Task What_an_address_asks_for_in_vain_is_told(string address, string notice)
    {
        var page = (await atlas.GetAsync(address)).Page;
        var plain = (await atlas.GetAsync(address.Split('?')[0])).Page;

        Assert.Equal(notice, page.QuerySelector(".notices")!.Words());
        Assert.Equal(plain.QuerySelectorAll("mark, h2").Length, page.QuerySelectorAll("mark, h2").Length);
    }

    [Fact]
    public async Task Why_is_answered_in_place_for_every_note_on_what_is_to_settle()
    {
        foreach (var source in atlas.Snapshot.Sources)
        {
            var page = (await atlas.GetAsync($"/sources/{source.Slug}")).Page;
            var toSettle = atlas.Snapshot.ClaimsIn(source).Select(c => c.Responsibility).OfType<RoleAtlas.Core.Catalogue.Responsibility>().Distinct()
                .Select(r => AtlasRow.Of(atlas.Snapshot, r, atlas.Snapshot.Roles)).Where(r => r.Verdict.NeedsSettling).ToList();

            Assert.Equal(page.QuerySelectorAll(".note .settle").Length, page.QuerySelectorAll(".note button[popovertarget]").Length);
            Assert.Equal(
                toSettle.Select(r => $"why-{r.Responsibility.Slug}").Order(),
                page.QuerySelectorAll(".note button[popovertarget]").Select(b => b.GetAttribute("popovertarget")).Distinct().Order());
            foreach (var row in toSettle)
            {
                var sheet = page.QuerySelector($"[popover]#why-{row.Responsibility.Slug}")!;
                Assert.Contains(VerdictExplanation.FactsOf(row), sheet.Words(), StringComparison.Ordinal);
                Assert.All(VerdictExplanation.Of(row).Counted, c => Assert.Contains($"Source {c.Source.Order} {c.Reason}.", sheet.Words(), StringComparison.Ordinal));
                Assert.NotNull(sheet.QuerySelector($"button[popovertarget='{sheet.Id}'][popovertargetaction=hide]"));
            }
        }
    }

    [Fact]
    public async Task Each_reference_leads_to_its_note_and_each_note_back()
    {
        foreach (var source in atlas.Snapshot.Sources)
        {
            var post = await PostAsync($"/sources/{source.Slug}");
            foreach (var reference in post.QuerySelectorAll(".note-ref a"))
            {
                var note = post.QuerySelector($"[id='{reference.GetAttribute("href")![1..]}']")!;
                var back = note.QuerySelector(".number")!;

                Assert.Equal($"{reference.TextContent}, to the words", back.Words());
                Assert.NotNull(post.QuerySelector($"[id='{back.GetAttribute("href")![1..]}']"));
                Assert.Equal($"--ref:--ref-{reference.TextContent}", reference.ParentElement!.GetAttribute("style"));
            }
        }
    }

    [Fact]
    public async Task A_page_has_one_title_set_in_the_words_of_the_post_and_read_in_plain_letters()
    {
        foreach (var source in atlas.Snapshot.Sources)
        {
            var page = (await atlas.GetAsync($"/sources/{source.Slug}")).Page;

            var heading = (IElement)Assert.Single(page.QuerySelectorAll("h1")).Clone();
            foreach (var number in heading.QuerySelectorAll("sup").ToList())
            {
                number.Remove();
            }

            Assert.Contains(source.Title, heading.Words(), StringComparison.Ordinal);
            Assert.DoesNotContain(page.DocumentElement.TextContent, c => c == '\uD835');
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Value.Contains('\uD835', StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Very_many_sources_come_in_pages_that_say_what_they_show()
    {
        using var folder = new TemporaryFolder();
        var content = new TestContent();
        for (var i = 5; i <= 120; i++)
        {
            content.Set($"sources/{i:000}-more-{i}.md", $"---\ntitle: More {i}\nkind: Post\norder: {i}\n---\n\nWords.\n");
        }

        using var many = new AtlasHost(content.WriteTo(folder.Path));
        var pages = new List<IDocument>();
        foreach (var address in new[] { "/sources", "/sources?page=2", "/sources?page=3" })
        {
            pages.Add((await many.GetAsync(address)).Page);
        }

        Assert.Equal(many.Snapshot.Sources.Select(s => s.Title), pages.SelectMany(p => p.QuerySelectorAll("main h2")).Select(h => h.Words()));
        Assert.Equal(
            ["Sources 1 to 50 of 120 are shown.", "Sources 51 to 100 of 120 are shown.", "Sources 101 to 120 of 120 are shown."],
            pages.Select(p => p.QuerySelector(".shown")!.Words()));
        Assert.All(pages, p => Assert.Equal(
            ["/sources", "/sources?page=2", "/sources?page=3"], p.QuerySelectorAll(".pages ol a").Select(a => a.GetAttribute("href"))));
        Assert.Equal("Page 2", pages[1].QuerySelector("[aria-current=page]:not(nav.main-navigation *)")?.Words());
    }

    private async Task<IElement> PostAsync(string address) => (await atlas.GetAsync(address)).Page.QuerySelector(".post")!;

    /// <summary>The words of the source alone, without numbers.</summary>
    private static string WordsOf(IElement post) => string.Concat(post.QuerySelectorAll(".words").Select(w =>
    {
        var words = (IElement)w.Clone();
        foreach (var number in words.QuerySelectorAll("sup").ToList())
        {
            number.Remove();
        }

        return words.TextContent;
    }));

    private static List<string> ClaimsOf(IElement post, string selector) =>
        [.. post.QuerySelectorAll(selector).SelectMany(e => e.GetAttribute("data-claims")!.Split(' ')).Distinct()];
}
