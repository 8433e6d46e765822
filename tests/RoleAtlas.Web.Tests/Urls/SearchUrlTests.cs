using CsCheck;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class SearchUrlTests
{
    private static readonly Gen<string> Text = Gen.OneOf<string>(
        "who", "handles", "risk", "C++", "a&b", "50%", "\"quoted\"", "#1", "x=y", "日本", "é", "a,b", "<b>", "+", "?").Array[0, 6].Select(w => string.Join(' ', w));

    private static readonly Gen<SearchUrl> Any = Gen.Select(Text, AnyUrl.Slug.Null(), Gen.Int[1, 900], (text, only, page) =>
        new SearchUrl { Text = text, Only = only, Page = page });

    [Fact]
    public void What_is_written_is_read_again() => Any.Sample(url => SearchUrl.Parse(AnyUrl.ReadOf(url.ToString())) == url);

    [Fact]
    public void What_is_read_and_written_stays_as_it_is() => AnyUrl.Query("q", "only", "page").Sample(query =>
    {
        var first = SearchUrl.Parse(AnyUrl.Read(query));
        return SearchUrl.Parse(AnyUrl.ReadOf(first.ToString())) == first;
    });

    [Fact]
    public void White_space_makes_no_other_question() =>
        Assert.Equal("/search?q=who%20handles%20risk", SearchUrl.Parse(AnyUrl.Read("?q=%20who%09handles%20%20risk%0A")).ToString());

    [Fact]
    public void A_place_in_a_source_is_named_by_its_first_words()
    {
        var source = Components.AtlasComponentTest.Kitchen.Sources[0];

        Assert.Equal(
            "/sources/both#:~:text=a%20%2D%20b%2C%20%22What%22%20%26%20c%20d%20e",
            AtlasUrls.Words(source, "a - b, \"𝘞𝘩𝘢𝘵\" & c d e f"));
    }
}
