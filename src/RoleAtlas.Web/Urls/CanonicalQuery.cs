using System.Globalization;

namespace RoleAtlas.Web.Urls;

/// <summary>
/// The query of a public page as the page's own type writes it: each parameter once, in one order, without what is the default
/// anyway. Slugs are not looked up: what is not known stays, so that the page can say so.
/// </summary>
public static class CanonicalQuery
{
    /// <summary>What says how a page is shown rather than what, and is written before the rest.</summary>
    private static readonly IReadOnlyList<string> Before = [UrlQuery.At, UrlQuery.Preview];

    /// <param name="path">Of the page; in small letters.</param>
    /// <param name="query">As asked for.</param>
    /// <returns>With its question mark; null where the page is asked for by it already, or its state is none that has a type.</returns>
    public static string? Of(string path, IQueryCollection query)
    {
        if (query.Count == 0 || path.AsSpan().ContainsAny("?#") || Write(path, query) is not { } address)
        {
            return null;
        }

        var end = address.IndexOf('?', StringComparison.Ordinal);
        var canonical = new QueryString(end < 0 ? "" : address[end..]);
        var (asked, meant) = (Known(query).ToList(), Known(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(canonical.Value))).ToList());
        if (asked.SequenceEqual(meant))
        {
            return null;
        }

        // What belongs to no page, such as where a link was found, goes along.
        var first = UrlQuery.Write("", Before.SelectMany(key => query[key].Select(v => (key, v))));
        var others = UrlQuery.Write("", query.Where(p => !IsIn(UrlQuery.All, p.Key) && !IsIn(Before, p.Key)).SelectMany(p => p.Value.Select(v => (p.Key, v))));
        return string.Concat(((string[])[first, canonical.Value ?? "", others]).Where(q => q.Length > 0).Select((q, i) => i == 0 ? q : $"&{q[1..]}"));
    }

    private static string? Write(string path, IQueryCollection query) => path.Split('/') switch
    {
        ["", "compare", { Length: > 0 } pair] => CompareUrl.Parse(pair, query).ToString(),
        ["", "matrix"] => MatrixUrl.Parse(query).ToString(),
        ["", "overlap"] => OverlapUrl.Parse(query).ToString(),
        ["", "agenda"] => AgendaUrl.Parse(query).ToString(),
        ["", "search"] => SearchUrl.Parse(query).ToString(),
        ["", "roles", { Length: > 0 } slug, "charter"] => CharterUrl.Parse(slug, query).ToString(),
        ["", "roles", { Length: > 0 }] => WithoutUrl.Parse(path, query).ToString(),
        ["", "responsibilities"] => ResponsibilitiesUrl.Parse(query).ToString(),
        ["", "responsibilities", { Length: > 0 }] => WithoutUrl.Parse(path, query).ToString(),
        ["", "roles" or "sources"] => PagedUrl.Parse(path, query).ToString(),
        ["", "sources", { Length: > 0 } slug] => SourceUrl.Parse(slug, query).ToString(),
        ["", "history"] => HistoryUrl.Parse(query).ToString(),
        ["", "history", var revision] when Number(revision) is { } number => RevisionUrl.Parse(number, query).ToString(),
        ["", "history", "since", var revision] when Number(revision) is { } number => SinceUrl.Parse(number, query).ToString(),
        _ => null,
    };

    // As the server reads it, the names of parameters may be written in capitals.
    private static bool IsIn(IReadOnlyList<string> keys, string key) => keys.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What is no number of a part stays as it was asked for: the page says what is wrong with it.</summary>
    private static IEnumerable<(string Key, string Value)> Known(IQueryCollection query) => query
        .Where(p => IsIn(UrlQuery.All, p.Key) && !IsIn(Before, p.Key))
        .SelectMany(p => p.Value.Select(v => (p.Key, p.Key is UrlQuery.Page or UrlQuery.Columns && UrlQuery.NumberOf(query, p.Key) is not 1 and var number
            ? number.ToString(CultureInfo.InvariantCulture) : v ?? "")));
}
