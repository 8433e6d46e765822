using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Search;

public sealed class SearchSuggestionsTests(RealAtlas atlas)
{
    [Fact]
    public async Task They_are_options_that_lead_to_pages_and_the_last_to_all_results()
    {
        var answer = await atlas.GetAsync("/search/suggestions?q=managing%20ri");
        var options = answer.Page.QuerySelectorAll("[role=option]");

        Assert.DoesNotContain("<html", answer.Text, StringComparison.Ordinal);
        Assert.Equal("/responsibilities/risk-management", options[0].GetAttribute("href"));
        Assert.Equal("/search?q=managing%20ri", options[^1].GetAttribute("href"));
        Assert.Equal(options.Length, options.Select(o => o.Id).Distinct().Count());
        Assert.All(options, o => Assert.Equal(("-1", "false"), (o.GetAttribute("tabindex"), o.GetAttribute("aria-selected"))));
        foreach (var option in options)
        {
            Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync(option.GetAttribute("href")!.Split('#')[0])).Status);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=xqzjv")]
    [InlineData("?q=%F0%9F%9A%80")]
    public async Task Where_there_are_none_nothing_is_said(string query)
    {
        var answer = await atlas.GetAsync("/search/suggestions" + query);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(answer.Page.QuerySelectorAll("[role=option]"));
    }

    [Fact]
    public async Task They_are_kept_and_told_by_tag_like_a_page()
    {
        const string Address = "/search/suggestions?q=stakehol";
        var first = await atlas.GetAsync(Address, ("Accept-Encoding", "br"));
        var again = await atlas.GetAsync(Address, ("Accept-Encoding", "br"));
        var head = await atlas.HeadAsync(Address, ("Accept-Encoding", "br"));

        Assert.Equal("br", first["Content-Encoding"]);
        Assert.NotNull(again["Age"]);
        Assert.Equal(first["ETag"], head["ETag"]);
        Assert.Empty(head.Body);
        Assert.Null(first["Set-Cookie"]);
        Assert.Equal("no-cache", first["Cache-Control"]);
        Assert.Equal(HttpStatusCode.NotModified, (await atlas.GetAsync(Address, ("Accept-Encoding", "br"), ("If-None-Match", first["ETag"]!))).Status);
    }
}
