using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Web.Api;

/// <summary>The sentences of the pages, as plain text.</summary>
internal static class SentenceText
{
    public static IReadOnlyList<string> Of(IEnumerable<IReadOnlyList<Phrase>> sentences) => [.. sentences.Select(Of)];

    public static string Of(IReadOnlyList<Phrase> sentence) => string.Concat(sentence.Select(p => p.Text)).Trim();
}
