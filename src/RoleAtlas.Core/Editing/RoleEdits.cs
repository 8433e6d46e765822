using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;

namespace RoleAtlas.Core.Editing;

/// <summary>A new role, behind the others.</summary>
public sealed record AddRole(string Name, string Abbreviation, string Slug, string Summary, IReadOnlyList<string> Aliases) : Edit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    internal override string Summarise(CatalogueRows rows) => $"Added role {Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        catalogue.CheckAbbreviation(Abbreviation);
        catalogue.Add(new RoleRow
        {
            Id = Id,
            Slug = Slug,
            Name = Name,
            Abbreviation = Abbreviation,
            Summary = Summary,
            Aliases = [.. Aliases],
            Position = EditedCatalogue.Behind(catalogue.Rows.Roles.Select(r => r.Position)),
        });
    }
}

/// <summary>What is said about a role; with another slug, the old one goes on leading to it.</summary>
public sealed record ChangeRole(
    Seen Role, string Name, string Abbreviation, string Slug, string Summary, IReadOnlyList<string> Aliases) : Edit
{
    internal override string Summarise(CatalogueRows rows) => rows.Roles.Find(r => r.Id == Role.Id)?.Name is { } before && before != Name
        ? $"Renamed role {before} to {Name}"
        : $"Changed role {Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<RoleRow>(Role) is not { } row)
            return;
        catalogue.CheckAbbreviation(Abbreviation);
        catalogue.Rename(row, Slug);
        (row.Name, row.Abbreviation, row.Summary) = (Name, Abbreviation, Summary);
        row.Aliases = EditedCatalogue.Kept(row.Aliases, Aliases);
    }
}

/// <summary>Deletes a role, the claims that name it alone, and its part in claims on several roles and in decisions.</summary>
public sealed record DeleteRole(Seen Role) : Edit
{
    internal override string Summarise(CatalogueRows rows) => $"Deleted role {rows.Roles.Find(r => r.Id == Role.Id)?.Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<RoleRow>(Role) is not { } row)
            return;
        var touched = new List<ClaimRow>();
        foreach (var claim in catalogue.Rows.Claims.Where(c => c.Roles.Exists(r => r.RoleId == row.Id)).ToList())
        {
            if (claim.Roles.Count == 1)
            {
                catalogue.DeleteClaim(claim);
            }
            else
            {
                catalogue.SetRoles(claim, claim.Roles.Select(r => r.RoleId).Where(id => id != row.Id));
                touched.Add(claim);
            }
        }
        catalogue.DropRepeatedClaims(touched);
        foreach (var decision in catalogue.Rows.Decisions.Where(d => d.Letters.ContainsKey(row.Id)))
            decision.Letters = new(decision.Letters.Where(l => l.Key != row.Id).ToDictionary());
        catalogue.Delete(row);
    }
}

/// <summary>Gives one role everything that is said of another, which is then gone; its addresses lead to the first.</summary>
public sealed record MergeRoles(Seen From, Seen Into) : Edit
{
    internal override string Summarise(CatalogueRows rows) =>
        $"Merged role {rows.Roles.Find(r => r.Id == From.Id)?.Name} into {rows.Roles.Find(r => r.Id == Into.Id)?.Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<RoleRow>(From) is not { } from || catalogue.Find<RoleRow>(Into) is not { } into)
            return;
        if (from == into)
        {
            catalogue.Refuse(nameof(Into), "A role cannot be merged into itself. Choose another.");
            return;
        }

        var moved = catalogue.Rows.Claims.Where(c => c.Roles.Exists(r => r.RoleId == from.Id)).ToList();
        foreach (var claim in moved)
            catalogue.SetRoles(claim, [.. claim.Roles.Select(r => r.RoleId == from.Id ? into.Id : r.RoleId)]);
        catalogue.DropRepeatedClaims(moved);
        foreach (var decision in catalogue.Rows.Decisions.Where(d => d.Letters.ContainsKey(from.Id)))
        {
            var letters = decision.Letters.Where(l => l.Key != from.Id).ToDictionary();
            letters[into.Id] = letters.TryGetValue(into.Id, out var own) ? own.And(decision.Letters[from.Id]) : decision.Letters[from.Id];
            decision.Letters = new(letters);
        }
        into.Aliases = EditedCatalogue.Joined(into.Name, into.Aliases, from.Name, from.Aliases);
        if (into.Summary.Length == 0)
            into.Summary = from.Summary;
        catalogue.LeadTo(from, into);
        catalogue.Delete(from);
    }
}

/// <summary>The order in which roles are listed, which also gives them their colours and shapes.</summary>
/// <param name="Began">The order that was seen; where somebody has made another of it since, that is a conflict.</param>
/// <param name="Order">Ids of all roles, the first first.</param>
public sealed record ReorderRoles(SeenOrder Began, IReadOnlyList<Guid> Order) : Edit
{
    internal override string Summarise(CatalogueRows rows) => "Put the roles in another order";

    internal override void Apply(EditedCatalogue catalogue) =>
        catalogue.Reorder(catalogue.Rows.Roles, Began, Order, row => row.Position, (row, position) => row.Position = position);
}
