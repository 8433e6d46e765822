using CsCheck;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class CanonicalQueryTests
{
    private static readonly string[] Pages =
    [
        "/matrix", "/compare/a-vs-b", "/overlap", "/agenda", "/search", "/roles/a", "/roles/a/charter", "/responsibilities", "/responsibilities/a", "/sources",
        "/sources/a", "/history", "/history/4", "/history/since/4",
    ];

    /// <summary>A page, what is asked of it, and the query in order; null where it is.</summary>
    public static TheoryData<string, string, string?> Asked => new()
    {
        { "/matrix", "", null },
        { "/matrix", "?roles=b,a&only=contested", null },
        { "/matrix", "?roles=b%2Ca", null },
        { "/matrix", "?only=contested&roles=b&roles=a", "?roles=b,a&only=contested" },
        { "/matrix", "?q=+on++time+&sort=&density=", "?q=on%20%20time" },
        { "/matrix", "?layer=sources&sort=catalogue&page=1&columns=1", "" },
        { "/matrix", "?layer=agreed&sort=name", "?sort=name&layer=agreed" },
        { "/matrix", "?page=x", null },
        { "/matrix", "?page=99999999999", null },
        { "/matrix", "?only=contested&at=3&found=by-mail", null },
        { "/matrix", "?found=by-mail&only=contested&roles=a&at=3", "?at=3&roles=a&only=contested&found=by-mail" },
        { "/compare/a-vs-b", "?order=b&layer=sources", "?order=b" },
        { "/matrix", "?Only=contested", "?only=contested" },
        { "/compare/a-vs-b", "?sort=name", "" },
        { "/agenda", "?area=x&area=y,x", "?area=x,y" },
        { "/roles/a/charter", "?rows=-&rows=a&rows=b", "?rows=a,b" },
        { "/roles/a/charter", "?rows=-", null },
        { "/history", "?of=&by=Ada&from=&to=", "?by=Ada" },
        { "/method", "?without=&x", null },
        { "/compare/a?only=x", "?only=y&only=z", null },
        { "/roles", "?page=2&page=", "?page=2" },
        { "/history/next", "?page=1", null },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public void What_a_form_sends_or_somebody_types_is_put_in_order(string page, string query, string? canonical) =>
        Assert.Equal(canonical, CanonicalQuery.Of(page, AnyUrl.Read(query)));

    [Fact]
    public void It_is_put_in_order_once_and_means_the_same() => Gen.Select(Gen.OneOf<string>(Pages), AnyUrl.Query([.. UrlQuery.All, UrlQuery.Preview])).Sample((page, query) =>
    {
        var asked = AnyUrl.Read(query);
        if (CanonicalQuery.Of(page, asked) is not { } canonical)
        {
            return true;
        }

        var again = AnyUrl.Read(canonical);
        return CanonicalQuery.Of(page, again) is null
            && MatrixUrl.Parse(asked).ToString() == MatrixUrl.Parse(page == "/matrix" ? again : asked).ToString()
            && UrlQuery.ListOf(asked, UrlQuery.At).SequenceEqual(UrlQuery.ListOf(again, UrlQuery.At))
            && asked.Where(p => !UrlQuery.All.Contains(p.Key, StringComparer.OrdinalIgnoreCase) && p.Value.All(v => !string.IsNullOrEmpty(v))).All(p => again[p.Key].SequenceEqual(p.Value));
    });
}
