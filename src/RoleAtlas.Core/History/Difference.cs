using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Core.History;

/// <summary>What differs between two states of the catalogue, or a part of them.</summary>
/// <param name="Rows">Of the matrix, in the order of the catalogue; those that are gone come last.</param>
/// <param name="Things">What is called or described in other words; roles also where they came or went.</param>
public sealed record Difference(IReadOnlyList<RowChange> Rows, IReadOnlyList<ChangeInWords> Things)
{
    private (int Count, string Noun)[] Parts =>
    [
        (Rows.Sum(r => r.Cells.Count), "cell"), (Rows.Count(r => r.Verdict is not null), "verdict"), (Rows.Count(r => r.Decision is not null), "decision"),
        (Things.Count(t => t.Action is ChangeAction.Created), "new role"), (Things.Count(t => t.Action is ChangeAction.Deleted), "deleted role"),
        .. DescribedThings.Nouns.Select(noun => (Things.Where(t => t.Action is ChangeAction.Changed).Sum(t => t.Fields.Count(f => DescribedThings.Noun(f) == noun)), noun)),
    ];

    /// <summary>"12 cells, three verdicts and one decision"; null where nothing differs.</summary>
    public string? Counts => AtlasWords.List([.. Parts.Where(p => p.Count > 0).Select(p => AtlasWords.Count(p.Count, p.Noun))]) is { Length: > 0 } words ? words : null;

    /// <summary>Whether the words of <see cref="Counts"/> speak of one thing.</summary>
    public bool IsOne => Parts.Sum(p => p.Count) == 1;

    public static Difference Between(AtlasSnapshot before, AtlasSnapshot after) => Between(before, after, ComparedPart.Everything);

    /// <inheritdoc cref="Between(AtlasSnapshot, AtlasSnapshot)"/>
    public static Difference Between(AtlasSnapshot before, AtlasSnapshot after, ComparedPart part)
    {
        if (ReferenceEquals(before, after))
            return new([], []);

        var shows = part.Shows();
        var earlier = part.RowsOf(before).ToDictionary(r => r.Responsibility.Id);
        var later = part.RowsOf(after).ToList();
        var known = later.Select(r => r.Responsibility.Id).ToHashSet();
        List<(AtlasRow? Before, AtlasRow? After)> rows =
        [
            .. later.Select(r => (Before: earlier.GetValueOrDefault(r.Responsibility.Id), After: (AtlasRow?)r))
                .Concat(before.Responsibilities.Where(r => !known.Contains(r.Id) && earlier.ContainsKey(r.Id)).Select(r => (Before: (AtlasRow?)earlier[r.Id], After: (AtlasRow?)null)))
                .Where(r => shows(r.Before, r.After)),
        ];
        return new(
            [.. rows.Select(r => RowOf(r.Before, r.After)).Where(r => r.Verdict is not null || r.Cells.Count > 0 || r.Decision is not null)],
            [.. ThingsOf().Where(t => t.Fields.Count > 0)]);

        RowChange RowOf(AtlasRow? was, AtlasRow? row)
        {
            var cells = CellChange.Between(was, row);
            return new RowChange(
                (row ?? was)!.Responsibility,
                VerdictChange.Of(was, row),
                part.Role is { } role ? [.. cells.Where(c => c.Role.Id == role)] : cells,
                !part.Decisions ? null
                    : DecisionChange.Of(was is null ? null : before.DecisionOn(was.Responsibility), row is null ? null : after.DecisionOn(row.Responsibility)),
                was is null,
                row is null);
        }

        IEnumerable<ChangeInWords> ThingsOf()
        {
            var spokenOf = rows.SelectMany(r => (r.Before?.SpokenOf ?? []).Concat(r.After?.SpokenOf ?? [])).Select(r => r.Id).ToHashSet();
            var roles = Both(before.Roles, after.Roles, r => r.Id, part switch
            {
                { Role: { } role } => id => id == role,
                { Responsibility: null, Source: null } => id => part.Roles.Count == 0 || part.Roles.Contains(id),
                _ => spokenOf.Contains,
            });
            var areas = rows.SelectMany(r => new[] { r.Before?.Responsibility.Area, r.After?.Responsibility.Area }).OfType<Area>().Select(a => a.Id).ToHashSet();
            var sources = part.Source is { } one ? [one] : rows.SelectMany(r => SourcesOf(r.Before).Concat(SourcesOf(r.After))).ToHashSet();
            return
            [
                .. roles.Select(r => DescribedThings.Of(r.Before, r.After)),
                .. Both(before.Areas, after.Areas, a => a.Id, areas.Contains).Where(IsStill).Select(a => DescribedThings.Of(a.Before!, a.After!)),
                .. rows.Select(r => (Before: r.Before?.Responsibility, After: r.After?.Responsibility)).Where(IsStill).Select(r => DescribedThings.Of(r.Before!, r.After!)),
                .. Both(before.Sources, after.Sources, s => s.Id, sources.Contains).Where(IsStill).Select(s => DescribedThings.Of(s.Before!, s.After!, part.Source is not null)),
            ];
        }
    }

    // A responsibility that came or went is told by its row, a source by the cells it speaks in, an area by its responsibilities.
    private static bool IsStill<T>((T? Before, T? After) both) => both is { Before: not null, After: not null };

    private static IEnumerable<(T? Before, T? After)> Both<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, Guid> id, Func<Guid, bool> shown)
        where T : class
    {
        var was = before.Where(t => shown(id(t))).ToDictionary(id);
        var now = after.Where(t => shown(id(t))).ToDictionary(id);
        return now.Values.Select(t => (was.GetValueOrDefault(id(t)), (T?)t)).Concat(was.Values.Where(w => !now.ContainsKey(id(w))).Select(w => ((T?)w, (T?)null)));
    }

    private static IEnumerable<Guid> SourcesOf(AtlasRow? row) => row is null ? [] : row.SpokenOf.SelectMany(r => row.CellOf(r)!.Claims).Select(c => c.Source.Id);
}
