using CsCheck;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Excerpts;

public sealed class QuotedSentenceTests
{
    private static readonly Role Role = new() { Id = Guid.Empty, Slug = "pd", Name = "Product manager", Abbreviation = "Pd" };

    /// <summary>Texts with everything that ends a sentence, decorates a line, or must not be torn.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
        "They lead.", " ", "plans ", "“Why?” ", "vs. ", "😀 ", "👩‍💻", "\n", "\n\n", "and so on … ", "(really!) ", "a\u0301 ", "«Non.» ",
        "1.5 ", "- ", "• ", "!", "word ", new string('x', 150), string.Concat(Enumerable.Repeat("long ", 40))).Array[1, 12].Select(string.Concat);

    [Fact]
    public void A_quote_of_the_posts_stands_so_in_its_source_and_covers_its_claims()
    {
        var snapshot = RepositoryContent.Snapshot;
        foreach (var source in snapshot.Sources)
        {
            Check([.. snapshot.ClaimsIn(source)]);
        }

        Assert.All(snapshot.Claims, c => Check([c]));
        Assert.All(snapshot.Responsibilities, r => Check([.. snapshot.Claims.Where(c => c.Responsibility == r)]));
        Check([.. snapshot.Claims]);
    }

    [Fact]
    public void A_quote_of_any_text_stands_so_in_its_source_and_covers_its_claims() =>
        Gen.Select(AnyText, Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]).Array[1, 4]).Sample((text, places) =>
        {
            var source = new Source { Id = Guid.Empty, Slug = "s", Title = "S", Kind = "Post", Order = 1, Text = SourceText.Parse(text) };
            var plain = source.Text.Plain;
            if (plain.Length > 0)
            {
                Check([.. places.Select((p, i) => ClaimAt(source, p.Item1, p.Item2, i)).OrderBy(c => c.Excerpt.Start).ThenBy(c => c.Excerpt.End)]);
            }
        });

    [Fact]
    public void Words_that_are_lost_are_quoted_as_they_were_recorded()
    {
        var source = new Source { Id = Guid.Empty, Slug = "s", Title = "S", Kind = "Post", Text = SourceText.Parse("Other words.") };
        var claim = ClaimOf(source, new Excerpt("gone", "", "", 3, 7, ExcerptState.Orphaned), 0);

        var quoted = Assert.Single(QuotedSentence.Of([claim]));

        Assert.Equal([new QuotedWords("gone", true)], quoted.Segments);
        Assert.False(quoted.CutBefore || quoted.CutAfter);
    }

    [Theory]
    [InlineData("They plan. They deliver on time, as agreed. They rest.", "on time", "They deliver on time, as agreed.")]
    [InlineData("Product vs. project: they differ. Next.", "differ", "Product vs. project: they differ.")]
    [InlineData("One line\nand “another one!” Then more.", "another", "and “another one!”")]
    [InlineData("👉 They lead.", "lead", "They lead.")]
    public void The_whole_sentence_is_quoted_and_no_more(string text, string words, string expected)
    {
        var source = new Source { Id = Guid.Empty, Slug = "s", Title = "S", Kind = "Post", Text = SourceText.Parse(text.Replace("\n", "\n\n", StringComparison.Ordinal)) };
        var start = source.Text.Plain.IndexOf(words, StringComparison.Ordinal);
        var quoted = Assert.Single(QuotedSentence.Of([ClaimOf(source, new Excerpt(words, "", "", start, start + words.Length, ExcerptState.Anchored), 0)]));

        Assert.Equal(expected, string.Concat(quoted.Segments.Select(s => s.Text)));
        Assert.Equal([words], quoted.Segments.Where(s => s.IsExcerpt).Select(s => s.Text));
    }

    private static void Check(IReadOnlyList<Claim> claims)
    {
        var quoted = QuotedSentence.Of(claims);
        Assert.Equal(claims.Select(c => c.Id).Order(), quoted.SelectMany(q => q.Claims).Select(c => c.Id).Order());
        foreach (var sentence in quoted)
        {
            var plain = sentence.Source.Text.Plain;
            var words = string.Concat(sentence.Segments.Select(s => s.Text));
            var first = sentence.Claims.Min(c => c.Excerpt.Start);

            // Where it begins: as far before the first excerpt as the segments before it are long.
            var start = first - sentence.Segments.TakeWhile(s => !s.IsExcerpt).Sum(s => s.Text.Length);
            Assert.Equal(plain.Substring(start, words.Length), words);
            Assert.DoesNotContain(sentence.Segments, s => s.Text.Length == 0);

            // Marked is exactly what a claim of the sentence rests on, letter by letter.
            var marked = sentence.Segments.SelectMany(s => Enumerable.Repeat(s.IsExcerpt, s.Text.Length)).ToList();
            for (var i = 0; i < marked.Count; i++)
            {
                Assert.Equal(sentence.Claims.Any(c => c.Excerpt.Start <= start + i && start + i < c.Excerpt.End), marked[i]);
            }

            Assert.True(sentence.Claims.Max(c => c.Excerpt.End) <= start + words.Length);
            Assert.False(char.IsLowSurrogate(words[0]) || char.IsHighSurrogate(words[^1]));
        }
    }

    private static Claim ClaimAt(Source source, double from, double length, int number)
    {
        var (plain, graphemes) = (source.Text.Plain, source.Text.Graphemes);
        var start = (int)(from * (plain.Length - 1));
        while (!graphemes.At(start))
        {
            start--;
        }

        var end = Math.Min(plain.Length, start + 1 + (int)(length * 60));
        while (!graphemes.At(end))
        {
            end++;
        }

        return ClaimOf(source, new Excerpt(plain[start..end], "", "", start, end, ExcerptState.Anchored), number);
    }

    private static Claim ClaimOf(Source source, Excerpt excerpt, int number) => new()
    {
        Id = $"c{number:00000}", Source = source, Excerpt = excerpt, Kind = ClaimKind.Trait, Roles = [Role], Label = "label",
    };
}
