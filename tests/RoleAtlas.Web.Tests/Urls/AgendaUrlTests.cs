using CsCheck;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class AgendaUrlTests
{
    private static readonly Gen<AgendaUrl> Any = Gen.Select(
        AnyUrl.Slugs, AnyUrl.Slug.Null(), AnyUrl.Slugs, AnyUrl.Slugs, Gen.Int[1, 40],
        (roles, only, areas, without, page) => new AgendaUrl { Roles = roles, Only = only, Areas = areas, Without = without, Page = page });

    [Fact]
    public void What_is_written_is_read_again() => Any.Sample(url =>
        Same(url, AgendaUrl.Parse(AnyUrl.ReadOf(url.ToString()))) && Same(url, AgendaUrl.Parse(AnyUrl.ReadOf(url.Markdown))));

    [Fact]
    public void What_is_read_and_written_stays_as_it_is() => AnyUrl.Query("roles", "only", "area", "without", "page").Sample(query =>
    {
        var url = AgendaUrl.Parse(AnyUrl.Read(query));
        var again = AgendaUrl.Parse(AnyUrl.ReadOf(url.ToString()));
        return Same(url, again) && url.ToString() == again.ToString();
    });

    [Fact]
    public void The_page_and_its_Markdown_have_the_same_query()
    {
        var url = new AgendaUrl { Roles = ["a", "b"], Only = "rests-on-one", Areas = ["risk"], Without = ["s"], Page = 3 };

        Assert.Equal("/agenda?roles=a,b&only=rests-on-one&area=risk&without=s&page=3", url.ToString());
        Assert.Equal("/agenda.md?roles=a,b&only=rests-on-one&area=risk&without=s&page=3", url.Markdown);
        Assert.Equal("/agenda", new AgendaUrl().ToString());
    }

    private static bool Same(AgendaUrl a, AgendaUrl b) =>
        a.Roles.SequenceEqual(b.Roles) && a.Only == b.Only && a.Areas.SequenceEqual(b.Areas) && a.Without.SequenceEqual(b.Without) && a.Page == b.Page;
}
