using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Tests.Content;
using static RoleAtlas.Core.Tests.Atlas.TestAtlas;

namespace RoleAtlas.Core.Tests.Atlas;

public sealed class SourceCardTests
{
    private static readonly Gen<List<Statement>> AnySource = Gen.Select(
        Gen.Shuffle(RoleSlugs, 1, 3), Gen.Enum<Stance>(), Gen.OneOf(RowSlugs),
        (roles, stance, row) => new Statement(1, stance == Stance.Leads ? [roles[0]] : roles, stance, row)).List[0, 8];

    public static TheoryData<string[], string, string> Voices => new()
    {
        { [], "Names no responsibilities", "It gives no responsibility to any role." },
        { ["1: pd leads risk"], "One-sided: gives responsibilities to the pd manager only", "Its voice is one-sided: it speaks of the responsibilities of the pd manager and of no other role." },
        { ["1: pd supports risk"], "Names no lead", "It speaks of the pd manager, and names no lead." },
        {
            ["1: pd leads risk", "1: pj supports scope"],
            "Weighs two roles", "It weighs: it speaks of the pd manager and pj manager, and gives one responsibility to one of them and none to several."
        },
        {
            ["1: pd leads risk", "1: pj leads scope", "1: pd+pj shares vision"],
            "Weighs two roles", "It weighs: it speaks of the pd manager and pj manager, and gives two responsibilities to one of them and one to both."
        },
        {
            ["1: pd+pj+pg shares risk"],
            "Speaks of three roles together",
            "Its voice is joint: it speaks of the pd manager, pj manager and pg manager, and gives one responsibility to several together."
        },
        { ["1: pd supports risk", "1: pj excluded risk"], "Names no lead", "It speaks of the pd manager and pj manager, and names no lead." },
    };

    [Theory]
    [MemberData(nameof(Voices))]
    public void A_source_says_how_its_voice_counts(string[] lines, string manner, string sentence)
    {
        var snapshot = Of([.. lines, "2: pd leads risk"]);
        var card = SourceCard.Of(snapshot, snapshot.FindSource("source-1")!);

        Assert.Equal(manner, card.Manner());
        Assert.Equal(sentence, card.Sentence());
    }

    [Fact]
    public void Its_numbers_are_those_of_a_recount() => AnySource.Sample(statements =>
    {
        var snapshot = Of(statements, sources: 2);
        var card = SourceCard.Of(snapshot, snapshot.FindSource("source-1")!);
        var affirmed = statements.Where(s => s.Stance is Stance.Leads or Stance.Shares)
            .GroupBy(s => s.Row, s => s.Roles).Select(g => g.SelectMany(r => r).Distinct().Count()).ToList();
        var roles = statements.SelectMany(s => s.Roles).Distinct().Count();

        Assert.Equal(statements.Count, card.Claims.Count);
        Assert.Equal(roles, card.Roles.Count);
        Assert.Equal(affirmed.Count(n => n > 1), card.Count(VoiceManner.Joint));
        Assert.Equal(affirmed.Count(n => n == 1), card.Count(roles > 1 ? VoiceManner.Weighing : VoiceManner.OneSided));
        Assert.All(card.Roles, r => Assert.Equal(statements.Count(s => s.Roles.Contains(r.Slug)), card.ClaimsOn(r)));
    });

    [Fact]
    public void The_posts_weigh_or_speak_of_one_role_or_of_all_together()
    {
        var snapshot = RepositoryContent.Snapshot;
        var manners = snapshot.Sources.ToDictionary(s => s.Order, s => SourceCard.Of(snapshot, s).Manner());

        Assert.Equal("One-sided: gives responsibilities to the product manager only", manners[6]);
        Assert.Equal("Speaks of three roles together", manners[9]);
        Assert.All([2, 5, 10], order => Assert.Equal("Weighs two roles", manners[order]));
    }
}
