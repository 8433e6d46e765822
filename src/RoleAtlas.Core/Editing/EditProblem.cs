namespace RoleAtlas.Core.Editing;

/// <summary>Why an edit is refused.</summary>
/// <param name="Field">The property of the edit that is to be mended, as in "Name"; null where it is not about one.</param>
/// <param name="Message">What is wrong and what to do, in a sentence for the person at the form.</param>
public sealed record EditProblem(string? Field, string Message)
{
    /// <summary>Of an undo: the later revision that stands in its way.</summary>
    public long? Revision { get; init; }

    /// <summary>Slug of the responsibility whose decision is to be changed first.</summary>
    public string? DecisionOn { get; init; }
}

/// <summary>A problem as it was found, so that an edit that is no form can say in its own way what to do.</summary>
/// <param name="Problem">As a form shows it.</param>
/// <param name="Fact">What is wrong, without what to do.</param>
/// <param name="About">Ids of the rows that do not go together, first that of which it is said; those that are gone, too.</param>
internal sealed record Refusal(EditProblem Problem, string Fact, IReadOnlyList<Guid> About)
{
    public Guid Of => About is [var first, ..] ? first : default;
}
