namespace RoleAtlas.Web.Files;

/// <summary>A text of headings, paragraphs, items and quotes, in the one form or the other. Words are given as they are.</summary>
internal abstract class Document
{
    /// <param name="level">1 for the title.</param>
    /// <param name="words">In one line.</param>
    /// <param name="address">Whole; where the heading leads.</param>
    public abstract void Heading(int level, string words, string? address = null);

    public abstract void Paragraph(string words);

    public abstract void Item(string words, string? address = null, string more = "");

    /// <param name="words">Of a source.</param>
    /// <param name="title">Of the source.</param>
    /// <param name="address">Whole; where the words stand.</param>
    /// <param name="credit">Who says so.</param>
    public abstract void Quote(string words, string title, string address, string credit);

    /// <summary>The way back, and what state of the catalogue it is.</summary>
    public abstract void End(string what, string address, long revision);

    public abstract override string ToString();
}
