using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Editing;

/// <summary>What an edit would do.</summary>
/// <param name="Before">The catalogue without it, drafts included.</param>
/// <param name="After">The catalogue with it; as before where there are problems.</param>
/// <param name="Problems">Why it would be refused.</param>
/// <param name="Conflicts">Ids of the rows that have changed since they were <see cref="Seen"/>, or are gone.</param>
public sealed record EditPreview(
    AtlasSnapshot Before, AtlasSnapshot After, IReadOnlyList<EditProblem> Problems, IReadOnlyList<Guid> Conflicts)
{
    public bool CanBeSaved => Problems.Count == 0 && Conflicts.Count == 0;

    /// <summary>What would go along or change beside what the edit names.</summary>
    public Dependents Dependents { get; init; } = Dependents.None;

    /// <summary>
    /// The catalogue without it and with it as readers see them, where a source is published or taken back as a draft: with drafts
    /// that changes no verdict. Null where it does neither.
    /// </summary>
    public (AtlasSnapshot Before, AtlasSnapshot After)? ForReaders { get; init; }

    /// <summary>The responsibilities whose verdict over all roles would be another, in the order of the catalogue.</summary>
    public IReadOnlyList<VerdictChange> VerdictChanges => field ??= VerdictChange.Between(Counted.Before, Counted.After);

    /// <summary>What sources would say otherwise of responsibilities whose verdict stays.</summary>
    public IReadOnlyList<VoiceChange> VoiceChanges => field ??= VoiceChange.Between(Counted.Before, Counted.After, VerdictChanges);

    private (AtlasSnapshot Before, AtlasSnapshot After) Counted => ForReaders ?? (Before, After);
}

/// <summary>What became of an edit.</summary>
/// <param name="Revision">The new catalogue revision; null where nothing was changed.</param>
/// <param name="Changes">What the history now says of it.</param>
/// <param name="Problems">Why it was refused.</param>
/// <param name="Conflicts">Ids of the rows that have changed since they were <see cref="Seen"/>, or are gone.</param>
public sealed record EditResult(
    long? Revision, IReadOnlyList<CatalogueChangeRow> Changes, IReadOnlyList<EditProblem> Problems, IReadOnlyList<Guid> Conflicts)
{
    /// <summary>It is saved, or there was nothing to save.</summary>
    public bool Succeeded => Problems.Count == 0 && Conflicts.Count == 0;
}
