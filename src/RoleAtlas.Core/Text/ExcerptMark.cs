namespace RoleAtlas.Core.Text;

/// <summary>A claim's anchored words, to be marked in the text of its source.</summary>
/// <param name="ClaimId">Once only among the marks of a text.</param>
/// <param name="Start">Offset into <see cref="SourceText.Plain"/>.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="CssClass">One class or several, separated by spaces.</param>
public sealed record ExcerptMark(string ClaimId, int Start, int End, string CssClass);
