using System.Globalization;
using Lucene.Net.Analysis.Miscellaneous;

namespace RoleAtlas.Core.Text;

/// <summary>Words as they are compared when somebody looks for them: without capitals, accents and mathematical letters.</summary>
public static class FoldedWords
{
    // The folding writes up to four characters for one: "(10)" for a ten in brackets.
    private const int LongestFolding = 4;

    /// <summary>The text as it is compared.</summary>
    public static string Of(string text)
    {
        // One letter at a time stands for its accent too where Unicode has it as one; marks of their own are dropped.
        var plain = PlainLetters.Fold(text).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).ToArray();
        var folded = new char[plain.Length * LongestFolding];
        var length = ASCIIFoldingFilter.FoldToASCII(plain, 0, folded, 0, plain.Length);
        return new string(folded, 0, length).ToLowerInvariant();
    }

    /// <summary>The words of a question, folded; none where it is blank.</summary>
    public static IReadOnlyList<string> Split(string text) => Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
