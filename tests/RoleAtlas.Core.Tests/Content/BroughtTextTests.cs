using System.Text;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Core.Tests.Content;

public sealed class BroughtTextTests
{
    [Theory]
    [InlineData("\uFEFF# One\r\n\r\ntwo\r\n", "# One\n\ntwo\n")]
    [InlineData("مرحبا 👩‍👩‍👧 𝘞𝘩𝘢𝘵\n", "مرحبا 👩‍👩‍👧 𝘞𝘩𝘢𝘵\n")]
    [InlineData("<script>alert(1)</script>\n", "<script>alert(1)</script>\n")]
    public void Words_are_kept_and_only_line_breaks_made_one_kind(string file, string markdown)
    {
        Assert.Equal(markdown, Read("a.md", file).Text!.Markdown);
        Assert.Equal(markdown, Read("a.TXT", file).Text!.Markdown);
    }

    [Fact]
    public void Html_becomes_Markdown_without_what_a_page_hides() =>
        Assert.Equal("Seen.\n", Read("a.html", "<html><script>x()</script><body onload='x()'><p>Seen.<p hidden>Not seen.</html>").Text!.Markdown);

    [Fact]
    public void Front_matter_of_the_content_format_tells_about_the_source()
    {
        var brought = Read("07-The Job.md", "---\ntitle: A job\nkind: Job description\ndate: 2025-03-01\nhashtags: [one]\n---\n\nWords.\n");
        var source = brought.FrontMatter!;
        Assert.Equal(("A job", "Job description", "the-job", 7), (source.Title, source.Kind, source.Slug, source.Order));
        Assert.Equal(new DateOnly(2025, 3, 1), source.Published);
        Assert.Equal("Words.\n", brought.Text!.Markdown);
    }

    [Theory]
    [InlineData("a.md", "", "no words")]
    [InlineData("a.md", " \n\n***\n", "no words")]
    [InlineData("a.html", "<script>words</script>", "no words")]
    [InlineData("a.md", "a\0b", "NUL")]
    [InlineData("a.docx", "words", "ends with .md")]
    [InlineData("a.md", "---\ntitle: A\nwhat: b\n---\nWords.", "Line 3")]
    [InlineData("a.md", "---\ntitle: A", "does not end")]
    public void What_is_refused_says_why(string name, string file, string reason)
    {
        var brought = Read(name, file);
        Assert.Null(brought.Text);
        Assert.Contains(brought.Problems, p => p.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void So_does_what_is_too_large_not_UTF_8_or_nested_past_reason()
    {
        Assert.Contains("larger than 1 MiB", Assert.Single(Read("a.md", new string('a', 1024 * 1024 + 1)).Problems), StringComparison.Ordinal);
        Assert.Contains("not in UTF-8", Assert.Single(BroughtText.Read("a.md", [0x61, 0xE9, 0x61], TestContext.Current.CancellationToken).Problems), StringComparison.Ordinal);
        Assert.Contains("nested past reason", Assert.Single(Read("a.md", string.Concat(Enumerable.Repeat("> ", 500)) + "x").Problems), StringComparison.Ordinal);
        Assert.Contains("nested past reason", Assert.Single(Read("a.html", string.Concat(Enumerable.Repeat("<div>", 500)) + "x").Problems), StringComparison.Ordinal);
    }

    private static BroughtText Read(string name, string file) => BroughtText.Read(name, Encoding.UTF8.GetBytes(file), TestContext.Current.CancellationToken);
}
