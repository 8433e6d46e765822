using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class SourceUrlTests
{
    private static readonly Gen<string> Slug = Gen.Char["abcxyz019-"].Array[1, 8].Select(c => new string(c));

    [Fact]
    public void What_is_written_is_read_again() => Gen.Select(Slug, Slug.Null(), Gen.Int[1, 1000]).Sample((slug, role, page) =>
        new SourceUrl { Slug = slug, Role = role } is var source && Parse(source.ToString(), q => SourceUrl.Parse(slug, q)) == source
        && new PagedUrl("/roles", page) is var list && Parse(list.ToString(), q => PagedUrl.Parse("/roles", q)) == list);

    [Fact]
    public void What_is_the_default_is_left_out()
    {
        Assert.Equal("/sources/a-post", new SourceUrl { Slug = "a-post" }.ToString());
        Assert.Equal("/sources/a-post?role=cook", new SourceUrl { Slug = "a-post", Role = "cook" }.ToString());
        Assert.Equal("/sources", new PagedUrl("/sources").ToString());
        Assert.Equal("/sources?page=2", new PagedUrl("/sources", 2).ToString());
    }

    private static T Parse<T>(string address, Func<IQueryCollection, T> parse) =>
        parse(new QueryCollection(QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "")));
}
