using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Coding;

/// <summary>Finds responsibilities by what somebody has typed of them so far; quick enough for every key where there are thousands.</summary>
public sealed class ResponsibilityFinder(IReadOnlyList<Responsibility> responsibilities)
{
    private readonly List<Entry> entries =
    [
        .. responsibilities.Select(r => new Entry(
            r, FoldedWords.Of(r.Name), [.. FoldedWords.Split(r.Name)], [.. r.Aliases.Append(r.Area.Name).SelectMany(FoldedWords.Split)])),
    ];

    /// <summary>
    /// The best first: those so called, those that begin so, those with all words in their name, those with some of the words in
    /// another name or their area. All, in their order, where nothing is typed.
    /// </summary>
    public IEnumerable<Responsibility> Find(string typed)
    {
        var words = FoldedWords.Split(typed);
        var whole = string.Join(' ', words);
        return entries.Select(e => (e.Responsibility, Rank: RankOf(e))).Where(e => e.Rank is not null).OrderBy(e => e.Rank).Select(e => e.Responsibility);

        int? RankOf(Entry entry) =>
            entry.Name == whole ? 0
            : entry.Name.StartsWith(whole, StringComparison.Ordinal) ? 1
            : words.All(w => Array.Exists(entry.Words, x => x.StartsWith(w, StringComparison.Ordinal))) ? 2
            : words.All(w => entry.Words.Concat(entry.OtherWords).Any(x => x.StartsWith(w, StringComparison.Ordinal))) ? 3
            : entry.Name.Contains(whole, StringComparison.Ordinal) ? 4
            : null;
    }

    private sealed record Entry(Responsibility Responsibility, string Name, string[] Words, string[] OtherWords);
}
