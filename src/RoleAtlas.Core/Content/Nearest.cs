using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Content;

/// <summary>Says what somebody probably meant to write.</summary>
internal static class Nearest
{
    /// <summary>" Did you mean x?", or nothing where nothing is alike.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        NearestNames.Of(word, known, k => k, most: 1).FirstOrDefault() is { } nearest ? $" Did you mean {nearest}?" : "";
}
