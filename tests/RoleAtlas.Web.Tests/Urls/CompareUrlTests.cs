using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class CompareUrlTests
{
    private static readonly Gen<string> Letters = Gen.Char["abcxyz019"].Array[1, 6].Select(c => new string(c));

    private static readonly Gen<string> AnySlug = Letters.Array[1, 3].Select(parts => string.Join('-', parts));

    private static readonly Gen<string> RoleSlug = AnySlug.Where(RoleAtlas.Core.Catalogue.Slug.IsValidForRole);

    private static readonly Gen<CompareUrl> AnyUrl = Gen.Select(
        RoleSlug.Array[1, 6], Gen.Select(AnySlug.Null(), AnySlug.Null()), AnySlug.Array[0, 4], AnySlug.Array[0, 4], RoleSlug.Array[0, 6],
        (roles, shown, areas, without, order) => new CompareUrl
        {
            Roles = roles, Layer = shown.Item1, Only = shown.Item2, Areas = [.. areas.Distinct()], Without = [.. without.Distinct()], Order = order,
        });

    /// <summary>Whatever somebody may type behind the question mark, the keys of the page among it.</summary>
    private static readonly Gen<string> AnyQuery = Gen.Select(
        Gen.OneOf("only", "layer", "area", "without", "order", "Only", "role", "x", ""),
        Gen.OneOf(Gen.String, AnySlug, Gen.OneOf<string>(",", ",,a,", " a , b ", "%2C", "a%2Cb", "+", "%00", "%", "&", "=", "#", "a&area=b", "\u202e", "😀")),
        Gen.Bool,
        (key, value, escape) => $"{key}={(escape ? Uri.EscapeDataString(Whole(value)) : Whole(value))}").Array[0, 6].Select(p => $"?{string.Join('&', p)}");

    /// <summary>Empty parts and repetitions among it; anything that is no slug is not found before a link is made of it.</summary>
    private static readonly Gen<string> AnyPath = Gen.OneOf(
        RoleSlug.Array[1, 7].Select(r => string.Join("-vs-", r)), Gen.OneOf("a-vs-a", "a-vs-", "-vs-a", "a-vs--vs-b", "vs"));

    [Fact]
    public void What_is_written_is_read_again() => AnyUrl.Sample(url => Same(url, Parse(url.ToString())));

    [Fact]
    public void What_is_read_and_written_stays_as_it_is() => Gen.Select(AnyPath, AnyQuery).Sample((path, query) =>
    {
        var first = Parse(path, query);
        var written = first.ToString();
        var second = Parse(written);
        return Same(first, second) && second.ToString() == written;
    });

    [Fact]
    public void The_order_of_roles_in_the_path_does_not_matter() =>
        Gen.Select(RoleSlug.Array[1, 6], Gen.Int).Sample((roles, seed) =>
        {
            var shuffled = roles.ToArray();
            new Random(seed).Shuffle(shuffled);
            return new CompareUrl { Roles = roles }.ToString() == new CompareUrl { Roles = shuffled }.ToString();
        });

    [Fact]
    public void Toggling_twice_changes_nothing() => Gen.Select(AnySlug.Array[0, 4], AnySlug).Sample((slugs, slug) =>
    {
        string[] without = [.. slugs.Where(s => s != slug)];
        var toggled = UrlQuery.Toggle(without, slug);
        return toggled.Contains(slug) && UrlQuery.Toggle(toggled, slug).SequenceEqual(without);
    });

    [Fact]
    public void An_address_is_short_and_readable()
    {
        var url = new CompareUrl
        {
            Roles = ["project-manager", "product-manager"], Only = "to-settle", Areas = ["risk", "scope"], Without = ["secret-sauce"], Order = ["project-manager"],
        };

        Assert.Equal(
            "/compare/product-manager-vs-project-manager?only=to-settle&area=risk,scope&without=secret-sauce&order=project-manager", url.ToString());
        Assert.Equal("/compare/a-vs-b", new CompareUrl { Roles = ["b", "a", "b"] }.ToString());
    }

    /// <summary>Equal part by part; lists in their order.</summary>
    private static bool Same(CompareUrl a, CompareUrl b) =>
        a.Roles.SequenceEqual(b.Roles) && (a.Layer, a.Only) == (b.Layer, b.Only) && a.Areas.SequenceEqual(b.Areas)
        && a.Without.SequenceEqual(b.Without) && a.Order.SequenceEqual(b.Order);

    /// <summary>As the server reads an address: path and query apart, the path unescaped.</summary>
    private static CompareUrl Parse(string address)
    {
        var parts = address.Split('?', 2);
        Assert.StartsWith("/compare/", parts[0], StringComparison.Ordinal);
        return Parse(parts[0]["/compare/".Length..], parts.Length > 1 ? $"?{parts[1]}" : "");
    }

    private static CompareUrl Parse(string path, string query) =>
        CompareUrl.Parse(path, new QueryCollection(QueryHelpers.ParseQuery(query)));

    /// <summary>Without torn surrogate pairs, which no address can carry.</summary>
    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
