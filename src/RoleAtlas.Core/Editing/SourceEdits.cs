using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Editing;

/// <summary>What is known about a source, beside its text; with another slug, the old one goes on leading to it.</summary>
/// <param name="Source">As it was seen.</param>
/// <param name="Title">Of the document.</param>
/// <param name="Kind">What it is, in words: "Job description".</param>
/// <param name="Slug">Its address.</param>
/// <param name="Author">Null where unknown, as with publisher, day and link.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">When.</param>
/// <param name="Link">Where the original can be read; http or https.</param>
/// <param name="Hashtags">Without the sign.</param>
/// <param name="Note">What a reader should know of it.</param>
/// <param name="Order">Its number within the catalogue; each source has its own.</param>
/// <param name="IsDraft">Whether its claims count for editors only.</param>
public sealed record ChangeSource(
    Seen Source, string Title, string Kind, string Slug, string? Author, string? Publisher, DateOnly? Published, string? Link,
    IReadOnlyList<string> Hashtags, string? Note, int Order, bool IsDraft) : Edit
{
    /// <summary>The edit that leaves a source as it is; say with <c>with</c> what is to be another.</summary>
    public static ChangeSource Of(SourceRow row) => new(
        Seen.Of(row), row.Title, row.Kind, row.Slug, row.Author, row.Publisher, row.Published, row.Link, row.Hashtags, row.Note,
        row.Order, row.IsDraft);

    /// <summary>Several at once, as one revision.</summary>
    public static Edit Several(IReadOnlyList<ChangeSource> changes) =>
        changes is [var only] ? only : new EditsTogether($"Changed {changes.Count} sources", changes);

    internal override string Summarise(CatalogueRows rows)
    {
        var before = rows.Sources.Find(s => s.Id == Source.Id);
        return before switch
        {
            { } b when b.Title != Title => $"Renamed source {b.Title} to {Title}",
            { IsDraft: true } when !IsDraft => $"Published source {Title}",
            { IsDraft: false } when IsDraft => $"Took source {Title} back as a draft",
            _ => $"Changed source {Title}",
        };
    }

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<SourceRow>(Source) is not { } row)
            return;
        if (Order < 1)
            catalogue.Refuse(nameof(Order), "Sources are numbered from 1.");
        catalogue.Rename(row, Slug);
        (row.Title, row.Kind, row.Author, row.Publisher, row.Published) = (Title, Kind, Author, Publisher, Published);
        (row.Link, row.Note, row.Order, row.IsDraft) = (Link, Note, Order, IsDraft);
        row.Hashtags = EditedCatalogue.Kept(row.Hashtags, Hashtags);
    }
}

/// <summary>Deletes a source with every claim that rests on it. Its text stays in the history.</summary>
public sealed record DeleteSource(Seen Source) : Edit
{
    /// <summary>Several at once, as one revision.</summary>
    public static Edit Several(IReadOnlyList<SourceRow> sources) => sources is [var only]
        ? new DeleteSource(Seen.Of(only))
        : new EditsTogether($"Deleted {sources.Count} sources", [.. sources.Select(s => new DeleteSource(Seen.Of(s)))]);

    internal override string Summarise(CatalogueRows rows) => $"Deleted source {rows.Sources.Find(s => s.Id == Source.Id)?.Title}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<SourceRow>(Source) is not { } row)
            return;
        foreach (var claim in catalogue.Rows.Claims.Where(c => c.SourceId == row.Id).ToList())
            catalogue.DeleteClaim(claim);
        catalogue.Delete(row);
    }
}

/// <summary>The order of the sources, which hand round the numbers that they have.</summary>
/// <param name="Began">The order that was seen; where somebody has made another of it since, that is a conflict.</param>
/// <param name="Order">Ids of all sources, the first first.</param>
public sealed record ReorderSources(SeenOrder Began, IReadOnlyList<Guid> Order) : Edit
{
    internal override string Summarise(CatalogueRows rows) => "Put the sources in another order";

    internal override void Apply(EditedCatalogue catalogue) =>
        catalogue.Reorder(catalogue.Rows.Sources, Began, Order, row => row.Order, (row, number) => row.Order = number);
}
