using CsCheck;
using RoleAtlas.Core.Text.Differences;

namespace RoleAtlas.Core.Tests.Text;

public sealed class DifferencesTests
{
    private static readonly Gen<string> Texts = Gen.Int[0, 8].Select(i => new[] { "risk ", "team, ", "\n", "\n", "a", "\r", "vision. ", "👩‍👩‍👧", "" }[i])
        .Array[0, 40].Select(string.Concat);

    [Fact]
    public void Words_that_were_replaced_are_told_apart() => Assert.Equal(
        [new(DiffKind.Same, "They "), new(DiffKind.Gone, "craft"), new(DiffKind.New, "shape"), new(DiffKind.Same, " the vision, always")],
        WordDiff.Between("They craft the vision, always", "They shape the vision, always"));

    [Fact]
    public void Both_sides_can_be_read_whole() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        var words = WordDiff.Between(before, after);
        Assert.Equal(before, string.Concat(words.Where(w => w.Kind != DiffKind.New).Select(w => w.Text)));
        Assert.Equal(after, string.Concat(words.Where(w => w.Kind != DiffKind.Gone).Select(w => w.Text)));
    });

    [Fact]
    public void Paragraphs_can_be_read_whole_on_both_sides() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        var paragraphs = TextDiff.Between(before, after)!;
        Assert.Equal(Words(before), Words(string.Join('\n', paragraphs.Select(p => string.Concat(p.Before.Select(w => w.Text))))));
        Assert.Equal(Words(after), Words(string.Join('\n', paragraphs.Select(p => string.Concat(p.After.Select(w => w.Text))))));
        Assert.Equal(before == after, paragraphs.All(p => !p.IsChanged));
    });

    [Fact]
    public void A_changed_paragraph_stands_beside_what_it_was_and_a_new_one_alone()
    {
        var paragraphs = TextDiff.Between("One\nThey craft the vision\nLast", "One\nBrand new here\nThey shape the vision\nLast")!;
        Assert.Equal([false, true, true, false], paragraphs.Select(p => p.IsChanged));
        Assert.Empty(paragraphs[1].Before);
        Assert.Equal("craft", Assert.Single(paragraphs[2].Before, w => w.Kind == DiffKind.Gone).Text);
        Assert.Equal("shape", Assert.Single(paragraphs[2].After, w => w.Kind == DiffKind.New).Text);
    }

    [Fact]
    public void Texts_that_differ_past_reason_are_not_compared() => Assert.Null(TextDiff.Between(
        string.Join('\n', Enumerable.Range(0, 3000)), string.Join('\n', Enumerable.Range(5000, 3000))));

    private static string Words(string text) => string.Concat(text.Where(c => c != '\n'));
}
