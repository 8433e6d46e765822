using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Editing;

/// <summary>A new area, behind the others.</summary>
public sealed record AddArea(string Name, string Slug, string Description) : Edit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    internal override string Summarise(CatalogueRows rows) => $"Added area {Name}";

    internal override void Apply(EditedCatalogue catalogue) => catalogue.Add(new AreaRow
    {
        Id = Id,
        Slug = Slug,
        Name = Name,
        Description = Description,
        Position = EditedCatalogue.Behind(catalogue.Rows.Areas.Select(a => a.Position)),
    });
}

/// <summary>What is said about an area; with another slug, the old one goes on leading to it.</summary>
public sealed record ChangeArea(Seen Area, string Name, string Slug, string Description) : Edit
{
    internal override string Summarise(CatalogueRows rows) => rows.Areas.Find(a => a.Id == Area.Id)?.Name is { } before && before != Name
        ? $"Renamed area {before} to {Name}"
        : $"Changed area {Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<AreaRow>(Area) is not { } row)
            return;
        catalogue.Rename(row, Slug);
        (row.Name, row.Description) = (Name, Description);
    }
}

/// <summary>Deletes an area with the responsibilities in it, and what is said and decided of them.</summary>
public sealed record DeleteArea(Seen Area) : Edit
{
    internal override string Summarise(CatalogueRows rows) => $"Deleted area {rows.Areas.Find(a => a.Id == Area.Id)?.Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<AreaRow>(Area) is not { } row)
            return;
        foreach (var responsibility in catalogue.Rows.Responsibilities.Where(r => r.AreaId == row.Id).ToList())
            catalogue.DeleteResponsibility(responsibility);
        catalogue.Delete(row);
    }
}

/// <summary>Moves the responsibilities of one area into another; the first is then gone, and its addresses lead to the other.</summary>
public sealed record MergeAreas(Seen From, Seen Into) : Edit
{
    internal override string Summarise(CatalogueRows rows) =>
        $"Merged area {rows.Areas.Find(a => a.Id == From.Id)?.Name} into {rows.Areas.Find(a => a.Id == Into.Id)?.Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<AreaRow>(From) is not { } from || catalogue.Find<AreaRow>(Into) is not { } into)
            return;
        if (from == into)
        {
            catalogue.Refuse(nameof(Into), "An area cannot be merged into itself. Choose another.");
            return;
        }

        foreach (var responsibility in catalogue.Rows.Responsibilities.Where(r => r.AreaId == from.Id))
            responsibility.AreaId = into.Id;
        if (into.Description.Length == 0)
            into.Description = from.Description;
        catalogue.LeadTo(from, into);
        catalogue.Delete(from);
    }
}

/// <summary>The order in which areas are listed.</summary>
/// <param name="Began">The order that was seen; where somebody has made another of it since, that is a conflict.</param>
/// <param name="Order">Ids of all areas, the first first.</param>
public sealed record ReorderAreas(SeenOrder Began, IReadOnlyList<Guid> Order) : Edit
{
    internal override string Summarise(CatalogueRows rows) => "Put the areas in another order";

    internal override void Apply(EditedCatalogue catalogue) =>
        catalogue.Reorder(catalogue.Rows.Areas, Began, Order, row => row.Position, (row, position) => row.Position = position);
}
