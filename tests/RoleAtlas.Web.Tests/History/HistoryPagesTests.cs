using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.History;

public sealed class HistoryPagesTests
{
    [Fact]
    public async Task The_list_tells_who_did_what_and_can_be_limited()
    {
        using var edited = new EditedAtlas();
        await edited.RenameAsync("cook", "Chef");
        await edited.SaveAsync(new DeleteRole(Seen.Of(edited.Role("dish-washer"))));

        Assert.Equal(["3", "2", "1"], await NumbersAsync("/history"));
        Assert.Equal(["3", "2"], await NumbersAsync("/history?by=Ada"));
        Assert.Equal(["3", "1"], await NumbersAsync("/history?kind=claim"));
        Assert.Equal(["2", "1"], await NumbersAsync("/history?of=role.cook"));
        Assert.Equal(["3", "1"], await NumbersAsync("/history?of=responsibility.plates"));
        Assert.Equal([], await NumbersAsync("/history?to=2001-01-01"));
        var page = await edited.Host.GetAsync("/history?kind=spoon&from=then&of=nothing");
        Assert.Equal(3, page.Page.QuerySelectorAll(".notices .mud-alert").Length);
        Assert.Contains("Renamed role Cook to Chef", page.Words, StringComparison.Ordinal);
        Assert.NotNull((await edited.Host.GetAsync("/responsibilities/ovens")).Page.QuerySelector("a[href='/history?of=responsibility.ovens']"));

        async Task<IEnumerable<string>> NumbersAsync(string address) =>
            (await edited.Host.GetAsync(address)).Page.QuerySelectorAll(".revisions .number").Select(n => n.TextContent);
    }

    [Fact]
    public async Task A_revision_tells_in_words_what_was_before_and_after_and_which_cells_are_other()
    {
        using var edited = new EditedAtlas();
        await edited.SaveAsync(new DeleteRole(Seen.Of(edited.Role("dish-washer"))));
        await edited.RenameAsync("cook", "Chef");

        var page = (await edited.Host.GetAsync("/history/2")).Page;
        Assert.Contains("Drying plates", page.Section("Cell by cell")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Dish washer given to, one source → became no source says", page.Section("Cell by cell")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Roles Dish washer", page.Section("Cell by cell")!.Words() + page.Section("What changed")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/responsibilities/plates?at=1']"));
        Assert.NotNull(page.QuerySelector("a[href='/responsibilities/plates?at=2']"));
        Assert.Null(page.QuerySelector("a[href='/admin/history/2']"));
        Assert.Contains("Name Before: Cook After: Chef", (await edited.Host.GetAsync("/history/3")).Words, StringComparison.Ordinal);
        Assert.NotNull((await edited.Host.GetAsync("/history/2", await edited.SignInAsync())).Page.QuerySelector("a[href='/admin/history/2']"));
    }

    [Fact]
    public async Task A_large_revision_shows_its_first_changes_and_leads_to_all()
    {
        using var atlas = new AtlasHost(Repository.Content);
        var first = await atlas.GetAsync("/history/1");
        Assert.Equal(20, first.Page.QuerySelectorAll("article.change").Length);
        var all = await atlas.GetAsync("/history/1?only=changes&page=2");
        Assert.Equal(50, all.Page.QuerySelectorAll("article.change").Length);
        Assert.NotNull(all.Page.QuerySelector("nav.pages a[rel=next]"));
        Assert.Equal(50, (await atlas.GetAsync("/history/1?only=cells")).Page.QuerySelectorAll(".rows > li").Length);
    }
}
