using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Text;
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

        Assert.Contains("Work on a source that was not published", (await atlas.GetAsync("/history/2")).Words, StringComparison.Ordinal);
        Assert.Contains("The baker", (await atlas.GetAsync("/history/2", editor)).Words, StringComparison.Ordinal);
        Assert.Contains("Withdrew source baker", (await atlas.GetAsync("/history", editor)).Words, StringComparison.Ordinal);

        await edited.SetDraftAsync("baker", false);

        Assert.Contains("The baker", (await atlas.GetAsync("/history/1")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("The baker", (await atlas.GetAsync("/history/2")).Words, StringComparison.Ordinal);
        Assert.Contains("The baker added", (await atlas.GetAsync("/history/3")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Withdrew source baker", (await atlas.GetAsync("/history")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stood_only_in_a_draft_stays_with_editors_when_the_source_is_published()
    {
        const string Secret = "TOPSECRET";
        using var edited = new EditedAtlas();
        var atlas = edited.Host;
        await edited.SaveAsync(new AddSource($"{Secret} title", "Post", "novel", SourceText.Parse($"Cooks mind the ovens. We lay off {Secret} people.")) { IsDraft = true, Note = $"{Secret} note" });
        await edited.SaveAsync(new AddClaims(await SourceAsync(), 1, 22, 49, [new ClaimMeaning(ClaimKind.Trait, [edited.Role("cook").Id], null, null, $"{Secret} label", $"{Secret} claim note")]));
        await using (var context = edited.Current.Database.CreateDbContext())
        {
            await edited.SaveAsync(new DeleteClaims([.. context.Claims.Where(c => c.Label == $"{Secret} label").Select(c => Seen.Of(c))]));
            await edited.SaveAsync(new ChangeText(Seen.Of(context.Sources.Single(s => s.Slug == "novel")), SourceText.Parse("Cooks mind the ovens.")));
        }

        await using (var context = edited.Current.Database.CreateDbContext())
        {
            await edited.SaveAsync(ChangeSource.Of(context.Sources.Single(s => s.Slug == "novel")) with { Title = "A novel", Note = null, IsDraft = false });
        }

        var editor = await edited.SignInAsync();
        Assert.Contains(Secret, (await atlas.GetAsync("/history/2", editor)).Words, StringComparison.Ordinal);
        Assert.Contains("A novel", (await atlas.GetAsync("/history/6")).Words, StringComparison.Ordinal);
        Assert.Equal("Work on a source that was not published", (await atlas.GetAsync("/history/4")).Page.QuerySelector("h1 + *, .lede")!.Words().TrimEnd('.'));
        foreach (var address in Enumerable.Range(2, 5).SelectMany(n => new[] { $"/history/{n}", $"/history/{n}?only=changes", $"/history/since/{n}", $"/api/v1/revisions/{n}", $"/matrix?at={n}" })
            .Concat(["/history", "/history?of=source.novel", "/api/v1/revisions", "/api/v1/revisions?of=source.novel", "/sources/novel", "/claims.jsonld"]))
        {
            Assert.DoesNotContain(Secret, (await atlas.GetAsync(address)).Text, StringComparison.Ordinal);
        }

        async Task<Guid> SourceAsync()
        {
            await using var context = edited.Current.Database.CreateDbContext();
            return context.Sources.Single(s => s.Slug == "novel").Id;
        }
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

        Assert.Contains("\"withheld\":1", (await atlas.GetAsync("/api/v1/matrix?at=1")).Text, StringComparison.Ordinal);
        Assert.Contains("\"withheld\":0", (await atlas.GetAsync("/api/v1/matrix")).Text, StringComparison.Ordinal);
        Assert.Contains("is withheld", (await atlas.GetAsync("/matrix.md?at=1")).Text, StringComparison.Ordinal);
        Assert.Contains("is withheld", (await atlas.GetAsync("/matrix.txt?at=1")).Text, StringComparison.Ordinal);
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
