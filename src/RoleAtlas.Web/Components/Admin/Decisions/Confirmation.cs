using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Web.Components.Admin.Decisions;

/// <summary>Says of a decision that it still holds, wherever that is offered.</summary>
public static class Confirmation
{
    /// <param name="rows">What the page shows.</param>
    /// <param name="decision">Which decision.</param>
    /// <param name="review">When to look at it next.</param>
    /// <param name="save">Saves; null where that failed, and the page says why.</param>
    /// <returns>What came of it, in a sentence; null where the page says it.</returns>
    public static async Task<string?> SaveAsync(CatalogueRows rows, Decision decision, DateOnly review, Func<Edit, Task<EditResult?>> save)
    {
        var name = decision.Responsibility.Name;
        if (rows.Decisions.Find(d => d.Id == decision.Id) is not { } row)
            return $"The decision on {AtlasWords.InSentence(name)} is gone.";
        return await save(new ConfirmDecision(Seen.Of(row), review)) switch
        {
            null => null,
            { Succeeded: true } => $"{name} stays as it was decided, to be looked at again on {DecisionWords.Day(review)}.",
            { Problems: [var problem, ..] } => $"{name}: {problem.Message}",
            _ => $"Somebody else has just changed the decision on {AtlasWords.InSentence(name)}. Look at it again.",
        };
    }
}
