using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Tests.Atlas;

namespace RoleAtlas.Core.Tests.Decisions;

public sealed class AgreedWordsTests
{
    [Fact]
    public void What_was_agreed_reads_as_prose()
    {
        var snapshot = TestAtlas.Of("6: pd leads risk", "6: pd leads vision").Settled("risk: pd A/R, pj C", "vision: pj A, pd R");

        Assert.Equal(
            "Two of four responsibilities are settled. The pd manager is both accountable and responsible for one and responsible for one. " +
            "The pj manager is accountable for one and consulted on one. The pg manager has no letter in any of them. " +
            "One decision departs from what sources say.",
            AgreedWords.Text(snapshot, snapshot.Responsibilities, snapshot.Roles));
    }

    [Fact]
    public void The_sentences_say_what_the_letters_say() =>
        Gen.Select(TestAtlas.AnyCatalogue(5), TestDecisions.AnyDecisions, Gen.Shuffle(TestAtlas.RoleSlugs, 2, 3), Gen.Int[1, 4]).Sample((catalogue, agreed, shown, rows) =>
        {
            var snapshot = TestAtlas.Of(catalogue, 5).Settled(agreed);
            var looked = snapshot.Responsibilities.Take(rows).ToList();
            var decisions = agreed.Where(d => looked.Any(r => d.StartsWith(r.Slug + ":", StringComparison.Ordinal))).ToList();
            var sentences = AgreedWords.Sentences(snapshot, looked, snapshot.RolesOf(shown)).Select(s => string.Concat(s.Select(p => p.Text))).ToList();

            var settled = decisions.Count == 0 ? "None" : AtlasWords.Sentence(AtlasWords.Number(decisions.Count));
            Assert.Equal($"{settled} of {AtlasWords.Count(rows, "responsibility")} {(decisions.Count == 1 ? "is" : "are")} settled.", sentences[0]);
            foreach (var (i, role) in (decisions.Count == 0 ? [] : shown).Index())
            {
                foreach (var (letter, word) in new[] { ("A/R", "both accountable and responsible for"), ("A", "accountable for"), ("R", "responsible for"), ("C", "consulted on"), ("I", "informed on") })
                {
                    var count = decisions.Count(d => d.Split(": ")[1].Split(", ").Contains($"{role} {letter}"));
                    var words = letter == "R" ? sentences[1 + i].Replace("accountable and responsible for", "", StringComparison.Ordinal) : sentences[1 + i];
                    Assert.Equal(count > 0, words.Contains($"{word} {AtlasWords.Number(count)}", StringComparison.Ordinal));
                    Assert.Equal(count > 0, words.Contains(word, StringComparison.Ordinal));
                }
            }

            var unclear = decisions.Count(d => d.Count(c => c == 'A') != 1 || !d.Contains('R', StringComparison.Ordinal));
            var departing = snapshot.Decisions.Count(d => looked.Contains(d.Responsibility) && Departure.Of(snapshot, d) is not null);
            Assert.Equal(
                new[]
                {
                    unclear == 0 ? null : $"{AtlasWords.Sentence(AtlasWords.Count(unclear, "decision"))} {(unclear == 1 ? "leaves" : "leave")} open which one role is accountable, or who does the work.",
                    departing == 0 ? null : $"{AtlasWords.Sentence(AtlasWords.Count(departing, "decision"))} {(departing == 1 ? "departs" : "depart")} from what sources say.",
                }.OfType<string>(),
                sentences.Skip(1 + (decisions.Count == 0 ? 0 : shown.Length)));
        });
}
