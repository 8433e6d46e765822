using RoleAtlas.Core.Coding;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Coding;

public sealed class CodingProgressTests
{
    private static readonly SourceText Text = SourceText.Parse("# Who?\n\nThey plan. They build it, e.g. a house! 🎉\n\n🚀🚀\n\n- On time\n\n#planning #building");

    [Theory]
    [InlineData("", "----", "0 of four sentences have an excerpt; four are left.", 0)]
    [InlineData("plan", "-x--", "1 of four sentences has an excerpt; three are left.", 25)]
    [InlineData("Who?|plan. They|On time", "xxxx", "4 of four sentences have an excerpt; none is left.", 100)]
    [InlineData("🚀", "----", "0 of four sentences have an excerpt; four are left.", 0)]
    [InlineData("e.g.|house", "--x-", "1 of four sentences has an excerpt; three are left.", 25)]
    public void A_sentence_is_coded_that_an_excerpt_has_words_of(string words, string coded, string said, int percent)
    {
        var progress = CodingProgress.Of(Text, words.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Excerpt));

        Assert.Equal(coded, string.Concat(progress.Sentences.Select(s => s.IsCoded ? 'x' : '-')));
        Assert.Equal(said, progress.InWords(passedOver: 0));
        Assert.Equal(percent, progress.Percent);
    }

    [Fact]
    public void What_is_passed_over_is_not_left() =>
        Assert.Equal("1 of four sentences has an excerpt, two passed over; one is left.", CodingProgress.Of(Text, [Excerpt("plan")]).InWords(passedOver: 2));

    [Fact]
    public void Words_that_are_no_longer_found_code_nothing() =>
        Assert.Equal(0, CodingProgress.Of(Text, [Excerpt("plan") with { State = ExcerptState.Orphaned }]).Coded);

    [Fact]
    public void The_sentences_of_the_posts_hold_every_excerpt_of_letters()
    {
        foreach (var source in RepositoryContent.Snapshot.Sources)
        {
            var progress = CodingProgress.Of(source.Text, RepositoryContent.Snapshot.ClaimsIn(source).Select(c => c.Excerpt));
            Assert.InRange(progress.Percent, 30, 100);
        }
    }

    private static Excerpt Excerpt(string words)
    {
        var start = Text.Plain.IndexOf(words, StringComparison.Ordinal);
        return new Excerpt(words, "", "", start, start + words.Length, ExcerptState.Anchored);
    }
}
