using System.Net;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.History;

public sealed class EarlierPagesTests
{
    /// <summary>What tells of a state and not of the catalogue, taken out of a page: then it is the page of that time.</summary>
    private static string AsThen(Answer answer)
    {
        foreach (var line in answer.Page.QuerySelectorAll("p.shown, footer, meta[name=robots], meta[name=description], meta[property], meta[name^=twitter], link[rel=canonical], input[name=at], details:has([data-share])").ToList())
        {
            line.Remove();
        }

        return answer.Page.DocumentElement.OuterHtml
            .Replace("?at=1&amp;", "?", StringComparison.Ordinal).Replace("?at=1", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_can_be_read_as_it_was_says_so_and_leads_on_in_its_time()
    {
        using var edited = new EditedAtlas();
        var atlas = edited.Host;
        var addresses = PublicAddresses.Of(atlas.Snapshot).Select(a => a.Address).Where(a => a != "/search").ToList();
        var then = new Dictionary<string, string>();
        foreach (var address in addresses)
        {
            then[address] = AsThen(await atlas.GetAsync(address));
        }

        await edited.RenameAsync("baker", "Bread maker", "bread-baker");
        await edited.SaveAsync(new DeleteRole(Seen.Of(edited.Role("waiter"))));

        foreach (var address in addresses)
        {
            var answer = await atlas.GetAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&at=1" : "?at=1"));

            Assert.True(answer.Status == HttpStatusCode.OK, $"{address} answers {answer.Status}.");
            Assert.StartsWith("The catalogue as it was on ", answer.Page.QuerySelector("p.shown")!.Words(), StringComparison.Ordinal);
            Assert.NotNull(answer.Page.QuerySelector("meta[name=robots][content=noindex]"));
            Assert.Equal(address, answer.Page.QuerySelector("p.shown a[data-leaves]")!.GetAttribute("href"));
            Assert.All(
                answer.Page.QuerySelectorAll("a[href^='/']:not([data-leaves])").Select(a => a.GetAttribute("href")!)
                    .Where(h => !h.StartsWith("/history", StringComparison.Ordinal) && !h.StartsWith("/account", StringComparison.Ordinal)),
                h => Assert.Contains("at=1", h, StringComparison.Ordinal));
            Assert.All(answer.Page.Forms, f => Assert.NotNull(f.QuerySelector("input[type=hidden][name=at][value='1']")));
            Assert.Equal(then[address], AsThen(answer));
        }
    }

    [Fact]
    public async Task A_page_of_an_earlier_revision_is_kept_until_there_is_more_to_say_of_what_has_changed_since()
    {
        using var edited = new EditedAtlas();
        var now = await edited.Host.GetAsync("/roles");
        var fresh = await edited.Host.GetAsync("/roles?at=1");
        var document = await edited.Host.GetAsync("/agenda.md?at=1");
        await edited.RenameAsync("cook", "Chef");
        var first = await edited.Host.GetAsync("/roles?at=1");
        var kept = await edited.Host.GetAsync("/roles?at=1");

        Assert.NotEqual(now["ETag"], fresh["ETag"]);
        Assert.NotEqual(fresh["ETag"], first["ETag"]);
        Assert.Equal(first["ETag"], kept["ETag"]);
        Assert.NotNull(kept["Age"]);
        Assert.Equal(document["ETag"], (await edited.Host.GetAsync("/agenda.md?at=1"))["ETag"]);
        Assert.Contains("Cook", kept.Words, StringComparison.Ordinal);
        Assert.Contains("Chef", (await edited.Host.GetAsync("/roles")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, (await edited.Host.GetAsync("/roles?at=1", ("If-None-Match", first["ETag"]!))).Status);
        Assert.Equal(first["ETag"], (await edited.Host.HeadAsync("/roles?at=1"))["ETag"]);
    }

    [Fact]
    public async Task A_name_means_what_it_meant_then_else_what_it_means_now()
    {
        using var edited = new EditedAtlas();
        await edited.RenameAsync("cook", "Chef", "chef");

        var led = await edited.Host.GetAsync("/roles/chef?at=1");
        Assert.Equal((HttpStatusCode.TemporaryRedirect, "/roles/cook?at=1"), (led.Status, led["Location"]));
        Assert.Equal(HttpStatusCode.OK, (await edited.Host.GetAsync("/roles/cook?at=1")).Status);
        Assert.DoesNotContain("ignored", (await edited.Host.GetAsync("/matrix?roles=chef,baker&at=1")).Words, StringComparison.Ordinal);
        Assert.Equal("/roles/chef", (await edited.Host.GetAsync("/roles/cook"))["Location"]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2")]
    [InlineData("99999999999999999999999")]
    public async Task A_revision_that_is_not_there_is_a_helpful_404(string number)
    {
        using var edited = new EditedAtlas();
        foreach (var address in new[] { "/roles", "/agenda.md" })
        {
            var answer = await edited.Host.GetAsync($"{address}?at={number}");

            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Null(answer["ETag"]);
            Assert.Contains("There is no", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await edited.Host.GetAsync($"/history/{number}")).Status);
    }

    [Fact]
    public async Task What_is_no_number_is_told_and_the_page_is_the_present_one()
    {
        using var edited = new EditedAtlas();
        var answer = await edited.Host.GetAsync("/roles?at=yesterday");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("“yesterday” is no number of a revision", answer.Words, StringComparison.Ordinal);
        Assert.Null(answer.Page.QuerySelector("p.shown"));
    }

    [Fact]
    public async Task Search_looks_through_the_present_catalogue_and_says_so()
    {
        using var edited = new EditedAtlas();
        await edited.RenameAsync("cook", "Chef");
        var answer = await edited.Host.GetAsync("/search?q=chef&at=1");

        Assert.Contains("Search looks through the catalogue as it is now", answer.Page.QuerySelector("p.shown")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/roles/cook']"));
    }

    [Fact]
    public async Task The_agenda_as_a_document_says_of_which_time_it_is_and_its_links_keep_to_it()
    {
        using var edited = new EditedAtlas();
        await edited.RenameAsync("cook", "Chef");
        var text = (await edited.Host.GetAsync("/agenda.md?at=1")).Text;

        Assert.Contains("The catalogue as it was on ", text, StringComparison.Ordinal);
        Assert.Contains("/responsibilities/ovens?at=1>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("chef", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_private_atlas_shows_a_stranger_nothing_of_its_past()
    {
        using var edited = new EditedAtlas(("RoleAtlas:Reading", "signed-in"));
        foreach (var address in new[] { "/?at=1", "/roles/cook?at=1", "/agenda.md?at=1", "/roles?at=9", "/history", "/history/1", "/?preview=drafts" })
        {
            var answer = await edited.Host.GetAsync(address);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
            Assert.DoesNotContain("Cook", answer.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_link_keeps_the_state_before_its_own_query_and_others_stay_as_they_are()
    {
        var shown = new ShownAtlas { Revision = new(41, default, "", "", []), Drafts = [] };

        Assert.Equal("/roles?at=41&preview=drafts", shown.Keep("/roles"));
        Assert.Equal("/matrix?at=41&preview=drafts&cell=#x", shown.Keep("/matrix?cell=#x"));
        Assert.Equal("/sources/a?at=41&preview=drafts#claim-at=1", shown.Keep("/sources/a#claim-at=1"));
        Assert.Equal("/roles?preview=drafts&at=7", shown.Keep("/roles?at=7"));
        string[] others = ["#x", "//elsewhere/roles", "https://example.org/", "/history/41", "/account/sign-in", "mailto:a@b"];
        Assert.All(others, address => Assert.Equal(address, shown.Keep(address)));
    }
}
