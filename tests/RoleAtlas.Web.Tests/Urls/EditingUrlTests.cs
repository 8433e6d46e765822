using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class EditingUrlTests
{
    [Theory]
    [InlineData("/admin/sources/code/code", true)]
    [InlineData("/admin/sources/code", false)]
    [InlineData("/admin/sources/secret-sauce/text", false)]
    [InlineData("/admin/sources//code", false)]
    [InlineData("/admin/coding", false)]
    public void A_page_of_coding_is_known_by_its_path(string path, bool isCoding) => Assert.Equal(isCoding, AtlasUrls.IsEditCode(path));

    [Fact]
    public void As_it_is_built() => Assert.True(AtlasUrls.IsEditCode(AtlasUrls.EditCode("secret-sauce")));
}
