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
        Assert.Equal("no-store", preview["Cache-Control"]);
        Assert.StartsWith("Preview with one draft source: “The baker”.", preview.Page.QuerySelector("p.shown")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(preview.Page.QuerySelector("a[href='/sources/baker?preview=drafts']"));

        foreach (var address in new[] { "/history", "/history/1", "/history/1?only=changes", "/history/2", "/history?of=source.baker" })
        {
            Assert.DoesNotContain("The baker", (await atlas.GetAsync(address)).Words, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("Work on a source that is not published yet", (await atlas.GetAsync("/history/2")).Words, StringComparison.Ordinal);
        Assert.Contains("The baker", (await atlas.GetAsync("/history/2", editor)).Words, StringComparison.Ordinal);
        Assert.Contains("Withdrew source baker", (await atlas.GetAsync("/history", editor)).Words, StringComparison.Ordinal);

        await edited.SetDraftAsync("baker", false);

        Assert.Contains("The baker", (await atlas.GetAsync("/history/2")).Words, StringComparison.Ordinal);
        Assert.Contains("Withdrew source baker", (await atlas.GetAsync("/history")).Words, StringComparison.Ordinal);
    }
}
