namespace RoleAtlas.Core.Text;

/// <summary>
/// A stretch of a source's HTML up to where the notes on its last passage are to stand: inside
/// <c>div.passage</c>, right behind <c>div.words</c>. A part alone is not balanced; all parts together are.
/// </summary>
/// <param name="Html">Well-formed as XML too, once all parts are joined.</param>
/// <param name="Notes">The notes whose references stand in this part, in order. Empty only for the last part, and a title.</param>
/// <param name="IsTitle">It is the heading that the page is called by, as an h1.</param>
public sealed record SourceHtmlPart(string Html, IReadOnlyList<NumberedNote> Notes, bool IsTitle);

/// <param name="Number">From 1, in the order in which the references stand in the text, which is where the excerpts end.</param>
/// <param name="ClaimIds">The claims that rest on exactly these words. The reference leads to <c>#note-</c> and the first of them.</param>
public sealed record NumberedNote(int Number, IReadOnlyList<string> ClaimIds);
