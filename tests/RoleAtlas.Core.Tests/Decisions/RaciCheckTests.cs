using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Tests.Atlas;
using RoleAtlas.Core.Tests.Content;

namespace RoleAtlas.Core.Tests.Decisions;

public sealed class RaciCheckTests
{
    private static readonly DateOnly Today = TestDecisions.Day;

    [Theory]
    [InlineData("risk: pd A/R", "")]
    [InlineData("risk: pd A/R, pj R", "")]
    [InlineData("risk: pd A, pj R, pg C", "")]
    [InlineData("risk: pd R", "Nobody is accountable.")]
    [InlineData("risk: pd A", "Nobody does the work: no role is responsible.")]
    [InlineData("risk: pg I", "Nobody is accountable. Nobody does the work: no role is responsible.")]
    [InlineData("risk: pd A, pg A/R", "Two roles are accountable, where one should be: the pd manager and the pg manager.")]
    public void One_role_should_be_accountable_and_somebody_do_the_work(string agreed, string words)
    {
        var snapshot = TestAtlas.Of("6: pd leads risk").Settled(agreed);

        Assert.Equal(words, string.Join(' ', RaciCheck.Of(snapshot, Today).Select(c => c.Words)));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void A_decision_is_past_its_review_from_the_day_after(int days, bool isPast)
    {
        var snapshot = TestAtlas.Of("6: pd leads risk");
        snapshot = snapshot.Settled(TestDecisions.Of(snapshot, "risk: pd A/R") with { Review = Today.AddDays(days) });

        Assert.Equal(isPast, RaciCheck.Of(snapshot, Today).Any(c => c.Kind == RaciCheckKind.PastReview));
    }

    [Theory]
    [InlineData("6: pd leads risk", "")]
    [InlineData("6: pj leads risk", "What sources say has changed since it was decided: “only pd manager, so far” then, “only pj manager, so far” now.")]
    [InlineData("6: pd+pj shares risk", "What sources say has changed since it was decided: “only pd manager, so far” then, “shared by the pd manager and the pj manager” now.")]
    [InlineData("6: pd leads vision", "What sources say has changed since it was decided: “only pd manager, so far” then, “no source says” now.")]
    public void A_decision_is_to_be_looked_at_when_the_verdict_is_another(string says, string words)
    {
        var snapshot = TestAtlas.Of(says);
        var then = new Verdict(VerdictKind.Only, [snapshot.FindRole("pd")!]);
        snapshot = snapshot.Settled(TestDecisions.Of(snapshot, "risk: pd A/R") with { Basis = DecisionBasis.Of(then, 0) });

        Assert.Equal(words, string.Join(' ', RaciCheck.Of(snapshot, Today).Select(c => c.Words)));
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 0, "The claim that it upholds is gone, or not published.")]
    [InlineData(3, 1, "Two of the three claims that it upholds are gone, or not published.")]
    [InlineData(2, 0, "All two claims that it upholds are gone, or not published.")]
    public void A_decision_is_to_be_looked_at_when_claims_it_follows_are_gone(int then, int now, string words)
    {
        var snapshot = TestAtlas.Of("6: pd leads risk");
        snapshot = snapshot.Settled(TestDecisions.Of(snapshot, "risk: pd A/R") with
        {
            Upheld = [.. snapshot.Claims.Take(now)], Basis = DecisionBasis.Of(snapshot.Row("risk").Verdict, then),
        });

        Assert.Equal(words, string.Join(' ', RaciCheck.Of(snapshot, Today).Select(c => c.Words)));
    }

    [Theory]
    [InlineData(9, 0, 0, false)]
    [InlineData(10, 0, 0, true)]
    [InlineData(10, 5, 5, false)]
    [InlineData(11, 5, 5, true)]
    [InlineData(20, 12, 9, false)]
    public void A_role_has_too_much_to_do_with_ten_and_more_than_twice_what_others_do(int product, int project, int program, bool tooMuch)
    {
        var posts = RepositoryContent.Snapshot;
        var rows = posts.Responsibilities.Select(r => r.Slug).ToList();
        string[] who = [.. Enumerable.Repeat("product-manager", product), .. Enumerable.Repeat("project-manager", project), .. Enumerable.Repeat("program-manager", program)];
        var settled = posts.Settled(who.Select((role, i) =>
            $"{rows[i]}: {string.Join(", ", posts.Roles.Select(r => $"{r.Slug} {(r.Slug == role ? "A/R" : "I")}"))}"));

        var checks = RaciCheck.Of(settled, Today);

        Assert.Equal(tooMuch ? ["product-manager"] : [], checks.Where(c => c.Kind == RaciCheckKind.TooManyResponsible).Select(c => c.Role!.Slug));
    }

    [Fact]
    public void A_verdict_of_the_same_kind_says_between_whom_it_was_and_is()
    {
        var snapshot = TestAtlas.Of("6: pd+pj+pg shares risk");
        var then = new Verdict(VerdictKind.Shared, [snapshot.FindRole("pd")!, snapshot.FindRole("pj")!]);
        snapshot = snapshot.Settled(TestDecisions.Of(snapshot, "risk: pd A/R") with { Basis = DecisionBasis.Of(then, 0) });

        Assert.Equal(
            "What sources say has changed since it was decided: “shared by the pd manager and the pj manager” then, “shared by all three” now.",
            Assert.Single(RaciCheck.Of(snapshot, Today)).Words);
    }

    [Fact]
    public void Every_decision_that_its_letters_leave_unclear_is_listed_and_no_other() =>
        Gen.Select(TestAtlas.AnyCatalogue(5), TestDecisions.AnyDecisions).Sample((catalogue, agreed) =>
        {
            var snapshot = TestAtlas.Of(catalogue, 5).Settled(agreed);
            var listed = RaciCheck.Of(snapshot, Today).Select(c => c.Decision!.Responsibility.Slug).Distinct().ToList();
            var unclear = agreed.Where(d => d.Count(c => c == 'A') != 1 || !d.Contains('R', StringComparison.Ordinal)).Select(d => d.Split(':')[0]);
            Assert.Equal(unclear.Order(), listed.Order());
            Assert.Equal(listed.Order(), snapshot.Decisions.Where(d => DecisionWords.Unclear(d.Letters).Count > 0).Select(d => d.Responsibility.Slug).Order());
        });
}
