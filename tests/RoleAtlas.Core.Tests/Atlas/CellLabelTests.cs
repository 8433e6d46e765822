using RoleAtlas.Core.Atlas;
using static RoleAtlas.Core.Tests.Atlas.TestAtlas;

namespace RoleAtlas.Core.Tests.Atlas;

public sealed class CellLabelTests
{
    [Theory]
    [InlineData("Given to", "2: pj leads risk", "5: pj supports risk")]
    [InlineData("Shared", "2: pj+pd shares risk")]
    [InlineData("Shared", "2: pj+pd shares risk", "5: pj shares risk")]
    [InlineData("With others", "2: pj shares risk")]
    [InlineData("Given to", "2: pj shares risk", "5: pj leads risk")]
    [InlineData("Supports", "2: pj supports risk")]
    [InlineData("Not theirs", "2: pj excluded risk")]
    [InlineData("Given and denied", "2: pj leads risk", "5: pj excluded risk")]
    [InlineData("No source says", "2: pd leads risk")]
    public void A_cell_says_the_strongest_and_shared_only_where_another_role_has_a_part(string label, params string[] lines)
    {
        var row = Of(lines).Row("risk");
        Assert.Equal(label, row.CellOf(row.Shown.Single(r => r.Slug == "pj")).Label());
    }
}
