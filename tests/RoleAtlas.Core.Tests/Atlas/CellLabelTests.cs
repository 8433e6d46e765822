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

    [Theory]
    [InlineData("Only pj manager, so far, with others who are none of the roles here", "One source gives it to this role with others who are none of the roles here", "2: pj shares risk")]
    [InlineData("Only pj manager, so far", "One source gives it to this role, one gives it to this role with others who are none of the roles here", "2: pj shares risk", "5: pj leads risk")]
    [InlineData("Shared by the pd manager and the pj manager", "One source gives it to this role with others, one gives it to this role with others who are none of the roles here", "2: pj+pd shares risk", "5: pj shares risk")]
    [InlineData("Shared by the pd manager and the pj manager", "Two sources give it to this role with others", "2: pj+pd shares risk", "5: pj+pd shares risk")]
    [InlineData("Only pj manager, so far", "One source gives it to this role", "2: pj leads risk")]
    public void The_verdict_and_the_cell_agree_on_whether_others_have_a_part(string verdict, string cell, params string[] lines)
    {
        var row = Of(lines).Row("risk");
        Assert.Equal(verdict, row.Label());
        Assert.Equal(cell, row.CellOf(row.Shown.Single(r => r.Slug == "pj")).Summary());
    }
}
