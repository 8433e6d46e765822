using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Search;

public sealed class SearchPageTests(RealAtlas atlas)
{
    [Fact]
    public async Task A_question_is_answered_with_roles_verdict_reason_and_words()
    {
        var page = await SearchAsync("who handles risk");
        var row = AtlasRow.Of(atlas.Snapshot, atlas.Snapshot.FindResponsibility("risk-management")!, atlas.Snapshot.Roles);

        Assert.Equal("Search for “who handles risk”", page.QuerySelector("h1")!.Words());
        Assert.Equal("who handles risk", page.QuerySelector<IHtmlInputElement>("#search")!.Value);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var answer = page.Section("Whose job is this?")!.QuerySelector("ol > li")!;
        Assert.Equal("/responsibilities/risk-management", answer.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Equal("risks", answer.QuerySelector("h3 mark")!.TextContent);
        Assert.Equal(["Project manager", "Product manager"], answer.QuerySelectorAll(".who a").Select(a => a.Words()));
        Assert.Contains("three sources give it to this role", answer.QuerySelector(".who")!.Words(), StringComparison.Ordinal);
        Assert.Equal(row.Verdict.Label(), answer.QuerySelector(".verdict")!.Words());
        Assert.Contains(VerdictExplanation.Of(row).Rule, answer.QuerySelector("details.why")!.Words(), StringComparison.Ordinal);

        // Sources disagree: both sides are quoted.
        Assert.Equal(["Project manager", "Product manager"], answer.QuerySelectorAll(".side").Select(s => s.Words()));
        Assert.All(answer.QuerySelectorAll(".said a"), a => Assert.Matches("^/sources/[a-z-]+#claim-[a-z0-9]{6}$", a.GetAttribute("href")));
        Assert.All(answer.QuerySelectorAll(".said"), s => Assert.NotEmpty(s.QuerySelectorAll("mark")));
    }

    [Fact]
    public async Task Every_link_to_words_leads_to_where_they_stand()
    {
        foreach (var text in new[] { "what should we build", "stakeholder", "product manager", "knee-jerk reaction" })
        {
            var page = await SearchAsync(text);
            foreach (var link in page.QuerySelectorAll(".said a"))
            {
                var parts = link.GetAttribute("href")!.Split('#');
                var source = (await atlas.GetAsync(parts[0])).Page;
                if (parts[1].StartsWith("claim-", StringComparison.Ordinal))
                {
                    Assert.NotNull(source.GetElementById(parts[1]));
                }
                else
                {
                    Assert.Contains(Uri.UnescapeDataString(parts[1][":~:text=".Length..]), source.QuerySelector("main")!.Words(), StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task Sections_say_how_many_there_are_and_lead_to_all_of_them()
    {
        var page = await SearchAsync("product");
        var results = Core.Search.AtlasIndex.Of(atlas.Snapshot).Search("product");
        foreach (var (name, heading, count) in new[]
        {
            ("responsibilities", "Whose job is this?", results.Responsibilities.Count), ("roles", "Roles", results.Roles.Count),
            ("claims", "What sources say", results.Claims.Count), ("sources", "Elsewhere in the sources", results.Sources.Count),
        })
        {
            var section = page.Section(heading)!;
            Assert.Equal(count.ToString(System.Globalization.CultureInfo.InvariantCulture), section.QuerySelector("h2 .n")!.TextContent);
            var listed = section.QuerySelectorAll("ol > li").Where(li => li.ParentElement!.ParentElement == section).Count();
            Assert.Equal(Math.Min(5, count), listed);
            if (count > 5)
            {
                Assert.Equal($"/search?q=product&only={name}", section.QuerySelectorAll("a").Single(a => a.Words().StartsWith("Show all", StringComparison.Ordinal)).GetAttribute("href"));
            }
        }

        HashSet<string> seen = [];
        for (var number = 1; number <= (results.Responsibilities.Count + 24) / 25; number++)
        {
            var part = (await atlas.GetAsync($"/search?q=product&only=responsibilities&page={number}")).Page;
            Assert.Single(part.QuerySelectorAll("section.found"));
            seen.UnionWith(part.QuerySelectorAll("h3 a").Select(a => a.GetAttribute("href")!));
        }

        Assert.Equal(results.Responsibilities.Select(h => $"/responsibilities/{h.Responsibility.Slug}").Order(), seen.Order());
    }

    [Fact]
    public async Task What_was_read_otherwise_is_told()
    {
        var page = await SearchAsync("stakeholdr comunication xqzjv");

        Assert.Contains("No text here holds “stakeholdr”; looked for “stakeholder” instead.", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("No text here holds “xqzjv”, or anything like it.", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_silence_with_a_way_on()
    {
        var page = await SearchAsync("qroduct nanager");

        Assert.Contains("That is silence, not a no", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(
            atlas.Snapshot.Areas.Select(a => $"/responsibilities?area={a.Slug}"), page.QuerySelectorAll(".areas a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Product manager", page.QuerySelector(".near")!.Words(), StringComparison.Ordinal);
        Assert.Contains("There is no word in that", (await SearchAsync("?!")).Body!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=risk&only=nothing", "“nothing” is not something this page can be limited to")]
    [InlineData("/search?q=risk&only=responsibilities&page=99", "There is only one page; this is the last.")]
    [InlineData("/search?q=risk&page=2", "The beginning of each list is shown")]
    public async Task What_the_address_does_not_mean_is_told(string address, string notice) =>
        Assert.Contains(notice, (await atlas.GetAsync(address)).Page.QuerySelector(".notices")!.Words(), StringComparison.Ordinal);

    [Fact]
    public async Task A_long_question_is_cut_and_says_so()
    {
        var page = await SearchAsync("risk " + new string('y', 6_000));

        Assert.Contains("Only the first 200 characters were looked for.", page.QuerySelector(".notices")!.Words(), StringComparison.Ordinal);
        Assert.InRange(page.QuerySelector("h1")!.Words().Length, 200, 220);
    }

    [Fact]
    public async Task Nothing_asked_shows_what_can_be()
    {
        var page = (await atlas.GetAsync("/search?q=%20")).Page;
        var examples = page.QuerySelectorAll(".examples a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            Assert.NotEmpty((await atlas.GetAsync(example)).Page.Section("Whose job is this?")!.QuerySelectorAll("li"));
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)> risk")]
    [InlineData("' OR 1=1 -- risk")]
    [InlineData("name:risk AND (\"\" OR *) ~2 ^9 [a TO z] {!x}")]
    [InlineData("\u202e risk שלום 👩\u200d💻 \0")]
    [InlineData("risk {{7*7}} ${7*7} @(7*7)")]
    public async Task Whatever_is_asked_stays_text(string text)
    {
        foreach (var address in new[] { "/search", "/search/suggestions" })
        {
            var answer = await atlas.GetAsync($"{address}?q={Uri.EscapeDataString(text)}");

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.All(answer.Page.QuerySelectorAll("img, script:not([src])"), e => Assert.DoesNotContain("alert", e.OuterHtml, StringComparison.Ordinal));
            Assert.DoesNotContain(answer.Page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
            if (address == "/search" && !text.Contains('\0', StringComparison.Ordinal))
            {
                Assert.Equal($"Search for “{text}”", answer.Page.QuerySelector("h1")!.TextContent);
            }
        }
    }

    [Fact]
    public async Task Words_of_a_source_stand_as_they_are_with_mathematical_letters_as_plain_ones()
    {
        var results = Core.Search.AtlasIndex.Of(atlas.Snapshot).Search("what should we build");
        var shown = (await SearchAsync("what should we build")).Section("What sources say")!.QuerySelectorAll(".said").Select(s => s.TextContent.Trim());

        Assert.Equal(results.Claims.Take(5).Select(c => PlainLetters.Fold(c.Passage.Text)), shown);
    }

    private async Task<IHtmlDocument> SearchAsync(string text)
    {
        var answer = await atlas.GetAsync($"/search?q={Uri.EscapeDataString(text)}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Page;
    }
}
