using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Sources;

/// <summary>A document that speaks of roles, with the text of its current source revision.</summary>
public sealed class Source
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }

    /// <summary>What it is, in words: "LinkedIn post", "Job description".</summary>
    public required string Kind { get; init; }

    /// <summary>Null where unknown, and then shown as unknown.</summary>
    public string? Author { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Null where unknown, and then shown as unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the original can be read; http or https only.</summary>
    public Uri? Link { get; init; }

    public IReadOnlyList<string> Hashtags { get; init; } = [];
    public string? Note { get; init; }

    /// <summary>The source's number within the catalogue, from 1: "post 6".</summary>
    public int Order { get; init; }

    public required SourceText Text { get; init; }

    public override string ToString() => Slug;
}
