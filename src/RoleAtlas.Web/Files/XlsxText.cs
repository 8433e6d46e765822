using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RoleAtlas.Web.Files;

/// <summary>
/// Words in a cell of a workbook. XML cannot hold every character, and so a cell has escapes of its own for those
/// (<c>_x0007_</c>; ST_Xstring in ECMA-376, part 1, 22.9.2.19), and for what looks like one.
/// </summary>
internal static partial class XlsxText
{
    /// <summary>No cell holds more; what is longer ends in a sign that says so.</summary>
    public const int Longest = 32_767;

    public static string Written(string words)
    {
        var text = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var letter = words[i];
            var isPair = i + 1 < words.Length && char.IsSurrogatePair(letter, words[i + 1]);
            var written = isPair ? words.Substring(i++, 2)
                : IsLost(letter) || (letter == '_' && Escape().IsMatch(words.AsSpan(i, Math.Min(7, words.Length - i)))) ? Escaped(letter)
                : letter.ToString();
            if (text.Length + written.Length >= Longest)
            {
                return text.Append('…').ToString();
            }

            text.Append(written);
        }

        return text.ToString();
    }

    public static string Read(string cell) => Escape().Replace(
        cell, m => ((char)int.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    /// <summary>XML forbids it, or readers of XML make something else of it.</summary>
    private static bool IsLost(char letter) => (letter < ' ' && letter is not ('\t' or '\n')) || char.IsSurrogate(letter) || letter is '\ufffe' or '\uffff';

    private static string Escaped(char letter) => string.Create(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
