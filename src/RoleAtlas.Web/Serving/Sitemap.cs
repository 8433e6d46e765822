using System.Text;
using System.Xml;
using Microsoft.Extensions.Options;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Serving;

/// <summary>
/// What search engines are told: all pages of the snapshot in <c>sitemap.xml</c> (https://www.sitemaps.org/protocol.html),
/// and in <c>robots.txt</c> where that is. Where reading is not public, nothing, and to stay away.
/// </summary>
public static class Sitemap
{
    public const string Address = "/sitemap.xml";
    public const string Robots = "/robots.txt";

    /// <summary>More than this a file must not hold; there are several then, and the first address is their index.</summary>
    public const int MaximumPages = 50_000;

    /// <summary>
    /// How many roles are listed against each other. Any comparison can be asked for; those of the roles that most sources
    /// speak of, 4,950 at most, are worth a visit unasked.
    /// </summary>
    public const int MaximumComparedRoles = 100;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSitemap(this WebApplication app)
    {
        app.MapGet(Address, (HttpRequest request, AtlasSnapshot snapshot, PublicAddress address) =>
            Xml(Write(snapshot, part: null, path => address.Of(request, path))!))
            .RequireAuthorization(AtlasPolicies.Read).WithMetadata(new PublicAnswer());
        app.MapGet("/sitemap-{part:int:min(1)}.xml", (int part, HttpRequest request, AtlasSnapshot snapshot, PublicAddress address) =>
            Write(snapshot, part, path => address.Of(request, path)) is { } xml ? Xml(xml) : Results.NotFound())
            .RequireAuthorization(AtlasPolicies.Read).WithMetadata(new PublicAnswer());

        // Open to all: one who may not ask takes it that everything may be read.
        app.MapGet(Robots, (HttpRequest request, PublicAddress address, IOptions<AtlasOptions> options) => Results.Text(
            options.Value.IsPublic
                ? $"User-agent: *\nDisallow: {AtlasUrls.Search}\n\nSitemap: {address.Of(request, Address)}\n"
                : "User-agent: *\nDisallow: /\n")).AllowAnonymous();
    }

    /// <summary>The address of every page of the snapshot without its query, host-relative.</summary>
    public static IEnumerable<string> Pages(AtlasSnapshot snapshot)
    {
        var compared = snapshot.Roles
            .OrderByDescending(r => snapshot.SourcesNaming(r).Count()).ThenBy(r => r.Position)
            .Take(MaximumComparedRoles).OrderBy(r => r.Position).ToList();
        return
        [
            AtlasUrls.Home, AtlasUrls.Compare, AtlasUrls.Matrix, AtlasUrls.Overlap, AtlasUrls.Agenda, AtlasUrls.Roles,
            AtlasUrls.Responsibilities, AtlasUrls.Sources, AtlasUrls.Method,
            .. snapshot.Roles.Select(AtlasUrls.Role),
            .. snapshot.Roles.Select(AtlasUrls.Charter),
            .. snapshot.Responsibilities.Select(AtlasUrls.Responsibility),
            .. snapshot.Sources.Select(AtlasUrls.Source),
            .. compared.SelectMany((first, i) => compared.Skip(i + 1).Select(second => AtlasUrls.Comparison(first, second))),
        ];
    }

    /// <summary>
    /// The sitemap, or the index of its parts where there are several. When a page last changed is not known, and so not said.
    /// </summary>
    /// <param name="snapshot">Whose pages.</param>
    /// <param name="part">From 1; null for the address that search engines are given.</param>
    /// <param name="absolute">Makes a whole address of a host-relative one.</param>
    /// <returns>Null where there is no such part.</returns>
    public static string? Write(AtlasSnapshot snapshot, int? part, Func<string, string> absolute)
    {
        var parts = Pages(snapshot).Chunk(MaximumPages).ToList();
        if (parts.Count == 1)
        {
            return part is null ? Write("urlset", "url", parts[0].Select(absolute)) : null;
        }

        return part switch
        {
            null => Write("sitemapindex", "sitemap", parts.Select((_, i) => absolute($"/sitemap-{i + 1}.xml"))),
            { } n when n <= parts.Count => Write("urlset", "url", parts[n - 1].Select(absolute)),
            _ => null,
        };
    }

    private static string Write(string root, string item, IEnumerable<string> addresses)
    {
        using var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "" }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var address in addresses)
            {
                xml.WriteStartElement(item, Namespace);
                xml.WriteElementString("loc", Namespace, address);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static IResult Xml(string xml) => Results.Text(xml, "application/xml", Encoding.UTF8);
}
