using CsCheck;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Text;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Excerpts;

public sealed class AnchorPropertyTests
{
    [Fact]
    public void Words_and_position_lead_back_to_the_place() => Sample((text, start, end) =>
    {
        var excerpt = Anchor.Find(text, text.Plain[start..end], "", "", start).Excerpt;
        Assert.Equal((ExcerptState.Anchored, start, end), (excerpt.State, excerpt.Start, excerpt.End));
        AssertWordsStandAtPosition(text, excerpt);
        Assert.EndsWith(excerpt.Prefix, text.Plain[..start], StringComparison.Ordinal);
        Assert.StartsWith(excerpt.Suffix, text.Plain[end..], StringComparison.Ordinal);
    });

    [Fact]
    public void Words_with_what_stands_around_them_never_lead_elsewhere() => Sample((text, start, end) =>
    {
        var stored = Anchor.Find(text, text.Plain[start..end], "", "", start).Excerpt;
        var found = Anchor.Find(text, stored.Exact, stored.Prefix, stored.Suffix);
        Assert.NotEqual(ExcerptState.Orphaned, found.Excerpt.State);
        if (found.IsAnchored) Assert.Equal(stored, found.Excerpt);
        else Assert.True(found.Occurrences > 1);
    });

    [Fact]
    public void The_quote_may_be_written_with_single_spaces_and_plain_letters() => Sample((text, start, end) =>
    {
        var typed = string.Join(' ', PlainLetters.Fold(text.Plain[start..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var excerpt = Anchor.Find(text, typed, "", "", start).Excerpt;
        Assert.Equal((ExcerptState.Anchored, start, end), (excerpt.State, excerpt.Start, excerpt.End));
        AssertWordsStandAtPosition(text, excerpt);
    });

    [Fact]
    public void Words_of_another_text_are_anchored_only_where_they_stand() =>
        Gen.Select(GeneratedMarkdown.WithRanges, GeneratedMarkdown.Text).Sample((sample, other) =>
        {
            var edited = SourceText.Parse(other);
            foreach (var (start, end) in sample.Ranges)
            {
                var found = Anchor.Find(edited, sample.Text.Plain[start..end], "", "", start);
                if (found.IsAnchored) AssertWordsStandAtPosition(edited, found.Excerpt);
                Assert.Equal(found.Excerpt.State == ExcerptState.NeedsReview, found.Proposal is not null);
                if (found.Proposal is { } proposal) Assert.Equal(edited.Plain[proposal.Start..proposal.End], proposal.Words);
            }
        });

    private static void AssertWordsStandAtPosition(SourceText text, Excerpt excerpt)
    {
        Assert.Equal(text.Plain[excerpt.Start..excerpt.End], excerpt.Exact);
        Assert.True(text.Graphemes.At(excerpt.Start) && text.Graphemes.At(excerpt.End));
    }

    private static void Sample(Action<SourceText, int, int> check) => GeneratedMarkdown.WithRanges.Sample(sample =>
    {
        foreach (var (start, end) in sample.Ranges) check(sample.Text, start, end);
    });
}
