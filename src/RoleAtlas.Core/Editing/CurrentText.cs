using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>The text that a source has now, for edits that name words by their place in it.</summary>
internal static class CurrentText
{
    public static string PlainOf(CatalogueRows rows, Guid source) => rows.Texts.Find(t => t.SourceId == source) switch
    {
        null => "",
        { PipelineVersion: AtlasPipeline.Version } text => text.Plain,
        var text => SourceText.Parse(text.Markdown).Plain,
    };

    /// <summary>The excerpt at a place; null, and a problem or a conflict, where there is none.</summary>
    /// <param name="catalogue">Told why.</param>
    /// <param name="id">Of the source.</param>
    /// <param name="number">Of the source revision that the offsets were taken from.</param>
    /// <param name="start">Offset into the plain text.</param>
    /// <param name="end">Offset behind the last character.</param>
    public static (SourceRow Source, SourceRevisionRow Text, Excerpt Excerpt)? Cut(EditedCatalogue catalogue, Guid id, int number, int start, int end)
    {
        if (catalogue.Find<SourceRow>(id) is not { } source)
            return null;
        if (source.TextRevision != number)
        {
            catalogue.Refuse("Words", "The text has changed since these words were selected. Select them again in the text as it is now.");
            return null;
        }

        var text = catalogue.Rows.Texts.Find(t => t.SourceId == id)!;
        if (ExcerptCut.Of(SourceText.Parse(text.Markdown), start, end) is { } excerpt)
            return (source, text, excerpt);
        catalogue.Refuse("Words", "Select at least one word of the text.");
        return null;
    }
}
