using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Previews.Drawing;

namespace RoleAtlas.Web.Previews.Pictures;

/// <summary>How pictures begin: what the page is limited to, its title, and the sentence that sums it up.</summary>
internal static class Head
{
    public static readonly Lettering Small = new(Face.Regular, 24, Look.Ink2);
    public static readonly Lettering Sentence = new(Face.Regular, 28, Look.Ink2, -0.006f);
    public static readonly Lettering Said = new(Face.Serif, 30, Look.Ink);
    private static readonly TitleWay[] Ways = [new(1, 68), new(1, 62), new(2, 58), new(2, 50), new(2, 44), new(3, 40)];
    private static readonly TitleWay[] NarrowWays = [new(1, 58), new(1, 52), new(1, 46), new(2, 46), new(2, 40), new(3, 36)];

    /// <param name="sheet">The paper.</param>
    /// <param name="above">In small letters above the title; null or empty where nothing is to be said there.</param>
    /// <param name="title">The title.</param>
    /// <param name="sentences">What sums it up.</param>
    /// <param name="lines">How many lines that may take.</param>
    /// <param name="role">Whose sign and colour the title has.</param>
    /// <param name="width">How wide all of it may be.</param>
    /// <param name="voice">The typeface of the title: a source's own for a source.</param>
    /// <returns>Where it ends.</returns>
    public static float Draw(
        Sheet sheet, string? above, string title, IReadOnlyList<string> sentences, int lines, Role? role = null, float width = Sheet.Across, Face? voice = null)
    {
        var face = voice ?? Face.SemiBold;
        var y = Sheet.Top;
        if (role is not null)
        {
            sheet.Box(Sheet.Left, y, width, 7, Look.Of(role));
            y += 24;
        }

        y = Above(sheet, above, y, width);
        var way = Sheet.WayOf([title], face, width, role is not null, width < Sheet.Across ? NarrowWays : Ways);
        y = sheet.Title(title, face, way, role is null ? Look.Ink : Look.Of(role), Sheet.Left, y, width, role) + 14;
        return lines == 0 ? y : sheet.Sentences(sentences, Sentence, Sheet.Left, y, width, lines) + 16;
    }

    /// <summary>The line above everything, where there is one.</summary>
    /// <returns>Where to go on.</returns>
    public static float Above(Sheet sheet, string? words, float y, float width = Sheet.Across) =>
        string.IsNullOrEmpty(words) || sheet.Write(AtlasWords.Sentence(words), Small, Sheet.Left, y + 20, width) == 0 ? y : y + 42;

    public static IReadOnlyList<string> Texts(IEnumerable<IReadOnlyList<Phrase>> sentences) => [.. sentences.Select(s => string.Concat(s.Select(p => p.Text)))];

    /// <summary>Sentences that come as one run of phrases.</summary>
    public static IReadOnlyList<string> Texts(IEnumerable<Phrase> phrases) =>
        [.. string.Concat(phrases.Select(p => p.Text)).Split(". ", StringSplitOptions.RemoveEmptyEntries).Select(s => s.EndsWith('.') ? s : s + ".")];
}
