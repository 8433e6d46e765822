namespace RoleAtlas.Core.Catalogue;

/// <summary>One row of the matrix: one verb and one object, as in "Setting the product vision".</summary>
public sealed class Responsibility
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required Area Area { get; init; }
    public string Description { get; init; } = "";
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Reading order within the catalogue, ascending; areas come in their own order first.</summary>
    public int Position { get; init; }

    public override string ToString() => Slug;
}
