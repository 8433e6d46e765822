using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.History;

/// <summary>How two states of the catalogue name and describe one thing, of what readers see of it.</summary>
internal static class DescribedThings
{
    private const int LongestName = 80;

    internal static readonly IReadOnlyList<string> Nouns = ["name", "description", "text", "detail"];

    /// <summary>What a change of the field is counted as, one of <see cref="Nouns"/>.</summary>
    internal static string Noun(FieldChange field) => field switch
    {
        { Label: "Name" or "Title" } => "name",
        { Label: ChangeInWords.TextLabel } => "text",
        { IsText: true } => "description",
        _ => "detail",
    };

    internal static ChangeInWords Of(Role? was, Role? now) => Of(
        EntityKind.Role, (now ?? was)!.Id, was is null ? ChangeAction.Created : now is null ? ChangeAction.Deleted : ChangeAction.Changed, (now ?? was)!.Name,
        new("Name", was?.Name, now?.Name), new("Abbreviation", was?.Abbreviation, now?.Abbreviation), new("Summary", was?.Summary, now?.Summary, IsText: true),
        new("Also found as", List(was?.Aliases), List(now?.Aliases)));

    internal static ChangeInWords Of(Area was, Area now) => Of(
        EntityKind.Area, now.Id, ChangeAction.Changed, now.Name,
        new("Name", was.Name, now.Name), new("Description", was.Description, now.Description, IsText: true));

    internal static ChangeInWords Of(Responsibility was, Responsibility now) => Of(
        EntityKind.Responsibility, now.Id, ChangeAction.Changed, now.Name,
        new("Name", was.Name, now.Name), new("Area", was.Area.Id == now.Area.Id ? now.Area.Name : was.Area.Name, now.Area.Name),
        new("Description", was.Description, now.Description, IsText: true), new("Also found as", List(was.Aliases), List(now.Aliases)));

    /// <param name="was">Before.</param>
    /// <param name="now">After.</param>
    /// <param name="whole">Its text is looked at, and not only what it is called and who says it.</param>
    internal static ChangeInWords Of(Source was, Source now, bool whole) => Of(
        EntityKind.Source, now.Id, ChangeAction.Changed, now.Title,
        [
            new("Title", was.Title, now.Title), new("Kind", was.Kind, now.Kind), new("Author", was.Author, now.Author), new("Publisher", was.Publisher, now.Publisher),
            new("Published on", HistoryWords.Day(was.Published), HistoryWords.Day(now.Published)), new("Link", was.Link?.ToString(), now.Link?.ToString()),
            .. !whole ? Array.Empty<FieldChange>() :
            [
                new("Hashtags", List(was.Hashtags), List(now.Hashtags)), new("Note", was.Note, now.Note, IsText: true),
                new(ChangeInWords.TextLabel, was.Text.Markdown, now.Text.Markdown, IsText: true),
            ],
        ]);

    /// <summary>Claims about anything but a responsibility, which its cells tell.</summary>
    internal static ChangeInWords Of(Claim? was, Claim? now) => Of(
        EntityKind.Claim, Guid.Empty, was is null ? ChangeAction.Created : now is null ? ChangeAction.Deleted : ChangeAction.Changed,
        $"“{ShortWords.Of((now ?? was)!.Excerpt.Exact, LongestName)}”",
        new("Kind", KindOf(was), KindOf(now)), new("Label", was?.Label, now?.Label), new("Words", was?.Excerpt.Exact, now?.Excerpt.Exact, IsText: true),
        new("Roles", RolesOf(was, now), RolesOf(now, now)), new("Source", was is null ? null : (now ?? was).Source.Title, now?.Source.Title),
        new("Note", was?.Note, now?.Note, IsText: true));

    /// <summary>That a role has another name is no change of what is said of it.</summary>
    private static string? RolesOf(Claim? claim, Claim? now) =>
        claim is null ? null : List((now is not null && now.Roles.Select(r => r.Id).SequenceEqual(claim.Roles.Select(r => r.Id)) ? now : claim).Roles.Select(r => r.Name));

    private static string? KindOf(Claim? claim) => claim is null ? null : Word.Of(claim.Kind).Replace('-', ' ');

    private static ChangeInWords Of(EntityKind kind, Guid id, ChangeAction action, string name, params IEnumerable<FieldChange> fields) => new(
        kind, id, action, name, [.. fields.Select(f => f with { Before = NullIfEmpty(f.Before), After = NullIfEmpty(f.After) }).Where(f => f.Before != f.After)]);

    private static string? List(IEnumerable<string>? names) => names is null ? null : string.Join(", ", names);

    private static string? NullIfEmpty(string? text) => text is { Length: > 0 } ? text : null;
}
