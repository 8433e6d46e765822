using System.Globalization;
using System.Text;

namespace RoleAtlas.Core.Content;

/// <summary>Collects everything that is wrong, so that all of it can be put right in one go.</summary>
internal sealed class ContentProblems
{
    private readonly List<ContentProblem> problems = [];

    public bool Any => problems.Count > 0;

    public IReadOnlyList<ContentProblem> InOrder =>
        [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];

    public void Add(string file, int line, string message) => problems.Add(new ContentProblem(file, line, message));

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
