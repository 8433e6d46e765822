using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Accounts;

public sealed class PeopleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_somebody_may_do_changes_with_their_next_request()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        var bob = await atlas.JoinedAsync(ada, "Reader", "Bob");
        Assert.Equal(HttpStatusCode.Forbidden, (await bob.GetAsync("/admin")).Status);

        var changed = await ada.PressAsync("/account/people", "Change the access of Bob", ("Access", "Editor"));

        Assert.Contains("is changed", (await ada.FollowAsync(changed)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await bob.GetAsync("/admin")).Status);
        var people = await bob.GetAsync("/account/people");
        Assert.Equal(HttpStatusCode.Forbidden, people.Status);
        Assert.Contains("for admins to decide", people.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@example.org", people.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_account_is_out_at_the_next_request_and_cannot_sign_in()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        var bob = await atlas.JoinedAsync(ada, "Editor", "Bob");
        Assert.Equal(HttpStatusCode.OK, (await bob.GetAsync("/account")).Status);

        await ada.PressAsync("/account/people", "Remove the account of Bob");

        Assert.StartsWith("/account/sign-in", (await bob.GetAsync("/account"))["Location"], StringComparison.Ordinal);
        Assert.Contains("No account has", (await AccountAtlas.SignInAsync(bob, "bob@example.org", "bob builds bridges")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_admin_stays_one()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        await atlas.JoinedAsync(ada, "Editor", "Bob");

        var demoted = await ada.PressAsync("/account/people?done=access", "Change the access of ada", ("Access", "Reader"));
        var removed = await ada.PressAsync("/account/people", "Remove the account of ada");

        Assert.All([demoted, removed], answer => Assert.Contains("There must be an admin", answer.Page.QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal));
        Assert.DoesNotContain("is changed, from now on", demoted.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/account/people")).Status);
    }

    [Fact]
    public async Task Of_two_admins_who_remove_each_other_one_stays()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        var bob = await atlas.JoinedAsync(ada, "Admin", "Bob");
        var (adas, bobs) = (await ada.GetAsync("/account/people"), await bob.GetAsync("/account/people"));

        await Task.WhenAll(
            ada.PressOnAsync(adas, "/account/people", "Remove the account of Bob"),
            bob.PressOnAsync(bobs, "/account/people", "Remove the account of ada"));

        Assert.Equal(1, await atlas.QueryAsync(c => c.Users.CountAsync(a => a.Access == Core.Accounts.Access.Admin, Cancel)));
    }

    [Fact]
    public async Task A_link_for_a_new_password_works_once_and_ends_what_went_before()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        var bob = await atlas.JoinedAsync(ada, "Editor", "Bob");
        var people = await ada.GetAsync("/account/people");
        var row = people.Page.QuerySelectorAll("li").Single(l => l.Words().StartsWith("Bob", StringComparison.Ordinal));
        var given = await ada.PostAsync("/account/people", [.. row.QuerySelectorAll("form").Single(f => f.Words().Contains("new password", StringComparison.Ordinal))
            .QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))]);
        var link = new Uri(given.Page.QuerySelector("#password-link")!.GetAttribute("value")!).PathAndQuery;

        var set = await atlas.Stranger().PressAsync(link, "Set the password", ("Input.Password", "a password all new"));

        Assert.Equal("/account/sign-in?done=password", set["Location"]);
        Assert.StartsWith("/account/sign-in", (await bob.GetAsync("/account"))["Location"], StringComparison.Ordinal);
        Assert.Contains("This link does not work", (await atlas.Stranger().GetAsync(link)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AccountAtlas.SignInAsync(atlas.Stranger(), "bob@example.org", "bob builds bridges")).Status);
        await atlas.SignedInAsync("bob@example.org", "a password all new");
    }

    [Fact]
    public async Task A_form_about_somebody_who_is_gone_says_that_it_is_out_of_date()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        await atlas.JoinedAsync(ada, "Editor", "Bob");
        var before = await ada.GetAsync("/account/people");
        await ada.PressOnAsync(before, "/account/people", "Remove the account of Bob");

        var answer = await ada.PressOnAsync(before, "/account/people", "Change the access of Bob", ("Access", "Admin"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("What it was about has changed since, or is gone", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitations_belong_to_who_made_them_and_not_to_who_is_called_the_same()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        var bob = await atlas.JoinedAsync(ada, "Admin", "Bob");
        var other = await atlas.JoinedAsync(ada, "Admin", "Other");
        var carol = await atlas.JoinedAsync(ada, "Editor", "Carol");
        await other.PressAsync("/account", "Save the name", ("Input.DisplayName", "Bob"));
        var (bobs, others) = (await AccountAtlas.InviteAsync(bob, "Admin"), await AccountAtlas.InviteAsync(other, "Admin"));

        // One who is called the same, and then otherwise, leaves them where they are.
        await carol.PressAsync("/account", "Save the name", ("Input.DisplayName", "Bob"));
        await carol.PressAsync("/account", "Save the name", ("Input.DisplayName", "Caroline"));
        Assert.Contains("Bob invites you", (await atlas.Stranger().GetAsync(bobs)).Words, StringComparison.Ordinal);

        // Sorted by address, bob@example.org is the first.
        await ada.PressAsync("/account/people", "Remove the account of Bob");

        Assert.Contains("taken back", (await atlas.Stranger().GetAsync(bobs)).Words, StringComparison.Ordinal);
        Assert.Contains("Bob invites you", (await atlas.Stranger().GetAsync(others)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_does_so_whatever_else_is_changed_of_the_account_meanwhile()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        await using var scope = atlas.Host.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(AccountAtlas.Email))!;
        await ada.PressAsync("/account", "Save the name", ("Input.DisplayName", "Augusta"));

        Assert.True(await scope.ServiceProvider.GetRequiredService<People>().SignOutEverywhereAsync(account.Id));

        Assert.StartsWith("/account/sign-in", (await ada.GetAsync("/account"))["Location"], StringComparison.Ordinal);
        Assert.Equal("Augusta", (await atlas.QueryAsync(c => c.Users.SingleAsync(Cancel))).DisplayName);
    }

    [Fact]
    public async Task A_name_that_cannot_be_given_everywhere_is_given_nowhere()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        await AccountAtlas.InviteAsync(ada, "Reader");
        await atlas.QueryAsync(c => c.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER in_the_way BEFORE UPDATE ON invitations BEGIN SELECT RAISE(ABORT, 'no'); END", Cancel));

        var answer = await ada.PressAsync("/account", "Save the name", ("Input.DisplayName", "Augusta"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("ada", (await atlas.QueryAsync(c => c.Users.SingleAsync(Cancel))).DisplayName);
    }

    [Theory]
    [InlineData("Remove the account of Robert")]
    [InlineData("Change the access of Robert")]
    public async Task Whoever_is_no_admin_any_more_does_not_come_back_by_a_link_that_they_kept(string button)
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        var bob = await atlas.JoinedAsync(ada, "Admin", "Bob");
        var (adas, bobs) = (await AccountAtlas.InviteAsync(ada, "Admin"), await AccountAtlas.InviteAsync(bob, "Admin"));
        await bob.PressAsync("/account", "Save the name", ("Input.DisplayName", "Robert"));
        Assert.Contains("Robert invites you", (await bob.GetAsync(bobs)).Words, StringComparison.Ordinal);

        await ada.PressAsync("/account/people", button, button.StartsWith("Change", StringComparison.Ordinal) ? [("Access", "Editor")] : []);

        Assert.Contains("taken back", (await bob.GetAsync(bobs)).Words, StringComparison.Ordinal);
        Assert.Contains("ada invites you", (await bob.GetAsync(adas)).Words, StringComparison.Ordinal);
    }
}
