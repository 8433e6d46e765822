using System.Net;
using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Data;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Accounts;

/// <summary>The program itself, started and ended: what it prints is how its first admin comes in.</summary>
public sealed class FirstStartTests
{
    private const string Link = @"http://127\.0\.0\.1:\d+(/account/set-up\?token=[\w-]{43})$";
    private const string Started = "Application started";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_printed_link_makes_the_first_admin_once_and_is_void_after_the_next_start()
    {
        using var data = new TemporaryFolder();
        using var content = new TemporaryFolder();
        (string, string)[] settings = [("RoleAtlas__DataDirectory", data.Path), ("RoleAtlas__ContentDirectory", new TestContent().WriteTo(content.Path))];
        string old;
        using (var first = AtlasProgram.Serve(settings))
        {
            old = (await first.FindAsync(Link)).Groups[1].Value;
        }

        using (var second = AtlasProgram.Serve(settings))
        {
            var printed = await second.FindAsync(Link);
            var root = new Uri(printed.Value.Trim());
            using var ada = new Person(root);
            using var eve = new Person(root);

            Assert.Contains("This link does not work", (await ada.GetAsync(old)).Words, StringComparison.Ordinal);
            var page = await ada.GetAsync(printed.Groups[1].Value);
            Assert.Equal("Set up this atlas", page.Page.QuerySelector("h1")!.Words());
            Assert.Contains("12 characters or more", page.Words, StringComparison.Ordinal);
            var made = await AccountAtlas.JoinAsync(ada, printed.Groups[1].Value, "Ada", "correct horse battery");
            Assert.Equal("/admin", made["Location"]);
            Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/account/people")).Status);
            Assert.Contains("used before", (await eve.GetAsync(printed.Groups[1].Value)).Words, StringComparison.Ordinal);
        }

        // Printed before it says that it has started, or not at all.
        using var third = AtlasProgram.Serve(settings);
        Assert.Equal(Started, (await third.FindAsync($"set-up|{Started}")).Value);
    }

    [Fact]
    public async Task While_nobody_is_admin_there_is_a_link_or_the_admin_of_the_settings_though_others_have_accounts()
    {
        using var data = new TemporaryFolder();
        using var content = new TemporaryFolder();
        (string, string)[] settings = [("RoleAtlas__DataDirectory", data.Path), ("RoleAtlas__ContentDirectory", new TestContent().WriteTo(content.Path))];
        using (var first = AtlasProgram.Serve(settings))
        {
            var printed = await first.FindAsync(Link);
            using var bob = new Person(new Uri(printed.Value.Trim()));
            Assert.Equal(HttpStatusCode.SeeOther, (await AccountAtlas.JoinAsync(bob, printed.Groups[1].Value, "Bob")).Status);
        }

        // As somebody whom an OpenID Connect provider lets in before the link is used.
        var database = await CatalogueDatabase.OpenAsync(new CatalogueDatabaseOptions { File = data.File("roleatlas.db") }, Cancel);
        await using (var context = database.CreateDbContext())
        {
            await context.Users.ExecuteUpdateAsync(u => u.SetProperty(a => a.Access, Core.Accounts.Access.Reader), Cancel);
        }

        using (var second = AtlasProgram.Serve(settings))
        {
            Assert.StartsWith("http", (await second.FindAsync(Link)).Value.Trim(), StringComparison.Ordinal);
        }

        using (var third = AtlasProgram.Serve([.. settings, ("RoleAtlas__Admin__Email", AccountAtlas.Email), ("RoleAtlas__Admin__Password", AccountAtlas.Password)]))
        {
            Assert.Equal(Started, (await third.FindAsync($"set-up|{Started}")).Value);
        }

        await using var after = database.CreateDbContext();
        Assert.Equal([AccountAtlas.Email], await after.Users.Where(u => u.Access == Core.Accounts.Access.Admin).Select(u => u.Email).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_link_begins_with_the_public_address_where_that_is_known()
    {
        using var data = new TemporaryFolder();
        using var content = new TemporaryFolder();
        using var program = AtlasProgram.Serve(
            ("RoleAtlas__DataDirectory", data.Path), ("RoleAtlas__ContentDirectory", new TestContent().WriteTo(content.Path)),
            ("RoleAtlas__PublicUrl", "https://atlas.example.org/"));

        Assert.StartsWith("https://atlas.example.org/account/set-up?token=", (await program.FindAsync(@"https://\S+set-up\S+")).Value, StringComparison.Ordinal);
    }
}
