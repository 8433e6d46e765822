using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Editing;

/// <summary>
/// One thing that somebody wants done to the catalogue, as a value. It works on rows in memory, so that a preview shows
/// exactly what saving would do; <see cref="CatalogueEditor"/> is what previews and saves.
/// </summary>
public abstract record Edit
{
    /// <summary>
    /// What is done, in a line for the history: "Renamed role Product manager to Product lead". Asked before it is applied.
    /// </summary>
    internal abstract string Summarise(CatalogueRows rows);

    /// <summary>Changes the rows, or says with <see cref="EditedCatalogue.Refuse(string, string)"/> why not.</summary>
    internal abstract void Apply(EditedCatalogue catalogue);

    /// <summary>The words for what stands in its way; those for a form unless the edit has others.</summary>
    internal virtual EditProblem Explain(Refusal refusal) => refusal.Problem;
}

/// <summary>A row as somebody saw it when they began to edit.</summary>
/// <param name="Id">Which row.</param>
/// <param name="Version">Its <see cref="EntityRow.Version"/> then; an edit of one that has changed since is a conflict.</param>
public sealed record Seen(Guid Id, int Version)
{
    public static Seen Of(EntityRow row) => new(row.Id, row.Version);
}

/// <summary>Several edits that are saved together or not at all, as one revision.</summary>
/// <param name="What">The line for the history.</param>
/// <param name="Edits">In the order in which they are applied; later ones see what earlier ones did.</param>
public sealed record EditsTogether(string What, IReadOnlyList<Edit> Edits) : Edit
{
    internal override string Summarise(CatalogueRows rows) => What;

    internal override void Apply(EditedCatalogue catalogue)
    {
        foreach (var edit in Edits)
            edit.Apply(catalogue);
    }
}
