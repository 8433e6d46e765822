using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.History;

public sealed class DraftTests
{
    [Fact]
    public async Task A_draft_is_for_editors_who_ask_for_it_and_its_history_is_theirs_until_it_is_published()
    {
        using var edited = new EditedAtlas();
        var atlas = edited.Host;
        await edited.SetDraftAsync("baker", true);
        var editor = await edited.SignInAsync();

        foreach (var address in new[] { "/sources", "/sources?preview=drafts" })
        {
            Assert.DoesNotContain("The baker", (await atlas.GetAsync(address)).Words, StringComparison.Ordinal);
        }

        Assert.Equal((await atlas.GetAsync("/sources"))["ETag"], (await atlas.GetAsync("/sources?preview=drafts"))["ETag"]);
        Assert.DoesNotContain("The baker", (await atlas.GetAsync("/sources", editor)).Words, StringComparison.Ordinal);
        var preview = await atlas.GetAsync("/sources?preview=drafts", editor);
        Assert.Contains("no-store", preview["Cache-Control"], StringComparison.Ordinal);
        Assert.StartsWith("Preview with one draft source: “The baker”.", preview.Page.QuerySelector("p.shown")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(preview.Page.QuerySelector("a[href='/sources/baker?preview=drafts']"));

        foreach (var address in new[] { "/history", "/history/1", "/history/1?only=changes", "/history/2", "/history?of=source.baker" })
        {
            Assert.DoesNotContain("The baker", (await atlas.GetAsync(address)).Words, StringComparison.Ordinal);
        }

        Assert.Contains("Work on a source that is not published yet", (await atlas.GetAsync("/history/2")).Words, StringComparison.Ordinal);
        Assert.Contains("The baker", (await atlas.GetAsync("/history/2", editor)).Words, StringComparison.Ordinal);
        Assert.Contains("Withdrew source baker", (await atlas.GetAsync("/history", editor)).Words, StringComparison.Ordinal);

        await edited.SetDraftAsync("baker", false);

        Assert.Contains("The baker", (await atlas.GetAsync("/history/2")).Words, StringComparison.Ordinal);
        Assert.Contains("Withdrew source baker", (await atlas.GetAsync("/history")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_a_draft_now_is_withheld_from_readers_at_earlier_revisions_and_pages_say_so()
    {
        using var edited = new EditedAtlas();
        var atlas = edited.Host;
        await edited.RenameAsync("cook", "Chef");
        var before = await atlas.GetAsync("/sources?at=1");
        await edited.SetDraftAsync("baker", true);

        foreach (var address in new[] { "/sources?at=1", "/roles/baker?at=1", "/responsibilities/ovens?at=2", "/matrix?at=2", "/agenda.md?at=1", "/sources/baker?at=1" })
        {
            Assert.DoesNotContain("The baker", (await atlas.GetAsync(address)).Words, StringComparison.Ordinal);
        }

        var withheld = await atlas.GetAsync("/sources?at=1");
        Assert.NotEqual(before["ETag"], withheld["ETag"]);
        Assert.Contains("One source of that time is withheld: it is a draft now.", withheld.Page.QuerySelector("p.shown")!.Words(), StringComparison.Ordinal);
        Assert.Contains("is withheld", (await atlas.GetAsync("/agenda.md?at=1")).Text, StringComparison.Ordinal);
        Assert.Equal("No cell of the matrix, no verdict and no decision is another than before.", (await atlas.GetAsync("/history/3")).Page.Section("Cell by cell")!.QuerySelector("p")!.Words());
        Assert.Contains("The baker", (await atlas.GetAsync("/sources?at=1&preview=drafts", await edited.SignInAsync())).Words, StringComparison.Ordinal);

        await edited.SetDraftAsync("baker", false);

        Assert.NotEqual(withheld["ETag"], (await atlas.GetAsync("/sources?at=1"))["ETag"]);
        Assert.Contains("The baker", (await atlas.GetAsync("/sources?at=1")).Words, StringComparison.Ordinal);
    }
}
