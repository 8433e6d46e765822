using System.Net;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Crawling;

/// <summary>Whatever stands in a field of content is shown as text.</summary>
public sealed class HostileContentTests
{
    private static readonly string[] Fields =
    [
        "areaname", "areadescription", "rolename", "abbreviation", "rolealias", "summary", "rowname", "rowdescription", "rowalias",
        "title", "kind", "author", "publisher", "sourcenote", "words", "label", "question", "trait", "claimnote",
    ];

    // Names and the like may not turn the direction of their letters; these may.
    private static readonly string[] Directed = ["areadescription", "rolealias", "summary", "rowdescription", "rowalias", "author", "publisher", "sourcenote", "words", "claimnote"];

    [Fact]
    public async Task Script_markup_and_odd_letters_in_any_field_are_text()
    {
        using var folder = new TemporaryFolder();
        using var atlas = new AtlasHost(Hostile().WriteTo(folder.Path));
        var crawl = await Crawl.OfAsync(atlas);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (address, page) in crawl.Pages)
        {
            Assert.True(crawl.Fetched[address].Status == HttpStatusCode.OK || address is "/nothing/here" or "/error", address);
            Assert.All(page.QuerySelectorAll("hostile, img, iframe, style, math, base"), e => Assert.Fail($"{address}: {e.OuterHtml}"));
            crawl.Fetched[address].HasOnlyItsOwnScripts();
            Assert.All(page.All.SelectMany(e => e.Attributes), a =>
            {
                Assert.False(a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{address}: {a.Name}={a.Value}");
                Assert.False(a.Name is "href" or "src" or "action" && a.Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase), $"{address}: {a.Value}");
                Assert.False(a.Name is "style" or "class" or "id" && a.Value.Contains("hostile", StringComparison.Ordinal), $"{address}: {a.Value}");
            });

            // Seen by a reader, or told to whoever reads the page for him.
            var told = page.DocumentElement.TextContent + string.Concat(page.All.SelectMany(e => e.Attributes)
                .Where(a => a.Name is "title" or "content" or "aria-label").Select(a => a.Value));
            shown.UnionWith(Fields.Where(f => told.Contains(Mark(f), StringComparison.Ordinal)));
        }

        // A kind, a row and a role are told by name on the pages of the catalogue; every field is shown somewhere.
        Assert.Equal([], Fields.Except(shown));
    }

    [Fact]
    public async Task An_address_of_markup_is_text_on_the_page_that_answers()
    {
        using var atlas = new SmallAtlas();
        foreach (var address in new[]
        {
            "/roles/%3Chostile%3E", "/sources/%22%3E%3Chostile%3E", "/compare/%3Chostile%3E-vs-cook", "/compare/baker-vs-cook?only=%3Chostile%3E",
            "/compare/baker-vs-cook?area=%22%20onclick=hostile", "/responsibilities?only=%3Chostile%3E", "/compare?role=%3Chostile%3E&role=cook",
        })
        {
            var page = (await atlas.GetAsync(address)).Page;

            Assert.Empty(page.QuerySelectorAll("hostile"));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        }
    }

    // There is no room for more in an abbreviation.
    private static string Mark(string field) => field == "abbreviation" ? "<hostile>\"&"
        : $"<hostile onclick='{field}'>{(Directed.Contains(field) ? "\u202e" : "")}\"><script>alert(`{field}`)</script>&amp;a\u0301👩\u200d💻";

    private static string Yaml(string field) => $"'{Mark(field).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Words of a source in Markdown, as raw HTML and as text.</summary>
    private static TestContent Hostile() => new TestContent()
        .Set("catalog.yml", $"""
            areas:
              - slug: kitchen
                name: {Yaml("areaname")}
                description: {Yaml("areadescription")}
            roles:
              - slug: baker
                name: {Yaml("rolename")}
                abbreviation: {Yaml("abbreviation")}
                aliases: [{Yaml("rolealias")}]
                summary: {Yaml("summary")}
              - slug: cook
                name: Cook
                abbreviation: Co
              - slug: dish-washer
                name: Dish washer
                abbreviation: Dw
            responsibilities:
              - slug: ovens
                name: {Yaml("rowname")}
                area: kitchen
                description: {Yaml("rowdescription")}
                aliases: [{Yaml("rowalias")}]
              - slug: stock
                name: Keeping the stock
                area: kitchen
              - slug: menu
                name: Writing the menu
                area: kitchen
              - slug: dough
                name: Kneading the dough
                area: kitchen
              - slug: sauces
                name: Making sauces
                area: kitchen
              - slug: plates
                name: Drying plates
                area: kitchen

            """)
        .Set("sources/05-hostile.md", $"""
            ---
            title: {Yaml("title")}
            kind: {Yaml("kind")}
            author: {Yaml("author")}
            publisher: {Yaml("publisher")}
            note: {Yaml("sourcenote")}
            order: 5
            ---

            <script>alert(1)</script>

            # {Mark("words").Replace("`", "\\`", StringComparison.Ordinal).Replace("&amp;", "&amp;amp;", StringComparison.Ordinal)}

            The baker <b onclick="x">minds</b> [the ovens](javascript:alert(2)) and ![them](javascript:alert(3) "hostile").

            <iframe src="https://example.org"></iframe>

            """)
        .Set("claims/05-hostile.yml", $"""
            - quote: The baker
              roles: [baker]
              responsibility: ovens
              stance: leads
              note: {Yaml("claimnote")}
            - quote: {Yaml("words")}
              roles: [baker]
              kind: analogy
              label: {Yaml("label")}
            - quote: baker
              roles: [baker]
              kind: question
              label: {Yaml("question")}
            - quote: The
              suffix: " baker"
              roles: [baker]
              kind: trait
              label: {Yaml("trait")}

            """);
}
