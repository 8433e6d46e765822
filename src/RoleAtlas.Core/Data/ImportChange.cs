using System.Text.Json;
using RoleAtlas.Core.Catalogue;

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
public sealed record ImportChange(EntityKind Kind, string Name, ImportAction Action);

/// <summary>The rows as they were before an import, to tell afterwards what it did.</summary>
internal sealed class RowsBeforeImport(CatalogueRows rows)
{
    private readonly Dictionary<Guid, (EntityRow Row, string Written, string Name)> before =
        All(rows).ToDictionary(r => r.Id, r => (r, Written(r), NameOf(r, rows)));

    /// <summary>In the order of kinds, within one by name.</summary>
    public IReadOnlyList<ImportChange> Compare(CatalogueRows after, IReadOnlySet<Guid> absent)
    {
        var present = All(after).ToList();
        var ids = present.Select(r => r.Id).ToHashSet();
        return
        [
            .. present.Select(r => new ImportChange(CatalogueRows.KindOf(r), NameOf(r, after), ActionOf(r, absent)))
                .Concat(before.Values.Where(b => !ids.Contains(b.Row.Id))
                    .Select(b => new ImportChange(CatalogueRows.KindOf(b.Row), b.Name, ImportAction.Deleted)))
                .OrderBy(c => c.Kind).ThenBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    private ImportAction ActionOf(EntityRow row, IReadOnlySet<Guid> absent) =>
        absent.Contains(row.Id) ? ImportAction.Kept
        : !before.TryGetValue(row.Id, out var known) ? ImportAction.Added
        : known.Written == Written(row) ? ImportAction.Unchanged : ImportAction.Changed;

    private static IEnumerable<EntityRow> All(CatalogueRows rows) => rows.Areas.Concat<EntityRow>(rows.Roles)
        .Concat(rows.Responsibilities).Concat(rows.Sources).Concat(rows.Claims).Concat(rows.Decisions);

    private static string Written(EntityRow row) => JsonSerializer.Serialize(row, row.GetType(), ChangeJson.Options)
        + (row is ClaimRow claim ? string.Join(' ', claim.Roles.Select(r => r.RoleId).Order()) : "");

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
