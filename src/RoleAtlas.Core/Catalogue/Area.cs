namespace RoleAtlas.Core.Catalogue;

/// <summary>A group of responsibilities, such as "Strategy" or "Delivery".</summary>
public sealed class Area
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public string Description { get; init; } = "";

    /// <summary>Reading order within the catalogue, ascending.</summary>
    public int Position { get; init; }

    public override string ToString() => Slug;
}
