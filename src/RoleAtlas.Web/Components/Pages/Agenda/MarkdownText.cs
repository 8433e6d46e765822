using System.Buffers;
using System.Text;

namespace RoleAtlas.Web.Components.Pages.Agenda;

/// <summary>Words of others within a Markdown document: they stay the words they are, whatever they look like.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxlcdmIVXLCDM");

    /// <summary>One line of text. Each run of white space or control characters becomes one space.</summary>
    /// <remarks>
    /// Any ASCII punctuation may be escaped (https://spec.commonmark.org/0.31.2/#backslash-escapes); only what could begin
    /// something where it stands is, in CommonMark or in the extensions that are usual, so that prose stays readable as it is.
    /// </remarks>
    public static string Of(string words)
    {
        var line = string.Join(' ', string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var text = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '{')
            {
                // Where attributes may stand behind a heading, they are looked for before escapes are.
                text.Append("&#123;");
                continue;
            }

            if (MeansSomething(line, i))
            {
                text.Append('\\');
            }

            text.Append(line[i]);
        }

        return text.ToString();
    }

    private static bool MeansSomething(string line, int at)
    {
        var next = at + 1 < line.Length ? line[at + 1] : ' ';
        return line[at] switch
        {
            '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '}' or '|' or '~' or '^' or '$' or '@' or '#' => true,
            '-' or '+' or '=' => at == 0 || IsDoubled(),
            '"' => IsDoubled(),
            '!' => next == '[',
            '&' => next == '#' || char.IsAsciiLetter(next),

            // A number of a list at the beginning; within a word a link of "www.example" or "https:", or a sign such as ":tada:".
            '.' or ')' => char.IsLetterOrDigit(next) || MayNumber(line.AsSpan(0, at)),
            ':' => at == 0 || next != ' ',
            _ => false,
        };

        bool IsDoubled() => next == line[at] || (at > 0 && line[at - 1] == line[at]);
    }

    /// <summary>Whether a list may be counted so: 1, a or iv.</summary>
    private static bool MayNumber(ReadOnlySpan<char> before) =>
        before.Length < 2 || before.IndexOfAnyExceptInRange('0', '9') < 0 || before.IndexOfAnyExcept(RomanDigits) < 0;
}
