using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.History;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Api;

/// <summary>An accepted edit.</summary>
/// <param name="Number">The catalogue revision; `at` asks any other resource for it.</param>
/// <param name="At">When it was made, in UTC.</param>
/// <param name="By">The name of whoever made it.</param>
/// <param name="Summary">What was done, in a line.</param>
/// <param name="Counts">What it changed, counted; empty where nothing of it is shown.</param>
/// <param name="Links">The revision by itself.</param>
internal sealed record RevisionAnswer(long Number, DateTime At, string By, string Summary, string Counts, Links Links)
{
    // Work on sources that are not published is for editors, and those see it on the page.
    public static RevisionAnswer Of(ApiRequest request, HistoryLog log, RecordedRevision revision) => new(
        revision.Number, DateTime.SpecifyKind(revision.At, DateTimeKind.Utc), revision.By, log.Summary(revision, withDrafts: false),
        HistoryWords.Counts(log.Shown(revision, withDrafts: false)), request.Links(ApiUrls.Revision(revision.Number), AtlasUrls.Revision(revision.Number)));
}

/// <summary>A revision with what it changed.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="HasHidden">A part of it is about a source that was not published, and is left out.</param>
/// <param name="ChangesPaging">Where the changes stand among all.</param>
/// <param name="Changes">What was changed, in its order.</param>
/// <param name="CellsPaging">Where the rows stand among all that are different.</param>
/// <param name="Cells">The rows of the matrix that it made different.</param>
internal sealed record RevisionWhole(
    RevisionAnswer Revision, bool HasHidden, Paging ChangesPaging, IReadOnlyList<ChangeAnswer> Changes, Paging CellsPaging, IReadOnlyList<RowChangeAnswer> Cells);

/// <summary>What was done to one thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Action">What was done.</param>
/// <param name="Name">What it is called, after the change where it is still there.</param>
/// <param name="Fields">What differs; of something new or gone, all that was filled in.</param>
internal sealed record ChangeAnswer(EntityKind Kind, ChangeAction Action, string Name, IReadOnlyList<FieldAnswer> Fields)
{
    public static ChangeAnswer Of(ChangeInWords change) =>
        new(change.Kind, change.Action, change.Name, [.. change.Fields.Select(f => new FieldAnswer(f.Label, f.Before, f.After))]);
}

/// <param name="Label">What a person calls it.</param>
/// <param name="Before">Null where there was nothing.</param>
/// <param name="After">Null where there is nothing.</param>
internal sealed record FieldAnswer(string Label, string? Before, string? After);

/// <summary>A row of the matrix that is different.</summary>
/// <param name="Responsibility">As it is after; as it was where it is gone.</param>
/// <param name="Before">The verdict over all roles; null where it did not change, or there was no such row.</param>
/// <param name="After">The verdict over all roles; null where it did not change, or there is no such row any more.</param>
/// <param name="Cells">The cells that differ.</param>
internal sealed record RowChangeAnswer(Named Responsibility, VerdictNamed? Before, VerdictNamed? After, IReadOnlyList<CellChangeAnswer> Cells)
{
    public static RowChangeAnswer Of(RowChange change) => new(
        Named.Of(change.Responsibility), Verdict(change.Verdict?.Before), Verdict(change.Verdict?.After),
        [.. change.Cells.Select(c => new CellChangeAnswer(c.Role.Slug, CellState.Of(c.Before), CellState.Of(c.After)))]);

    private static VerdictNamed? Verdict(AtlasRow? row) => row is null ? null : VerdictNamed.Of(row.Verdict);
}

/// <param name="Role">The slug of the role.</param>
/// <param name="Before">Null where the role or the row was not there.</param>
/// <param name="After">Null where the role or the row is gone.</param>
internal sealed record CellChangeAnswer(string Role, CellState? Before, CellState? After);

/// <param name="Label">What the cell says, in the words of the pages.</param>
/// <param name="Sources">How many sources say it.</param>
internal sealed record CellState(string Label, int Sources)
{
    public static CellState? Of(AtlasCell? cell) => cell is null ? null : new(cell.Label(), cell.SourceCount);
}
