using System.Net;
using AngleSharp.Dom;
using Markdig;
using Markdig.Syntax;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Agenda;

public sealed class AgendaPageTests(RealAtlas real, SmallAtlas small)
{
    /// <summary>Values that are not known, and what the notice quotes of them.</summary>
    public static TheoryData<string, string> Unknown => new()
    {
        { "only=shared", "“shared”" },
        { "only=xyzzy", "“xyzzy”" },
        { "roles=baker,xyzzy", "“xyzzy”" },
        { "area=xyzzy", "“xyzzy”" },
        { "without=xyzzy", "“xyzzy”" },
        { "page=7", "only one page" },
    };

    [Fact]
    public async Task Every_item_has_its_sides_quoted_and_room_for_what_is_agreed()
    {
        var page = (await real.GetAsync("/agenda")).Page;
        var expected = RoleAtlas.Core.Atlas.Agenda.Of(real.Snapshot, []).Items;

        Assert.Equal(expected.Select(i => i.Row.Responsibility.Name), page.QuerySelectorAll("article h2 a").Select(a => a.Words()));
        foreach (var (item, article) in expected.Zip(page.QuerySelectorAll("article")))
        {
            var sides = article.QuerySelectorAll(".sides section");
            Assert.Equal(item.Sides.Select(s => $"{AgendaWords.Heading(s)}, {AtlasWords.Count(s.SourceCount, "source")}"), sides.Select(s => s.QuerySelector("h3")!.Words()));
            foreach (var (side, section) in item.Sides.Zip(sides))
            {
                Assert.Equal(
                    side.Claims.Select(c => $"/sources/{c.Source.Slug}").Distinct(),
                    section.QuerySelectorAll("cite a:first-of-type").Select(a => a.GetAttribute("href")));
            }

            Assert.Contains(AgendaWords.Dispute(item), article.Words(), StringComparison.Ordinal);
            Assert.Equal(item.Row.RestsOnOneSource, article.Words().Contains($"{VerdictExplanation.RestsOn(item.Row)}: without source ", StringComparison.Ordinal));
            Assert.NotNull(article.QuerySelector("details.why"));
            Assert.Equal(
                ["Accountable (one role)", "Does the work", "Because", "Agreed by", "Look at it again on"],
                article.QuerySelectorAll(".outcome dt").Select(d => d.Words()));
        }
    }

    [Fact]
    public async Task Which_disagreements_rest_on_one_source_is_said_before_anything_else()
    {
        var lede = (await real.GetAsync("/agenda")).Page.QuerySelector("p.lede")!.Words();

        Assert.Contains(" on a single source: ", lede, StringComparison.Ordinal);
        Assert.Contains("managing risks (source 6)", lede, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contested")]
    [InlineData("claimed-for-several")]
    [InlineData("rests-on-one")]
    public async Task A_filter_keeps_the_numbers_and_says_how_much_is_shown(string only)
    {
        var page = (await small.GetAsync($"/agenda?only={only}")).Page;
        var all = RoleAtlas.Core.Atlas.Agenda.Of(small.Snapshot, []).Items;
        var expected = all.Where(i => only switch
        {
            "contested" => i.Row.Verdict.Kind == VerdictKind.Contested,
            "claimed-for-several" => i.Row.Verdict.Kind == VerdictKind.ClaimedForSeveral,
            _ => i.IsDisagreementOnOneSource,
        }).ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(i => $"{i.Number}. {i.Row.Responsibility.Name}"), page.QuerySelectorAll("article h2").Select(h => h.Words()));
        Assert.Contains($"Showing {expected.Count} of {AtlasWords.Count(all.Count, "item")}", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task A_value_that_is_not_known_is_ignored_with_a_notice(string query, string quoted)
    {
        var answer = await small.GetAsync($"/agenda?{query}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(quoted, answer.Page.QuerySelector(".notices")!.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Page.QuerySelectorAll("article"));
        Assert.DoesNotContain(answer.Page.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.Contains("xyzzy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_is_to_settle_that_is_not_called_clear()
    {
        var answer = await small.GetAsync("/agenda?roles=dish-washer,waiter");

        Assert.Empty(answer.Page.QuerySelectorAll("article"));
        Assert.Equal("Nothing to settle", answer.Page.QuerySelector("main h2")!.Words());
        Assert.Contains("That does not mean that everything is clear: on six of seven responsibilities no source names anybody.", answer.Words, StringComparison.Ordinal);
        Assert.Contains("That does not mean that everything is clear.", (await small.GetAsync("/agenda.md?roles=dish-washer,waiter")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Markdown_says_in_the_same_order_what_the_page_says()
    {
        foreach (var atlas in new AtlasHost[] { real, small })
        {
            foreach (var query in new[] { "", "?only=contested", $"?without={atlas.Snapshot.Sources[1].Slug}", "?area=nowhere&page=4" })
            {
                var page = (await atlas.GetAsync($"/agenda{query}")).Page;
                var markdown = Plain((await atlas.GetAsync($"/agenda.md{query}")).Text);
                var at = 0;
                foreach (var part in page.QuerySelectorAll("h1, article h2 a, article h3, article .said").Select(e => Folded(e.Words())))
                {
                    at = markdown.IndexOf(part, at, StringComparison.Ordinal);
                    Assert.True(at >= 0, $"{atlas.Address} {query}: {part}");
                }
            }
        }
    }

    [Fact]
    public async Task The_Markdown_is_tagged_kept_and_compressed_as_pages_are()
    {
        var first = await real.GetAsync("/agenda.md");
        var kept = await real.GetAsync("/agenda.md?utm_source=letter");

        Assert.Equal("text/markdown; charset=utf-8", first["Content-Type"]);
        Assert.Equal("no-cache", first["Cache-Control"]);
        Assert.Equal(first["ETag"], kept["ETag"]);
        Assert.NotNull(kept["Age"]);
        Assert.Equal(HttpStatusCode.NotModified, (await real.GetAsync("/agenda.md", ("If-None-Match", first["ETag"]!))).Status);
        Assert.NotEqual(first["ETag"], (await real.GetAsync("/agenda"))["ETag"]);
        var packed = await real.GetAsync("/agenda.md", ("Accept-Encoding", "br"));
        Assert.Equal("br", packed["Content-Encoding"]);
        Assert.Equal(first.Text, packed.Text);
        var head = await real.HeadAsync("/agenda.md");
        Assert.Equal((HttpStatusCode.OK, first["ETag"]), (head.Status, head["ETag"]));
        Assert.Empty(head.Body);
    }

    [Fact]
    public async Task Links_of_the_Markdown_lead_back_to_where_it_came_from()
    {
        var document = Markdown.Parse((await real.GetAsync("/agenda.md?only=contested")).Text);
        var links = document.Descendants<Markdig.Syntax.Inlines.LinkInline>().Select(l => l.Url!).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.StartsWith(real.Address.ToString(), l, StringComparison.Ordinal));
        Assert.Contains($"{real.Address}agenda?only=contested", links);
        foreach (var link in links.Distinct())
        {
            Assert.Equal(HttpStatusCode.OK, (await real.GetAsync(new Uri(link).PathAndQuery)).Status);
        }
    }

    [Fact]
    public async Task A_stranger_gets_no_agenda_of_a_private_atlas()
    {
        using var content = new TemporaryFolder();
        new TestContent().WriteTo(content.Path);
        using var atlas = new AtlasHost(content.Path, ("RoleAtlas:Reading", "signed-in"));

        var answer = await atlas.GetAsync("/agenda.md");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.DoesNotContain("ovens", answer.Text, StringComparison.Ordinal);
    }

    /// <summary>The words of a document, each run of white space one space.</summary>
    private static string Plain(string markdown) => Folded(string.Join(
        ' ', Markdown.ToPlainText(markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Folded(string words) => PlainLetters.Fold(words);
}
