using CsCheck;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class SinceUrlTests
{
    private static readonly Gen<SinceUrl> Any = Gen.Select(
        Gen.Long[1, 9_000], AnyUrl.Slug.Null(), AnyUrl.Slugs, AnyUrl.Slugs, AnyUrl.Slugs, Gen.Int[1, 90],
        (number, word, roles, areas, without, page) => new SinceUrl(number)
        {
            Of = word is null ? null : $"role.{word}", Roles = roles, Areas = areas, Only = word, Layer = word, Kind = word, Text = word is null ? null : $"{word} & more", Without = without, Page = page,
        });

    [Fact]
    public void What_is_written_is_read_again() => Any.Sample(url =>
    {
        var read = SinceUrl.Parse(url.Number, AnyUrl.ReadOf(url.ToString()));
        return read.ToString() == url.ToString() && (read.Of, read.Only, read.Layer, read.Kind, read.Text, read.Page) == (url.Of, url.Only, url.Layer, url.Kind, url.Text, url.Page)
            && read.Roles.SequenceEqual(url.Roles) && read.Areas.SequenceEqual(url.Areas) && read.Without.SequenceEqual(url.Without);
    });

    [Fact]
    public void Everything_is_the_address_without_a_query_and_a_page_of_it_limits_nothing() => Any.Sample(url =>
        url.Everything.ToString() == $"/history/since/{url.Number}" && !(url.Everything with { Page = url.Page }).IsLimited
        && url.IsLimited == (url.Of is not null || url.Roles.Count + url.Areas.Count + url.Without.Count > 0));
}
