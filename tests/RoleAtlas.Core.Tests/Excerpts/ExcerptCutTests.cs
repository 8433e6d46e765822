using CsCheck;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Text;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Excerpts;

public sealed class ExcerptCutTests
{
    [Theory]
    [InlineData("One  two three.", 3, 9, "two")]
    [InlineData("One two.", -5, 99, "One two.")]
    [InlineData("A 👩‍👩‍👧 b", 3, 5, "👩‍👩‍👧")]
    [InlineData("A 𝘞𝘩𝘢𝘵 b", 3, 5, "𝘞𝘩")]
    [InlineData("Ae\u0301 b", 1, 2, "e\u0301")]
    [InlineData("One\n\n- two", 2, 6, "e\ntw")]
    [InlineData("One two", 3, 4, null)]
    [InlineData("One two", 5, 2, null)]
    [InlineData("", 0, 5, null)]
    public void Selected_words_lose_white_space_and_no_character_is_torn(string markdown, int start, int end, string? words) =>
        Assert.Equal(words, ExcerptCut.Of(SourceText.Parse(markdown), start, end)?.Exact);

    [Fact]
    public void Any_selection_gives_the_words_that_stand_there() =>
        Gen.Select(GeneratedMarkdown.Text, Gen.Int[-2, 120], Gen.Int[-2, 120]).Sample((markdown, start, end) =>
        {
            var text = SourceText.Parse(markdown);
            if (ExcerptCut.Whole(text, start, end) is not var (from, to))
                return ExcerptCut.Of(text, start, end) is null;

            return ExcerptCut.Of(text, start, end) is { } cut
                ? cut.State is ExcerptState.Anchored && (cut.Start, cut.End) == (from, to) && cut.Exact == text.Plain[from..to] && cut.Exact == cut.Exact.Trim()
                : !text.Plain[from..to].Any(c => !char.IsWhiteSpace(c));
        });
}
