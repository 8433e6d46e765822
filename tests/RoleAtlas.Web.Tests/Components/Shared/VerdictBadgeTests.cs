using Bunit;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Shared;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Shared;

public sealed class VerdictBadgeTests : AtlasComponentTest
{
    [Theory]
    [InlineData(VerdictKind.Contested, 2, "Sources disagree")]
    [InlineData(VerdictKind.Shared, 2, "Shared")]
    [InlineData(VerdictKind.ClaimedForSeveral, 2, "Claimed for both")]
    [InlineData(VerdictKind.ClaimedForSeveral, 3, "Claimed for several")]
    [InlineData(VerdictKind.Only, 1, "Only baker, so far")]
    [InlineData(VerdictKind.Supported, 1, "No lead named")]
    [InlineData(VerdictKind.Silent, 0, "No source says")]
    public void A_verdict_is_told_in_words_and_by_a_sign(VerdictKind kind, int roles, string words)
    {
        var badge = Render<VerdictBadge>(p => p.Add(b => b.Verdict, new Verdict(kind, [.. Kitchen.Roles.Take(roles)])));

        Assert.Equal(words, badge.Find("span").Words());
        Assert.Contains($"id=\"{SymbolOf(badge.Find("span"))}\"", FileOf("shapes.svg"), StringComparison.Ordinal);
        Assert.Equal("true", badge.Find("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Different_verdicts_have_different_signs()
    {
        var signs = Enum.GetValues<VerdictKind>()
            .Select(kind => SymbolOf(Render<VerdictBadge>(p => p.Add(b => b.Verdict, new Verdict(kind, [Kitchen.Roles[0]]))).Find("span"))).ToList();

        Assert.Equal(signs.Count, signs.Distinct().Count());
    }
}
