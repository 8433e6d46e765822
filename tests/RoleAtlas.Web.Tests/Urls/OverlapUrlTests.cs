using CsCheck;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class OverlapUrlTests
{
    private static readonly Gen<OverlapUrl> Any = Gen.Select(
        AnyUrl.Slugs, AnyUrl.Slugs, AnyUrl.Slugs, AnyUrl.Slugs.Null(), Gen.Int[1, 40],
        (roles, areas, without, group, page) => new OverlapUrl { Roles = roles, Areas = areas, Without = without, Group = group, Page = page });

    [Fact]
    public void What_is_written_is_read_again() => Any.Sample(url => Same(url, OverlapUrl.Parse(AnyUrl.ReadOf(url.ToString()))));

    [Fact]
    public void What_is_read_and_written_stays_as_it_is() => AnyUrl.Query("roles", "area", "without", "group", "page").Sample(query =>
    {
        var url = OverlapUrl.Parse(AnyUrl.Read(query));
        var again = OverlapUrl.Parse(AnyUrl.ReadOf(url.ToString()));
        return Same(url, again) && url.ToString() == again.ToString();
    });

    [Fact]
    public void An_address_is_short_and_readable()
    {
        Assert.Equal("/overlap", new OverlapUrl().ToString());
        Assert.Equal("/overlap?roles=b,a&area=risk&group=a,b&page=2", new OverlapUrl { Roles = ["b", "a"], Areas = ["risk"], Group = ["a", "b"], Page = 2 }.ToString());
        Assert.Equal("/overlap?group=-", new OverlapUrl { Group = [] }.ToString());
    }

    private static bool Same(OverlapUrl a, OverlapUrl b) =>
        a.Roles.SequenceEqual(b.Roles) && a.Areas.SequenceEqual(b.Areas) && a.Without.SequenceEqual(b.Without) && a.Page == b.Page
        && (a.Group is null ? b.Group is null : b.Group is not null && a.Group.SequenceEqual(b.Group));
}
