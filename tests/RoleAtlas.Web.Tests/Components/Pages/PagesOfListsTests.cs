using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages;

/// <summary>Every list that is shown in parts says the same where there is no such part.</summary>
public sealed class PagesOfListsTests(SmallAtlas small)
{
    public static TheoryData<string> Lists => ["/roles", "/responsibilities", "/sources", "/matrix", "/overlap", "/agenda", "/search?q=ovens&only=responsibilities"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_that_is_not_there_is_told_and_the_nearest_shown(string list)
    {
        var shown = (await small.GetAsync(list)).Page;
        foreach (var (page, notice) in new[]
        {
            ("2", "There is only one page; this is the last."), ("99999999999999999999", "There is only one page; this is the last."),
            ("0", "The page asked for is no number; this is the first."), ("-1", "The page asked for is no number; this is the first."),
            ("two", "The page asked for is no number; this is the first."),
        })
        {
            var answer = (await small.GetAsync($"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}")).Page;

            Assert.Equal([notice], answer.QuerySelectorAll("main .notices > *").Select(n => n.Words()));
            Assert.Equal(shown.QuerySelectorAll("main h3, main h4, main th").Select(h => h.Words()), answer.QuerySelectorAll("main h3, main h4, main th").Select(h => h.Words()));
        }

        Assert.Empty(shown.QuerySelectorAll("main .notices"));
        Assert.Empty((await small.GetAsync($"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page=1")).Page.QuerySelectorAll("main .notices"));
    }
}
