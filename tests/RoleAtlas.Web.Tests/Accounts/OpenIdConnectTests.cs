using System.Net;
using Microsoft.EntityFrameworkCore;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Accounts;

public sealed class OpenIdConnectTests
{
    private const string Button = "Sign in with Example works";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_an_invitation_joins_with_it_and_signs_in_without_it_from_then_on()
    {
        await using var provider = await TestProvider.StartAsync();
        using var atlas = new AccountAtlas(provider.Settings);
        var link = await AccountAtlas.InviteAsync(await atlas.SignedInAsync(), "Editor");
        var bob = atlas.Stranger();

        await FollowLinkAsync(bob, link, "Instead, join with Example works");

        var account = await bob.GetAsync("/account");
        Assert.Contains("bob@example.org · Editor", account.Words, StringComparison.Ordinal);
        Assert.Equal("Bob Builder", account.Page.QuerySelector("#display-name")!.GetAttribute("value"));
        Assert.Null(account.Page.QuerySelector("#present-password"));
        Assert.Contains("used before", (await atlas.Stranger().GetAsync(link)).Words, StringComparison.Ordinal);

        // The address may change there; who it is does not.
        provider.Person["email"] = "robert@example.org";
        var again = atlas.Stranger();
        var landed = await FollowLinkAsync(again, "/account/sign-in?return=%2Froles", Button);
        Assert.Equal("Roles · RoleAtlas", landed.Page.Title);
        Assert.Contains("bob@example.org", (await again.GetAsync("/account")).Words, StringComparison.Ordinal);
        Assert.Equal(2, await atlas.QueryAsync(c => c.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Nobody_new_comes_in_without_an_open_invitation()
    {
        await using var provider = await TestProvider.StartAsync();
        using var atlas = new AccountAtlas(provider.Settings);
        var ada = await atlas.SignedInAsync();
        var used = await AccountAtlas.InviteAsync(ada, "Editor");
        await AccountAtlas.JoinAsync(atlas.Stranger(), used, "Carol");
        var bob = atlas.Stranger();

        var without = await FollowLinkAsync(bob, "/account/sign-in", Button);
        var withUsed = await bob.FollowAsync(await bob.GetAsync($"/account/openid-connect?{used.Split('?')[1]}"));

        Assert.Contains("accounts here are by invitation", without.Words, StringComparison.Ordinal);
        Assert.Contains("used before", withUsed.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await bob.GetAsync("/account")).Status);
        Assert.Equal(2, await atlas.QueryAsync(c => c.Users.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("reader", "Reader")]
    [InlineData("editor", "Editor")]
    public async Task New_people_become_what_the_settings_say(string setting, string access)
    {
        await using var provider = await TestProvider.StartAsync();
        using var atlas = new AccountAtlas([.. provider.Settings, ("RoleAtlas:OpenIdConnect:NewAccounts", setting)]);
        var bob = atlas.Stranger();

        await FollowLinkAsync(bob, "/account/sign-in", Button);

        Assert.Contains("Who signs in with Example works gets an account.", (await atlas.Stranger().GetAsync("/account/sign-in")).Words, StringComparison.Ordinal);
        Assert.Contains($"bob@example.org · {access}", (await bob.GetAsync("/account")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_made_together_with_the_way_into_it_or_not_at_all()
    {
        await using var provider = await TestProvider.StartAsync();
        using var atlas = new AccountAtlas([.. provider.Settings, ("RoleAtlas:OpenIdConnect:NewAccounts", "editor")]);
        await atlas.QueryAsync(c => c.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER in_the_way BEFORE INSERT ON account_logins BEGIN SELECT RAISE(ABORT, 'no'); END", Cancel));

        Assert.Equal(HttpStatusCode.InternalServerError, (await FollowLinkAsync(atlas.Stranger(), "/account/sign-in", Button)).Status);
        Assert.Equal(1, await atlas.QueryAsync(c => c.Users.CountAsync(Cancel)));

        await atlas.QueryAsync(c => c.Database.ExecuteSqlRawAsync("DROP TRIGGER in_the_way", Cancel));
        var bob = atlas.Stranger();
        await FollowLinkAsync(bob, "/account/sign-in", Button);
        Assert.Contains("bob@example.org", (await bob.GetAsync("/account")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada@example.org", true, "There is an account with the address")]
    [InlineData("ada@example.org", false, "tells no e-mail address of yours that it has confirmed")]
    [InlineData("bob@example.org", false, "tells no e-mail address of yours that it has confirmed")]
    public async Task An_address_is_no_proof_of_who_somebody_is(string email, bool verified, string says)
    {
        await using var provider = await TestProvider.StartAsync();
        using var atlas = new AccountAtlas([.. provider.Settings, ("RoleAtlas:OpenIdConnect:NewAccounts", "editor")]);
        (provider.Person["email"], provider.Person["email_verified"]) = (email, verified);
        var eve = atlas.Stranger();

        var answer = await FollowLinkAsync(eve, "/account/sign-in", Button);

        Assert.Contains(says, answer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await eve.GetAsync("/account")).Status);
        Assert.Equal(1, await atlas.QueryAsync(c => c.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Whoever_does_not_agree_there_is_told_so_here()
    {
        await using var provider = await TestProvider.StartAsync();
        provider.Refuses = true;
        using var atlas = new AccountAtlas(provider.Settings);

        var answer = await FollowLinkAsync(atlas.Stranger(), "/account/sign-in", Button);

        Assert.Equal("Sign in", answer.Page.QuerySelector("h1")!.Words());
        Assert.Contains("Signing in elsewhere did not work", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public")]
    [InlineData("signed-in")]
    public async Task Where_the_provider_does_not_answer_one_is_back_at_signing_in(string reading)
    {
        var provider = await TestProvider.StartAsync();
        using var atlas = new AccountAtlas([.. provider.Settings, ("RoleAtlas:Reading", reading)]);
        await provider.DisposeAsync();

        var answer = await FollowLinkAsync(atlas.Stranger(), "/account/sign-in", Button);
        Assert.Equal("Sign in", answer.Page.QuerySelector("h1")!.Words());
        Assert.Contains("Signing in elsewhere did not work", answer.Words, StringComparison.Ordinal);

        var connecting = await FollowLinkAsync(await atlas.SignedInAsync(), "/account", "Connect Example works");
        Assert.Contains("Nothing was connected", connecting.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_that_meets_somebody_who_has_an_account_is_kept_for_another()
    {
        await using var provider = await TestProvider.StartAsync();
        using var atlas = new AccountAtlas(provider.Settings);
        var ada = await atlas.SignedInAsync();
        await FollowLinkAsync(atlas.Stranger(), await AccountAtlas.InviteAsync(ada, "Editor"), "Instead, join with Example works");
        var invitation = await AccountAtlas.InviteAsync(ada, "Admin");
        provider.Person["name"] = new string('x', 400);

        var account = await FollowLinkAsync(atlas.Stranger(), invitation, "Instead, join with Example works");

        Assert.Contains("The invitation was not used", account.Words, StringComparison.Ordinal);
        Assert.Contains("bob@example.org · Editor", account.Words, StringComparison.Ordinal);
        (provider.Person["sub"], provider.Person["email"]) = ("c-1", "carol@example.org");
        var carol = await FollowLinkAsync(atlas.Stranger(), invitation, "Instead, join with Example works");
        Assert.InRange((await atlas.QueryAsync(c => c.Users.SingleAsync(u => u.Email == "carol@example.org", Cancel))).DisplayName.Length, 1, 80);
    }

    [Fact]
    public async Task Whoever_has_an_account_connects_the_provider_with_it_signs_in_by_it_and_disconnects_it()
    {
        await using var provider = await TestProvider.StartAsync();
        using var atlas = new AccountAtlas(provider.Settings);
        var ada = await atlas.SignedInAsync();

        var asked = await FollowLinkAsync(ada, "/account", "Connect Example works");
        Assert.Contains("Bob Builder, bob@example.org", asked.Words, StringComparison.Ordinal);
        Assert.Equal(0, await LoginsAsync(atlas));
        Assert.Equal(HttpStatusCode.SeeOther, (await ada.PressAsync("/account/openid-connect/connect", "Connect")).Status);
        Assert.Equal(1, await LoginsAsync(atlas));

        var elsewhere = atlas.Stranger();
        await FollowLinkAsync(elsewhere, "/account/sign-in", Button);
        Assert.Contains("ada@example.org", (await elsewhere.GetAsync("/account")).Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await ada.PressAsync("/account", "Disconnect Example works")).Status);
        Assert.Equal(0, await LoginsAsync(atlas));
        Assert.Contains("accounts here are by invitation", (await FollowLinkAsync(atlas.Stranger(), "/account/sign-in", Button)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_way_into_an_account_stays()
    {
        await using var provider = await TestProvider.StartAsync();
        using var atlas = new AccountAtlas(provider.Settings);
        var bob = atlas.Stranger();
        await FollowLinkAsync(bob, await AccountAtlas.InviteAsync(await atlas.SignedInAsync(), "Editor"), "Instead, join with Example works");

        Assert.Contains("only way into your account", (await bob.PressAsync("/account", "Disconnect Example works")).Words, StringComparison.Ordinal);
        Assert.Equal(1, await LoginsAsync(atlas));
    }

    [Fact]
    public async Task Nobody_is_connected_who_came_to_sign_in_or_belongs_to_another_account()
    {
        await using var provider = await TestProvider.StartAsync();
        using var atlas = new AccountAtlas(provider.Settings);
        var ada = await atlas.SignedInAsync();
        await FollowLinkAsync(atlas.Stranger(), await AccountAtlas.InviteAsync(ada, "Editor"), "Instead, join with Example works");

        Assert.Contains("Nothing was connected", (await ada.FollowAsync(await ada.GetAsync("/account/openid-connect/connect"))).Words, StringComparison.Ordinal);
        var asked = await FollowLinkAsync(ada, "/account", "Connect Example works");

        Assert.Contains("connected with another account here", asked.Words, StringComparison.Ordinal);
        Assert.Null(asked.Page.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await atlas.Stranger().GetAsync("/account/openid-connect/connecting")).Status);
        Assert.Equal(1, await LoginsAsync(atlas));
    }

    [Fact]
    public async Task Nothing_is_shown_of_it_where_it_is_not_configured()
    {
        using var atlas = new AccountAtlas();

        Assert.DoesNotContain("openid", (await atlas.Stranger().GetAsync("/account/sign-in")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await atlas.Stranger().GetAsync("/account/openid-connect")).Status);
    }

    private static Task<int> LoginsAsync(AccountAtlas atlas) => atlas.QueryAsync(c => c.UserLogins.CountAsync(Cancel));

    private static async Task<Answer> FollowLinkAsync(Person person, string path, string words) =>
        await person.FollowAsync(await person.GetAsync((await person.GetAsync(path)).Page.Link(words).GetAttribute("href")!));
}
