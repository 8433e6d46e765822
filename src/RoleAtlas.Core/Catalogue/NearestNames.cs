using F23.StringSimilarity;

namespace RoleAtlas.Core.Catalogue;

/// <summary>Finds what somebody probably meant by a name that does not exist.</summary>
public static class NearestNames
{
    private const double Alike = 0.75;

    // The similarity is quadratic in length; nothing longer is a name.
    private const int LongestName = 200;

    private static readonly JaroWinkler Similarity = new();

    /// <summary>The items whose names are most like <paramref name="asked"/>, the likest first; none where nothing is alike.</summary>
    public static IEnumerable<T> Of<T>(string asked, IEnumerable<T> items, Func<T, string> name, int most = 3) =>
        asked.Length > LongestName
            ? []
            : items
                .Select(i => (Item: i, Similarity: Similarity.Similarity(asked, name(i))))
                .Where(x => x.Similarity >= Alike)
                .OrderByDescending(x => x.Similarity)
                .Take(most)
                .Select(x => x.Item);
}
