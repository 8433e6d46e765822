using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Editing;

/// <summary>A new responsibility, behind the others of its area.</summary>
public sealed record AddResponsibility(string Name, Guid AreaId, string Slug, string Description, IReadOnlyList<string> Aliases) : Edit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    internal override string Summarise(CatalogueRows rows) => $"Added responsibility {Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (!catalogue.HasArea(AreaId))
            return;
        catalogue.Add(new ResponsibilityRow
        {
            Id = Id,
            Slug = Slug,
            Name = Name,
            AreaId = AreaId,
            Description = Description,
            Aliases = [.. Aliases],
            Position = EditedCatalogue.Behind(catalogue.Rows.Responsibilities.Select(r => r.Position)),
        });
    }
}

/// <summary>What is said about a responsibility, and its area; with another slug, the old one goes on leading to it.</summary>
public sealed record ChangeResponsibility(
    Seen Responsibility, string Name, Guid AreaId, string Slug, string Description, IReadOnlyList<string> Aliases) : Edit
{
    internal override string Summarise(CatalogueRows rows) =>
        rows.Responsibilities.Find(r => r.Id == Responsibility.Id)?.Name is { } before && before != Name
            ? $"Renamed responsibility {before} to {Name}"
            : $"Changed responsibility {Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<ResponsibilityRow>(Responsibility) is not { } row || !catalogue.HasArea(AreaId))
            return;
        catalogue.Rename(row, Slug);
        (row.Name, row.AreaId, row.Description) = (Name, AreaId, Description);
        row.Aliases = EditedCatalogue.Kept(row.Aliases, Aliases);
    }
}

/// <summary>Moves responsibilities into an area.</summary>
public sealed record MoveResponsibilities(IReadOnlyList<Seen> Responsibilities, Guid AreaId) : Edit
{
    internal override string Summarise(CatalogueRows rows) =>
        $"Moved {ResponsibilityWords.Of(Responsibilities, rows)} to area {rows.Areas.Find(a => a.Id == AreaId)?.Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        var found = Responsibilities.Select(catalogue.Find<ResponsibilityRow>).OfType<ResponsibilityRow>().ToList();
        if (!catalogue.HasArea(AreaId))
            return;
        foreach (var row in found)
            row.AreaId = AreaId;
    }
}

/// <summary>Deletes responsibilities, the claims about them and the decisions on them.</summary>
public sealed record DeleteResponsibilities(IReadOnlyList<Seen> Responsibilities) : Edit
{
    internal override string Summarise(CatalogueRows rows) => $"Deleted {ResponsibilityWords.Of(Responsibilities, rows)}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        foreach (var row in Responsibilities.Select(catalogue.Find<ResponsibilityRow>).OfType<ResponsibilityRow>().ToList())
            catalogue.DeleteResponsibility(row);
    }
}

/// <summary>
/// Makes every claim about one responsibility one about another; the first is then gone, and its addresses lead to the other.
/// Its decision goes along where the other has none, and is deleted where it has.
/// </summary>
public sealed record MergeResponsibilities(Seen From, Seen Into) : Edit
{
    internal override string Summarise(CatalogueRows rows) =>
        $"Merged responsibility {rows.Responsibilities.Find(r => r.Id == From.Id)?.Name} into {rows.Responsibilities.Find(r => r.Id == Into.Id)?.Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<ResponsibilityRow>(From) is not { } from || catalogue.Find<ResponsibilityRow>(Into) is not { } into)
            return;
        if (from == into)
        {
            catalogue.Refuse(nameof(Into), "A responsibility cannot be merged into itself. Choose another.");
            return;
        }

        var moved = catalogue.Rows.Claims.Where(c => c.ResponsibilityId == from.Id).ToList();
        foreach (var claim in moved)
            claim.ResponsibilityId = into.Id;
        catalogue.DropRepeatedClaims(moved);
        if (catalogue.Rows.Decisions.Find(d => d.ResponsibilityId == from.Id) is { } decision)
        {
            if (catalogue.Rows.Decisions.Exists(d => d.ResponsibilityId == into.Id))
                catalogue.Delete(decision);
            else
                decision.ResponsibilityId = into.Id;
        }
        into.Aliases = EditedCatalogue.Joined(into.Name, into.Aliases, from.Name, from.Aliases);
        if (into.Description.Length == 0)
            into.Description = from.Description;
        catalogue.LeadTo(from, into);
        catalogue.Delete(from);
    }
}

/// <summary>
/// Takes a new responsibility out of one: the claims chosen are then about the new one. A decision stays with the first, and
/// no longer names claims that have moved.
/// </summary>
/// <param name="Of">What is split.</param>
/// <param name="Name">Of the new one.</param>
/// <param name="AreaId">Of the new one.</param>
/// <param name="Slug">Of the new one.</param>
/// <param name="Description">Of the new one.</param>
/// <param name="Claims">Ids of the claims that move: one at least, all about what is split.</param>
public sealed record SplitResponsibility(
    Seen Of, string Name, Guid AreaId, string Slug, string Description, IReadOnlyList<Guid> Claims) : Edit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    internal override string Summarise(CatalogueRows rows) =>
        $"Split responsibility {Name} from {rows.Responsibilities.Find(r => r.Id == Of.Id)?.Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<ResponsibilityRow>(Of) is not { } row)
            return;
        var moving = Claims.Distinct().Select(catalogue.Find<ClaimRow>).OfType<ClaimRow>().ToList();
        if (moving.Count == 0)
            catalogue.Refuse(nameof(Claims), "Choose at least one claim that moves to the new responsibility.");
        else if (moving.Exists(c => c.ResponsibilityId != row.Id))
            catalogue.Refuse(nameof(Claims), "A claim that was to move has been given to another responsibility meanwhile. Choose anew.");

        new AddResponsibility(Name, AreaId, Slug, Description, []) { Id = Id }.Apply(catalogue);
        if (catalogue.Problems.Count > 0 || catalogue.Conflicts.Count > 0)
            return;
        foreach (var claim in moving)
            claim.ResponsibilityId = Id;
    }
}

/// <summary>The order in which responsibilities are listed within their areas.</summary>
/// <param name="Began">The order that was seen in each area; where somebody has made another of one that is changed here, that is a conflict.</param>
/// <param name="Order">Ids of all responsibilities, or of those of some areas, the first first.</param>
public sealed record ReorderResponsibilities(SeenOrder Began, IReadOnlyList<Guid> Order) : Edit
{
    internal override string Summarise(CatalogueRows rows)
    {
        var named = Order.ToHashSet();
        var areas = rows.Responsibilities.Where(r => named.Contains(r.Id)).Select(r => r.AreaId).Distinct().ToList();
        return areas is [var only] && rows.Areas.Find(a => a.Id == only) is { } area
            ? $"Put the responsibilities of {area.Name} in another order"
            : "Put the responsibilities in another order";
    }

    internal override void Apply(EditedCatalogue catalogue)
    {
        var named = Order.ToHashSet();
        foreach (var area in catalogue.Rows.Responsibilities.GroupBy(r => r.AreaId).Where(g => g.Any(r => named.Contains(r.Id))))
            catalogue.Reorder(area, Began, Order, row => row.Position, (row, position) => row.Position = position);
    }
}

internal static class ResponsibilityWords
{
    private const int Named = 3;

    /// <summary>"responsibility X", "responsibilities X and Y", "14 responsibilities".</summary>
    public static string Of(IReadOnlyList<Seen> seen, CatalogueRows rows)
    {
        if (seen.Count > Named)
            return $"{seen.Count} responsibilities";
        var names = seen.Select(s => rows.Responsibilities.Find(r => r.Id == s.Id)?.Name).OfType<string>().ToList();
        return $"{(names.Count == 1 ? "responsibility" : "responsibilities")} {Atlas.AtlasWords.List(names)}";
    }
}
