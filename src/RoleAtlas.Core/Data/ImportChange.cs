using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.History;

namespace RoleAtlas.Core.Data;

public enum ImportAction
{
    /// <summary>New in the catalogue.</summary>
    Added,

    /// <summary>Brought by the content, and different from before.</summary>
    Changed,

    /// <summary>Brought by the content, and as before.</summary>
    Unchanged,

    /// <summary>Not in the content, and therefore gone.</summary>
    Deleted,

    /// <summary>Not in the content, and kept all the same.</summary>
    Kept,
}

/// <summary>What an import does with one entity.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What people call it; for a claim its words.</param>
/// <param name="Action">What becomes of it.</param>
public sealed record ImportChange(EntityKind Kind, string Name, ImportAction Action)
{
    /// <summary>An import may change thousands, of which nobody reads more.</summary>
    public const int MostInFields = 50;

    /// <summary>What differs; told of the first <see cref="MostInFields"/> that are changed, in their order.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];
}

/// <summary>The rows as they were before an import, to tell afterwards what it did.</summary>
internal sealed class RowsBeforeImport(CatalogueRows rows)
{
    private readonly Dictionary<Guid, (EntityRow Row, string Written, string Name)> before =
        All(rows).ToDictionary(r => r.Id, r => (r, Written(r), NameOf(r, rows)));

    /// <summary>In the order of kinds, within one by name.</summary>
    public IReadOnlyList<ImportChange> Compare(CatalogueRows after, IReadOnlySet<Guid> absent)
    {
        var present = All(after).ToDictionary(r => r.Id);
        List<(Guid Id, ImportChange Change)> all =
        [
            .. present.Values.Select(r => (r.Id, new ImportChange(CatalogueRows.KindOf(r), NameOf(r, after), ActionOf(r, absent))))
                .Concat(before.Values.Where(b => !present.ContainsKey(b.Row.Id))
                    .Select(b => (b.Row.Id, new ImportChange(CatalogueRows.KindOf(b.Row), b.Name, ImportAction.Deleted))))
                .OrderBy(c => c.Item2.Kind).ThenBy(c => c.Item2.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
        var told = all.Where(c => c.Change.Action is ImportAction.Changed).Take(ImportChange.MostInFields).Select(c => c.Id).ToHashSet();
        return [.. all.Select(c => told.Contains(c.Id) ? c.Change with { Fields = FieldsOf(present[c.Id], Called) } : c.Change)];

        string Called(Guid id) => present.TryGetValue(id, out var row) ? NameOf(row, after) : before.TryGetValue(id, out var gone) ? gone.Name : "";
    }

    /// <summary>In the words of the history.</summary>
    private IReadOnlyList<FieldChange> FieldsOf(EntityRow row, Func<Guid, string> name) => ChangeInWords.Of(
        new CatalogueChangeRow
        {
            EntityKind = CatalogueRows.KindOf(row), EntityId = row.Id, Action = ChangeAction.Changed, Before = before[row.Id].Written, After = Written(row),
        },
        name).Fields;

    private ImportAction ActionOf(EntityRow row, IReadOnlySet<Guid> absent) =>
        absent.Contains(row.Id) ? ImportAction.Kept
        : !before.TryGetValue(row.Id, out var known) ? ImportAction.Added
        : known.Written == Written(row) ? ImportAction.Unchanged : ImportAction.Changed;

    private static IEnumerable<EntityRow> All(CatalogueRows rows) => rows.Areas.Concat<EntityRow>(rows.Roles)
        .Concat(rows.Responsibilities).Concat(rows.Sources).Concat(rows.Claims).Concat(rows.Decisions);

    private static string Written(EntityRow row) => ChangeJson.Of(row).ToJsonString(ChangeJson.Options);

    private static string NameOf(EntityRow row, CatalogueRows rows) => row switch
    {
        AreaRow area => area.Name,
        RoleRow role => role.Name,
        ResponsibilityRow responsibility => responsibility.Name,
        SourceRow source => source.Title,
        ClaimRow claim => $"“{claim.Exact}”",
        DecisionRow decision => rows.Responsibilities.Find(r => r.Id == decision.ResponsibilityId)?.Name ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, "Rows of this type are not imported."),
    };
}
