using System.Text;
using CsCheck;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.Tests.Content;

public sealed class ContentFormatTests
{
    private static readonly string[] Paths = ["catalog.yml", "sources/03-who-does-what.md", "claims/03-who-does-what.yml"];

    [Fact]
    public void Line_ends_make_no_difference()
    {
        var lf = new ContentFiles();
        var crlf = new ContentFiles();
        foreach (var (path, text) in Paths.Zip([ContentFiles.CatalogueYaml, ContentFiles.SourceMarkdown, ContentFiles.ClaimsYaml]))
            crlf.Set(path, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))]);

        var (expected, actual) = (lf.Content().Sources.Single(), crlf.Content().Sources.Single());

        Assert.Equal(expected.Text.Markdown, actual.Text.Markdown);
        Assert.Equal(expected.Claims.Select(c => (c.Excerpt, c.Place)), actual.Claims.Select(c => (c.Excerpt, c.Place)));
    }

    [Fact]
    public void Odd_characters_survive()
    {
        // Right-to-left override, zero-width space, no-break space, a family of joined emoji, mathematical letters,
        // combining marks, a private-use character, a line separator, markup and a formula.
        const string odd = "\u202eoverride\u200b\u00a0👨‍👩‍👧 𝘞𝘩𝘢𝘵 e\u0301 \ue000 <script>alert(1)</script> =1+1";
        var content = new ContentFiles()
            .Edit("catalog.yml", "description: Where it goes.", $"description: '{odd}'")
            .Edit("catalog.yml", "name: Delivery", "name: Delivery\n    description: \"a\\u2028b\\ec\"")
            .Edit("sources/03-who-does-what.md", "Both keep people happy.", $"Both keep people happy. {odd}")
            .Edit("claims/03-who-does-what.yml", "quote: manage risks", $"quote: '{odd}'")
            .Edit("claims/03-who-does-what.yml", "note: Said in passing.", $"note: '{odd}'").Content();

        Assert.Equal(odd, content.Areas[0].Description);
        Assert.Equal("a\u2028b\u001bc", content.Areas[1].Description);
        var source = content.Sources.Single();
        Assert.Contains(odd, source.Text.Plain, StringComparison.Ordinal);
        var claim = source.Claims.Single(c => c.Note == odd);
        Assert.Equal(odd, claim.Excerpt.Exact);
    }

    [Theory]
    [InlineData("2024", null, "2024")]
    [InlineData("01-2024-review", 1, "2024-review")]
    [InlineData("who-does-what", null, "who-does-what")]
    public void A_file_name_gives_number_and_slug(string name, int? number, string slug) =>
        Assert.Equal((number, slug), ContentFormat.NameOf(new ContentFile($"sources/{name}.md", [])));

    [Fact]
    public void Sources_without_a_number_come_last()
    {
        var content = new ContentFiles()
            .Set("sources/zebra.md", "---\ntitle: Z\nkind: post\n---\nWords").Content();

        Assert.Equal([("who-does-what", 3), ("zebra", 4)], content.Sources.Select(s => (s.Slug, s.Order)));
    }

    [Fact]
    public void Words_that_begin_with_a_line_are_not_front_matter()
    {
        var content = new ContentFiles()
            .Set("sources/04-line.md", "---\ntitle: Line\nkind: post\n---\n\n---\n\nWords\n\n---\n\nMore words\n").Content();

        Assert.Equal("Words\nMore words", content.Sources[1].Text.Plain.Trim());
    }

    [Fact]
    public void A_claim_whose_words_were_lost_says_so_and_is_no_problem()
    {
        var content = new ContentFiles().Edit(
            "claims/03-who-does-what.yml", "- quote: manage risks", "- quote: avert perils\n  state: orphaned").Content();

        Assert.Equal(ExcerptState.Orphaned, content.Sources[0].Claims[1].Excerpt.State);
    }

    [Fact]
    public void A_claim_without_an_id_gets_the_same_one_everywhere()
    {
        static IEnumerable<string> Ids() => new ContentFiles().Content().ToSnapshot().Claims.Select(c => c.Id).Order();

        Assert.Equal(Ids(), Ids());
        Assert.All(Ids(), id => Assert.True(ClaimId.IsValid(id)));
        Assert.Contains("7k2m9q", Ids());
    }

    [Fact]
    public void Garbage_of_any_kind_gives_problems_and_nothing_else() =>
        Gen.Select(Gen.OneOf(Paths), Gen.Byte.Array[0, 20_000]).Sample(
            (path, bytes) =>
            {
                var (content, problems) = new ContentFiles().Set(path, bytes).Read();
                return content is null == problems.Count > 0;
            },
            iter: 300);

    [Fact]
    public void Garbage_in_the_signs_of_the_format_gives_problems_and_nothing_else() =>
        Gen.Select(
            Gen.OneOf(Paths),
            Gen.OneOf("- ", "  ", "\n", ":", ": ", "[", "]", "{", "}", "\"", "'", "|", ">", "&a", "*a", "!", "!!int",
                "%", "@", "`", "#", "? ", "---", "...", "\t", "\\", "slug", "areas", "quote", "roles", "é", "🎯", "\u2028",
                "\u0085", "\r", "\ufeff", "<<", "~", "1", ",").Array[0, 400]).Sample(
            (path, parts) =>
            {
                var (content, problems) = new ContentFiles().Set(path, string.Concat(parts)).Read();
                return content is null == problems.Count > 0 && problems.All(p => p.Line >= 1);
            },
            iter: 3_000);

    [Fact]
    public void A_file_cut_off_or_changed_anywhere_gives_problems_or_content() =>
        Gen.Select(Gen.OneOf(0, 1, 2), Gen.Int[0, 600], Gen.Int[0, 5], Gen.Char.AlphaNumeric).Sample(
            (which, position, length, replacement) =>
            {
                var text = new[] { ContentFiles.CatalogueYaml, ContentFiles.SourceMarkdown, ContentFiles.ClaimsYaml }[which];
                position %= text.Length;
                var cut = text[..position] + replacement + text[Math.Min(text.Length, position + length)..];
                var (content, problems) = new ContentFiles().Set(Paths[which], cut).Read();
                // What reads without a problem makes a catalogue.
                return content is null ? problems.Count > 0 : content.ToSnapshot().Revision == 1;
            },
            iter: 1_000);
}
