using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Serving;

public sealed class PublicPagesTests(RealAtlas atlas)
{
    /// <summary>What an answer carries whatever it says, or what says how it is cut up on the way.</summary>
    private static readonly string[] OfTheWay = ["Date", "Age", "Transfer-Encoding", "Content-Length"];

    public static TheoryData<string> Encodings => ["gzip", "br"];

    [Fact]
    public async Task Every_public_page_answers_with_its_title_and_sets_no_cookie()
    {
        foreach (var (address, title) in PublicAddresses.Of(atlas.Snapshot))
        {
            var answer = await atlas.GetAsync(address);

            Assert.True(answer.Status == HttpStatusCode.OK, $"{address} answers {answer.Status}.");
            Assert.Equal(title, answer.Page.Title);
            Assert.Equal("text/html; charset=utf-8", answer["Content-Type"]);
            Assert.Null(answer["Set-Cookie"]);
            Assert.NotNull(answer["ETag"]);
            Assert.Equal("no-cache", answer["Cache-Control"]);
            Assert.Contains("Accept-Encoding", answer["Vary"], StringComparison.Ordinal);
            Assert.NotEmpty(answer.Page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
        }
    }

    [Fact]
    public async Task Whoever_has_the_page_is_told_that_it_is_the_same()
    {
        foreach (var address in PublicAddresses.OneOfEach(atlas.Snapshot))
        {
            var tag = (await atlas.GetAsync(address))["ETag"]!;

            foreach (var sent in new[] { tag, $"\"another\", {tag}", $"W/{tag}" })
            {
                var again = await atlas.GetAsync(address, ("If-None-Match", sent));

                Assert.Equal(HttpStatusCode.NotModified, again.Status);
                Assert.Empty(again.Body);
                Assert.Equal(tag, again["ETag"]);
                Assert.Equal("no-cache", again["Cache-Control"]);
                Assert.Null(again["Set-Cookie"]);
            }

            Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync(address, ("If-None-Match", "\"another\""))).Status);
            Assert.Equal(HttpStatusCode.NotModified, (await atlas.HeadAsync(address, ("If-None-Match", tag))).Status);
        }
    }

    [Fact]
    public async Task Different_pages_have_different_tags()
    {
        List<string> tags = [];
        foreach (var (address, _) in PublicAddresses.Of(atlas.Snapshot))
        {
            tags.Add((await atlas.HeadAsync(address))["ETag"]!);
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task Head_answers_as_get_does_and_without_a_body()
    {
        string[] others = ["/error", "/nothing/here", "/roles/nobody", "/compare/project-manager-vs-product-manager", "/health/live"];
        foreach (var address in PublicAddresses.OneOfEach(atlas.Snapshot).Concat(others))
        {
            foreach (var encoding in new[] { "identity", "br" })
            {
                var get = await atlas.GetAsync(address, ("Accept-Encoding", encoding));
                var head = await atlas.HeadAsync(address, ("Accept-Encoding", encoding));

                Assert.Equal(get.Status, head.Status);
                Assert.Empty(head.Body);
                Assert.Equal(WithoutOfTheWay(get), WithoutOfTheWay(head));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_page_comes_compressed_under_a_tag_of_its_own(string encoding)
    {
        foreach (var address in PublicAddresses.OneOfEach(atlas.Snapshot))
        {
            var plain = await atlas.GetAsync(address);
            var packed = await atlas.GetAsync(address, ("Accept-Encoding", encoding));
            var kept = await atlas.GetAsync(address, ("Accept-Encoding", encoding));

            Assert.Null(plain["Content-Encoding"]);
            Assert.Equal(encoding, packed["Content-Encoding"]);
            Assert.Equal(plain.Text, packed.Text);
            Assert.True(packed.Body.Length * 2 < plain.Body.Length, $"{address}: {packed.Body.Length} of {plain.Body.Length} bytes.");
            Assert.NotEqual(plain["ETag"], packed["ETag"]);
            Assert.Equal(packed.Body, kept.Body);
            Assert.NotNull(kept["Age"]);
            Assert.Equal(HttpStatusCode.OK, (await atlas.GetAsync(address, ("If-None-Match", packed["ETag"]!))).Status);
        }
    }

    [Fact]
    public async Task The_two_compressions_have_different_tags()
    {
        var gzip = await atlas.HeadAsync("/", ("Accept-Encoding", "gzip"));
        var brotli = await atlas.HeadAsync("/", ("Accept-Encoding", "br"));

        Assert.NotEqual(gzip["ETag"], brotli["ETag"]);
    }

    [Fact]
    public async Task A_page_is_made_once_and_kept()
    {
        foreach (var address in PublicAddresses.OneOfEach(atlas.Snapshot))
        {
            var first = await atlas.GetAsync(address);
            var kept = await atlas.GetAsync(address);

            Assert.NotNull(kept["Age"]);
            Assert.Equal(WithoutOfTheWay(first), WithoutOfTheWay(kept));
            Assert.Equal(first.Text, kept.Text);
        }
    }

    [Fact]
    public async Task Query_keys_that_mean_nothing_share_the_kept_page()
    {
        var plain = await atlas.GetAsync("/sources");
        var tracked = await atlas.GetAsync("/sources?utm_source=letter&fbclid=1");

        Assert.Equal(plain["ETag"], tracked["ETag"]);
        Assert.NotNull(tracked["Age"]);
        Assert.Equal(plain.Text, tracked.Text);
        Assert.Equal(HttpStatusCode.NotModified, (await atlas.GetAsync("/sources?gclid=2", ("If-None-Match", plain["ETag"]!))).Status);
    }

    [Fact]
    public async Task What_is_kept_for_one_address_is_not_given_for_another()
    {
        const string Pair = "/compare/product-manager-vs-program-manager-vs-project-manager";

        // Each two mean different things, though they hold the same words.
        (string First, string Second)[] addresses =
        [
            ($"{Pair}?order=program-manager&order=project-manager", $"{Pair}?order=project-manager&order=program-manager"),
            ($"{Pair}?only=contested&only=shared", $"{Pair}?only=shared&only=contested"),
            ($"{Pair}?only=contested&only=shared", $"{Pair}?only=contested,shared"),
        ];
        foreach (var (first, second) in addresses)
        {
            var one = await atlas.GetAsync(first);
            var other = await atlas.GetAsync(second);

            Assert.NotEqual(one.Text, other.Text);
            Assert.NotEqual(one["ETag"], other["ETag"]);
        }
    }

    [Fact]
    public async Task Pages_need_no_script_and_take_nothing_from_other_hosts()
    {
        foreach (var address in PublicAddresses.OneOfEach(atlas.Snapshot))
        {
            var answer = await atlas.GetAsync(address);
            var page = answer.Page;

            answer.HasOnlyItsOwnScripts();
            Assert.All(page.QuerySelectorAll("link:not([rel=canonical])"), l => Assert.StartsWith("/", l.GetAttribute("href"), StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("img, iframe, object, embed, style"), e => Assert.Fail(e.OuterHtml));
            Assert.All(page.QuerySelectorAll("input[name=__RequestVerificationToken]"), e => Assert.Fail(e.OuterHtml));
        }
    }

    [Fact]
    public async Task Static_files_are_compressed_and_may_be_kept_for_ever()
    {
        var page = (await atlas.GetAsync("/")).Page;
        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!))
        {
            var answer = await atlas.GetAsync(sheet, ("Accept-Encoding", "br"));

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("br", answer["Content-Encoding"]);
            Assert.Contains("immutable", answer["Cache-Control"], StringComparison.Ordinal);
        }
    }

    // In capitals: the output cache keeps some well-known values in letters of its own.
    private static IEnumerable<string> WithoutOfTheWay(Answer answer) => answer.Headers
        .Where(h => !OfTheWay.Contains(h.Key)).Select(h => $"{h.Key}: {h.Value}".ToUpperInvariant()).Order(StringComparer.Ordinal);
}
