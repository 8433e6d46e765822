using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Excerpts;

public sealed class AnchorTests
{
    private const string Twice = "Product Managers manage risk. Project Managers manage risk well.";

    [Fact]
    public void A_quote_that_occurs_once_is_anchored_with_the_words_around_it()
    {
        var found = Find("Long before. They live in a world of *strategies*, roadmaps, and market insights, always.", "strategies, roadmaps");
        Assert.Equal(
            new Excerpt("strategies, roadmaps", "before. They live in a world of ", ", and market insights, always.", 37, 57, ExcerptState.Anchored),
            found.Excerpt);
        Assert.Equal(1, found.Occurrences);
        Assert.Null(found.Proposal);
    }

    [Fact]
    public void A_quote_that_occurs_twice_needs_a_prefix()
    {
        var found = Find(Twice, "manage risk");
        Assert.Equal(ExcerptState.NeedsReview, found.Excerpt.State);
        Assert.Equal(2, found.Occurrences);
        Assert.Equal(new AnchorProposal(17, 28, "manage risk", 1), found.Proposal);
    }

    [Theory]
    [InlineData("Product Managers", "", 17)]
    [InlineData("Project Managers ", "", 47)]
    [InlineData("", "well", 47)]
    [InlineData("", ". Project", 17)]
    [InlineData("Managers", "well", 47)]
    public void Prefix_or_suffix_or_both_tell_places_apart(string prefix, string suffix, int start) =>
        Assert.Equal(start, Anchored(Find(Twice, "manage risk", prefix, suffix)).Start);

    [Theory]
    [InlineData("Managers", "")]
    [InlineData("Program Managers", "")]
    [InlineData("Product Managers", "well")]
    public void A_prefix_that_leaves_several_places_or_none_is_not_enough(string prefix, string suffix)
    {
        var found = Find(Twice, "manage risk", prefix, suffix);
        Assert.Equal(ExcerptState.NeedsReview, found.Excerpt.State);
        Assert.Equal("manage risk", found.Proposal!.Words);
    }

    [Fact]
    public void The_position_decides_between_places() => Assert.Equal(47, Anchored(Find(Twice, "manage risk", start: 47)).Start);

    [Fact]
    public void The_position_outweighs_the_words_around() =>
        Assert.Equal(47, Anchored(Find(Twice, "manage risk", prefix: "Product Managers", start: 47)).Start);

    [Theory]
    [InlineData(40, 47)]
    [InlineData(0, 17)]
    [InlineData(-5, 17)]
    [InlineData(int.MaxValue, 47)]
    public void A_position_that_is_wrong_only_picks_the_proposal(int start, int proposed)
    {
        var found = Find(Twice, "manage risk", start: start);
        Assert.Equal(ExcerptState.NeedsReview, found.Excerpt.State);
        Assert.Equal(proposed, found.Proposal!.Start);
    }

    [Theory]
    [InlineData("They *craft the* [vision](https://example.org)")]
    [InlineData("They craft\nthe vision")]
    [InlineData("They craft\\\nthe vision")]
    [InlineData("They craft\r\nthe\r\nvision")]
    [InlineData("- They craft\n- the vision")]
    [InlineData("# They\n\n> craft the\n\nvision")]
    [InlineData("They craft\u00A0the\u2028vision")]
    [InlineData("They `craft` the **vi**sion")]
    [InlineData("| They | craft |\n|---|---|\n| the | vision |")]
    public void A_quote_may_cross_whatever_shapes_the_text(string markdown)
    {
        var text = SourceText.Parse(markdown);
        var excerpt = Anchored(Anchor.Find(text, "They craft  the vision", "", ""));
        Assert.Equal(text.Plain, excerpt.Exact);
        Assert.Equal((0, text.Plain.Length), (excerpt.Start, excerpt.End));
    }

    [Theory]
    [InlineData("What should we build?")]
    [InlineData("𝘞𝘩𝘢𝘵 𝘴𝘩𝘰𝘶𝘭𝘥 𝘸𝘦 𝘣𝘶𝘪𝘭𝘥?")]
    public void Plain_letters_and_mathematical_ones_find_each_other(string quote) => Assert.Equal(
        "𝘞𝘩𝘢𝘵 𝘴𝘩𝘰𝘶𝘭𝘥 𝘸𝘦 𝘣𝘶𝘪𝘭𝘥?", Anchored(Find("asks, \"𝘞𝘩𝘢𝘵 𝘴𝘩𝘰𝘶𝘭𝘥 𝘸𝘦 𝘣𝘶𝘪𝘭𝘥?\"", quote)).Exact);

    [Theory]
    [InlineData("aa", "aaa", 2)]
    [InlineData("aba", "ababa aba", 3)]
    [InlineData("a a", "a a a", 2)]
    public void Overlapping_occurrences_all_count(string quote, string text, int occurrences)
    {
        var found = Find(text, quote);
        Assert.Equal(occurrences, found.Occurrences);
        Assert.Equal(ExcerptState.NeedsReview, found.Excerpt.State);
    }

    [Theory]
    [InlineData("They don't choose", "They don’t choose")]
    [InlineData("their resume", "their résumé")]
    [InlineData("a product", "а product")]
    [InlineData("product vision", "product revision")]
    [InlineData("crafts the Vision", "crafts the vision")]
    [InlineData("caf\u00E9 owners", "cafe\u0301 owners")]
    public void Look_alike_words_are_only_proposed(string quote, string text)
    {
        var found = Find(text, quote);
        Assert.Equal(ExcerptState.NeedsReview, found.Excerpt.State);
        Assert.Equal(0, found.Occurrences);
        Assert.InRange(found.Proposal!.Similarity, 0.6, 0.999);
        Assert.Equal(quote, found.Excerpt.Exact);
    }

    [Theory]
    [InlineData("👩", "👩‍👩‍👧")]
    [InlineData("cafe", "cafe\u0301")]
    [InlineData("🇨🇭", "🇩🇨🇭🇪")]
    public void A_character_is_never_torn(string quote, string text) => Assert.Equal(0, Find(text, quote).Occurrences);

    // Not inline data: an attribute is stored as UTF-8, in which half a pair cannot be.
    [Fact]
    public void Nor_is_a_surrogate_pair()
    {
        Assert.Equal(0, Find("a 🎯 b", "\uD83C").Occurrences);
        Assert.Equal(0, Find("a 🎯 b", "\uDFAF").Occurrences);
        Assert.Equal(1, Find("a 🎯 b", "\uD83C\uDFAF").Occurrences);
    }

    [Fact]
    public void Words_that_were_edited_are_proposed()
    {
        var found = Find(
            "First. They shape the vision and imagine the future, every day. They live in a world of roadmaps.",
            "They craft the vision, imagine the future", start: 5);
        Assert.Equal(ExcerptState.NeedsReview, found.Excerpt.State);
        Assert.Equal("They shape the vision and imagine the future", found.Proposal!.Words);
        Assert.Equal(5, found.Excerpt.Start);
    }

    [Fact]
    public void A_misspelt_word_is_proposed() => Assert.Equal("Visionaries", Find("PMs are the Visionaries.", "Visonaries").Proposal!.Words);

    [Theory]
    [InlineData("Managing the weather on distant moons")]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("zzz")]
    public void Words_of_which_nothing_is_left_are_orphaned(string quote)
    {
        var found = Find(Twice, quote);
        Assert.Equal(new AnchorResult(new Excerpt(quote, "", "", 0, quote.Length, ExcerptState.Orphaned), 0, Proposal: null), found);
    }

    [Fact]
    public void In_an_empty_text_all_is_orphaned() => Assert.Equal(ExcerptState.Orphaned, Find("", "vision").Excerpt.State);

    [Fact]
    public void Where_the_words_around_repeat_as_well_more_of_them_are_kept()
    {
        const string section = "Skill: data\n\n- support the planning of a data model\n- identify and resolve data quality issues\n\n";
        var text = SourceText.Parse("Role level: one\n\n" + section + "Role level: two\n\n" + section + section);
        var places = new List<int>();
        for (var at = -1; (at = text.Plain.IndexOf("resolve data", at + 1, StringComparison.Ordinal)) >= 0;) places.Add(at);
        Assert.Equal(3, places.Count);

        foreach (var place in places)
        {
            var excerpt = Anchored(Anchor.Find(text, "resolve data", "", "", place));
            Assert.Equal(place, Anchored(Anchor.Find(text, excerpt.Exact, excerpt.Prefix, excerpt.Suffix)).Start);
        }
    }

    [Fact]
    public void Hostile_repetition_takes_no_time_to_speak_of()
    {
        var text = SourceText.Parse(string.Concat(Enumerable.Repeat("a", 1_000_000)));
        var found = Anchor.Find(text, new string('a', 500_000), "", "");
        Assert.Equal(500_001, found.Occurrences);
        Assert.Equal(ExcerptState.NeedsReview, found.Excerpt.State);
    }

    private static AnchorResult Find(string markdown, string exact, string prefix = "", string suffix = "", int? start = null) =>
        Anchor.Find(SourceText.Parse(markdown), exact, prefix, suffix, start);

    private static Excerpt Anchored(AnchorResult result)
    {
        Assert.Equal(ExcerptState.Anchored, result.Excerpt.State);
        Assert.Null(result.Proposal);
        return result.Excerpt;
    }
}
