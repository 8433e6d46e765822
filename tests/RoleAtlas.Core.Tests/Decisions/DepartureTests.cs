using CsCheck;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Tests.Atlas;

namespace RoleAtlas.Core.Tests.Decisions;

public sealed class DepartureTests
{
    [Theory]
    [InlineData("6: pd leads risk", "risk: pd A", null)]
    [InlineData("6: pd leads risk", "risk: pd R, pj C", null)]
    [InlineData("6: pd leads risk", "risk: pd A/R", null)]
    [InlineData("6: pd leads risk", "risk: pj A/R, pd R", "no source gives it to the pj manager")]
    [InlineData("6: pd leads risk", "risk: pd A, pj R", "no source gives it to the pj manager")]
    [InlineData("6: pd leads risk", "risk: pj A", "no source gives it to the pj manager, and it passes over the pd manager, the only role to which sources give it")]
    [InlineData("6: pd leads risk", "risk: pd I", "it passes over the pd manager, the only role to which sources give it")]
    [InlineData("6: pd+pj shares risk", "risk: pj A", null)]
    [InlineData("6: pd supports risk", "risk: pd A", "no source gives it to the pd manager")]
    [InlineData("6: pd excluded risk", "risk: pd R, pj A", "no source gives it to the pd manager or the pj manager")]
    [InlineData("6: pd leads vision", "risk: pg C", null)]
    public void A_decision_departs_where_it_gives_to_whom_no_source_gives_or_passes_over_the_only_one(string says, string agreed, string? because)
    {
        var snapshot = TestAtlas.Of(says).Settled(agreed);

        var departure = Departure.Of(snapshot, Assert.Single(snapshot.Decisions));

        Assert.Equal(because, departure is null ? null : DecisionWords.Because(departure));
    }

    [Fact]
    public void It_does_so_exactly_where_a_recount_of_the_claims_says_so() =>
        Gen.Select(TestAtlas.AnyCatalogue(5), TestDecisions.AnyDecisions).Sample((catalogue, agreed) =>
        {
            var snapshot = TestAtlas.Of(catalogue, 5).Settled(agreed);
            Assert.Equal(agreed.Length, snapshot.Decisions.Count);
            foreach (var decision in snapshot.Decisions)
            {
                var given = TestDecisions.GivenTo(snapshot, decision.Responsibility);
                var holders = decision.Letters.Where(l => l.Letter.Sign() is "A" or "R" or "A/R").Select(l => l.Role).ToList();
                var departure = Departure.Of(snapshot, decision);

                Assert.Equal(holders.Any(h => !given.Contains(h)) || (given.Count == 1 && !holders.Contains(given[0])), departure is not null);
                Assert.Equal(holders.Except(given), departure?.Unaffirmed ?? []);
                Assert.True(departure?.PassedOver is null || (given.Count == 1 && given[0] == departure.PassedOver && !holders.Contains(given[0])));
            }
        });

    [Fact]
    public void No_letters_depart_from_nothing() =>
        Assert.Null(Departure.Of(TestAtlas.Of("6: pd leads risk"), TestAtlas.Of("6: pd leads risk").FindResponsibility("risk")!, []));

    [Fact]
    public void A_decision_changes_no_verdict_and_stays_where_a_source_is_left_out() =>
        Gen.Select(TestAtlas.AnyCatalogue(5), TestDecisions.AnyDecisions, Gen.Int[1, 5]).Sample((catalogue, agreed, left) =>
        {
            var before = TestAtlas.Of(catalogue, 5);
            var after = before.Settled(agreed);
            var without = after.Without([after.FindSource($"source-{left}")!]);
            return TestAtlas.RowSlugs.All(row => before.Row(row).Verdict.Describe() == after.Row(row).Verdict.Describe())
                && without.Decisions.Select(d => d.Id).SequenceEqual(after.Decisions.Select(d => d.Id));
        });

    [Fact]
    public void A_claim_of_a_source_left_out_is_neither_upheld_nor_overruled()
    {
        var whole = TestAtlas.Of("6: pd leads risk", "2: pj leads risk", "2: pj leads vision");
        var claims = whole.Claims.ToList();
        var settled = whole.Settled(TestDecisions.Of(whole, "risk: pd A") with { Upheld = [claims[2]], Overruled = [claims[0], claims[1]] });

        // What is about another responsibility is no part of the decision either.
        Assert.Equal([claims[2]], settled.Decisions[0].Upheld);
        Assert.Equal([claims[0]], settled.Decisions[0].Overruled);
        Assert.Empty(settled.Without([claims[2].Source]).Decisions[0].Upheld);
        Assert.Empty(settled.Without([claims[0].Source]).Decisions[0].Overruled);
    }
}
