using CsCheck;
using RoleAtlas.Core.Text;
using RoleAtlas.Core.Text.FromHtml;

namespace RoleAtlas.Core.Tests.Text;

public sealed class HtmlToMarkdownTests
{
    [Theory]
    [InlineData("<h2>What <i>they</i> do</h2><p>They <b>craft</b> it.</p>", "## What *they* do\n\nThey **craft** it.\n")]
    [InlineData("<ul><li>one<li>two<ol start=3><li>three</ol></ul>", "- one\n- two\n  3. three\n")]
    [InlineData("<ul><li><p>one</p><p>more</p></li><li>two</li></ul>", "- one\n\n  more\n\n- two\n")]
    [InlineData("<p>first<br>second<br><br>third", "first\\\nsecond\n\nthird\n")]
    [InlineData("<a href='https://example.org/a b'>there</a> <a href='javascript:x'>not there</a>", "[there](<https://example.org/a%20b>) not there\n")]
    [InlineData("<a href='/jobs'>here</a>", "here\n")]
    [InlineData("<blockquote><p>said<p>so</blockquote>", "> said\n>\n> so\n")]
    [InlineData("<pre>a  <b>b</b>\n`c`</pre>", "```\na  b\n`c`\n```\n")]
    [InlineData("<table><tr><th>who<th>what<tr><td>PM<td>a | b</table>", "| who | what |\n| --- | --- |\n| PM | a \\| b |\n")]
    [InlineData("<table><tr><td><p>laid</p><p>out</p></table>", "laid\n\nout\n")]
    [InlineData("<p>*not* _this_ # 1. [x](y) &lt;b&gt; &amp;amp;</p>", "\\*not\\* \\_this\\_ # 1. \\[x\\](y) \\<b> \\&amp;\n")]
    [InlineData("<p># no heading</p><p>1. no list</p><p>- nor this</p><p>---</p>", "\\# no heading\n\n1\\. no list\n\n\\- nor this\n\n\\---\n")]
    [InlineData("<p>wor<b>d“</b>s <b> spaced </b>out</p>", "word“s **spaced** out\n")]
    [InlineData("<img alt='🚀'><img alt='A photo of the author'>Go", "🚀Go\n")]
    [InlineData("<p>see https://example.org/a-b, or https://example.org/a_b*c</p>", "see https\\://example.org/a-b, or https\\://example.org/a\\_b\\*c\n")]
    [InlineData("<a href='https://example.org/a_b'>https://example.org/a_b</a>", "<https://example.org/a_b>\n")]
    [InlineData("", "")]
    public void What_a_reader_sees_becomes_Markdown(string html, string markdown) => Assert.Equal(markdown, Converted(html));

    [Theory]
    [InlineData("<script>alert('seen')</script>")]
    [InlineData("<style>p { content: 'seen' }</style>")]
    [InlineData("<p hidden>seen</p>")]
    [InlineData("<p style='DISPLAY: none'>seen</p>")]
    [InlineData("<span style='color:red; visibility : hidden'>seen</span>")]
    [InlineData("<span class='a visually-hidden'>seen</span>")]
    [InlineData("<!-- seen -->")]
    [InlineData("<noscript>seen</noscript>")]
    [InlineData("<template><p>seen</p></template>")]
    [InlineData("<iframe srcdoc='<p>seen'>seen</iframe>")]
    [InlineData("<svg><text>seen</text><script>seen</script></svg>")]
    [InlineData("<form><button>seen</button><textarea>seen</textarea><select><option>seen</select></form>")]
    [InlineData("<nav><a href='https://example.org'>seen</a></nav>")]
    [InlineData("<title>seen</title>")]
    public void What_a_page_hides_is_no_part_of_the_words(string html) =>
        Assert.DoesNotContain("seen", Converted($"<p>before</p>{html}<p onclick='seen'>after</p>"), StringComparison.Ordinal);

    [Fact]
    public void All_words_and_no_others_are_in_the_text_of_the_source() => Pages.Sample(page =>
    {
        var text = SourceText.Parse(Converted(page.Html));
        Assert.Equal(Letters(page.Words), Letters(text.Plain));
    }, iter: 2000);

    [Fact]
    public void Elements_nested_past_reason_are_refused() => Assert.Throws<SourceTextException>(
        () => Converted(string.Concat(Enumerable.Repeat("<div>", 5000))));

    [Fact]
    public void Marks_that_nothing_closes_end_when_it_is_cancelled()
    {
        using var time = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.ThrowsAny<OperationCanceledException>(() => HtmlToMarkdown.Convert(string.Concat(Enumerable.Repeat("<b>", 300_000)), time.Token));
    }

    private static string Converted(string html) => HtmlToMarkdown.Convert(html, TestContext.Current.CancellationToken);

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static readonly string[] Words =
    [
        "vision", "the product ", " ", "\n", "a", "*", "**", "_", "__x__", "`", "``", "[", "]", "](", "!", "#", "# ", "1. ", "1)", "- ", "+ ", "---", "===", "| a |",
        ">", "\\", "~~", "www.example.org", "https://example.org/a", "https://a_b.org/*c*", "mailto:a@example.org", "http:", "www.", "&nbsp;x", "é", "👩‍👩‍👧", "𝘞𝘩𝘢𝘵", "“", ".", ":", "(", "مرحبا",
        "::: ", "$", "^", "\u200B",
    ];

    private static readonly string[] Inline = ["b", "strong", "i", "em", "a href='https://example.org/x'", "span", "code", "u"];
    private static readonly string[] Block = ["p", "div", "h1", "h3", "ul><li", "ol><li", "blockquote", "section", "td"];

    private static Gen<string> One(string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static readonly Gen<(string Html, string Words)> Run = Gen.OneOf(
        One(Words).Select(Shown),
        Gen.Select(One(Inline), One(Words).Array[0, 4], (tag, words) => Within(tag, words.Select(Shown))),
        Gen.Const(("<br>", "")));

    private static readonly Gen<(string Html, string Words)> Pages =
        Gen.Select(One(Block), Run.Array[0, 6], (tag, runs) => Within(tag, runs)).Array[1, 5].Select(blocks => Within("body", blocks));

    private static (string Html, string Words) Shown(string words) => words.StartsWith("&nbsp;", StringComparison.Ordinal)
        ? (words, "\u00A0" + words[6..])
        : (System.Net.WebUtility.HtmlEncode(words), words);

    private static (string Html, string Words) Within(string tag, IEnumerable<(string Html, string Words)> inner)
    {
        var all = inner.ToList();
        var names = tag.Split('>').Select(t => t.Split(' ')[0]).Reverse();
        return ($"<{tag}>{string.Concat(all.Select(i => i.Html))}{string.Concat(names.Select(n => $"</{n}>"))}", string.Concat(all.Select(i => i.Words)));
    }
}
