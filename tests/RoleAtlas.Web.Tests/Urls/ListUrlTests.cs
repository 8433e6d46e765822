using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class ListUrlTests
{
    private static readonly Gen<string> Slug = Gen.Char["abc019-"].Array[1, 8].Select(c => new string(c));

    private static readonly Gen<string[]> Slugs = Slug.Array[0, 4].Select(s => s.Distinct().ToArray());

    private static readonly Gen<ResponsibilitiesUrl> AnyList = Gen.Select(Slug.Null(), Slugs, Slugs, Gen.Int[1, 900], (only, areas, without, page) =>
        new ResponsibilitiesUrl { Only = only, Areas = areas, Without = without, Page = page });

    [Fact]
    public void A_list_that_is_written_is_read_again() => AnyList.Sample(url =>
    {
        var read = ResponsibilitiesUrl.Parse(QueryOf(url.ToString()));
        return read.ToString() == url.ToString() && read.Only == url.Only && read.Areas.SequenceEqual(url.Areas)
            && read.Without.SequenceEqual(url.Without) && read.Page == url.Page;
    });

    [Fact]
    public void A_page_about_one_thing_that_is_written_is_read_again() => Slugs.Sample(without =>
    {
        var url = new WithoutUrl("/roles/x", without);
        return WithoutUrl.Parse("/roles/x", QueryOf(url.ToString())).Without.SequenceEqual(without)
            && (without.Length > 0 || url.ToString() == "/roles/x");
    });

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-1")]
    [InlineData("?page=1.5")]
    [InlineData("?page=x")]
    [InlineData("?page=%EF%BC%91")]
    public void What_is_no_number_is_no_page(string query) =>
        Assert.Equal(0, ResponsibilitiesUrl.Parse(QueryOf(query)).Page);

    [Theory]
    [InlineData("", 1)]
    [InlineData("?page=", 1)]
    [InlineData("?page=99999999999999999999", int.MaxValue)]
    public void No_number_at_all_is_the_first_page_and_one_too_large_is_beyond_the_last(string query, int page) =>
        Assert.Equal(page, ResponsibilitiesUrl.Parse(QueryOf(query)).Page);

    [Fact]
    public void A_character_that_no_page_can_show_is_no_part_of_a_value()
    {
        var query = QueryOf("?q=%00ri%00sk&area=%00,a%00");

        Assert.Equal("risk", UrlQuery.One(query, UrlQuery.Text));
        Assert.Equal(["a"], UrlQuery.ListOf(query, UrlQuery.Area));
    }

    private static QueryCollection QueryOf(string address) =>
        new(QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : ""));
}
