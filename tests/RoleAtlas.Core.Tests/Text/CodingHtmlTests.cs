using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Text;

public sealed class CodingHtmlTests
{
    [Fact]
    public void Letters_say_where_they_stand_and_sentences_and_excerpts_have_buttons()
    {
        var text = SourceText.Parse("They **craft** [it](https://a.example). 𝘞𝘩𝘺 now?");
        var html = SourceHtml.RenderForCoding(text, [new ExcerptMark("aaaaaa", 5, 10, "pd")], [(15, text.Plain.Length)]);

        Assert.Equal(
            """
            <div class="passage"><div class="words"><p><span data-at="0">They </span><strong><mark id="claim-aaaaaa" class="pd" data-claims="aaaaaa"><span data-at="5">craft</span></mark><sup class="note-ref"><button type="button" tabindex="-1" data-excerpt="aaaaaa" aria-label="Excerpt 1">1</button></sup></strong><span data-at="10"> </span><span class="link"><span data-at="11">it</span></span><span data-at="13">. </span><em class="letters" data-at="15" data-letters="𝘞𝘩𝘺">Why</em><span data-at="21"> now?</span><button type="button" class="code-sentence" tabindex="-1" data-sentence="15-26" aria-label="Code this sentence: Why now?">+</button></p></div></div>

            """,
            string.Concat(html.Select(p => p.Html)));
    }

    /// <summary>What a browser does with a selection rests on this: every letter on the screen has one place, and it is its own.</summary>
    [Fact]
    public void Every_letter_of_any_text_is_on_the_screen_once_at_its_place() =>
        GeneratedMarkdown.WithRanges.Sample(generated =>
        {
            var (text, ranges) = generated;
            var marks = ranges.Select((r, i) => new ExcerptMark($"c{i:00000}", r.Start, r.End, "x")).ToList();
            var sentences = QuotedSentence.SentencesIn(text.Plain).ToList();
            var html = string.Concat(SourceHtml.RenderForCoding(text, marks, sentences).Select(p => p.Html));
            var root = XDocument.Parse($"<post>{html}</post>", LoadOptions.PreserveWhitespace);

            var at = 0;
            foreach (var leaf in root.Descendants().Where(e => e.Attribute("data-at") is not null))
            {
                var start = int.Parse(leaf.Attribute("data-at")!.Value, CultureInfo.InvariantCulture);
                Assert.True(start >= at && string.IsNullOrWhiteSpace(text.Plain[at..start]), $"Nothing shows {at} to {start}.");
                var original = leaf.Attribute("data-letters")?.Value ?? leaf.Value;
                Assert.Equal(Shown(text.Plain.Substring(start, original.Length)), original);
                if (leaf.Attribute("data-letters") is not null)
                    Assert.Equal(original.EnumerateRunes().Count(), leaf.Value.Length);
                at = start + original.Length;
            }

            Assert.True(string.IsNullOrWhiteSpace(text.Plain[at..]));
            Assert.Equal(sentences.Select(s => $"{s.Start}-{s.End}"), root.Descendants().Select(e => e.Attribute("data-sentence")?.Value).OfType<string>());
        });

    /// <summary>As XML can hold it.</summary>
    private static string Shown(string text) => string.Concat(text.Select((c, i) =>
        c is '\uFFFE' or '\uFFFF' || (c < ' ' && c is not ('\t' or '\n' or '\r')) || (char.IsSurrogate(c) && !IsPaired(text, i)) ? '\uFFFD' : c));

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
