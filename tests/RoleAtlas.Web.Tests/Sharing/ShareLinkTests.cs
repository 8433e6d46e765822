using System.Net;
using Microsoft.EntityFrameworkCore;
using RoleAtlas.Web.Tests.Accounts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Sharing;

public sealed class ShareLinkTests
{
    private static readonly (string, string)[] OpenToAll = [("Input.IsOpenToAll", "true")];
    private static readonly string[] WordsOfTheAtlas = ["Cook", "Baker", "ovens", "Both at work", "Kitchen"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_shows_the_page_in_place_with_what_its_maker_says_and_stays_as_it_was()
    {
        using var atlas = new SharingAtlas();
        var ada = await atlas.People.SignedInAsync();
        var bob = await atlas.People.JoinedAsync(ada, "Reader", "Bob");
        var of = "/compare/baker-vs-cook?only=contested";
        var link = await atlas.ShareAsync(bob, of, ("Input.Title", "Who minds <b>the ovens</b>?"), ("Input.Note", "Read this.\nThen talk."), ("Input.Until", "2099-12-31"));
        var plain = await atlas.Host.GetAsync(of);
        var shared = await atlas.Host.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, shared.Status);
        Assert.Equal($"Who minds <b>the ovens</b>?: {plain.Page.Title}", shared.Page.Title);
        Assert.Equal(plain.Page.QuerySelector("main h1")!.Words(), shared.Page.QuerySelector("main h1")!.Words());
        var note = shared.Page.QuerySelector("section.shared")!;
        Assert.Equal("Who minds <b>the ovens</b>?", note.QuerySelector(".title")!.TextContent);
        Assert.Equal("Read this.\nThen talk.", note.QuerySelector(".note")!.TextContent);
        Assert.Contains("Shared by Bob on ", note.Words(), StringComparison.Ordinal);
        Assert.Contains(", up to 31 December 2099.", note.Words(), StringComparison.Ordinal);
        Assert.Contains("It has not changed since.", shared.Page.QuerySelector("p.shown")!.Words(), StringComparison.Ordinal);
        Assert.Equal(of, shared.Page.QuerySelector("p.shown a[data-leaves]")!.GetAttribute("href"));
        Assert.NotNull(shared.Page.QuerySelector("main a[href^='/responsibilities/ovens?at=1']"));

        await atlas.DeleteRoleAsync("dish-washer");
        await atlas.DeleteSourceAsync("baker");
        var then = await atlas.Host.GetAsync(link);
        Assert.Matches("One cell, one verdict and .+ on this page have changed since this was shared", then.Page.QuerySelector("p.shown")!.Words());
        Assert.Equal("/history/since/1?roles=baker,cook&only=contested", then.Page.QuerySelector("p.shown a.since")!.GetAttribute("href"));
        Assert.Contains("Minding the ovens", then.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_answer_is_kept_by_nobody_and_tells_no_other_page_where_it_came_from()
    {
        using var atlas = new SharingAtlas();
        var ada = await atlas.People.SignedInAsync();
        var link = await atlas.ShareAsync(ada, "/roles/cook");
        var plain = await atlas.Host.GetAsync("/roles/cook?at=1");
        foreach (var answer in new[] { await atlas.Host.GetAsync(link), await atlas.Host.GetAsync(link, ("If-None-Match", plain["ETag"]!)), await ada.GetAsync(link), await atlas.Host.HeadAsync(link), await atlas.Host.GetAsync("/s/nothing") })
        {
            Assert.Equal("no-store", answer["Cache-Control"]);
            Assert.Equal("no-referrer", answer["Referrer-Policy"]);
            Assert.Equal("noindex", answer["X-Robots-Tag"]);
            Assert.NotNull(answer["Content-Security-Policy"]);
            Assert.Null(answer["ETag"]);
            Assert.Null(answer["Age"]);
            Assert.Null(answer["Speculation-Rules"]);
        }

        var shared = await atlas.Host.GetAsync(link);
        Assert.Null(shared["Set-Cookie"]);
        Assert.Null(shared.Page.QuerySelector("link[rel=canonical]"));
        Assert.DoesNotContain(link, shared.Text, StringComparison.Ordinal);
        var head = await atlas.Host.HeadAsync(link);
        Assert.Equal((HttpStatusCode.OK, 0), (head.Status, head.Body.Length));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await atlas.Host.SendAsync(HttpMethod.Post, link)).Status);

        // Nor does the page under its own address come to say that it is shared.
        var after = await atlas.Host.GetAsync("/roles/cook?at=1");
        Assert.Equal(plain["ETag"], after["ETag"]);
        Assert.Null(after.Page.QuerySelector("section.shared"));
        Assert.Equal("no-cache", after["Cache-Control"]);
    }

    [Fact]
    public async Task A_link_that_follows_shows_the_present_under_whatever_name_and_nothing_once_that_is_gone()
    {
        using var atlas = new SharingAtlas();
        var link = await atlas.ShareAsync(await atlas.People.SignedInAsync(), "/roles/cook", ("Input.IsPinned", "false"));
        await atlas.RenameRoleAsync("cook", "Chef", "chef");

        var shared = await atlas.Host.GetAsync(link);
        Assert.Equal((HttpStatusCode.OK, "Cook: Chef · RoleAtlas"), (shared.Status, shared.Page.Title));
        Assert.Contains("It shows the catalogue as it is now.", shared.Words, StringComparison.Ordinal);
        Assert.Null(shared.Page.QuerySelector("p.shown"));

        await atlas.DeleteRoleAsync("chef");
        await IsRefusedAsync(atlas, link, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_that_is_wrong_taken_back_or_has_expired_tells_nothing_of_what_it_led_to()
    {
        using var atlas = new SharingAtlas();
        var ada = await atlas.People.SignedInAsync();
        var bob = await atlas.People.JoinedAsync(ada, "Reader", "Bob");
        var takenBack = await atlas.ShareAsync(ada, "/roles/cook", ("Input.Title", "The cook"));
        var byAdmin = await atlas.ShareAsync(bob, "/roles/baker", ("Input.Title", "Of the baker"));
        var expired = await atlas.ShareAsync(ada, "/roles/cook", ("Input.Title", "Late"), ("Input.Until", "2099-01-01"));
        await atlas.People.QueryAsync(c => c.ShareLinks.Where(l => l.Title == "Late").ExecuteUpdateAsync(l => l.SetProperty(x => x.Expires, DateTime.UtcNow), Cancel));
        Assert.DoesNotContain("The cook", (await bob.GetAsync("/account/shares")).Words, StringComparison.Ordinal);
        await ada.PressAsync("/account/shares", "Take back the link to The cook");
        await ada.PressAsync("/account/shares", "Take back the link to Of the baker");

        var wrong = await IsRefusedAsync(atlas, "/s/aaaaaaaaaaaaaaaaaaaaaaaa", HttpStatusCode.NotFound);
        Assert.Equal(wrong.Text, (await IsRefusedAsync(atlas, takenBack, HttpStatusCode.NotFound)).Text);
        Assert.Equal(wrong.Text, (await IsRefusedAsync(atlas, byAdmin, HttpStatusCode.NotFound)).Text);
        Assert.Equal(wrong.Text, (await IsRefusedAsync(atlas, takenBack[..^1], HttpStatusCode.NotFound)).Text);
        Assert.Contains("has expired", (await IsRefusedAsync(atlas, expired, HttpStatusCode.Gone)).Words, StringComparison.Ordinal);

        // A page that is left open with a link on it that is gone says so, and nothing happens.
        Assert.Empty(await atlas.People.QueryAsync(c => c.ShareLinks.Where(l => l.Title != "Late").ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Links_are_guessed_for_a_while_and_those_that_work_go_on_working()
    {
        using var atlas = new SharingAtlas();
        var link = await atlas.ShareAsync(await atlas.People.SignedInAsync(), "/roles/cook");
        List<HttpStatusCode> guesses = [];
        for (var i = 0; i < 31; i++)
        {
            guesses.Add((await atlas.Host.GetAsync($"/s/{i:D24}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, guesses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, guesses[^1]);
        Assert.Equal(HttpStatusCode.OK, (await atlas.Host.GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_private_atlas_opens_the_one_page_where_the_maker_lets_everybody_read_it_and_nothing_else()
    {
        using var atlas = new SharingAtlas(("RoleAtlas:Reading", "signed-in"));
        var ada = await atlas.People.SignedInAsync();
        var open = await atlas.ShareAsync(ada, "/roles/cook", OpenToAll);
        var closed = await atlas.ShareAsync(ada, "/roles/cook");

        var shared = await atlas.Host.GetAsync(open);
        Assert.Equal((HttpStatusCode.OK, "Cook · RoleAtlas"), (shared.Status, shared.Page.Title));
        Assert.Contains("Only this page was shared with you: its links ask you to sign in.", shared.Words, StringComparison.Ordinal);
        Assert.Null(shared["Set-Cookie"]);
        Assert.Equal(HttpStatusCode.OK, (await atlas.Host.HeadAsync(open)).Status);
        Assert.Equal(shared.Text, (await atlas.Host.GetAsync(open.Replace("/s/", "/S/", StringComparison.Ordinal))).Text);

        // A mail program may say what the link is; of the rest of the atlas there is neither a picture nor an address.
        Assert.Equal("Cook", shared.Page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal($"{atlas.Host.Address}{open[1..]}", shared.Page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Empty(shared.Page.QuerySelectorAll("meta[property^='og:image'], meta[name='twitter:image']"));

        var refused = await atlas.Host.GetAsync(closed);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.All(WordsOfTheAtlas, w => Assert.DoesNotContain(w, refused.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("same-origin", refused["Referrer-Policy"]);
        var bob = atlas.People.Stranger();
        var signIn = await bob.GetAsync("/account/sign-in", ("Referer", $"{atlas.Host.Address}{closed[1..]}"));
        var signedIn = await bob.PressOnAsync(signIn, "/account/sign-in", "Sign in", ("Input.Email", AccountAtlas.Email), ("Input.Password", AccountAtlas.Password));
        Assert.Equal("Cook · RoleAtlas", (await bob.FollowAsync(signedIn)).Page.Title);
        Assert.DoesNotContain("Only this page", (await ada.GetAsync(closed)).Words, StringComparison.Ordinal);

        // The door was open for that answer alone: neither its links nor what is written behind the token come in.
        var token = open.Split('/')[^1];
        string[] others =
        [
            .. shared.Page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!).Where(h => !h.StartsWith("/account/sign-in", StringComparison.Ordinal)).Distinct(),
            "/roles/cook", "/roles/cook?at=1", $"/roles/cook?token={token}", $"/matrix?s={token}", "/search/suggestions?q=cook", "/agenda.md", "/history/since/1", "/sitemap.xml",
        ];
        foreach (var other in others)
        {
            Assert.True((await atlas.Host.GetAsync(other, ("Referer", $"{atlas.Host.Address}s/{token}"))).Status == HttpStatusCode.Unauthorized, $"{other} is open.");
        }

        foreach (var other in new[] { $"{open}/..", $"{open}/../../roles/baker", $"{open}?at=1&preview=drafts", $"{open}?path=/roles/baker" })
        {
            Assert.DoesNotContain("Baker", (await atlas.Host.GetAsync(other)).Page.Title, StringComparison.Ordinal);
        }

        foreach (var nothing in new[] { "/s/aaaaaaaaaaaaaaaaaaaaaaaa", "/s/", "/s" })
        {
            var answer = await atlas.Host.GetAsync(nothing);
            Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.PermanentRedirect, $"{nothing} answers {answer.Status}.");
            Assert.All(WordsOfTheAtlas, w => Assert.DoesNotContain(w, answer.Text, StringComparison.OrdinalIgnoreCase));
        }

        await ada.PressAsync("/account/shares", "Take back the link to Cook");
        await ada.PressAsync("/account/shares", "Take back the link to Cook");
        await IsRefusedAsync(atlas, open, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task No_link_shows_the_words_of_a_draft()
    {
        using var atlas = new SharingAtlas();
        var ada = await atlas.People.SignedInAsync();
        var before = await atlas.ShareAsync(ada, "/sources");
        Assert.Contains("The baker", (await atlas.Host.GetAsync(before)).Words, StringComparison.Ordinal);
        await atlas.WithdrawAsync("baker");
        Assert.DoesNotContain("The baker", (await atlas.Host.GetAsync(before)).Words, StringComparison.Ordinal);

        var refused = await ada.PressAsync("/account/shares?of=%2Fsources%2Fbaker%3Fpreview%3Ddrafts", "Make the link", ("Input.Title", "A draft"));
        Assert.Contains("Readers find no page there", refused.Page.QuerySelector("#address-problem")!.Words(), StringComparison.Ordinal);
        foreach (var pinned in new[] { "true", "false" })
        {
            var link = await atlas.ShareAsync(ada, "/sources?preview=drafts", ("Input.IsPinned", pinned));
            foreach (var answer in new[] { await atlas.Host.GetAsync(link), await ada.GetAsync(link), await ada.GetAsync($"{link}?preview=drafts") })
            {
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                Assert.DoesNotContain("The baker", answer.Words, StringComparison.Ordinal);
            }
        }
    }

    private static async Task<Answer> IsRefusedAsync(SharingAtlas atlas, string link, HttpStatusCode status)
    {
        var answer = await atlas.Host.GetAsync(link);
        Assert.Equal(status, answer.Status);
        Assert.Equal("no-store", answer["Cache-Control"]);
        Assert.Null(answer["Location"]);
        Assert.Null(answer["Set-Cookie"]);
        Assert.StartsWith("This link ", answer.Page.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        Assert.All(WordsOfTheAtlas, w => Assert.DoesNotContain(w, answer.Text, StringComparison.OrdinalIgnoreCase));
        return answer;
    }
}
