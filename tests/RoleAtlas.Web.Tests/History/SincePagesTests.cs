using System.Net;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.History;

public sealed class SincePagesTests
{
    [Fact]
    public async Task A_page_as_it_was_counts_what_has_changed_since_on_itself_and_leads_to_just_that()
    {
        using var edited = new EditedAtlas();
        Assert.EndsWith("It has not changed since.", SinceOn(await edited.Host.GetAsync("/matrix?at=1")), StringComparison.Ordinal);

        // Of plates the dish washer's cell is gone, and the verdict with it; the cook still helps.
        await edited.SaveAsync(new DeleteRole(Seen.Of(edited.Role("dish-washer"))));
        await using (var context = edited.Current.Database.CreateDbContext())
        {
            await edited.SaveAsync(new DeleteSource(Seen.Of(context.Sources.Single(s => s.Slug == "baker"))));
        }

        (string Page, string Says, string Leads)[] pages =
        [
            ("/matrix?at=1", "Three cells, three verdicts and one deleted role on this page have changed since", "/history/since/1?kind=responsibility"),
            ("/?at=1", "Three cells, three verdicts, one deleted role and one other claim on this page have changed since", "/history/since/1"),
            ("/compare/baker-vs-cook?at=1", "Two cells, two verdicts and one other claim on this page have changed since", "/history/since/1?roles=baker,cook"),
            ("/compare/baker-vs-cook?at=1&area=shop", "One other claim on this page has changed since", "/history/since/1?roles=baker,cook&area=shop"),
            ("/compare/baker-vs-cook?at=1&only=contested", "One cell, one verdict and one other claim on this page have changed since", "/history/since/1?roles=baker,cook&only=contested"),
            ("/compare/baker-vs-cook?at=1&without=baker", "Nothing on this page has changed since", "/history/since/1"),
            ("/matrix?at=1&q=plates", "One cell, one verdict and one deleted role on this page have changed since", "/history/since/1?kind=responsibility&q=plates"),
            ("/responsibilities/plates?at=1", "One cell, one verdict and one deleted role on this page have changed since", "/history/since/1?of=responsibility.plates"),
            ("/roles/cook?at=1", "Three verdicts on this page have changed since", "/history/since/1?of=role.cook"),
            ("/roles/waiter?at=1", "Nothing on this page has changed since", "/history/since/1"),
            ("/sources/washer?at=1", "One cell, one verdict and one deleted role on this page have changed since", "/history/since/1?of=source.washer"),
            ("/agenda?at=1", "Two cells, two verdicts and one deleted role on this page have changed since", "/history/since/1?only=to-settle&kind=responsibility"),
            ("/overlap?at=1&roles=cook,waiter", "Nothing on this page has changed since", "/history/since/1"),
        ];
        List<string> wrong = [];
        foreach (var (page, says, leads) in pages)
        {
            var answer = await edited.Host.GetAsync(page);
            if (!SinceOn(answer).Contains(says, StringComparison.Ordinal) || answer.Page.QuerySelector("p.shown a.since")!.GetAttribute("href") != leads)
            {
                wrong.Add($"{page} says: {SinceOn(answer)}, and leads to {answer.Page.QuerySelector("p.shown a.since")!.GetAttribute("href")}");
                continue;
            }

            var difference = await edited.Host.GetAsync(leads);
            Assert.Equal(HttpStatusCode.OK, difference.Status);
            Assert.Empty(difference.Page.QuerySelectorAll(".notices .mud-alert"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task What_is_called_otherwise_since_is_counted_and_shown_and_what_was_agreed_only_where_the_page_shows_it()
    {
        using var edited = new EditedAtlas();
        await edited.RenameAsync("cook", "Chef", "chef");
        await using (var context = edited.Current.Database.CreateDbContext())
        {
            var plates = context.Responsibilities.Single(r => r.Slug == "plates");
            await edited.SaveAsync(new Settle(
                plates.Id, null, new Dictionary<Guid, RaciLetter> { [edited.Role("chef").Id] = RaciLetter.Accountable }, "So it is.", [], [], "The guild", new(2026, 3, 12), null));
        }

        (string Page, string Says)[] pages =
        [
            ("/matrix?at=1", "One name on this page has changed since"),
            ("/matrix?at=1&roles=cook,waiter", "One name on this page has changed since"),
            ("/compare/baker-vs-waiter?at=1", "One decision on this page has changed since"),
            ("/overlap?at=1&roles=cook,baker", "One name on this page has changed since"),
            ("/sources/washer?at=1", "Nothing on this page has changed since"),
            ("/responsibilities/plates?at=1", "One decision and one name on this page have changed since"),
            ("/?at=1", "One decision and one name on this page have changed since"),
        ];
        foreach (var (page, says) in pages)
        {
            var said = SinceOn(await edited.Host.GetAsync(page));
            Assert.True(said.Contains(says, StringComparison.Ordinal), $"{page} says: {said}");
        }

        var since = (await edited.Host.GetAsync("/history/since/1?layer=sources")).Page;
        Assert.Equal(["Name", "Before: Cook", "After: Chef"], since.Section("Names, descriptions and other claims")!.QuerySelectorAll("dt, dd").Select(d => d.Words()).Take(3));
        Assert.Null(since.Section("Cell by cell"));
        Assert.Contains("Agreed", (await edited.Host.GetAsync("/history/since/1")).Page.Section("Cell by cell")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_difference_is_shown_cell_by_cell_on_a_part_and_on_everything()
    {
        using var edited = new EditedAtlas();
        await edited.RenameAsync("cook", "Chef", "chef");
        await edited.SaveAsync(new DeleteRole(Seen.Of(edited.Role("dish-washer"))));

        var limited = await edited.Host.GetAsync("/history/since/1?roles=cook,dish-washer&area=scullery");
        var row = limited.Page.Section("Cell by cell")!;
        Assert.Contains("Dish washer given to, one source → became no source says", row.Words(), StringComparison.Ordinal);
        Assert.Contains("Only chef and dish washer; in kitchen. Everything that has changed", limited.Words, StringComparison.Ordinal);
        Assert.Equal("/history/since/1", limited.Page.Link("Everything that has changed").GetAttribute("href"));
        Assert.Equal(["/responsibilities/plates?at=1", "/responsibilities/plates"], row.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.NotNull((await edited.Host.GetAsync("/history/2")).Page.QuerySelector("a[href='/history/since/2']"));

        var nobody = await edited.Host.GetAsync("/history/since/1?roles=nobody&of=spoon.big&page=7");
        Assert.Equal(3, nobody.Page.QuerySelectorAll(".notices .mud-alert").Length);
        Assert.Contains("nothing has changed since", (await edited.Host.GetAsync("/history/since/3")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await edited.Host.GetAsync("/history/since/9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await edited.Host.GetAsync("/history/since/yesterday")).Status);
    }

    private static string SinceOn(Answer answer) => answer.Page.QuerySelector("p.shown")!.Words().Split("(revision 1).")[1].Split(';', '·')[0].Split(" See it as")[0].Trim();
}
