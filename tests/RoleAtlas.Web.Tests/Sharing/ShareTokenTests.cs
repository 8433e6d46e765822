using RoleAtlas.Web.Sharing;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Sharing;

public sealed class ShareTokenTests
{
    [Fact]
    public void A_token_has_more_than_128_bits_needs_no_escaping_and_comes_never_twice()
    {
        var tokens = Enumerable.Range(0, 2_000).Select(_ => ShareToken.New()).ToList();

        Assert.Equal(tokens.Count, tokens.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(tokens, t => Assert.Matches("^[A-Za-z0-9_-]{24}$", t));
        Assert.All(tokens, t => Assert.True(ShareToken.IsWellFormed(t)));
        Assert.All(tokens, t => Assert.Equal(t, AtlasUrls.TokenOf(AtlasUrls.ShareLink(t))));

        // Each place takes on every one of the 64 characters, so that each has its six bits; the first and the last the 62 that end no link.
        Assert.All(Enumerable.Range(0, ShareToken.Length), i => Assert.Equal(i is 0 or ShareToken.Length - 1 ? 62 : 64, tokens.Select(t => t[i]).Distinct().Count()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaa%")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaä")]
    public void What_is_no_token_is_not_looked_for(string text) => Assert.False(ShareToken.IsWellFormed(text));

    [Theory]
    [InlineData("/s")]
    [InlineData("/s/")]
    [InlineData("/s/a/b")]
    [InlineData("/sources/a")]
    [InlineData("//s/a")]
    public void Other_addresses_have_none(string path) => Assert.Null(AtlasUrls.TokenOf(path));
}
