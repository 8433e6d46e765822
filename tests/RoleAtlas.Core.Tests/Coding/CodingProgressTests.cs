using RoleAtlas.Core.Coding;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Coding;

public sealed class CodingProgressTests
{
    private static readonly SourceText Text = SourceText.Parse("# Who?\n\nThey plan. They build it, e.g. a house! 🎉\n\n🚀🚀\n\n- On time\n\n#planning #building");

    [Theory]
    [InlineData("", "---", "0 of three sentences have an excerpt; three are left.", 0)]
    [InlineData("plan", "x--", "1 of three sentences has an excerpt; two are left.", 33)]
    [InlineData("plan. They|On time", "xxx", "3 of three sentences have an excerpt; none is left.", 100)]
    [InlineData("Who?", "---", "0 of three sentences have an excerpt; three are left.", 0)]
    [InlineData("🚀", "---", "0 of three sentences have an excerpt; three are left.", 0)]
    [InlineData("e.g.|house", "-x-", "1 of three sentences has an excerpt; two are left.", 33)]
    public void A_sentence_is_coded_that_an_excerpt_has_words_of(string words, string coded, string said, int percent)
    {
        var progress = CodingProgress.Of(Text, words.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Excerpt));

        Assert.Equal(coded, string.Concat(progress.Sentences.Select(s => s.IsCoded ? 'x' : '-')));
        Assert.Equal(said, progress.InWords(passedOver: 0));
        Assert.Equal(percent, progress.Percent);
    }

    [Theory]
    [InlineData("They plan.", true)]
    [InlineData("- On time", true)]
    [InlineData("> Who plans?", true)]
    [InlineData("**They** plan #together with @ada on https://a.example", true)]
    [InlineData("[They plan.](https://a.example)", true)]
    [InlineData("# They plan.", false)]
    [InlineData("They plan\n=========", false)]
    [InlineData("- ### *They* [plan](https://a.example)", false)]
    [InlineData("#planning #Building", false)]
    [InlineData("@ada, @grace (@alan)", false)]
    [InlineData("<https://a.example/they-plan>", false)]
    [InlineData("👉 www.a.example #plan 🎉", false)]
    [InlineData("🚀🚀 → …", false)]
    public void Only_what_a_reader_would_call_a_sentence_is_one(string markdown, bool isSentence) =>
        Assert.Equal(isSentence ? 1 : 0, CodingProgress.Of(SourceText.Parse(markdown), []).Sentences.Count);

    [Fact]
    public void Headings_are_gone_through_all_the_same() =>
        Assert.Equal(["Who?", "They plan."], CodingProgress.Of(Text, []).Places.Take(2).Select(p => Text.Plain[p.Start..p.End]));

    [Fact]
    public void What_is_passed_over_is_not_left() =>
        Assert.Equal("1 of three sentences has an excerpt, one passed over; one is left.", CodingProgress.Of(Text, [Excerpt("plan")]).InWords(passedOver: 1));

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
