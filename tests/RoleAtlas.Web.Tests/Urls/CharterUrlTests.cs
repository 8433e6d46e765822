using CsCheck;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class CharterUrlTests
{
    private static readonly Gen<CharterUrl> Any = Gen.Select(
        AnyUrl.Slug, AnyUrl.Slugs, AnyUrl.Slugs, (role, rows, without) => new CharterUrl { Role = role, Rows = rows, Without = without });

    [Fact]
    public void What_is_written_is_read_again() => Any.Sample(url => Same(url, CharterUrl.Parse(url.Role, AnyUrl.ReadOf(url.ToString()))));

    [Fact]
    public void What_is_read_and_written_stays_as_it_is() => AnyUrl.Query("rows", "without").Sample(query =>
    {
        var url = CharterUrl.Parse("baker", AnyUrl.Read(query));
        var again = CharterUrl.Parse("baker", AnyUrl.ReadOf(url.ToString()));
        return Same(url, again) && url.ToString() == again.ToString();
    });

    [Fact]
    public void An_address_is_short_and_readable()
    {
        Assert.Equal("/roles/baker/charter", new CharterUrl { Role = "baker" }.ToString());
        Assert.Equal("/roles/baker/charter?rows=dough,menu&without=both", new CharterUrl { Role = "baker", Rows = ["dough", "menu"], Without = ["both"] }.ToString());
        Assert.Equal("/roles/baker/charter.md?rows=dough", new CharterUrl { Role = "baker", Rows = ["dough"] }.Markdown);
        Assert.Equal(["-"], CharterUrl.Parse("baker", AnyUrl.Read("?rows=-")).Rows);
        Assert.Equal(["a", "b"], CharterUrl.Parse("baker", AnyUrl.Read("?rows=-&rows=a&rows=b")).Rows);
        Assert.Equal(["a", "b"], CharterUrl.Parse("baker", AnyUrl.Read("?rows=a&rows=b")).Rows);
    }

    private static bool Same(CharterUrl a, CharterUrl b) => a.Role == b.Role && a.Rows.SequenceEqual(b.Rows) && a.Without.SequenceEqual(b.Without);
}
