using RoleAtlas.Core.Text.Html;

namespace RoleAtlas.Core.Text;

/// <summary>A source's words as HTML, with its excerpts marked and numbered.</summary>
public static class SourceHtml
{
    /// <summary>
    /// Each block of words stands in <c>div.passage &gt; div.words</c>, and a part ends behind the words of each passage
    /// in which an excerpt ends, so that the page can write its notes beside them. An excerpt is one <c>mark</c> or
    /// several, with the claims of each in <c>data-claims</c>; <c>claim-ID</c> is the id of its first. Where excerpts of
    /// other words overlap, the class <c>overlap</c> says so. A reference names itself <c>--ref-NUMBER</c> in the property
    /// <c>--ref</c>. The source's headings begin at h2.
    /// </summary>
    /// <param name="text">The source's text.</param>
    /// <param name="marks">Its anchored excerpts.</param>
    /// <param name="title">
    /// What the page is called. Where the text begins with a heading of these words, that heading is the h1, and the first
    /// part ends behind it.
    /// </param>
    /// <exception cref="ArgumentException">A mark lies outside of the text or covers no words, or a claim is marked twice.</exception>
    public static IReadOnlyList<SourceHtmlPart> Render(SourceText text, IReadOnlyList<ExcerptMark> marks, string? title = null) =>
        new SourceHtmlWriter(text, marks, title).Write();
}
