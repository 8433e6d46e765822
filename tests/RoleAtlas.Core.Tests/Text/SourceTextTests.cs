using System.Text;
using CsCheck;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Text;

public sealed class SourceTextTests
{
    [Fact]
    public void The_markdown_is_kept_as_it_was_given()
    {
        const string markdown = "\uFEFF---\r\ntitle: x\r\n---\r\n*a*\rb\n";
        var text = SourceText.Parse(markdown);
        Assert.Equal(markdown, text.Markdown);
        Assert.Equal("a b", text.Plain);
    }

    [Theory]
    [InlineData("a\u2028b")]
    [InlineData("a\u200Bb")]
    [InlineData("a\u00A0b")]
    [InlineData("\u00A0a\u200B")]
    [InlineData("a\u0085b")]
    [InlineData("👩‍👩‍👧 e\u0301")]
    public void Unusual_characters_are_kept(string words) => Assert.Equal(words, SourceText.Parse(words).Plain);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("---\ntitle: x\n---\n")]
    [InlineData("***\n\n- \n- \n")]
    public void A_text_without_words_is_empty(string markdown) => Assert.Equal("", SourceText.Parse(markdown).Plain);

    [Fact]
    public void A_line_break_at_the_end_of_a_block_is_not_doubled() => Assert.Equal("a\nb", SourceText.Parse("a&#10;\n\nb").Plain);

    [Fact]
    public void Each_offset_leads_to_its_line()
    {
        var text = SourceText.Parse("---\ntitle: x\n---\n\n# One\n\ntwo\nthree *four*\n\n- five\n");
        Assert.Equal("One\ntwo three four\nfive", text.Plain);
        Assert.Equal(5, Line("One"));
        Assert.Equal(7, Line("two"));
        Assert.Equal(8, Line("three"));
        Assert.Equal(8, Line("four"));
        Assert.Equal(10, Line("five"));
        Assert.Equal(10, text.LineAt(text.Plain.Length));

        int Line(string word) => text.LineAt(text.Plain.IndexOf(word, StringComparison.Ordinal));
    }

    [Fact]
    public void An_upload_may_begin_with_a_byte_order_mark() =>
        Assert.Equal("Résumé", SourceText.Parse([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("# Résumé")]).Plain);

    [Fact]
    public void An_upload_that_is_not_UTF8_is_refused_with_the_place()
    {
        var exception = Assert.Throws<SourceTextException>(() => SourceText.Parse([.. "R"u8, 0xE9, .. "sum"u8]));
        Assert.Equal("The text is not UTF-8: byte 2 belongs to no character.", exception.Message);
    }

    [Fact]
    public void The_largest_text_is_one_mebibyte_of_UTF8()
    {
        // Two bytes a letter, a blank line after every thousand of them.
        var largest = string.Concat(Enumerable.Repeat(new string('é', 1023) + "\n\n", SourceText.MaximumSize / 2048));
        Assert.NotEmpty(SourceText.Parse(largest).Plain);
        var exception = Assert.Throws<SourceTextException>(() => SourceText.Parse(largest + "a"));
        Assert.Equal("The text is larger than 1 MiB.", exception.Message);
        Assert.Throws<SourceTextException>(() => SourceText.Parse(Encoding.UTF8.GetBytes(largest + "a")));
    }

    [Fact]
    public void A_binary_file_is_refused() => Assert.Throws<SourceTextException>(() => SourceText.Parse("PK\0\u0003"));

    public static TheoryData<string, string> Hostile => new()
    {
        { "quotes in quotes", Repeat("> ", 100_000) + "x" },
        { "deep quotes", Repeat("> ", 65) + "x" },
        { "lists in lists", string.Concat(Enumerable.Range(0, 100).Select(i => new string(' ', 2 * i) + "- a\n")) },
        { "links in links", Repeat("[", 100_000) },
        { "images in images", Repeat("![", 70) + "x" + Repeat("](y)", 70) },
        { "half links", Repeat("[a](", 100_000) },
        { "half emphasis", Repeat("*a _b ", 100_000) },
        { "emphasis in emphasis", Repeat("*a **b ", 70) + "c" + Repeat("** b* ", 70) },
        { "bare links", Repeat("*a* www.example.org ", 40_000) },
        { "definitions", Repeat("[a]: x\n", 100_000) },
        { "wide table with empty rows", Repeat("|x", 1_000) + "\n" + Repeat("|-", 1_000) + "\n" + Repeat("|\n", 100_000) },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void A_text_out_of_proportion_is_refused(string what, string markdown)
    {
        var exception = Assert.Throws<SourceTextException>(() => SourceText.Parse(markdown));
        Assert.True(exception.Message.EndsWith('.'), what);
    }

    [Theory]
    [InlineData("> ", 60)]
    [InlineData("| a | b |\n|---|---|\n| **c** | [d](https://example.org) |\n", 1)]
    public void A_text_within_reason_is_not_refused(string start, int times) =>
        Assert.NotEmpty(SourceText.Parse(Repeat(start, times) + "x").Plain);

    [Fact]
    public void A_large_table_is_within_reason()
    {
        var rows = Repeat("| **Setting the product vision** | [leads](https://example.org) | |\n", 900);
        Assert.Equal(901, SourceText.Parse("| Duty | PM | PjM |\n|---|---|---|\n" + rows).Plain.Split('\n').Length);
    }

    [Fact]
    public void Line_ends_make_no_difference() => GeneratedMarkdown.Text.Sample(markdown =>
    {
        var lf = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var crlf = lf.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(SourceText.Parse(lf).Plain, SourceText.Parse(crlf).Plain);
        Assert.Equal(SourceText.Parse(lf).Plain, SourceText.Parse(markdown).Plain);
    });

    [Fact]
    public void Runs_stand_in_order_with_one_separator_between_blocks() => GeneratedMarkdown.Text.Sample(markdown =>
    {
        var text = SourceText.Parse(markdown);
        var end = 0;
        foreach (var run in text.Runs)
        {
            Assert.True(run.Start < run.End);
            Assert.True(text.Plain[end..run.Start] is "" or "\n" or " ");
            end = run.End;
        }
        Assert.Equal(end, text.Plain.Length);
    });

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
