using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Content.Export;

/// <summary>What has to be written of an excerpt, so that it is found again at its place, and no more.</summary>
/// <param name="Start">Where it begins, to sort by.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Quote">The words.</param>
/// <param name="Prefix">Null where the place is known without.</param>
/// <param name="Suffix">Null where the place is known without.</param>
/// <param name="Lost">How the words were lost; null where they are anchored.</param>
/// <param name="Position">In code points: where lost words stood, or where nothing else tells the place.</param>
internal sealed record WrittenExcerpt(
    int Start, int Length, string Quote, string? Prefix, string? Suffix, ExcerptState? Lost, int? Position)
{
    public static WrittenExcerpt Of(Excerpt stored, SourceText text)
    {
        if (stored.State is not ExcerptState.Anchored)
            return OfLost(stored, stored.State, text);

        var found = Anchor.Find(text, stored.Exact, stored.Prefix, stored.Suffix, stored.Start);
        return found.IsAnchored
            ? OfAnchored(found.Excerpt, found.Occurrences, text)
            : OfLost(stored, found.Excerpt.State, text);
    }

    private static WrittenExcerpt OfAnchored(Excerpt excerpt, int occurrences, SourceText text)
    {
        var plain = new WrittenExcerpt(excerpt.Start, excerpt.Exact.Length, excerpt.Exact, null, null, null, null);
        if (occurrences == 1)
            return plain;

        WrittenExcerpt[] candidates =
        [
            plain with { Prefix = Filled(excerpt.Prefix) },
            plain with { Suffix = Filled(excerpt.Suffix) },
            plain with { Prefix = Filled(excerpt.Prefix), Suffix = Filled(excerpt.Suffix) },
        ];
        return candidates.FirstOrDefault(Leads)
            ?? candidates[^1] with { Position = CodePoints.FromOffset(text.Plain, excerpt.Start) };

        bool Leads(WrittenExcerpt written) =>
            Anchor.Find(text, written.Quote, written.Prefix ?? "", written.Suffix ?? "") is { IsAnchored: true } found
            && found.Excerpt.Start == excerpt.Start;
    }

    private static WrittenExcerpt OfLost(Excerpt stored, ExcerptState state, SourceText text)
    {
        var position = CodePoints.FromOffset(text.Plain, stored.Start);
        return new WrittenExcerpt(
            CodePoints.ToOffset(text.Plain, position), stored.Exact.Length, stored.Exact, Filled(stored.Prefix), Filled(stored.Suffix), state, position);
    }

    private static string? Filled(string words) => words.Length == 0 ? null : words;
}
