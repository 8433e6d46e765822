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

    /// <summary>
    /// The same for somebody who selects words in it: letters stand in elements whose <c>data-at</c> is the offset of the
    /// first of them in <see cref="SourceText.Plain"/>, and those that stand for mathematical letters have these in
    /// <c>data-letters</c>. Links are <c>span.link</c>, references buttons with the claims in <c>data-excerpt</c>, and behind
    /// each of the sentences stands a button with its offsets in <c>data-sentence</c>.
    /// </summary>
    /// <param name="text">The source's text.</param>
    /// <param name="marks">Its anchored excerpts.</param>
    /// <param name="sentences">Offsets of sentences, by position, none overlapping; each begins and ends in words.</param>
    public static IReadOnlyList<SourceHtmlPart> RenderForCoding(
        SourceText text, IReadOnlyList<ExcerptMark> marks, IReadOnlyList<(int Start, int End)> sentences) =>
        new SourceHtmlWriter(text, marks, title: null, new CodingSigns(text.Plain, sentences)).Write();
}
