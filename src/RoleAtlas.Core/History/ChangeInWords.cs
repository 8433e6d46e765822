using System.Globalization;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.History;

/// <summary>One property before and after; null where there was nothing.</summary>
/// <param name="Label">What a person calls it.</param>
/// <param name="Before">Null also where the whole thing was new.</param>
/// <param name="After">Null also where the whole thing went.</param>
/// <param name="IsText">Words long enough to be compared word by word.</param>
public sealed record FieldChange(string Label, string? Before, string? After, bool IsText = false);

/// <summary>What a revision did to one thing, in words and not in ids.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which.</param>
/// <param name="Action">What was done.</param>
/// <param name="Name">What it is called, after the change where it is still there.</param>
/// <param name="Fields">What differs; of something new or gone, all that was filled in.</param>
public sealed record ChangeInWords(EntityKind Kind, Guid Id, ChangeAction Action, string Name, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>The label of the field that says which text a source has.</summary>
    public const string TextLabel = "Text";

    /// <summary>The texts of a source, where another took its place: their numbers.</summary>
    public (int? Before, int? After) Texts { get; private init; }

    /// <param name="change">As recorded.</param>
    /// <param name="name">The name of what a row refers to, by its id.</param>
    public static ChangeInWords Of(CatalogueChangeRow change, Func<Guid, string> name)
    {
        var before = change.Before is { } b ? ChangeJson.Read(change.EntityKind, b) : null;
        var after = change.After is { } a ? ChangeJson.Read(change.EntityKind, a) : null;
        var was = before is null ? [] : FieldsOf(before, name).ToList();
        var labels = (after is null ? was : FieldsOf(after, name)).ToList();
        var fields = labels.Select((f, i) => new FieldChange(
            f.Label, before is null ? null : was[i].Value, after is null ? null : f.Value, f.IsText)).Where(f => f.Before != f.After).ToList();
        var row = (after ?? before)!;
        return new ChangeInWords(change.EntityKind, change.EntityId, change.Action, row is DecisionRow decision ? name(decision.ResponsibilityId) : ChangeNames.Of(row), fields)
        {
            Texts = ((before as SourceRow)?.TextRevision, (after as SourceRow)?.TextRevision),
        };
    }

    /// <summary>Whether a row has another place in its list since.</summary>
    public static bool IsOfPlace(CatalogueChangeRow change) => change is { Before: { } before, After: { } after }
        && PlaceOf(ChangeJson.Read(change.EntityKind, before)) != PlaceOf(ChangeJson.Read(change.EntityKind, after));

    private static int? PlaceOf(object row) => row switch
    {
        AreaRow r => r.Position,
        RoleRow r => r.Position,
        ResponsibilityRow r => r.Position,
        SourceRow r => r.Order,
        _ => null,
    };

    /// <summary>The same ones in the same order for every row of a kind.</summary>
    private static IEnumerable<Field> FieldsOf(object row, Func<Guid, string> name) => row switch
    {
        AreaRow r => [new("Name", r.Name), new("Address", r.Slug), new("Description", r.Description, true), Place(r.Position)],
        RoleRow r =>
        [
            new("Name", r.Name), new("Abbreviation", r.Abbreviation), new("Address", r.Slug), new("Summary", r.Summary, true),
            new("Also found as", string.Join(", ", r.Aliases)), Place(r.Position),
        ],
        ResponsibilityRow r =>
        [
            new("Name", r.Name), new("Area", name(r.AreaId)), new("Address", r.Slug), new("Description", r.Description, true),
            new("Also found as", string.Join(", ", r.Aliases)), Place(r.Position),
        ],
        SourceRow r =>
        [
            new("Title", r.Title), new("Kind", r.Kind), new("Author", r.Author), new("Publisher", r.Publisher), new("Published on", HistoryWords.Day(r.Published)),
            new("Link", r.Link), new("Hashtags", string.Join(", ", r.Hashtags)), new("Note", r.Note, true), new("Number", Number(r.Order)),
            new("Address", r.Slug), new("Shown to", r.IsDraft ? "editors only, as a draft" : "everybody"), new(TextLabel, $"version {Number(r.TextRevision)}"),
        ],
        ClaimRow r =>
        [
            new("Words", r.Exact, true), new("Source", name(r.SourceId)), new("Kind", KindOf(r.Kind)), new("Responsibility", r.ResponsibilityId is { } id ? name(id) : null),
            new("Roles", List(r.Roles.Select(x => name(x.RoleId)))), new("Stance", r.Stance is { } stance ? AtlasWords.Label(stance) : null),
            new("Label", r.Label), new("Note", r.Note, true), new("Excerpt", State(r.State)), new("Place in the text", $"from character {Number(r.Start + 1)} to {Number(r.End)}"),
        ],
        DecisionRow r =>
        [
            new("Agreed", string.Join("; ", r.Letters.Select(l => $"{name(l.Key)}: {AtlasWords.InSentence(l.Value.Label())}").Order(StringComparer.Ordinal))),
            new("Reason", r.Reason, true), new("Upheld", List(r.Upheld.Select(name))), new("Overruled", List(r.Overruled.Select(name))),
            new("Agreed by", r.DecidedBy), new("Agreed on", HistoryWords.Day(r.Decided)), new("To be looked at again", HistoryWords.Day(r.Review)),
        ],
        RetiredSlugRow r => [new("Former address", $"{r.Slug} leads to {name(r.EntityId)}")],
        _ => [],
    };

    private static Field Place(int position) => new("Place in the list", Number(position + 1));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> names) => AtlasWords.List([.. names.Order(StringComparer.Ordinal)]);

    private static string KindOf(ClaimKind kind) => Word.Of(kind).Replace('-', ' ');

    private static string State(ExcerptState state) => state switch
    {
        ExcerptState.Anchored => "found in the text",
        ExcerptState.NeedsReview => "needs review",
        _ => "not found in the text any more",
    };

    private sealed record Field
    {
        public Field(string label, string? value, bool isText = false) => (Label, Value, IsText) = (label, value is { Length: > 0 } ? value : null, isText);

        public string Label { get; }
        public string? Value { get; }
        public bool IsText { get; }
    }
}
