using RoleAtlas.Core.Text.Html;

namespace RoleAtlas.Core.Text;

/// <summary>A source's words as HTML, with its excerpts marked and numbered.</summary>
public static class SourceHtml
{
    /// <summary>
    /// Each block of words stands in <c>div.passage &gt; div.words</c>, and a part ends behind the words of each passage
    /// in which an excerpt ends, so that the page can write its notes beside them. An excerpt is one <c>mark</c> or
    /// several, with the claims of each in <c>data-claims</c>; <c>claim-ID</c> is the id of its first. The source's
    /// headings begin at h2.
    /// </summary>
    /// <exception cref="ArgumentException">A mark lies outside of the text or covers no words, or a claim is marked twice.</exception>
    public static IReadOnlyList<SourceHtmlPart> Render(SourceText text, IReadOnlyList<ExcerptMark> marks) =>
        new SourceHtmlWriter(text, marks).Write();
}
