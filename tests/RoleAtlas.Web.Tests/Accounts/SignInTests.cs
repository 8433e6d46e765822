using System.Net;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task After_five_tries_an_address_is_locked_out_whether_it_has_an_account_or_not()
    {
        using var atlas = new AccountAtlas();
        List<string> known = [], unknown = [];
        for (var i = 0; i < 7; i++)
        {
            known.Add((await AccountAtlas.SignInAsync(atlas.Stranger(), AccountAtlas.Email, "not my password")).Words);
            unknown.Add((await AccountAtlas.SignInAsync(atlas.Stranger(), "eve@example.org", "not my password")).Words);
        }

        Assert.All(known[..4], words => Assert.Contains("No account has this e-mail address and this password.", words, StringComparison.Ordinal));
        Assert.All(known[4..], words => Assert.Contains("Too many tries with this address. Wait five minutes", words, StringComparison.Ordinal));
        Assert.Equal(known, unknown);
        Assert.Contains("Too many tries", (await AccountAtlas.SignInAsync(atlas.Stranger(), AccountAtlas.Email, AccountAtlas.Password)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tries_that_are_forgotten_of_one_address_are_forgotten_of_all()
    {
        using var data = new TemporaryFolder();
        (string, string) same = ("RoleAtlas:DataDirectory", data.Path);
        string[] addresses = [AccountAtlas.Email, "eve@example.org"];
        using (var first = new AccountAtlas(same))
        {
            foreach (var address in addresses.SelectMany(a => Enumerable.Repeat(a, 4)))
            {
                await AccountAtlas.SignInAsync(first.Stranger(), address, "not my password");
            }
        }

        using var second = new AccountAtlas(same);
        foreach (var address in addresses)
        {
            Assert.Contains("No account has this", (await AccountAtlas.SignInAsync(second.Stranger(), address, "not my password")).Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Somebody_who_signs_in_again_and_again_is_not_locked_out()
    {
        using var atlas = new AccountAtlas();
        for (var i = 0; i < 7; i++)
        {
            await AccountAtlas.SignInAsync(atlas.Stranger(), AccountAtlas.Email, "not my password");
            await atlas.SignedInAsync();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task A_passkey_of_which_nothing_was_asked_is_refused_with_words(string credential)
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();

        var added = await ada.PressAsync("/account", "Add a passkey", ("Name", "My laptop"), ("Credential", credential));
        var signedIn = await atlas.Stranger().PressAsync("/account/sign-in", "Sign in", ("Input.Passkey", credential.Length > 0 ? credential : " "));

        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Contains("The passkey could not be added. Try again.", added.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, signedIn.Status);
        Assert.Contains("No account here has this passkey. Sign in with your password, or try again.", signedIn.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_other_letters_is_led_to_as_any()
    {
        using var atlas = new AccountAtlas();

        var answer = await atlas.Stranger().PressAsync(
            "/account/sign-in?return=%2Fsearch%3Fq%3Dcaf%C3%A9", "Sign in", ("Input.Email", AccountAtlas.Email), ("Input.Password", AccountAtlas.Password));

        Assert.Equal((HttpStatusCode.SeeOther, "/search?q=caf%C3%A9"), (answer.Status, answer["Location"]));
    }

    [Fact]
    public async Task Whoever_could_not_be_signed_out_everywhere_is_told_so()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        await atlas.QueryAsync(c => c.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER in_the_way BEFORE UPDATE ON accounts BEGIN SELECT RAISE(IGNORE); END", TestContext.Current.CancellationToken));

        var answer = await ada.FollowAsync(await ada.PressAsync("/account", "Sign out everywhere"));

        Assert.Contains("You are not signed out everywhere", answer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("You are signed out everywhere", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_for_an_editing_page_is_led_there_after_signing_in()
    {
        using var atlas = new AccountAtlas();
        var ada = atlas.Stranger();

        var asked = await ada.GetAsync("/admin/roles?x=1");
        Assert.Equal(HttpStatusCode.SeeOther, asked.Status);
        Assert.Equal("/account/sign-in?return=%2Fadmin%2Froles%3Fx%3D1", asked["Location"]);

        var wrong = await ada.PressAsync(asked["Location"]!, "Sign in", ("Input.Email", AccountAtlas.Email), ("Input.Password", "not my password"));
        var right = await ada.PressOnAsync(wrong, "/account/sign-in", "Sign in", ("Input.Password", AccountAtlas.Password));
        Assert.Equal(AccountAtlas.Email, wrong.Page.QuerySelector("#email")!.GetAttribute("value"));
        Assert.Equal("/admin/roles?x=1", right["Location"]);
    }

    [Fact]
    public async Task The_link_below_a_page_leads_back_to_it()
    {
        using var atlas = new AccountAtlas();
        var page = await atlas.Stranger().GetAsync("/account/sign-in", ("Referer", $"{atlas.Host.Address}roles?only=x"));
        var elsewhere = await atlas.Stranger().GetAsync("/account/sign-in", ("Referer", "https://evil.example.org/roles"));

        Assert.Equal("/roles?only=x", page.Page.QuerySelector("[name='Input.Return']")!.GetAttribute("value"));
        Assert.Null(elsewhere.Page.QuerySelector("[name='Input.Return']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_sessions_at_their_next_request()
    {
        using var atlas = new AccountAtlas();
        var (here, there) = (await atlas.SignedInAsync(), await atlas.SignedInAsync());
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/admin")).Status);

        var answer = await here.PressAsync("/account", "Sign out everywhere");

        Assert.Contains("signed out everywhere", (await here.FollowAsync(answer)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await here.GetAsync("/admin")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await there.GetAsync("/admin")).Status);
        Assert.Contains("Sign in", (await there.GetAsync("/roles")).Page.QuerySelector("footer")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_password_asks_for_the_present_one_and_signs_out_all_others()
    {
        using var atlas = new AccountAtlas();
        var (here, there) = (await atlas.SignedInAsync(), await atlas.SignedInAsync());

        var wrong = await here.PressAsync("/account", "Change the password", ("Input.Present", "not my password"), ("Input.Password", "a password all new"));
        Assert.Equal("This is not your present password.", wrong.Page.QuerySelector("#present-password-problem")!.Words());
        var right = await here.PressAsync("/account", "Change the password", ("Input.Present", AccountAtlas.Password), ("Input.Password", "a password all new"));

        Assert.Equal("/account?done=password", right["Location"]);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await there.GetAsync("/account")).Status);
        await atlas.SignedInAsync(AccountAtlas.Email, "a password all new");
    }

    [Fact]
    public async Task An_answer_that_comes_late_signs_nobody_in_again()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();

        foreach (var page in new[] { "/roles", "/account", "/admin" })
        {
            Assert.DoesNotContain("roleatlas=", (await ada.GetAsync(page))["Set-Cookie"] ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_guesses_the_present_password_at_a_screen_left_open_has_five_tries()
    {
        using var atlas = new AccountAtlas();
        var here = await atlas.SignedInAsync();
        for (var i = 0; i < 5; i++)
        {
            await here.PressAsync("/account", "Change the password", ("Input.Present", $"not my password {i}"), ("Input.Password", "a password all new"));
        }

        var late = await here.PressAsync("/account", "Change the password", ("Input.Present", AccountAtlas.Password), ("Input.Password", "a password all new"));

        Assert.Equal("Too many tries. Wait five minutes and try again.", late.Page.QuerySelector("#present-password-problem")!.Words());
        Assert.Contains("Too many tries", (await AccountAtlas.SignInAsync(atlas.Stranger(), AccountAtlas.Email, AccountAtlas.Password)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_editing_session_is_over_for_whoever_is_signed_out_everywhere_may_do_less_or_is_gone()
    {
        using var atlas = new AccountAtlas();
        await using var scope = atlas.Host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var claims = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>();
        var session = (CircuitAccount)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        var ada = (await accounts.FindByEmailAsync(AccountAtlas.Email))!;

        var before = await claims.CreateAsync(ada);
        Assert.True(await session.IsValidAsync(before));
        await accounts.UpdateSecurityStampAsync(ada);
        Assert.False(await session.IsValidAsync(before));

        var anew = await claims.CreateAsync(ada);
        Assert.True(await session.IsValidAsync(anew));
        ada.Access = Core.Accounts.Access.Editor;
        await accounts.UpdateAsync(ada);
        Assert.False(await session.IsValidAsync(anew));

        var editor = await claims.CreateAsync(ada);
        Assert.True(await session.IsValidAsync(editor));
        await accounts.DeleteAsync(ada);
        Assert.False(await session.IsValidAsync(editor));
    }

    [Fact]
    public async Task A_new_name_is_shown_at_once_and_stays_text()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();

        await ada.PressAsync("/account", "Save the name", ("Input.DisplayName", " <b>Ada</b> "));

        Assert.Equal("<b>Ada</b>", (await ada.GetAsync("/roles")).Page.QuerySelector("header summary .who")!.Words());
    }

    [Fact]
    public async Task Too_much_from_one_address_is_refused_with_words()
    {
        using var atlas = new AccountAtlas();
        var eve = atlas.Stranger();
        var page = await eve.GetAsync("/account/sign-in");
        Answer answer;
        var sent = 0;
        do
        {
            answer = await eve.PressOnAsync(page, "/account/sign-in", "Sign in", ("Input.Email", $"eve-{sent}@example.org"), ("Input.Password", "x"));
            sent++;
        }
        while (answer.Status == HttpStatusCode.OK && sent < 100);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Equal(31, sent);
        Assert.Contains("Wait a minute", answer.Words, StringComparison.Ordinal);
        Assert.NotNull(answer["Retry-After"]);
        Assert.Equal(HttpStatusCode.OK, (await eve.GetAsync("/account/sign-in")).Status);
        Assert.Equal(HttpStatusCode.OK, (await eve.GetAsync("/roles")).Status);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("https://atlas.example.org", true)]
    public async Task Cookies_are_for_this_host_alone_and_out_of_reach_of_scripts(string? publicUrl, bool secure)
    {
        using var atlas = new AccountAtlas(("RoleAtlas:PublicUrl", publicUrl ?? ""));
        var page = await atlas.Stranger().GetAsync("/account/sign-in");
        var form = page["Set-Cookie"]!;
        var values = page.Page.QuerySelectorAll("input[name]").Select(i => KeyValuePair.Create(
            i.GetAttribute("name")!,
            i.GetAttribute("name") switch { "Input.Email" => AccountAtlas.Email, "Input.Password" => AccountAtlas.Password, _ => i.GetAttribute("value") ?? "" }));
        using var content = new FormUrlEncodedContent(values);
        var answer = await atlas.Stranger().SendAsync(HttpMethod.Post, "/account/sign-in", content, ("Cookie", form.Split(';')[0]));

        Assert.StartsWith("roleatlas-form=", form, StringComparison.Ordinal);
        Assert.StartsWith("roleatlas=", answer["Set-Cookie"], StringComparison.Ordinal);
        Assert.All([form, answer["Set-Cookie"]!], cookie =>
        {
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("; domain", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(secure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        });
    }

    [Theory]
    [InlineData("http://atlas.example.org", "atlas.example.org")]
    [InlineData("", "127.0.0.1")]
    public async Task Passkeys_are_for_the_public_address_or_else_for_where_the_page_is(string publicUrl, string host)
    {
        using var atlas = new AccountAtlas(("RoleAtlas:PublicUrl", publicUrl));
        var ada = await atlas.SignedInAsync();
        foreach (var (page, address) in new[] { ("/account/sign-in", "/account/passkey-request"), ("/account", "/account/passkey-creation") })
        {
            var button = (await ada.GetAsync(page)).Page.QuerySelector("[data-passkey]")!;
            Assert.Equal(address, button.GetAttribute("data-options"));
            var answer = await ada.SendAsync(HttpMethod.Post, address, null, ("RequestVerificationToken", button.GetAttribute("data-token")!));

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains($"\"{host}\"", answer.Text, StringComparison.Ordinal);
            Assert.Contains("no-store", answer["Cache-Control"], StringComparison.Ordinal);
            Assert.DoesNotContain("allowCredentials\":[{", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_that_fails_is_answered_by_the_error_page()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        var page = await ada.GetAsync("/account/people");
        await atlas.QueryAsync(c => c.Database.ExecuteSqlRawAsync("ALTER TABLE invitations RENAME TO lost", TestContext.Current.CancellationToken));

        var answer = await ada.PressOnAsync(page, "/account/people", "Make the link");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("Something went wrong on our side", answer.Page.QuerySelector("h1")!.Words());
    }
}
