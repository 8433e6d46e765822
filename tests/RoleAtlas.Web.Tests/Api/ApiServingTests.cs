using System.Net;
using System.Text.RegularExpressions;
using RoleAtlas.Web.Tests.History;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Api;

public sealed class ApiServingTests(SmallAtlas atlas, SettledAtlas settled)
{
    private static readonly string[] OneOfEach =
    [
        "/api/v1", "/api/v1/roles", "/api/v1/roles/baker", "/api/v1/areas", "/api/v1/areas/kitchen", "/api/v1/responsibilities", "/api/v1/responsibilities/ovens",
        "/api/v1/sources", "/api/v1/sources/both", "/api/v1/claims", "/api/v1/claims/aaaaa2", "/api/v1/matrix", "/api/v1/compare/baker-vs-cook", "/api/v1/overlap",
        "/api/v1/decisions", "/api/v1/search?q=oven", "/api/v1/revisions", "/api/v1/revisions/1", "/openapi/v1.json",
    ];

    [Fact]
    public async Task Who_has_the_answer_is_told_that_nothing_has_changed_and_head_tells_as_much_as_get()
    {
        foreach (var address in OneOfEach)
        {
            var answer = await atlas.GetAsync(address);
            var head = await atlas.HeadAsync(address);
            var again = await atlas.GetAsync(address, ("If-None-Match", answer["ETag"]!));

            Assert.Equal((HttpStatusCode.OK, "no-cache"), (answer.Status, answer["Cache-Control"]));
            Assert.Equal((HttpStatusCode.NotModified, 0), (again.Status, again.Body.Length));
            Assert.Equal((HttpStatusCode.OK, 0, answer["ETag"], answer["Content-Type"], answer["Link"]), (head.Status, head.Body.Length, head["ETag"], head["Content-Type"], head["Link"]));
        }

        Assert.NotEqual((await atlas.GetAsync("/api/v1/claims?pageSize=2"))["ETag"], (await atlas.GetAsync("/api/v1/claims?pageSize=3"))["ETag"]);
    }

    [Fact]
    public async Task Scripts_of_any_page_may_read_without_cookies_whatever_the_answer_is()
    {
        var origin = ("Origin", "https://elsewhere.example");
        foreach (var address in OneOfEach.Concat(["/api/v1/roles/nobody", "/api/v1/roles?x=1", "/api/v1/nothing"]))
        {
            await atlas.GetAsync(address);
            foreach (var answer in new[] { await atlas.GetAsync(address, origin), await atlas.HeadAsync(address, origin) })
            {
                Assert.Equal("*", answer["Access-Control-Allow-Origin"]);
                Assert.Equal("ETag,Link", answer["Access-Control-Expose-Headers"]);
                Assert.Null(answer["Access-Control-Allow-Credentials"]);
            }
        }

        var asked = await atlas.SendAsync(
            HttpMethod.Options, "/api/v1/roles", origin, ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.Equal((HttpStatusCode.NoContent, "*"), (asked.Status, asked["Access-Control-Allow-Origin"]));
        Assert.Equal("GET,HEAD", asked["Access-Control-Allow-Methods"]);
        Assert.Equal("if-none-match", asked["Access-Control-Allow-Headers"]);
        Assert.Null((await atlas.GetAsync("/roles", origin))["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task An_earlier_revision_is_answered_as_it_was_and_links_stay_in_it()
    {
        using var edited = new EditedAtlas();
        var before = (await edited.Host.DataAsync("/api/v1/roles/baker")).GetRawText();
        await edited.RenameAsync("baker", "Bread baker", "bread-baker");

        Assert.Equal("Bread baker", (await edited.Host.DataAsync("/api/v1/roles/bread-baker")).GetProperty("role").Text("name"));
        var answer = await edited.Host.JsonAsync("/api/v1/roles/baker?at=1");
        Assert.Equal(1, answer.Number("revision"));
        Assert.Equal(2, (await edited.Host.JsonAsync("/api/v1/roles")).Number("revision"));
        Assert.Equal(before, answer.GetProperty("data").GetRawText().Replace("?at=1", "", StringComparison.Ordinal));
        Assert.EndsWith("/api/v1/roles/baker?at=1", answer.GetProperty("data").GetProperty("role").GetProperty("links").Text("self"), StringComparison.Ordinal);
        var page = await edited.Host.GetAsync("/api/v1/claims?at=1&pageSize=2");
        Assert.Equal("/api/v1/claims?at=1&pageSize=2&page=2", page.Link("next"));

        var revision = await edited.Host.DataAsync("/api/v1/revisions/2?only=changes");
        Assert.Equal("Baker", revision.List("changes").First().List("fields").First(f => f.Text("label") == "Name").Text("before"));
    }

    [Fact]
    public async Task A_draft_is_nowhere_not_even_for_an_editor()
    {
        using var edited = new EditedAtlas();
        await edited.SetDraftAsync("baker", true);
        var editor = await edited.SignInAsync();
        foreach (var address in OneOfEach.Where(a => a != "/openapi/v1.json").Append("/api/v1/revisions/2").Append("/api/v1/revisions/1?only=changes").Append("/api/v1/search?q=warm"))
        {
            foreach (var answer in new[] { await edited.Host.GetAsync(address), await edited.Host.GetAsync(address, editor) })
            {
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                Assert.DoesNotContain("The baker minds", answer.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("Withdrew", answer.Text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await edited.Host.GetAsync("/api/v1/sources/baker", editor)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await edited.Host.GetAsync("/api/v1/sources?preview=drafts", editor)).Status);
        Assert.Equal("no-store", (await edited.Host.GetAsync("/api/v1/sources", editor))["Cache-Control"]);
    }

    [Fact]
    public async Task A_private_atlas_tells_strangers_one_thing_whatever_they_ask()
    {
        using var edited = new EditedAtlas(("RoleAtlas:Reading", "signed-in"));
        var first = (await edited.Host.JsonAsync("/api/v1", HttpStatusCode.Unauthorized)).GetRawText();
        foreach (var address in OneOfEach.Concat(["/api/v1/roles/nobody", "/api/v1/roles?x=1", "/api/v1/roles?at=99", "/api/v1/nothing"]))
        {
            var answer = await edited.Host.GetAsync(address);

            Assert.Equal((HttpStatusCode.Unauthorized, "no-store", first), (answer.Status, answer["Cache-Control"], answer.Text));
            Assert.Equal("Cookie realm=\"RoleAtlas\"", answer["WWW-Authenticate"]);
            Assert.Equal((null, null), (answer["ETag"], answer["Link"]));
        }

        Assert.Equal("This atlas is private", (await edited.Host.JsonAsync("/api/v1", HttpStatusCode.Unauthorized)).Text("title"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await edited.Host.GetAsync("/api")).Status);
        Assert.Equal(HttpStatusCode.OK, (await edited.Host.GetAsync("/api/v1/roles", await edited.SignInAsync())).Status);
    }

    [Theory]
    [InlineData("/api/v1/responsibilities/ovens")]
    [InlineData("/api/v1/roles/baker")]
    [InlineData("/api/v1/areas/kitchen")]
    public async Task Links_leave_out_the_sources_that_are_left_out(string address)
    {
        var answer = await settled.JsonAsync($"{address}?without=both");
        var links = Regex.Matches(answer.ToString(), "\"(?:self|html)\": ?\"([^\"]+)\"").Select(m => new Uri(m.Groups[1].Value))
            // What was agreed, and what one source says, is the same whatever else is left out.
            .Where(l => !new[] { "/claims/", "/sources/", "/decisions/" }.Any(p => l.AbsolutePath.Contains(p, StringComparison.Ordinal)) && l.Fragment.Length == 0).ToList();

        Assert.All(links, link => Assert.Contains("without=both", link.Query, StringComparison.Ordinal));
        Assert.Equal(answer.ToString(), (await settled.JsonAsync(links.First(l => l.AbsolutePath == address).PathAndQuery)).ToString());
    }

    [Fact]
    public async Task What_was_agreed_stands_beside_what_sources_say()
    {
        var decisions = await settled.DataAsync("/api/v1/decisions");
        Assert.Equal(["ovens", "plates"], decisions.EnumerateArray().Select(d => d.GetProperty("responsibility").Text("slug")));
        Assert.Equal((("2026-05-04", "2027-05-04"), ("aaaaa2", "bbbbb2")), (
            (decisions[0].Text("decided"), decisions[0].Text("review")), (decisions[0].Texts("upheld").Single(), decisions[0].Texts("overruled").Single())));
        Assert.StartsWith("No source gives it to the cook or the waiter", decisions[1].Text("departs"), StringComparison.Ordinal);

        var matrix = await settled.DataAsync("/api/v1/matrix?layer=agreed");
        Assert.Equal("agreed", matrix.Text("layer"));
        Assert.StartsWith("Two of seven responsibilities are settled.", string.Join(' ', matrix.Texts("words")), StringComparison.Ordinal);
        var ovens = matrix.List("rows").First(r => r.GetProperty("responsibility").Text("slug") == "ovens");
        Assert.Equal([("baker", "consulted"), ("cook", "accountable-and-responsible")], ovens.GetProperty("agreed").List("letters").Select(l => (l.Text("role")!, l.Text("letter")!)));
        Assert.Equal("contested", ovens.GetProperty("responsibility").GetProperty("verdict").Text("kind"));
    }
}
