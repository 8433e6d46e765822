using System.Text;
using System.Xml;

namespace RoleAtlas.Core.Text.Html;

/// <summary>Untrusted text as HTML that is well-formed XML too.</summary>
internal static class HtmlText
{
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\r':
                    // Only from an entity. Raw, an XML reader would make a line feed of it.
                    html.Append("&#13;");
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        html.Append(c).Append(text[++i]);
                    }
                    else
                    {
                        // Control characters and torn surrogate pairs: what no HTML may hold.
                        html.Append(XmlConvert.IsXmlChar(c) ? c : '\uFFFD');
                    }
                    break;
            }
        }
        return html;
    }
}
