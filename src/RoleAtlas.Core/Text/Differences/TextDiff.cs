using DiffPlex;
using DiffPlex.Chunkers;

namespace RoleAtlas.Core.Text.Differences;

/// <summary>One paragraph of two texts side by side.</summary>
/// <param name="Before">Its words in the older text, those that are gone told apart; empty where the paragraph is new.</param>
/// <param name="After">Its words in the newer text, those that are new told apart; empty where the paragraph is gone.</param>
/// <param name="IsChanged">Whether there is a difference.</param>
public sealed record DiffParagraph(IReadOnlyList<DiffWords> Before, IReadOnlyList<DiffWords> After, bool IsChanged);

/// <summary>What was changed in a text, paragraph by paragraph and word by word.</summary>
public static class TextDiff
{
    // Comparing takes time that grows with the product of the paragraphs that differ.
    private const int MostParagraphs = 4000;

    private const double LeastAlike = .3;

    private static readonly CustomFunctionChunker Paragraphs = new(text => text.Split('\n'));

    /// <summary>All paragraphs in order; null where the texts differ in more of them than can be compared in reasonable time.</summary>
    public static IReadOnlyList<DiffParagraph>? Between(string before, string after)
    {
        var (older, newer) = (before.Split('\n'), after.Split('\n'));
        var first = 0;
        while (first < older.Length && first < newer.Length && older[first] == newer[first]) first++;
        var last = 0;
        while (last < older.Length - first && last < newer.Length - first && older[^(last + 1)] == newer[^(last + 1)]) last++;
        var (gone, added) = (older[first..^last], newer[first..^last]);
        if (gone.Length + added.Length > MostParagraphs) return null;

        return [.. older.Take(first).Select(Same), .. Middle(gone, added), .. older.TakeLast(last).Select(Same)];
    }

    private static List<DiffParagraph> Middle(string[] older, string[] newer)
    {
        var work = WordDiff.MostWork;
        // No paragraph and an empty one are one text to the comparison.
        if (older.Length == 0 || newer.Length == 0) return Changed(older, newer, ref work);

        var diff = Differ.Instance.CreateDiffs(
            string.Join('\n', older), string.Join('\n', newer), ignoreWhiteSpace: false, ignoreCase: false, Paragraphs);
        List<DiffParagraph> paragraphs = [];
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            paragraphs.AddRange(older[at..block.DeleteStartA].Select(Same));
            at = block.DeleteStartA + block.DeleteCountA;
            paragraphs.AddRange(Changed(
                older[block.DeleteStartA..at], newer[block.InsertStartB..(block.InsertStartB + block.InsertCountB)], ref work));
        }
        paragraphs.AddRange(older[at..].Select(Same));
        return paragraphs;
    }

    private static DiffParagraph Same(string words) => new([new(DiffKind.Same, words)], [new(DiffKind.Same, words)], IsChanged: false);

    /// <summary>Paragraphs in a row that were replaced by others: those that have words in common stand side by side.</summary>
    private static List<DiffParagraph> Changed(string[] gone, string[] added, ref long work)
    {
        List<DiffParagraph> paragraphs = [];
        var next = 0;
        foreach (var words in gone)
        {
            if (FirstAlike(words, added, next, ref work) is not var (place, alike))
            {
                paragraphs.Add(new([new(DiffKind.Gone, words)], [], IsChanged: true));
                continue;
            }
            paragraphs.AddRange(added[next..place].Select(New));
            paragraphs.Add(alike);
            next = place + 1;
        }
        paragraphs.AddRange(added[next..].Select(New));
        return paragraphs;
    }

    private static DiffParagraph New(string words) => new([], [new(DiffKind.New, words)], IsChanged: true);

    private static (int Place, DiffParagraph Paragraph)? FirstAlike(string words, string[] added, int from, ref long work)
    {
        for (var place = from; place < added.Length; place++)
        {
            if (Alike(words, added[place], ref work) is { } paragraph) return (place, paragraph);
        }
        return null;
    }

    private static DiffParagraph? Alike(string before, string after, ref long work)
    {
        var cost = (long)before.Length * after.Length;
        if (cost == 0 || cost > work) return null;
        work -= cost;
        var words = WordDiff.Between(before, after);
        var same = words.Where(w => w.Kind is DiffKind.Same).Sum(w => w.Text.Count(char.IsLetterOrDigit));
        return same < LeastAlike * Math.Min(before.Length, after.Length)
            ? null
            : new([.. words.Where(w => w.Kind is not DiffKind.New)], [.. words.Where(w => w.Kind is not DiffKind.Gone)], IsChanged: true);
    }
}
