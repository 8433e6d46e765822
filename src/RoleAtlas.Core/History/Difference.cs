using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Core.History;

/// <summary>What differs between two states of the catalogue, or a part of them.</summary>
/// <param name="Rows">Of the matrix, in the order of the catalogue; those that are gone come last.</param>
/// <param name="Things">What is called or described in other words; roles, and claims about other things than responsibilities, also where they came or went.</param>
public sealed record Difference(IReadOnlyList<RowChange> Rows, IReadOnlyList<ChangeInWords> Things)
{
    private (int Count, string Noun)[] Parts =>
    [
        (Rows.Sum(r => r.Cells.Count), "cell"), (Rows.Count(r => r.Verdict is not null), "verdict"), (Rows.Count(r => r.Decision is not null), "decision"),
        (Rows.Count(r => r.IsNew), "new responsibility"), (Rows.Count(r => r.IsGone), "deleted responsibility"),
        (Things.Count(t => t is { Kind: EntityKind.Role, Action: ChangeAction.Created }), "new role"),
        (Things.Count(t => t is { Kind: EntityKind.Role, Action: ChangeAction.Deleted }), "deleted role"), (Things.Count(t => t.Kind is EntityKind.Claim), "other claim"),
        .. DescribedThings.Nouns.Select(noun => (Things.Where(t => t.Kind is not EntityKind.Claim && t.Action is ChangeAction.Changed).Sum(t => t.Fields.Count(f => DescribedThings.Noun(f) == noun)), noun)),
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

        var shows = part.Shows(before, after);
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
            [.. rows.Select(r => RowOf(r.Before, r.After)).Where(r => r.Verdict is not null || r.Cells.Count > 0 || r.Decision is not null || r.IsNew || r.IsGone)],
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
            Func<Guid, bool> asked = part.Role is { } role ? id => id == role : id => part.Roles.Count == 0 || part.Roles.Contains(id);
            var roles = Both(before.Roles, after.Roles, r => r.Id, r => part is { Role: null, Source: not null } or { Responsibility: not null } ? spokenOf.Contains(r.Id) : asked(r.Id));
            var claims = part is { OtherClaims: true, Responsibility: null }
                ? Both(before.Claims, after.Claims, c => c.Id, c => c.Kind is not ClaimKind.Responsibility && c.Roles.Any(r => asked(r.Id))) : [];
            var areas = rows.SelectMany(r => new[] { r.Before?.Responsibility.Area, r.After?.Responsibility.Area }).OfType<Area>().Select(a => a.Id).ToHashSet();
            var sources = part.Source is { } one ? [one] : rows.SelectMany(r => SourcesOf(r.Before).Concat(SourcesOf(r.After))).ToHashSet();
            return
            [
                .. roles.Select(r => DescribedThings.Of(r.Before, r.After)),
                .. Both(before.Areas, after.Areas, a => a.Id, a => areas.Contains(a.Id)).Where(IsStill).Select(a => DescribedThings.Of(a.Before!, a.After!)),
                .. rows.Select(r => (Before: r.Before?.Responsibility, After: r.After?.Responsibility)).Where(IsStill).Select(r => DescribedThings.Of(r.Before!, r.After!)),
                .. Both(before.Sources, after.Sources, s => s.Id, s => sources.Contains(s.Id)).Where(IsStill).Select(s => DescribedThings.Of(s.Before!, s.After!, part.Source is not null)),
                .. claims.Select(c => DescribedThings.Of(c.Before, c.After)),
            ];
        }
    }

    // A responsibility that came or went is told by its row, a source by the cells it speaks in, an area by its responsibilities.
    private static bool IsStill<T>((T? Before, T? After) both) => both is { Before: not null, After: not null };

    private static IEnumerable<(T? Before, T? After)> Both<T, TId>(IEnumerable<T> before, IEnumerable<T> after, Func<T, TId> id, Func<T, bool> shown)
        where T : class
        where TId : notnull
    {
        var was = before.Where(shown).ToDictionary(id);
        var now = after.Where(shown).ToDictionary(id);
        return now.Values.Select(t => (was.GetValueOrDefault(id(t)), (T?)t)).Concat(was.Values.Where(w => !now.ContainsKey(id(w))).Select(w => ((T?)w, (T?)null)));
    }

    private static IEnumerable<Guid> SourcesOf(AtlasRow? row) => row is null ? [] : row.SpokenOf.SelectMany(r => row.CellOf(r)!.Claims).Select(c => c.Source.Id);
}
