using System.Buffers;
using System.Text;

namespace RoleAtlas.Core.Text.Html;

/// <summary>Untrusted text as HTML that is well-formed XML too.</summary>
internal static class HtmlText
{
    // The signs of HTML, and what no XML may hold: control characters and (here, outside of a pair) surrogates.
    private static readonly SearchValues<char> Special = SearchValues.Create(
    [
        '&', '<', '>', '"', '\uFFFE', '\uFFFF',
        .. Enumerable.Range(0, 0x20).Select(c => (char)c).Except(['\t', '\n']),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
    ]);

    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAny(Special); i >= 0; i = text.IndexOfAny(Special))
        {
            html.Append(text[..i]);
            var length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            html.Append(length == 2 ? text.Slice(i, 2) : Escaped(text[i]));
            text = text[(i + length)..];
        }
        return html.Append(text);
    }

    private static string Escaped(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        // Only from an entity. Raw, a reader of XML would make a line feed of it.
        '\r' => "&#13;",
        _ => "\uFFFD",
    };
}
