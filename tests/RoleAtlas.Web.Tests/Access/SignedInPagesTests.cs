using System.Net;
using RoleAtlas.Web.Tests.Accounts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Access;

/// <summary>What somebody who is signed in sees is theirs; what strangers see is the same for all of them.</summary>
public sealed class SignedInPagesTests
{
    [Fact]
    public async Task An_editors_page_is_not_given_to_a_stranger_nor_a_strangers_to_an_editor()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        string[] pages = [.. PublicAddresses.OneOfEach(atlas.Host.Snapshot), "/agenda.md", "/search/suggestions?q=oven", "/sitemap.xml"];
        for (var i = 0; i < pages.Length; i++)
        {
            var path = pages[i];

            // Each may come first, and be kept for the other.
            var first = i % 2 == 0 ? await ada.GetAsync(path) : null;
            var stranger = await atlas.Host.GetAsync(path);
            var kept = await atlas.Host.GetAsync(path);
            var editor = first ?? await ada.GetAsync(path);
            var again = await ada.GetAsync(path, ("If-None-Match", stranger["ETag"]!));

            Assert.Equal(stranger.Text, kept.Text);
            Assert.NotNull(kept["Age"]);
            Assert.Null(stranger["Set-Cookie"]);
            Assert.Equal("no-cache", stranger["Cache-Control"]);
            Assert.DoesNotContain("/account/people", stranger.Text, StringComparison.Ordinal);
            Assert.All([editor, again], answer =>
            {
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                Assert.Contains("no-store", answer["Cache-Control"], StringComparison.Ordinal);
                Assert.Null(answer["ETag"]);
                Assert.Null(answer["Age"]);
            });
        }
    }

    [Fact]
    public async Task An_editor_is_named_and_led_to_where_what_is_shown_is_edited()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        var reader = await atlas.JoinedAsync(ada, "Reader", "Bob");
        foreach (var path in new[] { "/roles/cook", "/responsibilities/ovens", "/sources/both" })
        {
            var edit = (await ada.GetAsync(path)).Page.QuerySelector(".edit a")!;
            Assert.Equal($"/admin{path}", edit.GetAttribute("href"));
            Assert.StartsWith("Edit ", edit.Words(), StringComparison.Ordinal);
            Assert.Null((await reader.GetAsync(path)).Page.QuerySelector(".edit"));
            Assert.Null((await atlas.Host.GetAsync(path)).Page.QuerySelector(".edit"));
        }

        Assert.Equal(["ada", "Editing", "People", "Shared links", "Your account", "Sign out"], await MenuOfAsync(ada));
        Assert.Equal(["Bob", "Shared links", "Your account", "Sign out"], await MenuOfAsync(reader));
        Assert.Null((await atlas.Host.GetAsync("/")).Page.QuerySelector("header .person"));
        Assert.Equal("/account/sign-in", (await atlas.Host.GetAsync("/")).Page.QuerySelector(".foot")!.Link("Sign in").GetAttribute("href"));

        var answer = await ada.PressAsync("/matrix", "Sign out");
        Assert.Equal("/", answer["Location"]);
        Assert.Null((await ada.GetAsync("/")).Page.QuerySelector("header .person"));
    }

    private static async Task<IEnumerable<string>> MenuOfAsync(Person person) =>
        (await person.GetAsync("/")).Page.QuerySelectorAll("header .person :is(summary, a, button)").Select(e => e.Words());

    [Fact]
    public async Task Files_are_kept_by_browsers_whoever_is_signed_in()
    {
        using var atlas = new AccountAtlas();
        var ada = await atlas.SignedInAsync();
        var sheet = (await ada.GetAsync("/")).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var answer = await ada.GetAsync(sheet);

        Assert.Contains("immutable", answer["Cache-Control"], StringComparison.Ordinal);
        Assert.Null(answer["Set-Cookie"]);
    }
}
