using System.Xml;
using System.Xml.Linq;
using CsCheck;
using RoleAtlas.Core.Text;
using RoleAtlas.Core.Text.Links;

namespace RoleAtlas.Core.Tests.Text;

public sealed class SourceHtmlTests
{
    [Fact]
    public void A_part_ends_right_behind_the_words_that_its_notes_are_on()
    {
        var text = SourceText.Parse("One.\n\n- two\n- three\n\nFour.");
        var parts = SourceHtml.Render(text, [Mark("aaaaaa", text, "two"), Mark("bbbbbb", text, "Four")]);

        Assert.Collection(parts,
            part =>
            {
                Assert.Equal(
                    """
                    <div class="passage"><div class="words"><p>One.</p></div></div>
                    <ul>
                    <li><div class="passage"><div class="words"><mark id="claim-aaaaaa" class="pd" data-claims="aaaaaa">two</mark><sup class="note-ref" style="--ref:--ref-1"><a href="#note-aaaaaa">1</a></sup></div>
                    """,
                    part.Html);
                Assert.Equal(["aaaaaa"], Assert.Single(part.Notes).ClaimIds);
            },
            part =>
            {
                Assert.StartsWith(
                    """
                    </div>
                    </li>
                    <li><div class="passage"><div class="words">three</div></div>
                    """,
                    part.Html,
                    StringComparison.Ordinal);
                Assert.Equal(2, Assert.Single(part.Notes).Number);
            },
            part =>
            {
                Assert.Equal("</div>\n", part.Html);
                Assert.Empty(part.Notes);
            });
    }

    [Theory]
    [InlineData("# 🎯 **The** title! 🚀\n\nOne.", "The title!")]
    [InlineData("---\ntitle: x\n---\n\n# The title", "The title")]
    public void A_heading_that_the_page_is_called_by_is_the_h1_in_a_part_of_its_own(string markdown, string title)
    {
        var text = SourceText.Parse(markdown);
        var parts = SourceHtml.Render(text, [], title);

        Assert.True(parts[0].IsTitle);
        Assert.StartsWith("<div class=\"passage\"><div class=\"words\"><h1>", parts[0].Html, StringComparison.Ordinal);
        Assert.EndsWith("</h1></div>", parts[0].Html, StringComparison.Ordinal);
        Assert.All(parts.Skip(1), p => Assert.False(p.IsTitle));
        Assert.Empty(Html(SourceHtml.Render(text, [])).Descendants("h1"));
    }

    [Fact]
    public void Below_a_title_headings_keep_their_level_and_none_is_a_second_title()
    {
        var parts = SourceHtml.Render(SourceText.Parse("# The title\n\n## Two\n\n# One\n\n###### Six"), [], "The title");

        Assert.Equal(["h1", "h2", "h2", "h6"], Html(parts).Descendants().Select(e => e.Name.LocalName).Where(n => n[0] == 'h'));
    }

    [Theory]
    [InlineData("The title\n\n# The title", "The title")]
    [InlineData("## The title", "The title")]
    [InlineData("# Another", "The title")]
    [InlineData("# The\n\ntitle", "The\ntitle")]
    [InlineData("", "The title")]
    public void Other_words_at_the_beginning_are_not_the_title(string markdown, string title)
    {
        var parts = SourceHtml.Render(SourceText.Parse(markdown), [], title);

        Assert.All(parts, p => Assert.False(p.IsTitle));
        Assert.DoesNotContain("<h1", string.Concat(parts.Select(p => p.Html)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_words_is_one_empty_part()
    {
        var part = Assert.Single(SourceHtml.Render(SourceText.Parse(""), []));
        Assert.Equal("", part.Html);
        Assert.Empty(part.Notes);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(0, 100)]
    [InlineData(2, 1)]
    [InlineData(3, 4)]
    [InlineData(4, 5)]
    public void A_mark_without_words_is_refused(int start, int end) => Assert.Throws<ArgumentException>(
        () => SourceHtml.Render(SourceText.Parse("One\n\n🎯 two"), [new ExcerptMark("aaaaaa", start, end, "pd")]));

    [Fact]
    public void A_claim_is_marked_once_only() => Assert.Throws<ArgumentException>(
        () => SourceHtml.Render(SourceText.Parse("One two"), [new("aaaaaa", 0, 3, "pd"), new("aaaaaa", 4, 7, "pd")]));

    [Fact]
    public void Classes_and_ids_are_escaped()
    {
        var text = SourceText.Parse("One");
        var html = Html(SourceHtml.Render(text, [new ExcerptMark("\"><b>", 0, 3, "a\"b")]));
        Assert.Equal("claim-\"><b>", html.Descendants("mark").Single().Attribute("id")!.Value);
    }

    [Fact]
    public void Without_its_marks_the_HTML_is_the_plain_text() => Sample((text, _, html) =>
    {
        html.Descendants("sup").Remove();
        Assert.Equal(AsShown(text.Plain), AsShown(html.Value));
    });

    [Fact]
    public void Each_claim_is_marked_on_exactly_its_words() => Sample((text, marks, html) =>
    {
        foreach (var mark in marks)
        {
            var segments = html.Descendants("mark").Where(m => Claims(m).Contains(mark.ClaimId)).ToList();
            Assert.Equal(
                WithoutSpace(AsShown(text.Plain[mark.Start..mark.End])), WithoutSpace(AsShown(string.Concat(segments.Select(s => s.Value)))));
            Assert.All(segments, s => Assert.Contains(mark.CssClass, s.Attribute("class")!.Value.Split(' ')));

            var target = Assert.Single(html.Descendants(), e => e.Attribute("id")?.Value == "claim-" + mark.ClaimId);
            Assert.Same(segments[0], target.Name == "mark" ? target : target.ElementsAfterSelf("mark").First());
        }
        Assert.All(html.Descendants("mark"), m => Assert.Equal(
            Claims(m).Select(id => marks.Single(x => x.ClaimId == id)).Select(x => Words(text, x)).Distinct().Count() > 1,
            m.Attribute("class")!.Value.Split(' ').Contains("overlap")));
        var ids = html.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(marks.Count, ids.Distinct().Count());
        Assert.Equal(marks.Count, ids.Count);
    });

    [Fact]
    public void Each_claim_has_one_note_and_the_references_count_up() => GeneratedMarkdown.WithRanges.Sample(sample =>
    {
        var marks = Marks(sample.Ranges);
        var parts = SourceHtml.Render(sample.Text, marks);
        var notes = parts.SelectMany(p => p.Notes).ToList();

        Assert.Equal(marks.Select(m => m.ClaimId).Order(), notes.SelectMany(n => n.ClaimIds).Order());
        Assert.Equal(Enumerable.Range(1, notes.Count), notes.Select(n => n.Number));
        Assert.Equal(
            notes.Select(n => ($"#note-{n.ClaimIds[0]}", $"{n.Number}")),
            Html(parts).Descendants("sup").Select(s => (s.Element("a")!.Attribute("href")!.Value, s.Value)));
        Assert.All(parts.SkipLast(1), p => Assert.NotEmpty(p.Notes));
        Assert.Empty(parts[^1].Notes);
        foreach (var note in notes)
        {
            Assert.Single(marks.Where(m => note.ClaimIds.Contains(m.ClaimId)).Select(m => (m.Start, m.End)).Distinct());
        }
    });

    [Fact]
    public void Nothing_but_known_elements_and_allowed_links_is_written() => Sample((_, _, html) =>
    {
        string[] known =
        [
            "div", "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "br", "em", "strong", "a", "span",
            "table", "thead", "tbody", "tr", "th", "td", "mark", "sup",
        ];
        string[] attributes = ["class", "id", "data-claims", "href", "title", "rel", "start", "scope", "style"];
        foreach (var element in html.Descendants())
        {
            Assert.Contains(element.Name.LocalName, known);
            Assert.All(element.Attributes(), a => Assert.Contains(a.Name.LocalName, attributes));
        }
        foreach (var link in html.Descendants("a"))
        {
            var address = link.Attribute("href")!.Value;
            Assert.True(address.StartsWith("#note-", StringComparison.Ordinal) || LinkPolicy.Allows(address), address);
            Assert.Empty(link.Ancestors("a"));
        }
    });

    private static void Sample(Action<SourceText, IReadOnlyList<ExcerptMark>, XElement> check) => GeneratedMarkdown.WithRanges.Sample(sample =>
    {
        var marks = Marks(sample.Ranges);
        check(sample.Text, marks, Html(SourceHtml.Render(sample.Text, marks)));
    });

    private static List<ExcerptMark> Marks((int Start, int End)[] ranges) =>
        [.. ranges.Select((r, i) => new ExcerptMark($"claim{i}", r.Start, r.End, $"role-{i % 3}"))];

    /// <summary>Where the marked words begin and end, without white space at the edges.</summary>
    private static (int, int) Words(SourceText text, ExcerptMark mark)
    {
        var words = text.Plain[mark.Start..mark.End];
        return (mark.End - words.TrimStart().Length, mark.Start + words.TrimEnd().Length);
    }

    private static ExcerptMark Mark(string id, SourceText text, string words)
    {
        var start = text.Plain.IndexOf(words, StringComparison.Ordinal);
        return new ExcerptMark(id, start, start + words.Length, "pd");
    }

    // Parsing fails where elements do not nest or close.
    private static XElement Html(IEnumerable<SourceHtmlPart> parts) =>
        XDocument.Parse($"<div>{string.Concat(parts.Select(p => p.Html))}</div>", LoadOptions.PreserveWhitespace).Root!;

    private static string[] Claims(XElement mark) => mark.Attribute("data-claims")!.Value.Split(' ');

    private static string AsShown(string text) => string.Join(
        ' ',
        string.Concat(PlainLetters.Fold(text).EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutSpace(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
