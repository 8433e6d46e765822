using System.Net;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.History;

public sealed class GonePagesTests
{
    [Fact]
    public async Task The_page_of_what_was_deleted_says_when_and_leads_to_how_it_was()
    {
        using var edited = new EditedAtlas();
        await edited.RenameAsync("cook", "Chef", "chef");
        await edited.SaveAsync(new DeleteRole(Seen.Of(edited.Role("chef"))));

        foreach (var address in new[] { "/roles/chef", "/roles/cook" })
        {
            var answer = await edited.Host.GetAsync(address);

            Assert.Equal(HttpStatusCode.Gone, answer.Status);
            Assert.Equal("Chef was deleted", answer.Page.QuerySelector("h1")!.Words());
            Assert.Equal("/history/3", answer.Page.QuerySelector("main .lede a")!.GetAttribute("href"));
            Assert.Equal("noindex", answer.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
            var then = answer.Page.QuerySelector("main")!.Link("This page as it was before").GetAttribute("href")!;
            Assert.Equal("/roles/chef?at=2", then);
            Assert.Equal(HttpStatusCode.OK, (await edited.Host.GetAsync(then)).Status);
            Assert.Null(answer.Page.QuerySelector("main a[href^='/admin']"));
            Assert.NotNull((await edited.Host.GetAsync(address))["Age"]);
            Assert.Equal(HttpStatusCode.NotModified, (await edited.Host.GetAsync(address, ("If-None-Match", answer["ETag"]!))).Status);
        }

        Assert.Contains("was deleted", (await edited.Host.GetAsync("/compare/baker-vs-chef")).Page.Link("This page as it was before").ParentElement!.PreviousElementSibling!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await edited.Host.GetAsync("/roles/chief")).Status);
        Assert.Contains("was deleted in revision 3", (await edited.Host.GetAsync("/roles/chef?at=3")).Words, StringComparison.Ordinal);
        Assert.NotNull((await edited.Host.GetAsync("/roles/chef", await edited.SignInAsync())).Page.QuerySelector("main a[href='/admin/history/3']"));

        await edited.UndoAsync(3);

        Assert.Equal(HttpStatusCode.OK, (await edited.Host.GetAsync("/roles/chef")).Status);
    }

    [Fact]
    public async Task Of_a_draft_that_was_deleted_readers_learn_nothing()
    {
        using var edited = new EditedAtlas();
        await edited.SetDraftAsync("baker", true);
        await edited.DeleteSourceAsync("baker");

        foreach (var address in new[] { "/sources/baker", "/sources/baker?at=1", "/sources/baker?at=3" })
        {
            var answer = await edited.Host.GetAsync(address);

            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.DoesNotContain("The baker", answer.Words, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(HttpStatusCode.Gone, (await edited.Host.GetAsync("/sources/baker", await edited.SignInAsync())).Status);
    }

    [Fact]
    public async Task A_private_atlas_tells_a_stranger_of_nothing_that_was_deleted()
    {
        using var edited = new EditedAtlas(("RoleAtlas:Reading", "signed-in"));
        await edited.SaveAsync(new DeleteRole(Seen.Of(edited.Role("cook"))));

        Assert.Equal(HttpStatusCode.Unauthorized, (await edited.Host.GetAsync("/roles/cook")).Status);
    }
}
