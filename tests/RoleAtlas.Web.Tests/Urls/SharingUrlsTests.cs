using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class SharingUrlsTests
{
    [Theory]
    [InlineData("/matrix", "/matrix.csv")]
    [InlineData("/compare/a-vs-b?only=shared&area=scope", "/compare/a-vs-b.csv?only=shared&area=scope")]
    [InlineData("/matrix?cell=a.b#row-b", "/matrix.csv?cell=a.b#row-b")]
    [InlineData("/sources/one#claim-1?", "/sources/one.csv#claim-1?")]
    public void The_ending_stands_behind_the_path(string page, string file) => Assert.Equal(file, AtlasUrls.As(page, "csv"));

    [Fact]
    public void A_preview_and_an_embedded_page_keep_the_query()
    {
        Assert.Equal("/og/compare/a-vs-b.png?at=3", AtlasUrls.PreviewImage("/compare/a-vs-b?at=3"));
        Assert.Equal("/embed/compare/a-vs-b?at=3", AtlasUrls.Embed("/compare/a-vs-b?at=3"));
        Assert.Equal("/compare/a-vs-b", AtlasUrls.EmbeddedPage("/embed/compare/a-vs-b"));
        Assert.Null(AtlasUrls.EmbeddedPage("/embedded"));
    }

    [Theory]
    [InlineData("/", "/og/home.png")]
    [InlineData("/?at=3", "/og/home.png?at=3")]
    [InlineData("/roles/a", "/og/roles/a.png")]
    public void A_picture_leads_back_to_its_page(string page, string picture)
    {
        Assert.Equal(picture, AtlasUrls.PreviewImage(page));
        Assert.Equal(page.Split('?')[0], AtlasUrls.PreviewedPage(picture.Split('?')[0]));
    }

    [Theory]
    [InlineData("/og/roles/a")]
    [InlineData("/og/.png")]
    [InlineData("/og.png")]
    [InlineData("/roles/a.png")]
    public void What_is_no_address_of_a_picture_has_no_page(string address) => Assert.Null(AtlasUrls.PreviewedPage(address));
}
