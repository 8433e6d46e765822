using Bunit;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Components.Shared;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Shared;

public sealed class QuoteTests : AtlasComponentTest
{
    [Fact]
    public void A_quote_shows_the_words_as_they_stand_and_marks_what_claims_rest_on()
    {
        foreach (var sentence in QuotedSentence.Of(Posts.Claims))
        {
            var quote = Render<Quote>(p => p.Add(q => q.Sentence, sentence));
            var words = string.Concat(sentence.Segments.Select(s => s.Text));
            var shown = quote.Find(".said").TextContent;

            // Mathematical letters are shown as plain ones, emphasised.
            Assert.Equal(Plain((sentence.CutBefore ? "… " : "") + words + (sentence.CutAfter ? " …" : "")), shown);
            Assert.Equal(
                sentence.Segments.Where(s => s.IsExcerpt).Select(s => Plain(s.Text)), quote.FindAll("mark").Select(m => m.TextContent));
            Assert.Equal(
                $"/sources/{sentence.Source.Slug}#claim-{sentence.Claims[0].Id}", quote.Find(".said a").GetAttribute("href"));
            Assert.Contains(sentence.Source.Title, quote.Find("cite").Words(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(ExcerptState.Orphaned, "no longer in the source's text")]
    [InlineData(ExcerptState.NeedsReview, "not settled where these words stand")]
    public void Words_that_are_not_found_are_shown_with_a_word_about_it(ExcerptState state, string said)
    {
        var claim = Kitchen.Claims[0];
        var lost = new QuotedSentence(claim.Source, [WithState(claim, state)], [new QuotedWords("gone words", true)], false, false);

        var quote = Render<Quote>(p => p.Add(q => q.Sentence, lost));

        Assert.Equal("gone words", quote.Find("mark").Words());
        Assert.Contains(said, quote.Find("blockquote").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_the_words_of_a_source_is_text()
    {
        const string Words = "<b onclick=\"x\">&amp; \u202e";
        var sentence = new QuotedSentence(Kitchen.Sources[0], [Kitchen.Claims[0]], [new QuotedWords(Words, true)], true, true);

        var quote = Render<Quote>(p => p.Add(q => q.Sentence, sentence));

        Assert.Equal(Words, quote.Find("mark").TextContent);
        Assert.Empty(quote.FindAll("b"));
    }

    private static string Plain(string text) => string.Concat(PlainLetters.Split(text).Select(r => r.Text));

    private static RoleAtlas.Core.Claims.Claim WithState(RoleAtlas.Core.Claims.Claim claim, ExcerptState state) => new()
    {
        Id = claim.Id, Source = claim.Source, Excerpt = claim.Excerpt with { State = state }, Kind = claim.Kind, Roles = claim.Roles,
        Responsibility = claim.Responsibility, Stance = claim.Stance,
    };
}
