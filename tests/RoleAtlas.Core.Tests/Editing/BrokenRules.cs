using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Core.Tests.Editing;

/// <summary>What rows go against. An edit that changes nothing would not tell: what was so before it, it overlooks.</summary>
internal static class BrokenRules
{
    public static IReadOnlyList<EditProblem> In(CatalogueRows rows)
    {
        var edited = new EditedCatalogue(rows, DateTime.UnixEpoch);
        CatalogueRules.Check(edited);
        return edited.Problems;
    }
}
