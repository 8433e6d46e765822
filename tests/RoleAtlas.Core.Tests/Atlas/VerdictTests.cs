using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Core.Tests.Atlas;

public class VerdictTests
{
    [Theory]
    [InlineData("1: pd+pj shares risk", "Shared by the pd manager and the pj manager")]
    [InlineData("1: pd+pj+pg shares risk", "Shared by all three")]
    [InlineData("1: pd leads risk; 2: pj leads risk", "Claimed for the pd manager and the pj manager")]
    [InlineData("1: pd leads risk; 2: pj leads risk; 2: pd leads vision", "Sources disagree over the pd manager and the pj manager")]
    [InlineData("1: pd leads risk", "Only pd manager, so far")]
    [InlineData("1: pj supports risk", "No lead named, only the pj manager mentioned")]
    [InlineData("1: pj supports vision", "No source says")]
    public void A_verdict_names_the_roles_it_is_about(string said, string words) =>
        Assert.Equal(words, TestAtlas.Of(said.Split("; ")).Row("risk").Label());

    /// <summary>Claims on "risk" unless another row is named, the roles shown, and the verdict.</summary>
    public static TheoryData<string, string, string> Table => new()
    {
        { "", "pd pj pg", "Silent" },
        { "1: pd leads risk", "pd pj", "Only pd" },
        { "1: pd leads risk", "pj pg", "Silent" },
        { "1: pd shares risk", "pd pj", "Only pd" },
        { "1: pd supports risk", "pd pj", "Supported pd" },
        { "1: pd excluded risk", "pd pj", "Supported pd" },
        { "1: pd leads risk; 2: pj supports risk", "pd pj", "Only pd" },

        // Nobody weighed: each source speaks of one role only.
        { "1: pd leads risk; 2: pj leads risk", "pd pj", "ClaimedForSeveral pd+pj" },
        { "1: pd leads risk; 2: pj leads risk; 3: pg leads risk", "pd pj pg", "ClaimedForSeveral pd+pj+pg" },
        { "1: pd leads risk; 2: pj leads risk", "pd", "Only pd" },

        // Somebody weighed: source 2 speaks of the product manager too, on another row.
        { "1: pd leads risk; 2: pj leads risk; 2: pd leads vision", "pd pj", "Contested pd+pj" },
        { "1: pd leads risk; 2: pj leads risk; 2: pd leads vision", "pj pg", "Only pj" },
        { "1: pd leads risk; 2: pj leads risk; 2: pd supports vision", "pd pj", "Contested pd+pj" },
        { "1: pd leads risk; 2: pj leads risk; 2: pd leads vision", "pd", "Only pd" },

        // One source cannot disagree with itself.
        { "2: pj leads risk; 2: pd supports risk", "pd pj", "Only pj" },

        // Together.
        { "9: pd+pj+pg shares risk", "pd pj pg", "Shared pd+pj+pg" },
        { "9: pd+pj+pg shares risk", "pd pj", "Shared pd+pj" },
        { "9: pd+pj shares risk", "pd pg", "Only pd" },
        { "9: pd leads risk; 9: pj leads risk", "pd pj", "Shared pd+pj" },
        { "9: pd+pj shares risk; 2: pj leads risk; 2: pd leads vision", "pd pj", "Shared pd+pj" },
        { "9: pd+pj shares risk; 2: pg leads risk; 2: pd leads vision", "pd pj pg", "Contested pd+pj+pg" },
        { "9: pd+pj shares risk; 2: pg leads risk", "pd pj pg", "Shared pd+pj" },
        { "9: pd+pj shares risk; 2: pg leads risk", "pd pg", "ClaimedForSeveral pd+pg" },
        { "9: pd+pj shares risk; 1: pd leads risk; 2: pj leads risk; 2: pd leads vision", "pd pj", "Contested pd+pj" },

        // Denied.
        { "1: pd leads risk; 2: pd excluded risk", "pd pj", "Contested pd" },
        { "1: pd leads risk; 1: pd excluded risk", "pd pj", "Only pd" },
        { "1: pd leads risk; 2: pj excluded risk", "pd pj", "Only pd" },
        { "9: pd+pj shares risk; 2: pj excluded risk", "pd pj", "Contested pj" },
        { "9: pd+pj shares risk; 2: pj excluded risk", "pd pg", "Only pd" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_first_rule_that_holds_decides(string claims, string shown, string expected)
    {
        var snapshot = TestAtlas.Of(claims.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

        Assert.Equal(expected, snapshot.Row("risk", shown.Split(' ')).Verdict.Describe());
    }

    [Fact]
    public void Risk_is_contested_and_rests_on_the_one_sided_source()
    {
        var row = TestAtlas.Of(
            "2: pj leads risk", "2: pd leads vision", "5: pj leads risk", "5: pd leads vision",
            "10: pj leads risk", "10: pd leads vision", "6: pd leads risk").Row("risk", "pd", "pj");

        Assert.Equal("Contested pd+pj", row.Verdict.Describe());
        Assert.Equal([(6, "Only pj")], row.RestsOn.Select(l => (l.Source.Order, l.Verdict.Describe())));
        Assert.Equal("Pd alone 1, pj alone 3, together 0: mostly pj manager.", VerdictExplanation.FactsOf(row));
    }

    [Fact]
    public void A_label_never_hides_a_majority()
    {
        var row = TestAtlas.Of(
            "1: pj leads schedule", "2: pj leads schedule", "5: pj leads schedule", "7: pj leads schedule", "8: pj leads schedule",
            "9: pd+pj+pg shares schedule").Row("schedule", "pd", "pj");

        Assert.Equal(VerdictKind.Shared, row.Verdict.Kind);
        Assert.Equal("Pd alone 0, pj alone 5, together 1: mostly pj manager.", VerdictExplanation.FactsOf(row));
        Assert.Equal([9], row.RestsOn.Select(l => l.Source.Order));
    }

    [Fact]
    public void A_voice_shared_with_a_hidden_role_is_not_counted_as_alone()
    {
        var row = TestAtlas.Of("9: pd+pg shares risk").Row("risk", "pd", "pj");

        Assert.Equal(0, row.Alone(row.Shown[0]));
        Assert.Equal(0, row.Together);
        Assert.Equal(1, row.TogetherWithHidden);
        Assert.Equal("Pd alone 0, together with a role not shown 1.", VerdictExplanation.FactsOf(row));
    }

    [Fact]
    public void A_cell_tells_silence_from_ignorance()
    {
        var snapshot = TestAtlas.Of("1: pj leads schedule", "2: pj leads schedule", "3: pd leads risk");

        Assert.Equal(2, snapshot.Row("risk").CellOf(snapshot.FindRole("pj")!).SourcesInArea);
        Assert.Equal(0, snapshot.Row("risk").CellOf(snapshot.FindRole("pg")!).SourcesInArea);
    }

    [Fact]
    public void A_cell_that_is_given_and_denied_says_so()
    {
        var cell = TestAtlas.Of("1: pd leads risk", "2: pd excluded risk").Row("risk").Cells[0];

        Assert.Equal("Given and denied", cell.Label());
        Assert.Equal(2, cell.SourceCount);
    }

    [Fact]
    public void The_why_names_every_voice_once_and_what_would_flip_it()
    {
        var row = TestAtlas.Of(
            "2: pj leads risk", "2: pd leads vision", "6: pd leads risk", "7: pj supports risk", "8: pg leads risk").Row("risk", "pd", "pj");
        var why = VerdictExplanation.Of(row);

        Assert.Equal([2, 6], why.Counted.Select(v => v.Source.Order));
        Assert.Equal([7, 8], why.NotCounted.Select(v => v.Source.Order));
        Assert.Contains(why.Flips, f => f.LeftOut?.Order == 6 && f.Verdict.Describe() == "Only pj");
        Assert.Contains(why.Flips, f => f.LeftOut?.Order == 2 && f.Verdict.Describe() == "Only pd");
    }
}
