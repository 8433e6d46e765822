using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Search;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Search;

public sealed class PassageTests
{
    private static readonly AtlasSnapshot Posts = RepositoryContent.Snapshot;

    [Fact]
    public void Every_claim_has_one_passage_which_holds_its_words()
    {
        foreach (var source in Posts.Sources)
        {
            var passages = Passage.Of(Posts, source).ToList();

            Assert.Equal(Posts.ClaimsIn(source).Select(c => c.Id).Order(), passages.SelectMany(p => p.Claims).Select(c => c.Id).Order());
            Assert.All(passages, p => Assert.All(p.Claims, c => Assert.Contains(c.Excerpt.Exact, p.Text, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void No_word_of_a_source_is_left_out_or_told_twice()
    {
        foreach (var source in Posts.Sources)
        {
            Assert.Equal(WordsOf(source.Text.Plain), Passage.Of(Posts, source).SelectMany(p => WordsOf(p.Text)));
        }
    }

    [Fact]
    public void Text_without_an_end_comes_in_parts()
    {
        var passages = Of(string.Concat(Enumerable.Repeat("word ", 700)) + new string('x', 2_500) + string.Concat(Enumerable.Repeat("👩‍💻", 500)));

        Assert.All(passages, p => Assert.InRange(p.Text.Length, 1, 1_000));
        Assert.All(passages, p => Assert.False(char.IsLowSurrogate(p.Text[0]) || char.IsHighSurrogate(p.Text[^1])));
        Assert.Equal(700, passages.Sum(p => p.Text.Split(' ').Count(w => w == "word")));
    }

    [Fact]
    public void Sentences_are_told_apart_and_what_decorates_them_is_left_out() => Assert.Equal(
        ["One, e.g. this.", "Two?", "#Three #Four"], Of("🚀 One, e.g. this. Two?\n\n---\n\n✅✅\n\n\\#Three \\#Four").Select(p => p.Text));

    private static List<Passage> Of(string markdown)
    {
        var source = new Source
        {
            Id = Guid.CreateVersion7(), Slug = "source", Title = "Source", Kind = "Post", Text = SourceText.Parse(markdown),
        };
        return [.. Passage.Of(new AtlasSnapshot(Guid.Empty, 1, [], [], [], [source], []), source)];
    }

    private static IEnumerable<string> WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(w => string.Concat(w.Where(char.IsLetterOrDigit))).Where(w => w.Length > 0);
}
