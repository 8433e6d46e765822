using RoleAtlas.Core.Atlas;
using static RoleAtlas.Core.Tests.Atlas.TestAtlas;

namespace RoleAtlas.Core.Tests.Atlas;

public sealed class RestsOnTests
{
    [Theory]
    [InlineData("Rests on one source", "2: pj leads risk", "2: pd leads vision", "5: pj leads risk", "5: pd leads vision", "6: pd leads risk")]
    [InlineData("Rests on either of two sources", "2: pj leads risk", "2: pd leads vision", "6: pd leads risk")]
    [InlineData("", "2: pj leads risk", "5: pj leads risk")]
    public void It_says_whether_one_source_carries_a_verdict_or_any_of_several(string words, params string[] lines) =>
        Assert.Equal(words, VerdictExplanation.RestsOn(Of(lines).Row("risk")));
}
