namespace RoleAtlas.Core.Excerpts;

/// <summary>Words with a few sentences of the text around them, to see what they speak of.</summary>
/// <param name="Before">Right before the words, cut at a whole word.</param>
/// <param name="After">Right after the words, cut at a whole word.</param>
/// <param name="CutBefore">The text begins earlier.</param>
/// <param name="CutAfter">The text goes on.</param>
public sealed record Surroundings(string Before, string After, bool CutBefore, bool CutAfter)
{
    private const int Reach = 260;

    /// <param name="plain">A source's plain text.</param>
    /// <param name="start">Of the words, in UTF-16 code units.</param>
    /// <param name="end">Behind the words.</param>
    public static Surroundings Of(string plain, int start, int end)
    {
        var from = Math.Max(0, start - Reach);
        while (from > 0 && from < start && !char.IsWhiteSpace(plain[from - 1])) from++;
        var to = Math.Min(plain.Length, end + Reach);
        while (to < plain.Length && to > end && !char.IsWhiteSpace(plain[to])) to--;
        return new Surroundings(plain[from..start], plain[end..to], from > 0, to < plain.Length);
    }
}
