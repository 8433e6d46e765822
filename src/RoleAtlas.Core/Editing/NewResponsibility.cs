using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>A responsibility that is made while a claim on it is: a name and an area; the rest can be said later.</summary>
/// <param name="Name">As a verb phrase: "Setting the product vision".</param>
/// <param name="Area">Its area, behind whose other responsibilities it stands.</param>
public sealed record NewResponsibility(string Name, Guid Area)
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    internal void Create(EditedCatalogue catalogue)
    {
        if (catalogue.Find<AreaRow>(Area) is null)
            return;
        var rows = catalogue.Rows;
        if (rows.Responsibilities.Find(r => FoldedWords.Of(r.Name) == FoldedWords.Of(Name)) is { } same)
        {
            catalogue.Refuse("Responsibility", $"There is “{same.Name}” already. Choose it instead of making another.");
            return;
        }

        catalogue.Add(new ResponsibilityRow
        {
            Id = Id,
            Name = Name.Trim(),
            AreaId = Area,
            Slug = rows.FreeSlug(EntityKind.Responsibility, Name),
            Position = rows.Responsibilities.Where(r => r.AreaId == Area).Select(r => r.Position).DefaultIfEmpty(-1).Max() + 1,
        });
    }
}
