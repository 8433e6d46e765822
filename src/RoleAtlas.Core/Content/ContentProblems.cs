using System.Globalization;
using System.Text;

namespace RoleAtlas.Core.Content;

/// <summary>Collects everything that is wrong, so that all of it can be put right in one go.</summary>
internal sealed class ContentProblems
{
    /// <summary>In one file. More tell nobody anything, and a hostile file could fill the memory with them.</summary>
    public const int Most = 1000;

    private readonly List<ContentProblem> problems = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public bool Any => problems.Count > 0;

    public IReadOnlyList<ContentProblem> InOrder =>
        [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];

    public void Add(string file, int line, string message)
    {
        var count = counts[file] = counts.GetValueOrDefault(file) + 1;
        if (count <= Most)
            problems.Add(new ContentProblem(file, line, message));
        else if (count == Most + 1)
            problems.Add(new ContentProblem(file, line, "There are more problems in this file. Put those before right first."));
    }

    /// <summary>Whether reading on in this file would tell nothing more.</summary>
    public bool IsFull(string file) => counts.GetValueOrDefault(file) > Most;

    public void Add(ContentPlace place, string message) => Add(place.File, place.Line, message);

    /// <summary>Words from a file, quoted and shortened, without what could upset a terminal.</summary>
    public static string Show(string words)
    {
        const int most = 80;
        var shown = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (shown.Length >= most)
                return $"\"{shown}…\"";

            var unsafeHere = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            shown.Append(unsafeHere ? " " : rune.ToString());
        }
        return $"\"{shown}\"";
    }
}
