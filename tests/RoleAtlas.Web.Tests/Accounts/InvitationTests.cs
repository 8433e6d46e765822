using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Accounts;

public sealed class InvitationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_invited_makes_an_account_and_is_signed_in_with_what_was_meant_for_them()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        var bob = atlas.Stranger();
        var link = await AccountAtlas.InviteAsync(ada, "Editor", "Bob, second floor");

        var invited = await bob.GetAsync(link);
        Assert.Contains("ada invites you. You may edit the catalogue.", invited.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("second floor", invited.Words, StringComparison.Ordinal);
        Assert.Contains("Bob, second floor", (await ada.GetAsync("/account/people")).Words, StringComparison.Ordinal);

        var joined = await AccountAtlas.JoinAsync(bob, link, "Bob");
        Assert.Equal("/admin", joined["Location"]);
        Assert.Equal(HttpStatusCode.OK, (await bob.GetAsync("/admin")).Status);
        Assert.Contains("bob@example.org · Editor", (await bob.GetAsync("/account")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bob, second floor", (await ada.GetAsync("/account/people")).Words, StringComparison.Ordinal);
        Assert.True((await AccountAtlas.SignInAsync(atlas.Stranger(), "BOB@example.org", "bob builds bridges")).Status == HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_link_that_was_used_taken_back_has_expired_or_is_cut_off_says_so()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        string used = await AccountAtlas.InviteAsync(ada, "Reader"), expired = await AccountAtlas.InviteAsync(ada, "Reader", "Late");
        await AccountAtlas.JoinAsync(atlas.Stranger(), used, "Bob");
        await atlas.QueryAsync(c => c.Invitations.Where(i => i.Note == "Late").ExecuteUpdateAsync(i => i.SetProperty(x => x.Expires, DateTime.UtcNow), Cancel));
        var takenBack = await AccountAtlas.InviteAsync(ada, "Reader", "Nobody");
        var eve = atlas.Stranger();
        var open = await eve.GetAsync(takenBack);
        await ada.PressAsync("/account/people", "Take back the invitation Nobody");

        (string Link, string Says)[] links =
        [
            (used, "used before"), (expired, "has expired"), (takenBack, "taken back"), (takenBack[..^5], "not all there"), ("/account/join", "not all there"),
        ];
        foreach (var (link, says) in links)
        {
            var answer = await atlas.Stranger().GetAsync(link);

            Assert.Contains(says, answer.Words, StringComparison.Ordinal);
            Assert.Null(answer.Page.QuerySelector("input[type=password]"));
        }

        // Nor does the form help that was open before.
        var sent = await eve.PressOnAsync(
            open, takenBack, "Make the account", ("Input.DisplayName", "Eve"), ("Input.Email", "eve@example.org"), ("Input.Password", "eve evades everyone"));
        Assert.Contains("taken back", sent.Words, StringComparison.Ordinal);
        Assert.Equal(2, await atlas.QueryAsync(c => c.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_somebody_has_used_meanwhile_is_not_taken_back()
    {
        using var atlas = new AccountAtlas();
        var link = await AccountAtlas.InviteAsync(await atlas.SignedInAsync(), "Reader");
        await AccountAtlas.JoinAsync(atlas.Stranger(), link, "Bob");
        var used = await atlas.QueryAsync(c => c.Invitations.SingleAsync(Cancel));
        await using var scope = atlas.Host.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<Invitations>().RevokeAsync(used.Id);

        Assert.Contains("used before", (await atlas.Stranger().GetAsync(link)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_use_one_link_at_the_same_time_one_wins()
    {
        using var atlas = new AccountAtlas();
        var link = await AccountAtlas.InviteAsync(await atlas.SignedInAsync(), "Reader");
        var pages = new List<(Person Person, Answer Page, string Name)>();
        foreach (var name in new[] { "Bob", "Carol", "Dan", "Erin" })
        {
            var person = atlas.Stranger();
            pages.Add((person, await person.GetAsync(link), name));
        }

        var answers = await Task.WhenAll(pages.Select(p => p.Person.PressOnAsync(
            p.Page, link, "Make the account", ("Input.DisplayName", p.Name), ("Input.Email", AccountAtlas.EmailOf(p.Name)), ("Input.Password", "all at the same time"))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.SeeOther);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.SeeOther), a => Assert.Contains("used before", a.Words, StringComparison.Ordinal));
        Assert.Equal(2, await atlas.QueryAsync(c => c.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_form_that_is_not_right_keeps_what_was_typed_but_the_password_and_leaves_the_link_good()
    {
        using var atlas = new AccountAtlas();
        var link = await AccountAtlas.InviteAsync(await atlas.SignedInAsync(), "Reader");
        var bob = atlas.Stranger();

        var shortOne = await AccountAtlas.JoinAsync(bob, link, "Bob", password: "too short");
        var taken = await bob.PressAsync(link, "Make the account", ("Input.DisplayName", "Bob"), ("Input.Email", "ADA@example.org"), ("Input.Password", "bob builds bridges"));

        Assert.Equal("A password has 12 characters or more.", shortOne.Page.QuerySelector("#password-problem")!.Words());
        Assert.Contains("an account with this address already", taken.Page.QuerySelector("#email-problem")!.Words(), StringComparison.Ordinal);
        Assert.All([shortOne, taken], answer =>
        {
            Assert.Equal("Bob", answer.Page.QuerySelector("#display-name")!.GetAttribute("value"));
            Assert.Null(answer.Page.QuerySelector("#password")!.GetAttribute("value"));
            Assert.NotNull(answer.Page.QuerySelector("[role=alert]"));
        });
        Assert.Equal(HttpStatusCode.SeeOther, (await AccountAtlas.JoinAsync(bob, link, "Bob")).Status);
    }

    [Fact]
    public async Task The_database_holds_no_token()
    {
        using var atlas = new AccountAtlas();
        var link = await AccountAtlas.InviteAsync(await atlas.SignedInAsync(), "Reader");

        var invitation = await atlas.QueryAsync(c => c.Invitations.SingleAsync(Cancel));
        Assert.Matches("^[0-9a-f]{64}$", invitation.TokenHash);
        Assert.DoesNotContain(invitation.TokenHash, link, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(7), invitation.Expires - invitation.Created);
        Assert.Equal(Core.Accounts.Access.Reader, invitation.Access);
    }
}
