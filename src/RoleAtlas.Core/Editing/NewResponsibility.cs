using System.Text.RegularExpressions;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>A responsibility that is made while a claim on it is: a name and an area; the rest can be said later.</summary>
/// <param name="Name">As a verb phrase: "Setting the product vision".</param>
/// <param name="Area">Its area, behind whose other responsibilities it stands.</param>
public sealed partial record NewResponsibility(string Name, Guid Area)
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
            Slug = FreeSlug(rows),
            Position = rows.Responsibilities.Where(r => r.AreaId == Area).Select(r => r.Position).DefaultIfEmpty(-1).Max() + 1,
        });
    }

    /// <summary>From the words of the name; with a number where that is, or was, another's address.</summary>
    private string FreeSlug(CatalogueRows rows)
    {
        var words = OtherSigns().Replace(FoldedWords.Of(Name), "-").Trim('-');
        var stem = words.Length == 0 ? "responsibility" : words[..Math.Min(words.Length, Slug.MaximumLength - 5)].TrimEnd('-');
        var taken = rows.Responsibilities.Select(r => r.Slug)
            .Concat(rows.RetiredSlugs.Where(r => r.Kind is EntityKind.Responsibility).Select(r => r.Slug)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? stem : $"{stem}-{n}").First(s => !taken.Contains(s));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex OtherSigns();
}
