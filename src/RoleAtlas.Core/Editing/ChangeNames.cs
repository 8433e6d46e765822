using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Editing;

/// <summary>What a row is called within a sentence, so that a person knows which is meant.</summary>
internal static class ChangeNames
{
    private const int LongestWords = 60;

    /// <summary>"the role Product manager", "the claim “craft the vision”", "the decision on Managing risks".</summary>
    public static string Of(EntityKind kind, object row, CatalogueRows rows) => row switch
    {
        DecisionRow decision => $"the decision on {rows.Responsibilities.Find(r => r.Id == decision.ResponsibilityId)?.Name ?? "a responsibility that is gone"}",
        RetiredSlugRow slug => $"the former address {slug.Slug}",
        ClaimRow claim => $"the claim “{Shown(claim.Exact)}”",
        _ => $"the {Content.Word.Of(kind)} {Of(row)}",
    };

    /// <summary>The name alone; empty for what has none.</summary>
    public static string Of(object row) => row switch
    {
        AreaRow area => area.Name,
        RoleRow role => role.Name,
        ResponsibilityRow responsibility => responsibility.Name,
        SourceRow source => source.Title,
        ClaimRow claim => $"“{Shown(claim.Exact)}”",
        RetiredSlugRow slug => slug.Slug,
        _ => "",
    };

    private static string Shown(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestWords)
            return line;
        var end = line.LastIndexOf(' ', LongestWords);
        return $"{line[..(end > 0 ? end : LongestWords)]} …";
    }
}
