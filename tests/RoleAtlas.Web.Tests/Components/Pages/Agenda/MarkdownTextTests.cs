using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RoleAtlas.Web.Components.Pages.Agenda;

namespace RoleAtlas.Web.Tests.Components.Pages.Agenda;

/// <summary>Words that were escaped are parsed, by plain CommonMark and with every extension, and come out as they went in.</summary>
public sealed class MarkdownTextTests
{
    private static readonly MarkdownPipeline[] Readers =
    [
        new MarkdownPipelineBuilder().Build(),
        new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley(enableSmileys: false).Build(),
    ];

    private static readonly Gen<string> Anything = Gen.OneOf(
        Gen.String,
        Gen.OneOf<string>(
            "#", "# ", "1. ", "2) ", "- ", "+ ", "* ", "> ", "**", "__", "~~", "==", "++", "^", "`", "```", "    ", "\t", "\n", "\r\n", "\u2028", "[", "](", ")", "!", "![", "<", ">",
            "<b>", "</b>", "<!--", "&amp;", "&#35;", "&", "http://x.example", "www.example.org", "a@b.example", "mailto:a@b.example", "|", "---", "===", ":tada:", ":", "$", "$$",
            "{.x}", "{#y}", "[^1]", "[x]: /y", "\\", "\\\\", ".", "!", "\"", "'", "…", "Words", "word", " ", "😀", "É", "\u202e")).Array[0, 8].Select(string.Concat);

    [Fact]
    public void Whatever_the_words_they_are_the_same_when_parsed() => Anything.Sample(words => Check(words));

    [Theory]
    [InlineData("Ever wonder who keeps the ship sailing smoothly? Yep, it’s them.")]
    [InlineData("Risk Management: identify (early), well-known, 100% of it - and more; \"quoted\".")]
    public void Prose_stays_readable(string words)
    {
        Assert.Equal(words, MarkdownText.Of(words));
        Check(words);
    }

    [Theory]
    [InlineData("1. First", "1\\. First")]
    [InlineData("# *Loud* [link](https://x.example) <b>", "\\# \\*Loud\\* \\[link\\](https\\://x\\.example) \\<b\\>")]
    [InlineData(" two\r\nlines ", "two lines")]
    public void What_would_mean_something_is_escaped(string words, string markdown) => Assert.Equal(markdown, MarkdownText.Of(words));

    private static void Check(string words)
    {
        var expected = string.Join(' ', string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var escaped = MarkdownText.Of(words);
        foreach (var reader in Readers)
        {
            // As it stands in the document: as a line of a quote, after others, within a heading, and as the words of a link.
            Assert.Equal(expected, Only<ParagraphBlock>(Markdown.Parse($"> {escaped}\n>\n> Credit", reader), expected.Length == 0 ? 0 : 1));
            Assert.Equal(expected, Only<ParagraphBlock>(Markdown.Parse(escaped, reader), expected.Length == 0 ? 0 : 1));
            Assert.Equal($"x {expected}".Trim(), Only<HeadingBlock>(Markdown.Parse($"## x {escaped}", reader), 1));
            var link = Markdown.Parse($"[{escaped}](</there>)", reader).Descendants<LinkInline>().Single();
            Assert.Equal(("/there", expected), (link.Url, TextOf(link)));
        }
    }

    /// <summary>The words of the first block; nothing in it is anything but words.</summary>
    private static string Only<T>(MarkdownDocument document, int count)
        where T : LeafBlock
    {
        var block = document.Descendants<T>().FirstOrDefault();
        if (count == 0)
        {
            return "";
        }

        Assert.NotNull(block);
        return TextOf(block.Inline!);
    }

    private static string TextOf(ContainerInline inline)
    {
        return string.Concat(inline.Select(i => i switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => throw new InvalidOperationException($"The words became a {i.GetType().Name}."),
        }));
    }
}
