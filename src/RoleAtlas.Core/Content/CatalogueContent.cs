using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Content;

/// <summary>
/// What a content folder says, checked in itself: every slug it refers to is defined, every quote stands in its
/// source. Lists are in reading order.
/// </summary>
public sealed record CatalogueContent(
    IReadOnlyList<AreaContent> Areas,
    IReadOnlyList<RoleContent> Roles,
    IReadOnlyList<ResponsibilityContent> Responsibilities,
    IReadOnlyList<SourceContent> Sources)
{
    public IReadOnlyList<DecisionContent> Decisions { get; init; } = [];

    /// <summary>Slugs of what was deleted, which are given to nothing else.</summary>
    public IReadOnlyList<RetiredContent> Retired { get; init; } = [];

    /// <summary>The catalogue as readers would see it after a first import, without a database.</summary>
    public AtlasSnapshot ToSnapshot()
    {
        var rows = new CatalogueRows { Catalogue = { Revision = 1 } };
        new ContentMerge(rows, DateTime.UnixEpoch, deleteMissing: false).Apply(this);
        return SnapshotBuilder.Build(rows, TextOf);
    }

    /// <summary>The text that is made of this Markdown, where a source has it.</summary>
    internal SourceText? TextOf(string markdown) =>
        Sources.FirstOrDefault(s => s.Text.Markdown == markdown)?.Text;
}

/// <summary>What areas, roles, responsibilities and sources have in common.</summary>
public abstract record EntityContent
{
    public required ContentPlace Place { get; init; }

    /// <summary>Written by an export; null in files written by hand.</summary>
    public Guid? Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>Slugs it had before, which go on leading to it.</summary>
    public IReadOnlyList<string> RetiredSlugs { get; init; } = [];
}

public sealed record AreaContent : EntityContent
{
    public required string Name { get; init; }
    public required int Position { get; init; }
    public required string Description { get; init; }
}

public sealed record RoleContent : EntityContent
{
    public required string Name { get; init; }
    public required string Abbreviation { get; init; }
    public required string Summary { get; init; }
    public required IReadOnlyList<string> Aliases { get; init; }
    public required int Position { get; init; }
}

public sealed record ResponsibilityContent : EntityContent
{
    public required string Name { get; init; }

    /// <summary>The slug of its area.</summary>
    public required string Area { get; init; }

    public required string Description { get; init; }
    public required IReadOnlyList<string> Aliases { get; init; }
    public required int Position { get; init; }
}

public sealed record SourceContent : EntityContent
{
    public required string Title { get; init; }
    public required string Kind { get; init; }
    public string? Author { get; init; }
    public string? Publisher { get; init; }
    public DateOnly? Published { get; init; }

    /// <summary>An absolute http or https address.</summary>
    public string? Link { get; init; }

    public required IReadOnlyList<string> Hashtags { get; init; }
    public string? Note { get; init; }
    public required int Order { get; init; }
    public bool IsDraft { get; init; }

    /// <summary>Without front matter; line breaks are LF.</summary>
    public required SourceText Text { get; init; }

    public IReadOnlyList<ClaimContent> Claims { get; init; } = [];
}

public sealed record ClaimContent
{
    public required ContentPlace Place { get; init; }

    /// <summary>The public id; null where the file gives none.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Anchored in the text of its source, unless the file says that the words were lost. Start and end are then where they
    /// stood in an earlier text, and both 0 where the file does not say.
    /// </summary>
    public required Excerpt Excerpt { get; init; }

    /// <summary>Slugs, one or more, each once.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public required ClaimKind Kind { get; init; }

    /// <summary>A slug; set for, and only for, kind responsibility.</summary>
    public string? Responsibility { get; init; }

    public Stance? Stance { get; init; }
    public string? Label { get; init; }
    public string? Note { get; init; }
}

public sealed record DecisionContent
{
    public required ContentPlace Place { get; init; }

    /// <summary>Written by an export; null in files written by hand.</summary>
    public Guid? Id { get; init; }

    /// <summary>A slug; no two decisions are about the same.</summary>
    public required string Responsibility { get; init; }

    /// <summary>By the slug of the role.</summary>
    public required IReadOnlyDictionary<string, RaciLetter> Letters { get; init; }

    public required string Reason { get; init; }

    /// <summary>Public ids of claims of this content.</summary>
    public required IReadOnlyList<string> Upheld { get; init; }

    /// <summary>Public ids of claims of this content.</summary>
    public required IReadOnlyList<string> Overruled { get; init; }

    public required string DecidedBy { get; init; }
    public required DateOnly Decided { get; init; }
    public DateOnly? Review { get; init; }

    /// <summary>What sources said then; null where the file does not say.</summary>
    public DecisionBasisContent? Basis { get; init; }
}

/// <summary>What sources said of a responsibility when it was decided.</summary>
/// <param name="Verdict">The verdict over all roles.</param>
/// <param name="Roles">The roles it was about: slugs, or the ids of roles that are gone.</param>
/// <param name="Upheld">How many claims the decision followed.</param>
public sealed record DecisionBasisContent(VerdictKind Verdict, IReadOnlyList<string> Roles, int Upheld);

/// <summary>The slugs of an entity that is gone.</summary>
/// <param name="Place">Where it was written.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Id">The id it had.</param>
/// <param name="Slugs">One or more.</param>
public sealed record RetiredContent(ContentPlace Place, EntityKind Kind, Guid Id, IReadOnlyList<string> Slugs);
