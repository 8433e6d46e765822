using DiffPlex;
using DiffPlex.Chunkers;

namespace RoleAtlas.Core.Text.Differences;

public enum DiffKind
{
    Same,

    /// <summary>Only in the older words.</summary>
    Gone,

    /// <summary>Only in the newer words.</summary>
    New,
}

public readonly record struct DiffWords(DiffKind Kind, string Text);

/// <summary>What was changed in a few words.</summary>
public static class WordDiff
{
    /// <summary>Comparing takes time that grows with the product of both lengths.</summary>
    public const long MostWork = 400_000_000;

    private static readonly DelimiterChunker Words = new([' ', '\n', '\t', '\u00A0', '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '“', '”', '…', '/', '—', '–']);

    /// <summary>
    /// The words of both in reading order. Without those that are new it is <paramref name="before"/>, without those that are gone
    /// <paramref name="after"/>, character by character. Where there is too much to compare, all of one is gone and all of the other new.
    /// </summary>
    public static IReadOnlyList<DiffWords> Between(string before, string after)
    {
        if (before == after) return Kept([new(DiffKind.Same, before)]);
        if ((long)before.Length * after.Length > MostWork) return Kept([new(DiffKind.Gone, before), new(DiffKind.New, after)]);

        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        List<DiffWords> words = [];
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            words.Add(new(DiffKind.Same, string.Concat(diff.PiecesOld.Skip(at).Take(block.DeleteStartA - at))));
            words.Add(new(DiffKind.Gone, string.Concat(diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA))));
            words.Add(new(DiffKind.New, string.Concat(diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB))));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        words.Add(new(DiffKind.Same, string.Concat(diff.PiecesOld.Skip(at))));
        return Kept(words);
    }

    private static List<DiffWords> Kept(IEnumerable<DiffWords> words) => [.. words.Where(w => w.Text.Length > 0)];
}
