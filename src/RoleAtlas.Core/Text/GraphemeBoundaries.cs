using System.Collections;
using System.Globalization;

namespace RoleAtlas.Core.Text;

/// <summary>
/// Where a text may be cut without tearing what a reader sees as one character: a surrogate pair, a letter with its
/// accents, a family of emoji.
/// </summary>
internal sealed class GraphemeBoundaries(string text)
{
    private readonly Lazy<BitArray> boundaries = new(() =>
    {
        var bits = new BitArray(text.Length + 1);
        foreach (var start in StringInfo.ParseCombiningCharacters(text)) bits[start] = true;
        bits[text.Length] = true;
        return bits;
    });

    public bool At(int offset)
    {
        if (offset == 0 || offset == text.Length) return true;
        // Between two ASCII characters there always is one, save within CRLF: most questions need no look at the whole.
        var (before, after) = (text[offset - 1], text[offset]);
        if (char.IsAscii(before) && char.IsAscii(after)) return before != '\r' || after != '\n';
        return boundaries.Value[offset];
    }
}
