using RoleAtlas.Core.Sources;

namespace RoleAtlas.Web.Urls;

/// <summary>The state of a page about one thing, on which only the sources that count can be chosen: <c>?without=</c>.</summary>
/// <param name="Path">The page.</param>
/// <param name="Without">Slugs of sources to leave out.</param>
public sealed record WithoutUrl(string Path, IReadOnlyList<string> Without)
{
    public static WithoutUrl Parse(string path, IQueryCollection query) => new(path, UrlQuery.ListOf(query, UrlQuery.Without));

    /// <summary>The same page with one more source left out, for "leave it out and see".</summary>
    public string LeaveOut(Source source) => (this with { Without = [.. Without, source.Slug] }).ToString();

    public override string ToString() => UrlQuery.Write(Path, (UrlQuery.Without, UrlQuery.Join(Without)));
}
