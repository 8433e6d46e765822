using System.Text;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Core.Tests.Content;

/// <summary>One broken file a case, with the exact place and words of the problem.</summary>
public sealed class ContentProblemTests
{
    private const string Catalogue = "catalog.yml";
    private const string Source = "sources/03-who-does-what.md";
    private const string Claims = "claims/03-who-does-what.yml";

    [Fact]
    public void Sound_content_has_no_problems()
    {
        var content = new ContentFiles().Content();

        Assert.Equal(["strategy", "delivery"], content.Areas.Select(a => a.Slug));
        Assert.Equal(["product owner"], content.Roles[0].Aliases);
        var source = Assert.Single(content.Sources);
        Assert.Equal(("who-does-what", "Who does what?", 3), (source.Slug, source.Title, source.Order));
        Assert.StartsWith("# Who does what?", source.Text.Markdown, StringComparison.Ordinal);
        Assert.Equal(["craft the vision", "manage risks", "keep people"], source.Claims.Select(c => c.Excerpt.Exact));
    }

    // What is replaced, by what, and the one problem that follows.
    public static TheoryData<string, string, string, string> Edits => new()
    {
        { Catalogue, "name: Strategy", "nam: Strategy",
            """
            catalog.yml:2: The key name is missing.
            catalog.yml:3: The key "nam" is not known. Did you mean name?
            """ },
        { Catalogue, "name: Strategy", "colour: red\n    name: Strategy",
            "catalog.yml:3: The key \"colour\" is not known. Known are slug, name, description, id, retired-slugs, position." },
        { Catalogue, "name: Strategy", "name: \" \"", "catalog.yml:3: The key name is empty." },
        { Catalogue, "name: Strategy", "name: [Strategy]",
            "catalog.yml:3: The key name must hold text, not a list or further keys." },
        { Catalogue, "name: Strategy", "name: \"\\0\"",
            "catalog.yml:3: The key name holds a character that is no text: a NUL, or half of a pair. Take it out." },
        { Catalogue, "name: Strategy", "name: Strategy\n    name: Twice",
            "catalog.yml:4: This is not valid YAML: Duplicate key" },
        { Catalogue, "slug: strategy", "slug: Strategy!",
            """
            catalog.yml:2: "Strategy!" is no slug: use lower-case letters and digits in parts joined by single hyphens, as in product-manager; 80 characters at most.
            catalog.yml:19: There is no area "strategy".
            """ },
        { Catalogue, "slug: delivery", "slug: strategy",
            """
            catalog.yml:5: The area slug strategy is already used at catalog.yml:2.
            catalog.yml:24: There is no area "delivery".
            """ },
        { Catalogue, "slug: delivery", "slug: delivery\n    retired-slugs: [strategy]",
            "catalog.yml:6: The area slug strategy is already used at catalog.yml:2." },
        { Catalogue, "slug: delivery", "slug: delivery\n    id: 12",
            "catalog.yml:6: \"12\" is no id: leave it out, or keep what an export wrote." },
        { Catalogue, "  - slug: project-manager", "  - slug: product-vs-project",
            """
            catalog.yml:13: "product-vs-project" cannot be the slug of a role: the part "vs" separates roles in an address. Choose another word.
            claims/03-who-does-what.yml:7: There is no role "project-manager". Did you mean product-manager?
            claims/03-who-does-what.yml:14: There is no role "project-manager". Did you mean product-manager?
            """ },
        { Catalogue, "abbreviation: PdM", "abbreviation: Product manager",
            "catalog.yml:10: The key abbreviation holds 15 characters; 12 are the most." },
        { Catalogue, "name: Delivery", "name: \"\\u200b\\u3164\"",
            "catalog.yml:6: The key name holds a character that nobody can see, U+200B. Take it out, or type the words anew." },
        { Catalogue, "name: Product manager", "name: " + new string('W', 3000),
            "catalog.yml:9: The key name holds 3,000 characters; 120 are the most." },
        { Source, "kind: LinkedIn post", "kind: \"Post \\u202e\"",
            "sources/03-who-does-what.md:3: The key kind holds a character that nobody can see, U+202E. Take it out, or type the words anew." },
        { Claims, "note: Said in passing.", "note: " + new string('x', 4001),
            "claims/03-who-does-what.yml:10: The key note holds 4,001 characters; 4,000 are the most." },
        { Catalogue, "area: strategy", "area: stratgy",
            "catalog.yml:19: There is no area \"stratgy\". Did you mean strategy?" },
        { Catalogue, "aliases: [vision, direction]", "aliases: vision",
            "catalog.yml:21: The key aliases must be a list, as in [one, two]." },
        { Catalogue, "aliases: [vision, direction]", "aliases: [vision, ~]",
            "catalog.yml:21: The list aliases has an empty item." },
        { Catalogue, "areas:", "aeras:",
            """
            catalog.yml:1: The key "aeras" is not known. Did you mean areas?
            catalog.yml:1: The key areas is missing.
            catalog.yml:19: There is no area "strategy".
            catalog.yml:24: There is no area "delivery".
            """ },
        { Catalogue, "- slug: delivery", "- delivery: {",
            "catalog.yml:6: This is not valid YAML: " },
        { Catalogue, "- slug: delivery", "- [[[[[[[[[[ ",
            "catalog.yml:5: This is not valid YAML: Nested too deeply." },
        { Catalogue, "name: Delivery", "name: &a Delivery\n    description: *a",
            "catalog.yml:7: This is not valid YAML: Aliases (*name) are not part of the format." },
        { Catalogue, "areas:\n", "---\na: b\n---\nareas:\n",
            "catalog.yml:4: A second YAML document begins here. Keep to one in a file." },

        { Source, "---\ntitle", "title",
            "sources/03-who-does-what.md:1: The file must begin with front matter: a line ---, the keys title and kind, and a line ---." },
        { Source, "Work]\n---", "Work]",
            "sources/03-who-does-what.md:1: The front matter that begins here does not end. Put a line --- below it." },
        { Source, "kind: LinkedIn post\n", "", "sources/03-who-does-what.md:2: The key kind is missing." },
        { Source, "order: 3", "order: third", "sources/03-who-does-what.md:4: \"third\" is no whole number." },
        { Source, "order: 3", "date: 30.11.2024",
            "sources/03-who-does-what.md:4: \"30.11.2024\" is no date: write year, month and day, as in 2024-11-30." },
        { Source, "order: 3", "link: javascript:alert(1)",
            "sources/03-who-does-what.md:4: \"javascript:alert(1)\" is no address that begins with http:// or https://." },
        { Source, "order: 3", "auther: Ada", "sources/03-who-does-what.md:4: The key \"auther\" is not known. Did you mean author?" },
        { Source, "title: \"Who", "title: \"Who\" does",
            "sources/03-who-does-what.md:2: This is not valid YAML: " },

        { Claims, "quote: manage risks", "quote: manage riks",
            "claims/03-who-does-what.yml:6: The quote \"manage riks\" does not occur in the source. "
            + "The nearest words are \"manage risks\". Copy the words as a reader sees them." },
        { Claims, "quote: manage risks", "quote: xyzzy plugh",
            "claims/03-who-does-what.yml:6: The quote \"xyzzy plugh\" does not occur in the source. Copy the words as a reader sees them." },
        { Claims, "  prefix: \"Both \"\n  suffix: happy\n", "",
            "claims/03-who-does-what.yml:11: The quote \"keep people\" occurs 2 times. "
            + "Add a prefix or a suffix: the words right before or right after it." },
        { Claims, "  suffix: happy\n", "",
            "claims/03-who-does-what.yml:11: The quote \"keep people\" occurs 2 times, and this prefix and suffix do not "
            + "single one out. Give the words right before and right after it." },
        { Claims, "- quote: manage risks\n  roles: [project-manager]", "- roles: [project-manager]",
            "claims/03-who-does-what.yml:6: The key quote is missing." },
        { Claims, "responsibility: product-vision", "responsibility: product-vison",
            "claims/03-who-does-what.yml:4: There is no responsibility \"product-vison\". Did you mean product-vision?" },
        { Claims, "responsibility: product-vision\n  ", "",
            "claims/03-who-does-what.yml:1: The key responsibility is missing." },
        { Claims, "stance: leads\n  note", "note", "claims/03-who-does-what.yml:6: The key stance is missing." },
        { Claims, "stance: leads\n  note", "stance: lead\n  note",
            """
            claims/03-who-does-what.yml:9: "lead" is no stance. There are leads, shares, supports, excluded. Did you mean leads?
            """ },
        { Claims, "quote: craft the vision\n  roles: [product-manager]", "quote: craft the vision\n  roles: [product-manager, project-manager]",
            "claims/03-who-does-what.yml:5: What a source gives to several roles together has the stance shares, not leads." },
        { Claims, "roles: [project-manager]\n", "roles: []\n",
            "claims/03-who-does-what.yml:7: Name at least one role, as in [product-manager]." },
        { Claims, "roles: [project-manager]\n", "roles: project-manager\n",
            """
            claims/03-who-does-what.yml:7: The key roles must be a list, as in [one, two].
            """ },
        { Claims, "roles: [project-manager]\n", "roles:\n    - project-manager\n    - product-manger\n",
            "claims/03-who-does-what.yml:9: There is no role \"product-manger\". Did you mean product-manager?" },
        { Claims, "[project-manager, product-manager]", "[project-manager, project-manager]",
            "claims/03-who-does-what.yml:14: The role project-manager is named twice." },
        { Claims, "  label: Kind\n", "", "claims/03-who-does-what.yml:11: The key label is missing." },
        { Claims, "label: Kind", "label: Kind\n  responsibility: risk-management",
            "claims/03-who-does-what.yml:17: A claim of kind trait has no responsibility. Take it out, or make the kind responsibility." },
        { Claims, "note: Said", "label: Said",
            "claims/03-who-does-what.yml:10: A claim of kind responsibility has no label: it is shown by its responsibility's name." },
        { Claims, "kind: trait", "kind: triat",
            "claims/03-who-does-what.yml:15: \"triat\" is no kind. There are responsibility, question, analogy, success-measure, "
            + "trait, relation, advice. Did you mean trait?" },
        { Claims, "id: 7k2m9q", "id: seven",
            "claims/03-who-does-what.yml:1: \"seven\" is no claim id: 6 of the characters 23456789abcdefghjkmnpqrstuvwxyz. Leave it out to get one." },
        { Claims, "- quote: manage risks", "- id: 7k2m9q\n  quote: manage risks",
            "claims/03-who-does-what.yml:6: The claim id 7k2m9q is already used at claims/03-who-does-what.yml:1. Leave it out to get a new one." },
        { Claims, "- quote: manage risks\n", "- craft the vision\n- quote: manage risks\n",
            "claims/03-who-does-what.yml:6: Each of the claims must have keys, as in \"- quote: ...\"." },
        { Claims, "- quote: keep people", "- quote: manage\n    risks\n  roles: [project-manager]\n  responsibility: risk-management\n  stance: leads\n"
            + "  note: Said in passing.\n- quote: keep people",
            "claims/03-who-does-what.yml:11: This claim is the same as the one on line 6. Take one out." },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_mistake_is_named_with_its_place_and_its_remedy(string file, string old, string replacement, string expected) =>
        AssertProblems(expected, new ContentFiles().Edit(file, old, replacement));

    public static TheoryData<string, byte[], string> Files => new()
    {
        { Catalogue, [], "catalog.yml:1: The file must have the keys areas, roles and responsibilities." },
        { Catalogue, "- a\n"u8.ToArray(), "catalog.yml:1: The file must have the keys areas, roles and responsibilities." },
        { Catalogue, [.. "areas:\n  - "u8, 0xC3, 0x28], "catalog.yml:2: The file is not in UTF-8 here. Save it as UTF-8." },
        { Catalogue, Encoding.Unicode.GetBytes("areas:"),
            "catalog.yml:1: The file holds a NUL byte, so it is no text in UTF-8. Save it as UTF-8." },
        { Claims, new byte[ContentFile.MaximumSize + 1],
            "claims/03-who-does-what.yml:1: The file is larger than 8 MiB. Split it, or take it out." },
        { Claims, "quote: a\n"u8.ToArray(), "claims/03-who-does-what.yml:1: There must be a list of claims here: lines that begin with \"- \"." },
        { "claims/04-who-does-what.yml", "[]"u8.ToArray(),
            "claims/04-who-does-what.yml:1: The claims of who-does-what are already in claims/03-who-does-what.yml. Put them into one file." },
        { "claims/04-who-dos-what.yml", "[]"u8.ToArray(),
            "claims/04-who-dos-what.yml:1: There is no source \"who-dos-what\" for these claims: name the file as its source in sources/. Did you mean who-does-what?" },
        { "sources/04-Other One.md", "---\ntitle: a\nkind: b\n---\nWords"u8.ToArray(),
            "sources/04-Other One.md:1: \"Other One\" is no slug: use lower-case letters and digits in parts joined by single hyphens, as in product-manager; 80 characters at most." },
        { "sources/03-other.md", "---\ntitle: a\nkind: b\n---\nWords"u8.ToArray(),
            "sources/03-other.md:2: The number 3 is already that of sources/03-who-does-what.md. Give this source another order." },
        { "sources/04-who-does-what.md", "---\ntitle: a\nkind: b\n---\nWords"u8.ToArray(),
            "sources/04-who-does-what.md:1: The source slug who-does-what is already used at sources/03-who-does-what.md:1." },
        { "sources/04-other.md", "---\ntitle: a\nkind: b\n---\n\n \n"u8.ToArray(),
            "sources/04-other.md:4: The source has no words below its front matter." },
        { "sources/04-other.md", "---\n---\nWords"u8.ToArray(),
            "sources/04-other.md:1: The front matter must have the keys title and kind." },
        { "sources/04-other.md", [.. "---\ntitle: a\nkind: b\n---\n\n"u8, .. Enumerable.Repeat((byte)'>', 5000), (byte)'a'],
            "sources/04-other.md:6: The text is nested past reason: " },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_wrong_as_a_whole_is_named(string file, byte[] bytes, string expected) =>
        AssertProblems(expected, new ContentFiles().Set(file, bytes));

    [Fact]
    public void A_missing_catalogue_is_named() =>
        AssertProblems("catalog.yml:1: The file is missing.", new ContentFiles().Remove(Catalogue));

    [Fact]
    public void Claims_need_their_source() =>
        AssertProblems(
            "claims/03-who-does-what.yml:1: There is no source \"who-does-what\" for these claims: name the file as its source in sources/.",
            new ContentFiles().Remove(Source));

    [Fact]
    public void A_mistake_in_the_catalogue_does_not_put_the_blame_on_every_claim() =>
        AssertProblems("catalog.yml:1: This is not valid YAML: ", new ContentFiles().Set(Catalogue, "areas: ["));

    [Fact]
    public void All_problems_are_named_at_once()
    {
        var (content, problems) = new ContentFiles()
            .Edit(Catalogue, "area: strategy", "area: stratgy")
            .Edit(Source, "order: 3", "order: third")
            .Edit(Claims, "manage risks", "manage riks")
            .Edit(Claims, "kind: trait", "kind: triat").Read();

        Assert.Null(content);
        Assert.Equal([Catalogue, Claims, Claims, Source], problems.Select(p => p.File));
        Assert.Equal([19, 6, 15, 4], problems.Select(p => p.Line));
    }

    [Fact]
    public void A_file_of_nothing_but_mistakes_is_not_read_to_its_end()
    {
        var (_, problems) = new ContentFiles()
            .Set(Claims, string.Concat(Enumerable.Repeat("- quote: xyzzy plugh\n", 40_000))).Read();

        Assert.Equal(1001, problems.Count);
        Assert.Equal("There are more problems in this file. Put those before right first.", problems[^1].Message);
    }

    [Fact]
    public void A_message_cannot_upset_a_terminal()
    {
        var (_, problems) = new ContentFiles()
            .Edit(Claims, "quote: manage risks", "quote: \"\\e[31mred\\u202e\\n" + new string('x', 500) + "\"").Read();

        var message = Assert.Single(problems).Message;
        Assert.DoesNotContain(message, c => char.IsControl(c) || c == '\u202e');
        Assert.True(message.Length < 300, message);
    }

    // A line that ends in a space or colon stands for the beginning of a message whose rest is another library's.
    private static void AssertProblems(string expected, ContentFiles files)
    {
        var (content, problems) = files.Read();

        Assert.Null(content);
        var lines = expected.Split('\n').Where(l => l.Length > 0).ToList();
        Assert.True(lines.Count == problems.Count, string.Join('\n', problems));
        foreach (var (line, problem) in lines.Zip(problems))
        {
            if (line.EndsWith(": ", StringComparison.Ordinal) || line.Contains("not valid YAML", StringComparison.Ordinal))
                Assert.StartsWith(line, problem.ToString(), StringComparison.Ordinal);
            else
                Assert.Equal(line, problem.ToString());
        }
    }
}
