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

    /// <summary>The words of a title as a slug, cut at a whole word; empty where it has no letters to make one of.</summary>
    public static string Suggest(string title)
    {
        var slug = Others().Replace(FoldedWords.Of(title).Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal), "-").Trim('-');
        if (slug.Length <= MaximumLength)
            return slug;
        var cut = slug.LastIndexOf('-', MaximumLength);
        return slug[..(cut > 0 ? cut : MaximumLength)];
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();

    // \z and not $, which would also match before a line break at the end.
    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Pattern();
}
