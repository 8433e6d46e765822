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

    [Theory]
    [InlineData("---\nWords below a line.\n", "Words below a line.", "taken as a line")]
    [InlineData("---\n\nFirst words.\n\n---\n\nMore: words.\n", "First words.\nMore: words.", "taken as words")]
    [InlineData("---\n---\n\nWords.\n", "Words.", "taken as words")]
    [InlineData("\n---\ntitle: A job\n---\n\nWords.\n", "title: A job\nWords.", null)]
    public void Pasted_lines_that_say_nothing_about_the_text_are_words_and_stay_so(string pasted, string plain, string? said)
    {
        var brought = Pasted(pasted);
        Assert.Equal(plain, brought.Text!.Plain);
        Assert.Null(brought.Pasted);
        Assert.Contains(said ?? "", brought.Said ?? "", StringComparison.Ordinal);
        Assert.Equal(said is null, brought.Said is null);
        Assert.Equal(brought.Text.Markdown, Pasted(brought.Text.Markdown).Text!.Markdown);
    }

    [Fact]
    public void Front_matter_that_is_pasted_is_no_part_of_the_words_and_told_apart()
    {
        var brought = Pasted("---\r\ntitle: A job\nkind: Job description\ndate: 2025-03-01\nlink: https://example.org/a\nhashtags: [one, two]\n---\n\nWords.\n");
        Assert.Equal("Words.\n", brought.Text!.Markdown);
        Assert.Contains("left out of its words", brought.Said, StringComparison.Ordinal);
        var about = brought.Pasted!;
        Assert.Equal(("A job", "Job description", new DateOnly(2025, 3, 1), "https://example.org/a"), (about.Title, about.Kind, about.Published, about.Link));
        Assert.Equal(["one", "two"], about.Hashtags);
        Assert.Null(brought.FrontMatter);
    }

    [Theory]
    [InlineData("---\nlayout: post\ntitle: \"A job\"\ndate: 2025-03-01T10:00:00Z\nlink: javascript:alert(1)\nkind: [a, b]\n---\nWords.", "A job", "2025-03-01")]
    [InlineData("---\n# made by a program\nlayout: post\n---\n\nWords.", null, null)]
    [InlineData("---\ntitle: A job: a \"story\n---\nWords.", null, null)]
    [InlineData("---\ntitle: [A, job]\ndate: soon\n---\nWords.", null, null)]
    [InlineData("---\ntitle: \"a\\0b\"\n---\nWords.", null, null)]
    public void Front_matter_of_other_programs_is_left_out_and_what_can_be_read_of_it_is_kept(string pasted, string? title, string? date)
    {
        var brought = Pasted(pasted);
        Assert.Empty(brought.Problems);
        Assert.Equal("Words.", brought.Text!.Plain);
        Assert.Equal((title, date), (brought.Pasted!.Title, brought.Pasted.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Null(brought.Pasted.Link);
        Assert.Null(brought.Pasted.Kind);
    }

    [Fact]
    public void Words_below_pasted_front_matter_that_begin_with_a_line_do_not_become_front_matter() =>
        Assert.Equal("title: what\nWords.", Pasted(Pasted("---\ntitle: A\n---\n---\ntitle: what\n\n---\nWords.").Text!.Markdown).Text!.Plain);

    [Theory]
    [InlineData("---\ntitle: A\n---\n", "no words")]
    [InlineData("a\0b", "NUL")]
    public void What_is_pasted_and_refused_says_why(string pasted, string reason)
    {
        Assert.Null(Pasted(pasted).Text);
        Assert.Contains(reason, Assert.Single(Pasted(pasted).Problems), StringComparison.Ordinal);
    }

    private static BroughtText Pasted(string words) => BroughtText.ReadPasted(Encoding.UTF8.GetBytes(words));

    private static BroughtText Read(string name, string file) => BroughtText.Read(name, Encoding.UTF8.GetBytes(file), TestContext.Current.CancellationToken);
}
