using System.Text.RegularExpressions;

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

    // \z and not $, which would also match before a line break at the end.
    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Pattern();
}
