using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.History;

/// <summary>One accepted edit, as lists of the history need it.</summary>
/// <param name="Number">The catalogue revision.</param>
/// <param name="At">UTC.</param>
/// <param name="By">Display name of who made it.</param>
/// <param name="Summary">What was done, in a line.</param>
/// <param name="Changes">In their order.</param>
public sealed record RecordedRevision(long Number, DateTime At, string By, string Summary, IReadOnlyList<RecordedChange> Changes);

/// <summary>That something was changed; how, the database tells.</summary>
/// <param name="Kind">What it is. A former address counts as what it is the address of.</param>
/// <param name="Id">Which.</param>
/// <param name="Sequence">Its number within the revision.</param>
/// <param name="Action">What was done.</param>
/// <param name="Of">The source it is about, if any: that of a claim, or itself.</param>
/// <param name="Others">What else it names, before or after: the roles of a claim, its responsibility, the area of that.</param>
public sealed record RecordedChange(EntityKind Kind, Guid Id, int Sequence, ChangeAction Action, Guid? Of, IReadOnlyList<Guid> Others)
{
    /// <summary>It is about a source that was a draft when the edit was done, or became one by it.</summary>
    public bool IsOfDraft { get; init; }

    /// <summary>It is about a source that was published by this very edit: what stood there before was a draft.</summary>
    public bool IsFromDraft { get; init; }

    public bool IsAbout(Guid id) => Id == id || Of == id || Others.Contains(id);
}

/// <summary>Something that is or was in the catalogue.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which.</param>
/// <param name="Slug">Its present or last address; null for what has none.</param>
/// <param name="Name">Its present or last name; of a claim its words.</param>
/// <param name="Source">The source it is about, if any.</param>
/// <param name="Last">The revision of its last change.</param>
/// <param name="IsGone">It was deleted, or merged into another.</param>
/// <param name="IsDraft">It is a source that is not published, or was when it was deleted.</param>
public sealed record RecordedThing(EntityKind Kind, Guid Id, string? Slug, string Name, Guid? Source, long Last, bool IsGone, bool IsDraft);
