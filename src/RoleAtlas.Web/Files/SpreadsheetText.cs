using System.Buffers;

namespace RoleAtlas.Web.Files;

/// <summary>
/// Text in a file that knows no types: an apostrophe stands before what a spreadsheet would run as a formula
/// (https://owasp.org/www-community/attacks/CSV_Injection), and before what begins with an apostrophe already. So whoever
/// reads the file takes one apostrophe away wherever a cell begins with one, and has the words as they were.
/// </summary>
internal static class SpreadsheetText
{
    private static readonly SearchValues<char> Formulas = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>Whether a spreadsheet might take it for something to run; some skip the white space before it.</summary>
    public static bool IsLikeFormula(string words) => words.Length > 0
        && (Formulas.Contains(words[0]) || (words.AsSpan().TrimStart() is [var first, ..] && Formulas.Contains(first)));

    public static string Written(string words) => words.StartsWith('\'') || IsLikeFormula(words) ? $"'{words}" : words;

    public static string Read(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;
}
