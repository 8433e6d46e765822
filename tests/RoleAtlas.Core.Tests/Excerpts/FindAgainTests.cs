using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Excerpts;

/// <summary>What is proposed for words whose text was rewritten. They stand in square brackets in the text before.</summary>
public sealed class FindAgainTests
{
    [Theory]
    [InlineData("They plan, [control costs] and report.", "They plan, keep costs down and report.", "keep costs down")]
    [InlineData("They [control costs].", "They keep costs down.", "keep costs down")]
    [InlineData("[Control costs] every day.", "Keep costs down every day.", "Keep costs down")]
    [InlineData("They plan the work and [control costs].", "They plan the work and keep costs down, at last.", "keep costs down")]
    [InlineData("Well before that, they [control costs], and report.", "Well before that, project managers keep costs down, then they rest.", "costs")]
    [InlineData("Nothing said. They, too, must [control costs] and report.", "Nothing they said. Rather, it is they who keep costs down and report.", "costs down")]
    public void Words_rewritten_in_place_are_proposed(string before, string after, string proposed)
    {
        var found = Again(before, after);

        Assert.Contains(proposed, found.Proposal!.Words, StringComparison.Ordinal);
        Assert.Equal(ExcerptState.NeedsReview, found.Excerpt.State);
        Assert.Equal("control costs", found.Excerpt.Exact, ignoreCase: true);
    }

    [Theory]
    [InlineData("He [keeps the bees warm].", "The product manager keeps the little bees quite warm.", "keeps the little bees quite warm")]
    [InlineData("[Keeps the bees warm] in winter.", "The product manager keeps the little bees quite warm in winter.", "keeps the little bees quite warm")]
    [InlineData("They plan, [keep costs down] and report.", "They plan, somehow keep all costs well down and report.", "keep all costs well down")]
    public void Words_among_which_others_have_come_are_proposed_without_what_stands_around(string before, string after, string proposed) =>
        Assert.Equal(proposed, Again(before, after).Proposal!.Words, ignoreCase: true);

    [Theory]
    [InlineData(
        "[He counts the bees and notes down the number of them.] Then he rests.\n\nOther words.",
        "Other words.\n\nHe counts the bees and notes down the number.\n\nThe program manager sings.",
        "He counts the bees and notes down the number.")]
    [InlineData(
        "He [counts the bees and notes down the number of them]. Then he rests.\n\nOther words.",
        "Other words.\n\n- He counts the bees and notes down the number\n- The program manager sings",
        "counts the bees and notes down the number")]
    [InlineData(
        "He [counts the bees and notes down the number of them]. Then he rests.\n\nOther words.",
        "Other words. So he counts the bees and notes down the number. The queen sings.",
        "counts the bees and notes down the number")]
    [InlineData(
        "Other words. Then he rests. He [always counts the bees and notes down the number].",
        "Other words. Counting, the book\n\ncounts the bees and notes down the number.\n\nSo it is.",
        "counts the bees and notes down the number")]
    [InlineData(
        "She plans. He [counts the bees of a hive] and rests.",
        "She plans. He sings. The beekeeper counts the bees in winter and rests.",
        "The beekeeper counts the bees in winter")]
    public void A_proposal_ends_on_the_words_it_means(string before, string after, string proposed) =>
        Assert.Equal(proposed, Again(before, after).Proposal!.Words);

    [Fact]
    public void Words_of_two_paragraphs_are_proposed_across_them() => Assert.Equal(
        "He counts the bees every evening.\nShe notes down the number.",
        Again("[He counts the bees each evening.\n\nShe notes down the number.] All rest.", "All rest.\n\nHe counts the bees every evening.\n\nShe notes down the number.\n\nThe end.").Proposal!.Words);

    [Theory]
    [InlineData("They plan, [control costs] and report. Others control costs too.", "They plan, keep costs down and report. Others control costs too.")]
    [InlineData("Others control costs too. They plan, [control costs] and report.", "Others control costs too. They plan, keep costs down and report.")]
    [InlineData("They plan, [control costs] and report.", "They plan, keep costs down and report. Others control their costs.")]
    [InlineData("- Plan the work\n- [Control costs]\n- Report", "- Plan the work\n- Hold meetings\n- Keep costs down\n- Report\n- Control cost")]
    public void What_stands_in_place_comes_before_like_words_elsewhere(string before, string after) =>
        Assert.Equal("keep costs down", Again(before, after).Proposal!.Words, ignoreCase: true);

    [Fact]
    public void The_same_words_come_before_what_else_stands_beside_them() => Assert.Equal(
        "control costs",
        Again("They plan, [control costs] and report. Or control costs.", "They plan, hold meetings, control costs and report. Or control costs.").Proposal!.Words);

    [Theory]
    [InlineData("They plan, [control costs] and report.", "They plan and report.")]
    [InlineData("They plan, [control costs] and report.", "They plan, hire people and report.")]
    [InlineData("They plan, [control costs] and report.", "All is new here.")]
    [InlineData("The project manager plans it. The program manager [sings to the queen]. She counts every single day and writes it down.", "The project manager plans it. She counts every single day and writes it down.")]
    [InlineData("She counts every single day and writes it down. The program manager [sings to the queen].", "She counts every single day and writes it down.")]
    [InlineData("She counts every day. [The program manager sings to the queen.] She counts every single day and writes it down.", "She counts every day. She counts every single day and writes it down.")]
    [InlineData(
        "The project manager notes down the number of the bees. [Both managers together decide when the honey is sold.] The program manager sings.",
        "The project manager notes down the number. The program manager sings.")]
    [InlineData(
        "The project manager counts. [Both managers together decide when the honey is sold.]\n\nThe program manager sings to the queen.",
        "The project manager writes.\n\nThe program manager sings to the queen.")]
    [InlineData(
        "He counts every day. [Both managers together decide when the honey is sold.] They rest in winter.",
        "He counts every day. A manager needs a warm coat and good boots. They rest in winter.")]
    [InlineData("They plan. [Sings to the queen], and rests.", "They plan. Every single one to the end, and rests.")]
    public void Where_nothing_like_them_stands_nothing_is_proposed(string before, string after)
    {
        var found = Again(before, after);
        Assert.Null(found.Proposal);
        Assert.Equal(ExcerptState.Orphaned, found.Excerpt.State);
    }

    [Fact]
    public void The_same_words_elsewhere_are_proposed_where_others_have_come_in_place() => Assert.Equal(
        "control costs",
        Again("They plan, [control costs] and report. Others control costs.", "They plan, hire people and report. Others control costs.").Proposal!.Words);

    [Fact]
    public void Hostile_repetition_takes_no_time_to_speak_of()
    {
        var text = string.Join(' ', Enumerable.Repeat("so they plan", 20_000));
        var old = SourceText.Parse(text + " and control costs so they plan " + text);
        var start = old.Plain.IndexOf("control costs", StringComparison.Ordinal);
        var excerpt = Anchor.Cut(old, start, start + "control costs".Length)!;

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Anchor.FindAgain(SourceText.Parse(text + " and keep costs so they plan " + text), excerpt, stoodOnce: true);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }

    private static AnchorResult Again(string before, string after)
    {
        var old = SourceText.Parse(before.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
        var marked = SourceText.Parse(before).Plain;
        var words = marked[(marked.IndexOf('[', StringComparison.Ordinal) + 1)..marked.IndexOf(']', StringComparison.Ordinal)];
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var excerpt = Anchor.Cut(old, start, start + words.Length)!;
        Assert.Equal(words, excerpt.Exact);
        return Anchor.FindAgain(SourceText.Parse(after), excerpt, stoodOnce: Occurrences.Of(old, words).Count == 1);
    }
}
