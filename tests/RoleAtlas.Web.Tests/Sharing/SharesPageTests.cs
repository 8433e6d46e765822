using System.Net;
using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Sharing;
using RoleAtlas.Web.Sharing;
using RoleAtlas.Web.Tests.Accounts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Sharing;

public sealed class SharesPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_is_made_for_the_page_one_comes_from_listed_changed_and_taken_back()
    {
        using var atlas = new SharingAtlas();
        var ada = await atlas.People.SignedInAsync();
        var page = (await ada.GetAsync("/account/shares?of=%2Fsources%2Fboth%3Frole%3Dcook%23claim-aaaaa2")).Page;
        Assert.Equal("Both at work; what it says of the cook", page.QuerySelector("#title")!.GetAttribute("value"));
        Assert.Contains("You share nothing.", page.Body!.Words(), StringComparison.Ordinal);

        var link = await atlas.ShareAsync(ada, "/sources/both?role=cook#claim-aaaaa2", ("Input.Note", "Look here"));
        Assert.Matches("^/s/[A-Za-z0-9_-]{24}#claim-aaaaa2$", link);
        var made = await atlas.People.QueryAsync(c => c.ShareLinks.SingleAsync(Cancel));
        Assert.Equal(("/sources/both?role=cook", "claim-aaaaa2", (long?)1, "ada"), (made.Address, made.Anchor, made.Revision, made.By));

        var listed = (await ada.GetAsync("/account/shares")).Page.Section("Your links 1")!;
        Assert.Contains("shows revision 1 · without an end", listed.Words(), StringComparison.Ordinal);
        Assert.EndsWith(link, listed.QuerySelector("input[readonly]")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal("/sources/both?at=1&role=cook", listed.QuerySelector("a")!.GetAttribute("href"));

        var button = "Save the changes of Both at work; what it says of the cook";
        var wrong = await ada.PressAsync("/account/shares", button, ("Title", " "), ("Until", ""));
        Assert.Contains("is not changed. Say what it is that you share.", wrong.Page.QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
        var early = await ada.PressAsync("/account/shares", button, ("Title", "Typed"), ("Note", "And typed"), ("Until", "2001-01-01"));
        var kept = early.Page.QuerySelector(".share details[open] form")!;
        Assert.Equal(("Typed", "2001-01-01", "And typed"), (kept.QuerySelector("[name=Title]")!.GetAttribute("value"), kept.QuerySelector("[name=Until]")!.GetAttribute("value"), kept.QuerySelector("textarea")!.TextContent));
        Assert.Contains("Choose a day from today on", early.Page.QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
        await ada.PressAsync("/account/shares", button, ("Title", "One excerpt"), ("Note", "Look\nthere"), ("Until", "2099-01-02"));
        var changed = await atlas.People.QueryAsync(c => c.ShareLinks.SingleAsync(Cancel));
        Assert.Equal(("One excerpt", "Look\nthere", made.Token), (changed.Title, changed.Note, changed.Token));
        Assert.Equal(new DateTime(2099, 1, 3, 0, 0, 0, DateTimeKind.Utc), changed.Expires);
        Assert.Contains("until 2 January 2099", (await ada.GetAsync("/account/shares")).Words, StringComparison.Ordinal);

        var open = await ada.GetAsync("/account/shares");
        var answer = await ada.PressAsync("/account/shares", "Take back the link to One excerpt");
        Assert.Equal("/account/shares?done=revoked", answer["Location"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.PressOnAsync(open, "/account/shares", "Take back the link to One excerpt")).Status);
    }

    [Theory]
    [InlineData("Input.Address", "https://evil.example.org/matrix", "This is no address of this atlas.")]
    [InlineData("Input.Address", "/search?q=x", "Readers find no page there")]
    [InlineData("Input.Address", "/roles/cook?at=99", "There is no revision 99")]
    [InlineData("Input.Address", "/roles/cook?at=soon", "There is no revision soon")]
    [InlineData("Input.Address", "", "Give the address of a page.")]
    [InlineData("Input.Title", "", "Say what it is that you share.")]
    [InlineData("Input.Until", "2001-01-01", "Choose a day from today on")]
    [InlineData("Input.Until", "9999-12-31", "Choose a day from today on")]
    [InlineData("Input.Until", "tomorrow", "Choose a day from today on")]
    public async Task What_is_not_right_is_said_beside_it_and_nothing_is_made(string field, string value, string says)
    {
        using var atlas = new SharingAtlas();
        var answer = await (await atlas.People.SignedInAsync()).PressAsync("/account/shares?of=%2Froles%2Fcook", "Make the link", (field, value));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(says, answer.Page.QuerySelector($"#{field.Split('.')[1].ToLowerInvariant()}-problem")!.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await atlas.People.QueryAsync(c => c.ShareLinks.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_page_as_it_was_is_shared_as_it_was()
    {
        using var atlas = new SharingAtlas();
        var ada = await atlas.People.SignedInAsync();
        await atlas.RenameRoleAsync("cook", "Chef", "chef");

        var link = await atlas.ShareAsync(ada, "/roles/cook?at=1");
        Assert.Equal(1, (await atlas.People.QueryAsync(c => c.ShareLinks.SingleAsync(Cancel))).Revision);
        var shared = await atlas.Host.GetAsync(link);
        Assert.Equal("Cook · RoleAtlas", shared.Page.Title);
        Assert.DoesNotContain("since this was shared", shared.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_outlives_its_makers_account_under_their_name_and_admins_see_and_end_it()
    {
        using var atlas = new SharingAtlas();
        var ada = await atlas.People.SignedInAsync();
        var bob = await atlas.People.JoinedAsync(ada, "Reader", "Bob");
        var link = await atlas.ShareAsync(bob, "/roles/cook", ("Input.Title", "Bob’s cook"));
        await bob.PressAsync("/account", "Save the name", ("Input.DisplayName", "Robert"));
        Assert.DoesNotContain("Links of others", (await bob.GetAsync("/account/shares")).Words, StringComparison.Ordinal);

        await ada.PressAsync("/account/people", "Remove the account of Robert");
        Assert.Contains("Shared by Robert on", (await atlas.Host.GetAsync(link)).Words, StringComparison.Ordinal);
        Assert.Contains("By Robert, who has no account any more", (await ada.GetAsync("/account/shares")).Page.Section("Links of others 1")!.Words(), StringComparison.Ordinal);
        await ada.PressAsync("/account/shares", "Take back the link to Bob’s cook");
        Assert.Equal(HttpStatusCode.NotFound, (await atlas.Host.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Nobody_shares_more_than_the_most()
    {
        using var atlas = new SharingAtlas();
        var ada = await atlas.People.SignedInAsync();
        await atlas.ShareAsync(ada, "/roles/cook");
        await atlas.People.QueryAsync(async c =>
        {
            var first = await c.ShareLinks.AsNoTracking().SingleAsync(Cancel);
            c.ShareLinks.AddRange(Enumerable.Range(1, ShareLinks.MostOfOne - 1).Select(_ => new ShareLink
            {
                Token = ShareToken.New(), Address = first.Address, Page = first.Page, Title = first.Title, By = first.By, AccountId = first.AccountId,
            }));
            return await c.SaveChangesAsync(Cancel);
        });

        var refused = await ada.PressAsync("/account/shares?of=%2Froles%2Fcook", "Make the link");

        Assert.Contains("You share 200 pages already", refused.Words, StringComparison.Ordinal);
        Assert.Equal(ShareLinks.MostOfOne, await atlas.People.QueryAsync(c => c.ShareLinks.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Whoever_takes_another_name_gives_it_to_their_own_links_and_to_no_one_elses()
    {
        using var atlas = new SharingAtlas();
        var ada = await atlas.People.SignedInAsync();
        var bob = await atlas.People.JoinedAsync(ada, "Reader", "Bob");
        await bob.PressAsync("/account", "Save the name", ("Input.DisplayName", "ada"));
        var (adas, bobs) = (await atlas.ShareAsync(ada, "/roles/cook"), await atlas.ShareAsync(bob, "/roles/cook"));

        await ada.PressAsync("/account", "Save the name", ("Input.DisplayName", "Ada L."));

        Assert.Contains("Shared by Ada L. on", (await atlas.Host.GetAsync(adas)).Words, StringComparison.Ordinal);
        Assert.Contains("Shared by ada on", (await atlas.Host.GetAsync(bobs)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_shown_the_link_that_somebody_else_has_made()
    {
        using var atlas = new SharingAtlas();
        var ada = await atlas.People.SignedInAsync();
        var bob = await atlas.People.JoinedAsync(ada, "Editor", "Bob");
        await atlas.ShareAsync(ada, "/roles/cook");
        var made = await atlas.People.QueryAsync(c => c.ShareLinks.SingleAsync(Cancel));

        var shown = await bob.GetAsync($"/account/shares?link={made.Id:N}");

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Null(shown.Page.QuerySelector("#new-link"));
        Assert.DoesNotContain(made.Token, shown.Text, StringComparison.Ordinal);
        Assert.EndsWith(made.Token, (await ada.GetAsync($"/account/shares?link={made.Id:N}")).Page.QuerySelector("#new-link")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_everybody_may_read_no_link_is_kept_as_one_that_lets_strangers_in_should_the_atlas_become_private()
    {
        using var atlas = new SharingAtlas();
        var ada = await atlas.People.SignedInAsync();

        var made = await SendAsync("/account/shares?of=%2Froles%2Fcook", "Make the link", "Input.IsOpenToAll");
        Assert.StartsWith("/account/shares?link=", made["Location"], StringComparison.Ordinal);
        Assert.False((await atlas.People.QueryAsync(c => c.ShareLinks.SingleAsync(Cancel))).IsOpenToAll);

        var changed = await SendAsync("/account/shares", "Save the changes of Cook", "IsOpenToAll");
        Assert.Equal("/account/shares?done=changed", changed["Location"]);
        Assert.False((await atlas.People.QueryAsync(c => c.ShareLinks.SingleAsync(Cancel))).IsOpenToAll);

        // The form has no such field where there is nothing to open.
        async Task<Answer> SendAsync(string path, string button, string field)
        {
            var answer = await ada.GetAsync(path);
            Assert.Null(answer.Page.QuerySelector($"[name='{field}']"));
            var more = answer.Page.CreateElement("input");
            more.SetAttribute("name", field);
            more.SetAttribute("value", "true");
            answer.Page.QuerySelectorAll("button").First(b => b.Words() == button).Closest("form")!.AppendChild(more);
            return await ada.PressOnAsync(answer, path, button);
        }
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_comes_back_to_the_page_that_they_wanted_to_share()
    {
        using var atlas = new SharingAtlas();
        var stranger = atlas.People.Stranger();
        var address = (await stranger.GetAsync("/account/shares?of=%2Froles%2Fcook"))["Location"]!;
        var answer = await stranger.PressAsync(address, "Sign in", ("Input.Email", AccountAtlas.Email), ("Input.Password", AccountAtlas.Password));

        Assert.Equal("/account/shares?of=%2Froles%2Fcook", answer["Location"]);
    }
}
