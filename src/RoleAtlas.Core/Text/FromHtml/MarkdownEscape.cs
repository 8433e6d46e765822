using System.Text.RegularExpressions;

namespace RoleAtlas.Core.Text.FromHtml;

/// <summary>Keeps words from being taken for marks of Markdown.</summary>
internal static partial class MarkdownEscape
{
    public static string Words(string words) =>
        Signs().Replace(words, match => match.Groups["scheme"] is { Success: true } scheme ? $"{scheme}\\{match.Value[^1]}" : "\\" + match.Value);

    /// <summary>Without the marks that mean something only where a line begins.</summary>
    public static string LineStart(string line) => Beginnings().Replace(line.Trim(' '), "${before}\\${mark}", 1);

    /// <summary>As it may stand between angle brackets.</summary>
    public static string Address(string address) => Unsafe().Replace(address, match => Uri.EscapeDataString(match.Value));

    // The last are what Markdown would read as the beginning of an address, in which a backslash would stand as it is.
    [GeneratedRegex(@"[\\*_`\[\]<|~$^]|&(?=#|[A-Za-z0-9]+;)|(?<scheme>https?|ftp|mailto|tel|www)[:.]", RegexOptions.IgnoreCase)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\A(?:(?<before>)(?<mark>#{1,6}(?=[ \t]|\z)|[-+](?=[ \t]|\z)|[-=](?=[-= ]*\z)|>|:)|(?<before>[0-9]{1,9})(?<mark>[.)])(?=[ \t]|\z))")]
    private static partial Regex Beginnings();

    [GeneratedRegex(@"[\s<>\\\x00-\x1f]")]
    private static partial Regex Unsafe();
}
