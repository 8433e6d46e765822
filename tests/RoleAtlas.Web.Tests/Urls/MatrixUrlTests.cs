using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Urls;

public sealed class MatrixUrlTests
{
    private static readonly Gen<string> AnySlug = Gen.Char["abcxyz019"].Array[1, 6].Select(c => new string(c));

    private static readonly Gen<string[]> AnySlugs = AnySlug.Array[0, 4].Select(s => s.Distinct().ToArray());

    private static readonly Gen<string> AnyWords = Gen.OneOf("risk", "whose job, is it?", "a&b=c#d", "100 %", "a+b", "café 😀", "“quoted”");

    private static readonly Gen<MatrixUrl> AnyUrl = Gen.Select(
        Gen.Select(AnySlugs, AnySlugs, AnySlugs),
        Gen.Select(AnySlug.Null(), AnyWords.Null(), AnySlug.Null(), AnySlug.Null(), AnySlug.Null()),
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40]),
        Gen.Select(Gen.Select(AnySlug, AnySlug, (role, row) => $"{role}.{row}").Null(), AnySlug.Null()),
        (lists, words, parts, open) => new MatrixUrl
        {
            Roles = lists.Item1, Areas = lists.Item2, Without = lists.Item3,
            Only = words.Item1, Text = words.Item2, Sort = words.Item3, Density = words.Item4, Layer = words.Item5,
            Window = parts.Item1, Page = parts.Item2, Cell = open.Item1, Panel = open.Item2,
        });

    /// <summary>Whatever somebody may type behind the question mark, the keys of the page among it.</summary>
    private static readonly Gen<string> AnyQuery = Gen.Select(
        Gen.OneOf("roles", "area", "only", "q", "sort", "density", "layer", "without", "columns", "page", "cell", "panel", "Page", "x", ""),
        Gen.OneOf<string>(",", ",,a,", " a , b ", "%2C", "a%2Cb", "+", "%00", "%", "&", "=", "0", "-1", "2", "9999999999999", "1.5", "a.b", "a&page=3", "😀"),
        Gen.Bool,
        (key, value, escape) => $"{key}={(escape ? Uri.EscapeDataString(value) : value)}").Array[0, 6].Select(p => $"?{string.Join('&', p)}");

    [Fact]
    public void What_is_written_is_read_again() => AnyUrl.Sample(url => Same(url, Parse(url.ToString())));

    [Fact]
    public void What_is_read_and_written_stays_as_it_is() => AnyQuery.Sample(query =>
    {
        var first = Parse($"/matrix{query}");
        var written = first.ToString();
        return Same(first, Parse(written)) && Parse(written).ToString() == written;
    });

    [Fact]
    public void A_form_sends_all_but_its_own_fields_and_begins_at_the_start() => Gen.Select(AnyUrl, AnyWords).Sample((url, words) =>
    {
        var sent = Parse(UrlQuery.Write("/matrix", [.. url.Fields(UrlQuery.Text).Select(f => (f.Key, (string?)f.Value)), (UrlQuery.Text, words)]));
        return Same(url.FromStart with { Text = words }, sent);
    });

    [Fact]
    public void An_address_is_short_and_readable()
    {
        Assert.Equal("/matrix", new MatrixUrl().ToString());
        Assert.Equal(
            "/matrix?roles=b,a&area=risk,scope&only=to-settle&q=on%20time&sort=name&density=compact&layer=agreed&without=secret-sauce&columns=2&page=3&cell=a.risks&panel=row",
            new MatrixUrl
            {
                Roles = ["b", "a", "b"], Areas = ["risk", "scope"], Only = "to-settle", Text = "on time", Sort = "name", Density = "compact", Layer = "agreed",
                Without = ["secret-sauce"], Window = 2, Page = 3, Cell = "a.risks", Panel = "row",
            }.ToString());
    }

    private static MatrixUrl Parse(string address) =>
        MatrixUrl.Parse(new QueryCollection(QueryHelpers.ParseQuery(address.Contains('?') ? address[address.IndexOf('?')..] : "")));

    /// <summary>Equal part by part; lists in their order.</summary>
    private static bool Same(MatrixUrl a, MatrixUrl b) =>
        a.Roles.SequenceEqual(b.Roles) && a.Areas.SequenceEqual(b.Areas) && a.Without.SequenceEqual(b.Without)
        && (a.Only, a.Text, a.Sort, a.Density, a.Layer, a.Window, a.Page, a.Cell, a.Panel) == (b.Only, b.Text, b.Sort, b.Density, b.Layer, b.Window, b.Page, b.Cell, b.Panel);
}
