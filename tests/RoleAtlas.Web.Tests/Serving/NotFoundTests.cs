using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

public sealed class NotFoundTests(RealAtlas atlas)
{
    /// <summary>What is asked for, and the link that the reader probably meant.</summary>
    public static TheoryData<string, string> Misspelt => new()
    {
        { "/roles/produkt-manager", "/roles/product-manager" },
        { "/roles/product-managers", "/roles/product-manager" },
        { "/responsibilities/product-visions", "/responsibilities/product-vision" },
        { "/sources/scope-creeps", "/sources/scope-creep" },
        { "/matrx", "/matrix" },
        { "/agendas", "/agenda" },
        { "/compare/product-manager-vs-projekt-manager", "/compare/product-manager-vs-project-manager" },
    };

    public static TheoryData<string> Nowhere =>
    [
        "/roles/xyzzy", "/responsibilities/xyzzy", "/sources/xyzzy", "/compare/xyzzy-vs-product-manager", "/nothing/here", "/administration",
        "/roles/product-manager/more", "/roles/%F0%9F%98%80", "/roles/<script>alert(1)</script>", "/favicon.gif",
    ];

    [Theory]
    [MemberData(nameof(Misspelt))]
    public async Task A_name_that_is_not_there_is_answered_with_the_nearest(string asked, string meant)
    {
        var answer = await atlas.GetAsync(asked);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("is not here", answer.Page.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        Assert.Contains(answer.Page.QuerySelector("main .near")!.QuerySelectorAll("a"), a => a.GetAttribute("href") == meant);
    }

    [Theory]
    [MemberData(nameof(Nowhere))]
    public async Task What_is_not_there_is_said_so_with_ways_on(string asked)
    {
        var answer = await atlas.GetAsync(asked);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("noindex", answer.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal("/", answer.Page.QuerySelector("main")!.Link("Home").GetAttribute("href"));
        answer.HasOnlyItsOwnScripts();
    }

    [Theory]
    [MemberData(nameof(Nowhere))]
    public async Task What_is_not_there_is_never_kept_nor_tagged(string asked)
    {
        foreach (var encoding in new[] { "identity", "gzip" })
        {
            await atlas.GetAsync(asked, ("Accept-Encoding", encoding));
            var again = await atlas.GetAsync(asked, ("Accept-Encoding", encoding));

            Assert.Equal(HttpStatusCode.NotFound, again.Status);
            Assert.Null(again["ETag"]);
            Assert.Null(again["Age"]);
            Assert.Null(again["Set-Cookie"]);
        }
    }

    [Fact]
    public async Task A_very_long_name_is_not_there_either()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await atlas.GetAsync($"/roles/{new string('a', 4000)}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await atlas.GetAsync($"/compare/{string.Join("-vs-", Enumerable.Repeat("x", 1000))}")).Status);
    }
}
