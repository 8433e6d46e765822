using System.Collections.Frozen;
using System.Text.Json;

namespace RoleAtlas.Core.Content;

/// <summary>
/// The word for an enum value in content files, in the database and in its history: <c>success-measure</c>.
/// Renaming an enum member changes the format.
/// </summary>
public static class Word
{
    public static string Of<T>(T value) where T : struct, Enum => Vocabulary<T>.Words[value];

    public static T? Parse<T>(string word) where T : struct, Enum =>
        Vocabulary<T>.Values.TryGetValue(word, out var value) ? value : null;

    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Vocabulary<T>.InOrder;

    private static class Vocabulary<T> where T : struct, Enum
    {
        public static readonly string[] InOrder =
            [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

        public static readonly FrozenDictionary<T, string> Words =
            Enum.GetValues<T>().Zip(InOrder).ToFrozenDictionary(p => p.First, p => p.Second);

        public static readonly FrozenDictionary<string, T> Values =
            Words.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
