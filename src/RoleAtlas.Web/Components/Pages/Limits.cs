using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Sources;

namespace RoleAtlas.Web.Components.Pages;

public static class Limits
{
    /// <summary>What a page is limited to, in words: "sources disagree; in strategy; without source 6"; empty where it is not.</summary>
    /// <param name="only">The label of what alone is listed; null where everything is.</param>
    /// <param name="areas">The areas that are looked at; none means all.</param>
    /// <param name="without">The sources that are left out.</param>
    /// <param name="text">The words that a responsibility is found by; null where none are.</param>
    /// <param name="isAgreed">What was agreed is shown, and not what sources say.</param>
    public static string Of(string? only, IReadOnlyList<Area> areas, IReadOnlyList<Source> without, string? text = null, bool isAgreed = false) => string.Join("; ", new[]
    {
        isAgreed ? "what was agreed" : null,
        only is null ? null : AtlasWords.InSentence(only),
        areas.Count == 0 ? null : AtlasWords.In(areas),
        text is null ? null : $"found by “{text}”",
        without.Count == 0 ? null : $"without {AtlasWords.ByNumber(without)}",
    }.OfType<string>());
}
