using System.Text.RegularExpressions;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Catalogue;

/// <summary>The form of a name in a URL: lower-case letters and digits in parts joined by single hyphens.</summary>
public static partial class Slug
{
    public const int MaximumLength = 80;

    /// <summary>What stands between two roles in a comparison's URL, and so may not be a part of a role's slug.</summary>
    public const string RoleSeparator = "vs";

    public static bool IsValid(string text) => text.Length <= MaximumLength && Pattern().IsMatch(text);

    /// <summary>As <see cref="IsValid"/>, and free of the part <c>vs</c>, which separates roles in a URL.</summary>
    public static bool IsValidForRole(string text) =>
        IsValid(text) && !text.Split('-').Contains(RoleSeparator, StringComparer.Ordinal);

    /// <summary>
    /// An address made of a name: "Café &amp; bar" gives <c>cafe-and-bar</c>. Whole words, as many as there is room for; empty
    /// where the name has no letter that can stand in an address.
    /// </summary>
    /// <param name="name">As people read it, in any script.</param>
    /// <param name="kind">Of what. In a role's slug "vs" is written out.</param>
    public static string Suggest(string name, EntityKind kind)
    {
        var plain = FoldedWords.Of(name.Replace("&", " and ", StringComparison.Ordinal))
            .Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var slug = "";
        foreach (var part in Part().EnumerateMatches(plain))
        {
            var word = plain.Substring(part.Index, part.Length);
            if (kind is EntityKind.Role && word == RoleSeparator)
                word = "versus";
            var longer = slug.Length == 0 ? word : $"{slug}-{word}";
            if (longer.Length > MaximumLength)
                return slug.Length == 0 ? word[..MaximumLength] : slug;
            slug = longer;
        }
        return slug;
    }

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Part();

    // \z and not $, which would also match before a line break at the end.
    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Pattern();
}
