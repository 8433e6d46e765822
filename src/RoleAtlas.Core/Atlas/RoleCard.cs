using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Atlas;

/// <summary>One role among all roles of the catalogue: its responsibilities, and how sure they are.</summary>
/// <param name="Role">The role.</param>
/// <param name="Rows">The responsibilities on which some source speaks of this role, in catalogue order.</param>
/// <param name="SourceCount">The sources that make a responsibility claim about it.</param>
public sealed record RoleCard(Role Role, IReadOnlyList<AtlasRow> Rows, int SourceCount)
{
    public static RoleCard Of(AtlasSnapshot snapshot, Role role) => new(
        role,
        [.. snapshot.Rows.Where(r => r.SpeaksOf(role))],
        snapshot.SourcesSpeakingOf(role).Count());

    /// <summary>Rows on which sources disagree over this role, or that are claimed for it and for another.</summary>
    public int CountToSettle => Rows.Count(r => r.Verdict.NeedsSettling && r.Verdict.Roles.Contains(Role));

    public int CountOnly => Rows.Count(r => r.Verdict.Kind == VerdictKind.Only && r.Verdict.Roles[0] == Role);

    public int CountShared => Rows.Count(r => r.Verdict.Kind == VerdictKind.Shared && r.Verdict.Roles.Contains(Role));

    /// <summary>"60 responsibilities from nine sources: 38 only this role’s so far, 16 shared, six to settle."</summary>
    public string Sentence()
    {
        if (Rows.Count == 0)
        {
            return "No source says anything of this role’s responsibilities.";
        }

        var parts = new[] { (CountOnly, "only this role’s so far"), (CountShared, "shared"), (CountToSettle, "to settle") }
            .Where(p => p.Item1 > 0)
            .Select(p => $"{AtlasWords.Number(p.Item1)} {p.Item2}");
        var counted = $"{AtlasWords.Sentence(AtlasWords.Count(Rows.Count, "responsibility"))} from {AtlasWords.Count(SourceCount, "source")}";
        var list = AtlasWords.List([.. parts]);
        return list.Length == 0 ? $"{counted}." : $"{counted}: {list}.";
    }
}
