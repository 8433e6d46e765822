using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Editing;

public sealed class AccountJourneyTests(EditingSite site) : IClassFixture<EditingSite>
{
    private const string Password = "bob builds bridges";

    [Fact]
    public async Task The_link_that_a_first_start_prints_makes_the_first_admin()
    {
        using var program = new FirstStart();
        var link = await program.LinkAsync();

        await site.VisitAsync(link, async visitor =>
        {
            var page = visitor.Page;
            await page.GotoAsync(link.ToString());
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Set up this atlas" })).ToBeVisibleAsync();
            await FillInAsync(page, "Grace Hopper", "grace@example.org");

            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What waits", Level = 1 })).ToBeVisibleAsync();
            await page.GotoAsync(new Uri(link, "/account/people").ToString());
            await Expect(page.GetByText("grace@example.org")).ToBeVisibleAsync();
            await page.GotoAsync(link.ToString());
            await Expect(page.GetByText("This link was used before")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public Task An_admin_invites_somebody_who_joins_in_another_browser_and_signs_in_again_later() => site.EditAsync(async ada =>
    {
        await ada.OpenAsync("/account/people");
        await ada.Page.GetByLabel("Editor edits the catalogue").CheckAsync();
        await ada.Page.GetByLabel("Whom it is for").FillAsync("Bob");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await ada.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Expect(ada.Page.GetByText("Copied.")).ToBeVisibleAsync();
        var link = await ada.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal(await ada.Page.GetByLabel("The link").InputValueAsync(), link);

        await site.VisitAsync(async bob =>
        {
            await bob.Page.GotoAsync(link);
            await FillInAsync(bob.Page, "Bob Builder", "bob@example.org");
            await Expect(bob.Page.GetByRole(AriaRole.Heading, new() { Name = "What waits", Level = 1 })).ToBeVisibleAsync();
            await bob.OpenAsync("/roles");
            await bob.Page.GetByText("Bob Builder").ClickAsync();
            await bob.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
            await bob.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
            await bob.Page.GetByLabel("E-mail address").FillAsync("bob@example.org");
            await bob.Page.GetByLabel("Password").FillAsync(Password);
            await bob.PressAsync("Enter");

            // Back to where the link was.
            await Expect(bob.Page.GetByText("Bob Builder")).ToBeVisibleAsync();
            await Expect(bob.Page).ToHaveURLAsync(site.Address.ToString());
        });
    });

    [Fact]
    public Task A_passkey_signs_in_without_address_or_password() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await AddAuthenticatorAsync(page);
        await visitor.OpenAsync("/account");
        await page.GetByLabel("Name of a new passkey").FillAsync("My laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await Expect(page.Locator("b", new() { HasText = "My laptop" })).ToBeVisibleAsync();
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(site.Address.ToString());

        await visitor.OpenAsync("/account/sign-in?return=/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your account" })).ToBeVisibleAsync();
        await page.GetByText("Rename or remove passkey My laptop").ClickAsync();
        await page.GetByLabel("New name").FillAsync("Old laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await Expect(page.GetByText("The passkey has its new name.")).ToBeVisibleAsync();
        await page.GetByText("Rename or remove passkey Old laptop").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(page.GetByText("The passkey is removed.")).ToBeVisibleAsync();
        await Expect(page.Locator("b", new() { HasText = "Old laptop" })).ToHaveCountAsync(0);

        // The browser still has it, and the atlas does not.
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(site.Address.ToString());
        await visitor.OpenAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByText("No account here has this passkey.")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Enter_in_the_name_of_a_new_passkey_adds_it_and_a_form_that_is_sent_twice_is_told_so() => site.EditAsync(async visitor =>
    {
        var page = visitor.Page;
        await AddAuthenticatorAsync(page);
        await visitor.OpenAsync("/account");
        await page.GetByLabel("Name of a new passkey").FillAsync("My phone");
        await visitor.PressAsync("Enter");
        await Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await page.GetByText("Rename or remove passkey My phone").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(page.GetByText("The passkey is removed.")).ToBeVisibleAsync();
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(site.Address.ToString());

        await visitor.OpenAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByText("No account here has this passkey.")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("No account here has this passkey.")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Signing_out_everywhere_ends_an_open_editing_session_within_ten_seconds() => site.EditAsync(async editing =>
    {
        await editing.OpenAsync("/admin/roles");
        await Expect(editing.Page.GetByRole(AriaRole.Heading, new() { Name = "Roles", Level = 1 })).ToBeVisibleAsync();
        await site.EditAsync(async other =>
        {
            await other.OpenAsync("/account");
            await other.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
            await Expect(other.Page.GetByText("You are signed out everywhere.")).ToBeVisibleAsync();
        });

        await Expect(editing.Page.GetByRole(AriaRole.Heading, new() { Name = "You are signed out" })).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await editing.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await Expect(editing.Page).ToHaveURLAsync(new Uri(site.Address, "/account/sign-in?return=%2Fadmin%2Froles").ToString());
    });

    [Fact]
    public Task Forms_about_accounts_need_no_script() => site.EditAsync(new VisitorKind(Scripts: false), async visitor =>
    {
        await visitor.OpenAsync("/account/people");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await Expect(visitor.Page.GetByLabel("The link")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/account/join\\?token="));
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" })).ToBeHiddenAsync();
    });

    private static async Task FillInAsync(IPage page, string name, string email)
    {
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
    }

    /// <summary>A passkey device in the browser that agrees to everything (https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/).</summary>
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
            },
        });
    }
}
