namespace RoleAtlas.Core.Catalogue;

/// <summary>A set of responsibilities, not a person.</summary>
public sealed class Role
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }

    /// <summary>Singular, sentence case: "Product manager".</summary>
    public required string Name { get; init; }

    /// <summary>A few letters that tell the role apart where there is no room for its name: "PdM".</summary>
    public required string Abbreviation { get; init; }

    public string Summary { get; init; } = "";
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Reading order within the catalogue, ascending from 0. Also picks the role's colour and shape.</summary>
    public int Position { get; init; }

    public override string ToString() => Slug;
}
