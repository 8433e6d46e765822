using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace RoleAtlas.Web.Tests.Urls;

/// <summary>Parts of addresses, well written and otherwise.</summary>
internal static class AnyUrl
{
    private static readonly Gen<string> Letters = Gen.Char["abcxyz019"].Array[1, 6].Select(c => new string(c));

    public static readonly Gen<string> Slug = Letters.Array[1, 3].Select(parts => string.Join('-', parts));

    public static readonly Gen<string[]> Slugs = Slug.Array[0, 4].Select(slugs => slugs.Distinct().ToArray());

    /// <summary>Whatever somebody may type behind the question mark, these keys among it.</summary>
    public static Gen<string> Query(params string[] keys) => Gen.Select(
        Gen.OneOf([.. keys, "Only", "x", ""]),
        Gen.OneOf(Gen.String, Slug, Gen.OneOf<string>(",", ",,a,", " a , b ", "-", "-,a", "0", "007", "99999999999", "%2C", "+", "%00", "%", "&", "=", "#", "a&area=b", "\u202e", "😀")),
        Gen.Bool,
        (key, value, escape) => $"{key}={(escape ? Uri.EscapeDataString(Whole(value)) : Whole(value))}").Array[0, 6].Select(p => $"?{string.Join('&', p)}");

    /// <summary>As the server reads it.</summary>
    public static IQueryCollection Read(string query) => new QueryCollection(QueryHelpers.ParseQuery(query));

    /// <summary>The query of an address, as the server reads it.</summary>
    public static IQueryCollection ReadOf(string address) =>
        Read(address.Contains('?', StringComparison.Ordinal) ? $"?{address.Split('?', 2)[1]}" : "");

    /// <summary>Without torn surrogate pairs, which no address can carry.</summary>
    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
