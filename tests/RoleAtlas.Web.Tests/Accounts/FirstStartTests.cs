using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Accounts;

/// <summary>The program itself, started and ended: what it prints is how its first admin comes in.</summary>
public sealed class FirstStartTests
{
    private const string Link = @"http://127\.0\.0\.1:\d+(/account/set-up\?token=[\w-]{43})$";
    private const string Started = "Application started";

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
