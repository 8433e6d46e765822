using RoleAtlas.Core.Content;
using RoleAtlas.Core.Content.Export;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.Tests.Editing;

/// <summary>What rows go against. An edit that changes nothing would not tell: what was so before it, it overlooks.</summary>
internal static class BrokenRules
{
    public static IReadOnlyList<string> In(CatalogueRows rows)
    {
        var edited = new EditedCatalogue(rows, DateTime.UnixEpoch);
        CatalogueRules.Check(edited);
        return [.. edited.Problems.Select(p => p.Message), .. NotStanding(rows), .. Unreadable(rows)];
    }

    private static IEnumerable<string> NotStanding(CatalogueRows rows)
    {
        var texts = rows.Texts.ToDictionary(t => t.SourceId);
        return rows.Claims
            .Where(c => c.State is ExcerptState.Anchored
                && (c.SourceRevisionId != texts[c.SourceId].Id || !texts[c.SourceId].Plain.AsSpan(c.Start).StartsWith(c.Exact, StringComparison.Ordinal)))
            .Select(c => $"{c.PublicId} is anchored and does not stand in the text: {c.Exact}");
    }

    /// <summary>Whatever can be exported can be imported.</summary>
    private static IEnumerable<string> Unreadable(CatalogueRows rows) =>
        ContentFormat.Read(ContentWriter.Write(rows)).Problems.Select(p => p.ToString());
}
