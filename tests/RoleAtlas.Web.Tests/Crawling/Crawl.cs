using System.Collections.Concurrent;
using AngleSharp.Html.Dom;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Crawling;

/// <summary>
/// Every page that can be reached from the home page, each fetched once. Pages with a query are looked at where a page
/// without one links to them, and their own links with a query, of which there is no end, are not followed.
/// </summary>
internal sealed class Crawl
{
    private static readonly ConcurrentDictionary<AtlasHost, Lazy<Task<Crawl>>> Known = new();

    private readonly Dictionary<string, Answer> pages = new(StringComparer.Ordinal);

    /// <param name="From">The page that links, as path and query.</param>
    /// <param name="To">As written.</param>
    public sealed record Link(string From, string To)
    {
        public string Address => To.Split('#')[0] is { Length: > 0 } address ? address : From;

        /// <summary>An id of the page; what begins with <c>:~:</c> is words for the browser to find, and names none.</summary>
        public string? Fragment => To.Split('#', 2) is [_, var fragment] && !fragment.StartsWith(":~:", StringComparison.Ordinal)
            ? Uri.UnescapeDataString(fragment) : null;

        public bool HasQuery => Address.Contains('?', StringComparison.Ordinal);

        public bool IsInternal => To.StartsWith('/') || To.StartsWith('#');
    }

    /// <summary>What was fetched, by path and query: pages and the files that they link to.</summary>
    public IReadOnlyDictionary<string, Answer> Fetched => pages;

    public IEnumerable<(string Address, IHtmlDocument Page)> Pages => pages
        .Where(p => p.Value["Content-Type"]?.StartsWith("text/html", StringComparison.Ordinal) == true)
        .Select(p => (p.Key, p.Value.Page));

    /// <summary>The links of all pages.</summary>
    public IReadOnlyList<Link> Links { get; private set; } = [];

    public static Task<Crawl> OfAsync(AtlasHost atlas) => Known.GetOrAdd(atlas, a => new Lazy<Task<Crawl>>(() => WalkAsync(a))).Value;

    private static async Task<Crawl> WalkAsync(AtlasHost atlas)
    {
        var crawl = new Crawl();

        // A form leads to the search, and no link.
        var waiting = new Queue<string>(["/", "/search", "/nothing/here", "/error"]);
        while (waiting.TryDequeue(out var address))
        {
            if (crawl.pages.ContainsKey(address))
            {
                continue;
            }

            var answer = await atlas.GetAsync(address);
            crawl.pages.Add(address, answer);
            if (answer["Content-Type"]?.StartsWith("text/html", StringComparison.Ordinal) != true)
            {
                continue;
            }

            var hasQuery = address.Contains('?', StringComparison.Ordinal);
            foreach (var link in LinksOf(address, answer.Page).Where(l => l.IsInternal && !(hasQuery && l.HasQuery)))
            {
                waiting.Enqueue(link.Address);
            }
        }

        crawl.Links = [.. crawl.Pages.SelectMany(p => LinksOf(p.Address, p.Page)).Distinct()];
        return crawl;
    }

    private static IEnumerable<Link> LinksOf(string from, IHtmlDocument page) => page
        .QuerySelectorAll("a[href], link[href]:not([rel=canonical]), use[href], script[src]")
        .Select(e => new Link(from, e.GetAttribute("href") ?? e.GetAttribute("src")!));
}
