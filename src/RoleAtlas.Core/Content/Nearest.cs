using F23.StringSimilarity;

namespace RoleAtlas.Core.Content;

/// <summary>Finds what somebody probably meant to write.</summary>
internal static class Nearest
{
    private const double Alike = 0.75;
    private const int LongestName = 200;

    private static readonly JaroWinkler Similarity = new();

    /// <summary>" Did you mean x?", or nothing where nothing is alike.</summary>
    public static string Hint(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestName)
            return "";

        var nearest = known
            .Select(k => (Word: k, Similarity: Similarity.Similarity(word, k)))
            .Where(k => k.Similarity >= Alike)
            .OrderByDescending(k => k.Similarity)
            .Select(k => k.Word)
            .FirstOrDefault();
        return nearest is null ? "" : $" Did you mean {nearest}?";
    }
}
