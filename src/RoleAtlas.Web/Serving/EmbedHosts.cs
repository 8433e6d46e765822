using System.Text.RegularExpressions;

namespace RoleAtlas.Web.Serving;

/// <summary>Whose pages may show embeds within them, as <c>RoleAtlas__EmbedHosts</c> has it.</summary>
public static partial class EmbedHosts
{
    public const string All = "*";
    public const string None = "none";

    /// <summary>
    /// Origins as Content-Security-Policy writes them, <see cref="All"/> alone, or none. Where nothing is set, all where reading is
    /// public: whoever can read a page can copy it, too.
    /// </summary>
    public static IReadOnlyList<string> Of(AtlasOptions options) =>
        (options.EmbedHosts is { } hosts ? Split(hosts) : options.IsPublic ? [All] : []) is var given && given is [None] ? [] : given;

    /// <summary>One sentence for each value that is neither an origin nor one of the two words by itself.</summary>
    public static IEnumerable<string> WrongIn(AtlasOptions options) =>
        from host in Split(options.EmbedHosts ?? "") is [All] or [None] ? [] : Split(options.EmbedHosts ?? "")
        where !Origin().IsMatch(host)
        select $"{AtlasOptions.Section}:{nameof(options.EmbedHosts)} holds “{host}”, and must be origins such as https://wiki.example.org or " +
            $"https://*.example.org, separated by semicolons, or by itself “{All}” for all or “{None}” for none.";

    private static string[] Split(string hosts) => hosts.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:([0-9]{1,5}|\*))?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Origin();
}
