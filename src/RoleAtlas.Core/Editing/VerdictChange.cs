using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Editing;

/// <summary>A responsibility for which two states of the catalogue come to different verdicts over all roles.</summary>
/// <param name="Responsibility">As it is after; as it was where it is gone.</param>
/// <param name="Before">Null where the responsibility is new.</param>
/// <param name="After">Null where the responsibility is gone.</param>
public sealed record VerdictChange(Responsibility Responsibility, AtlasRow? Before, AtlasRow? After)
{
    /// <summary>New responsibilities are among them, and those that are gone, unless no source speaks of them.</summary>
    public static IReadOnlyList<VerdictChange> Between(AtlasSnapshot before, AtlasSnapshot after)
    {
        if (ReferenceEquals(before, after))
            return [];

        var earlier = before.Rows.ToDictionary(r => r.Responsibility.Id);
        var later = after.Rows.Select(r => r.Responsibility.Id).ToHashSet();
        return
        [
            .. after.Rows
                .Select(r => new VerdictChange(r.Responsibility, earlier.GetValueOrDefault(r.Responsibility.Id), r))
                .Where(c => c.IsChange),
            .. before.Rows.Where(r => !later.Contains(r.Responsibility.Id))
                .Select(r => new VerdictChange(r.Responsibility, r, null)).Where(c => c.IsChange),
        ];
    }

    /// <summary>Null where both come to the same.</summary>
    internal static VerdictChange? Of(AtlasRow? before, AtlasRow? after) =>
        new VerdictChange((after ?? before)!.Responsibility, before, after) is { IsChange: true } change ? change : null;

    private bool IsChange => (Before, After) switch
    {
        ({ } b, { } a) => b.Verdict.Kind != a.Verdict.Kind || !b.Verdict.Roles.Select(r => r.Id).SequenceEqual(a.Verdict.Roles.Select(r => r.Id)),
        ({ } b, null) => b.Verdict.Kind is not VerdictKind.Silent,
        (null, { } a) => a.Verdict.Kind is not VerdictKind.Silent,
        _ => false,
    };
}
