using CsCheck;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Editing;

public sealed class ReanchoringPropertyTests
{
    // Few words, so that excerpts occur several times and edits bring words to the places of others.
    private static readonly string[] Words =
        ["risk", "manage", "the", "vision", "𝘞𝘩𝘢𝘵", "Project", "managers", "risk,", "team.", "👩‍👩‍👧", "étude", "own"];

    private static readonly Gen<string[][]> Texts = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 9].Array[1, 8];

    private static readonly Gen<Rewriting> Changes =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 99], Gen.Int[0, 99], (kind, at, to) => new Rewriting(kind, at, to));

    private static readonly Gen<(string[][] Text, Rewriting[] Changes, (int At, int Length)[] Excerpts)> Cases = Gen.Select(
        Texts, Changes.Array[1, 6], Gen.Select(Gen.Int[0, 999], Gen.Int[1, 5]).Array[1, 8], (text, changes, excerpts) => (text, changes, excerpts));

    [Fact]
    public void An_excerpt_keeps_its_words_whatever_becomes_of_the_text() => Cases.Sample(x =>
    {
        var (source, rows) = Catalogue(x.Text, x.Excerpts);
        var before = rows.Claims.ToDictionary(c => c.Id, c => c.Excerpt);
        var old = SourceText.Parse(rows.Texts[0].Markdown);
        var text = SourceText.Parse(Written(x.Changes.Aggregate(x.Text, (t, c) => c.On(t))));
        if (!Change(rows, source, text)) return;

        foreach (var claim in rows.Claims)
        {
            var was = before[claim.Id];
            Assert.Equal(Matching(was.Exact), Matching(claim.Exact));
            if (claim.State is ExcerptState.Anchored)
            {
                Assert.Equal(claim.Exact, text.Plain[claim.Start..claim.End]);
                var places = Occurrences.Of(text, Matching(was.Exact));
                var fitting = places.Where(p => AnchorContext.Of(was.Prefix, was.Suffix).Fits(text, p)).ToList();
                Assert.True(fitting is [var fit] ? fit.Start == claim.Start
                    : fitting.Count > 1 ? claim.Start == was.Start
                    : places.Count == 1 && Occurrences.Of(old, Matching(was.Exact)).Count == 1);
                Assert.Equal(rows.Texts[0].Id, claim.SourceRevisionId);
            }
            else
            {
                Assert.Equal(was with { State = claim.State }, claim.Excerpt);
                Assert.NotEqual(rows.Texts[0].Id, claim.SourceRevisionId);
                Assert.Equal(claim.State is ExcerptState.NeedsReview, Anchor.Propose(text, claim.Excerpt) is not null);
            }
        }
    }, iter: 3000);

    [Fact]
    public void What_is_proposed_for_words_of_one_paragraph_stands_in_one() => Cases.Sample(x =>
    {
        var (source, rows) = Catalogue(x.Text, x.Excerpts);
        var text = SourceText.Parse(Written(x.Changes.Aggregate(x.Text, (t, c) => c.On(t))));
        if (!Change(rows, source, text)) return;
        foreach (var lost in rows.Claims.Where(c => c.State is ExcerptState.NeedsReview && !c.Exact.Contains('\n', StringComparison.Ordinal)))
        {
            var proposal = Anchor.Propose(text, lost.Excerpt)!;
            Assert.Equal(text.Plain[proposal.Start..proposal.End], proposal.Words);
            // The same words may have been taken apart into two paragraphs: they are the words all the same.
            if (proposal.Similarity < 1) Assert.DoesNotContain('\n', proposal.Words);
        }
    }, iter: 1000);

    [Fact]
    public void With_the_old_text_what_was_lost_stands_where_it_stood() => Cases.Sample(x =>
    {
        var (source, rows) = Catalogue(x.Text, x.Excerpts);
        var before = rows.Claims.ToDictionary(c => c.Id, c => c.Excerpt);
        var old = SourceText.Parse(rows.Texts[0].Markdown);
        var text = SourceText.Parse(Written(x.Changes.Aggregate(x.Text, (t, c) => c.On(t))));
        if (!Change(rows, source, text)) return;
        var lost = rows.Claims.Where(c => c.State is not ExcerptState.Anchored).Select(c => c.Id).ToHashSet();

        Change(rows, source, old);
        foreach (var claim in rows.Claims)
        {
            var was = before[claim.Id];
            Assert.Equal(Matching(was.Exact), Matching(claim.Exact));
            if (claim.State is ExcerptState.Anchored)
                Assert.Equal((was.Start, was.End, was.Exact), (claim.Start, claim.End, claim.Exact));
            // Only words that occur several times, and whose surroundings are known from the other text by now, are asked about.
            if (lost.Contains(claim.Id) || new[] { old, text }.All(t => Occurrences.Of(t, Matching(was.Exact)).Count == 1))
                Assert.Equal(ExcerptState.Anchored, claim.State);
        }
    }, iter: 3000);

    private static string Matching(string words) => MatchingText.Of(words).Value;

    private static string Written(string[][] text) => string.Join("\n\n", text.Select(p => string.Join(' ', p)));

    private static bool Change(CatalogueRows rows, SourceRow source, SourceText text)
    {
        if (string.IsNullOrWhiteSpace(text.Plain)) return false;
        var catalogue = new EditedCatalogue(rows, DateTime.UnixEpoch);
        new ChangeText(Seen.Of(source), text).Apply(catalogue);
        Assert.Empty(catalogue.Problems);
        Assert.Empty(catalogue.Conflicts);
        rows.LastTextRevisions[source.Id] = source.TextRevision;
        return rows.Claims.TrueForAll(c => c.SourceRevisionId == rows.Texts[0].Id) || catalogue.Added.Count > 0;
    }

    private static (SourceRow Source, CatalogueRows Rows) Catalogue(string[][] words, (int At, int Length)[] excerpts)
    {
        var rows = new CatalogueRows();
        var catalogue = new EditedCatalogue(rows, DateTime.UnixEpoch);
        var text = SourceText.Parse(Written(words));
        var add = new AddSource("A source", "Post", "a-source", text);
        add.Apply(catalogue);
        rows.LastTextRevisions[add.Id] = 1;
        var tokens = text.Plain.Split(' ', '\n');
        foreach (var (at, length) in excerpts)
        {
            var first = at % tokens.Length;
            var start = tokens.Take(first).Sum(t => t.Length + 1);
            var end = tokens.Take(Math.Min(tokens.Length, first + length)).Sum(t => t.Length + 1) - 1;
            rows.Claims.Add(new ClaimRow
            {
                PublicId = $"c{rows.Claims.Count}", SourceId = add.Id, SourceRevisionId = rows.Texts[0].Id, Kind = ClaimKind.Trait,
                Exact = "", Excerpt = Anchor.Cut(text, start, end)!,
            });
        }
        return (rows.Sources[0], rows);
    }

    /// <summary>Inserts, deletes, moves, duplicates or replaces a paragraph or words of one.</summary>
    private sealed record Rewriting(int Kind, int At, int To)
    {
        public string[][] On(string[][] text)
        {
            if (text.Length == 0) return [["the", "team."]];
            var (at, to) = (At % text.Length, To % text.Length);
            var words = text[at];
            var word = To % words.Length;
            List<string[]> rest = [.. text[..at], .. text[(at + 1)..]];
            return Kind switch
            {
                0 => [.. text[..at], ["own", "risk", Words[to % Words.Length]], .. text[at..]],
                1 => [.. rest],
                2 => [.. rest[..Math.Min(to, rest.Count)], words, .. rest[Math.Min(to, rest.Count)..]],
                3 => [.. text[..to], words, .. text[to..]],
                4 => [.. text[..at], [.. words[..word], Words[To % Words.Length], .. words[(word + 1)..]], .. text[(at + 1)..]],
                _ => [.. text[..at], [.. words[..word], Words[At % Words.Length], .. words[word..]], .. text[(at + 1)..]],
            };
        }
    }
}
