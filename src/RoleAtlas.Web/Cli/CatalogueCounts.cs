using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Web.Cli;

/// <summary>What a catalogue holds, in lines to print: sources, claims by kind and role, responsibilities, verdicts.</summary>
internal static class CatalogueCounts
{
    public static IEnumerable<string> Of(CatalogueContent content)
    {
        var drafts = content.Sources.Count(s => s.IsDraft);
        if (drafts > 0)
        {
            yield return Line("drafts, not counted below", drafts);
        }

        foreach (var line in Of(content.ToSnapshot()))
        {
            yield return line;
        }

        if (content.Decisions.Count > 0)
        {
            yield return Line("decisions", content.Decisions.Count);
        }
    }

    private static IEnumerable<string> Of(AtlasSnapshot snapshot)
    {
        yield return Line("sources", snapshot.Sources.Count);
        yield return Line("roles", snapshot.Roles.Count);
        yield return Line("areas", snapshot.Areas.Count);
        yield return Line("responsibilities", snapshot.Responsibilities.Count);
        foreach (var verdict in snapshot.Rows.Select(r => r.Verdict.Kind).GroupBy(k => k).OrderBy(g => g.Key))
        {
            yield return Line($"  {Word.Of(verdict.Key)}", verdict.Count());
        }

        yield return Line("claims", snapshot.Claims.Count);
        foreach (var kind in snapshot.Claims.GroupBy(c => c.Kind).OrderBy(g => g.Key))
        {
            yield return Line($"  {Word.Of(kind.Key)}", kind.Count());
        }

        foreach (var role in snapshot.Roles)
        {
            yield return Line($"  naming {role.Slug}", snapshot.ClaimsOn(role).Count());
        }
    }

    private static string Line(string name, int count) => $"{name,-32}{count,5}";
}
