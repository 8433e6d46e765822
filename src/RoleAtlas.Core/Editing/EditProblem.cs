namespace RoleAtlas.Core.Editing;

/// <summary>Why an edit is refused.</summary>
/// <param name="Field">The property of the edit that is to be mended, as in "Name"; null where it is not about one.</param>
/// <param name="Message">What is wrong and what to do, in a sentence for the person at the form.</param>
public sealed record EditProblem(string? Field, string Message);
