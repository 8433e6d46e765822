using System.Globalization;
using System.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>
/// What a text of one line may be, such as a name: forms, the history and content files ask the same rule. Whoever reads it
/// has to see it, and has to see all of it.
/// </summary>
internal static class OneLine
{
    public const int LongestName = 120;
    public const int LongestTitle = 300;

    /// <summary>Of a label, the kind of a source, and who decided.</summary>
    public const int LongestWords = 200;

    // They join letters of Persian and Hindi, and people in an emoji.
    private static readonly Rune[] Joiners = [new('\u200c'), new('\u200d')];

    // Letters and a symbol by their category, with nothing to see.
    private static readonly Rune[] Blank = [new('\u115f'), new('\u1160'), new('\u2800'), new('\u3164'), new('\uffa0')];

    /// <summary>What goes on after "The name": "holds 130 characters; 120 are the most."; null where nothing is wrong.</summary>
    public static string? Wrong(string text, int longest)
    {
        if (text.Length > longest)
            return string.Create(CultureInfo.InvariantCulture, $"holds {text.Length:N0} characters; {longest:N0} are the most.");
        if (text.EnumerateRunes().FirstOrDefault(IsHidden) is { Value: > 0 } hidden)
            return $"holds a character that nobody can see, U+{hidden.Value:X4}. Take it out, or type the words anew.";
        return text.EnumerateRunes().Any(IsSeen) ? null : "has no character that can be seen.";
    }

    /// <summary>Controls, line ends, and formats, among them those that turn the direction of what follows.</summary>
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => !Joiners.Contains(rune),
        _ => false,
    };

    private static bool IsSeen(Rune rune) =>
        (Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) || Rune.IsNumber(rune)) && !Blank.Contains(rune);
}
