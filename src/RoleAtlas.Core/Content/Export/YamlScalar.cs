using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RoleAtlas.Core.Content.Export;

/// <summary>
/// Chooses how a text stands in YAML. Plain only where every reader, whichever version of YAML it speaks, takes it for the text it
/// is: <c>yes</c>, <c>1e3</c> and <c>2024-01-01</c> are put in quotes.
/// </summary>
internal static partial class YamlScalar
{
    public static Scalar Of(string text) => Styled(text,
        IsPlain(text) ? ScalarStyle.Plain : IsLiteral(text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted);

    /// <summary>Within brackets, where commas, colons and further brackets mean something.</summary>
    public static Scalar InList(string text) => Styled(text,
        IsPlain(text) && text.IndexOfAny([',', ':', '[', ']', '{', '}']) < 0 ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted);

    private static Scalar Styled(string text, ScalarStyle style) => new(AnchorName.Empty, TagName.Empty, text, style, true, true);

    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsLetterOrDigit(text[0]) || text[0] is '“' or '‘' or '(')
        && text.All(IsPlainHere)
        && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !Resolved().IsMatch(text);

    /// <summary>Lines of a paragraph or several, each to be read on a line of its own.</summary>
    private static bool IsLiteral(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        && text.All(c => c == '\n' || IsPlainHere(c) || char.IsSurrogate(c))
        && text[0] != '\n' && text[^1] != '\n'
        && text.Split('\n').All(l => l.Length == 0 || (l[0] != ' ' && l[^1] != ' '));

    // Not what cannot be seen, and not the sign that begins an escape.
    private static bool IsPlainHere(char c) => c == ' ' || (c != '\\' && char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator));

    // https://yaml.org/type/ and https://yaml.org/spec/1.2.2/#103-core-schema
    [GeneratedRegex(@"\A(?:y|n|yes|no|on|off|true|false|null|[0-9][0-9_.,:eE+-]*|0[xob][0-9a-f_]+|[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?[t ].*)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resolved();
}
