using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.History;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.History;

/// <summary>What one revision changed, as somebody is shown it: a part of its changes in words, and a part of the rows it made different.</summary>
/// <param name="Revision">Which.</param>
/// <param name="Summary">Its line.</param>
/// <param name="Log">All revisions.</param>
/// <param name="Url">The address, with what means nothing left out.</param>
/// <param name="Shown">All of its changes that are shown to this person.</param>
/// <param name="Changes">Those of this page.</param>
/// <param name="ChangesPlace">Where they stand among all.</param>
/// <param name="Rows">The rows of this page.</param>
/// <param name="IsEditor">Whoever looks may undo it.</param>
/// <param name="Notices">What was left out.</param>
public sealed record RevisionView(
    RecordedRevision Revision, string Summary, HistoryLog Log, RevisionUrl Url, IReadOnlyList<RecordedChange> Shown,
    IReadOnlyList<ChangeInWords> Changes, Place ChangesPlace, Part<RowChange> Rows, bool IsEditor, IReadOnlyList<string> Notices)
{
    /// <summary>So many of each are shown at first, and so many on a page of one of them.</summary>
    private const int AtFirst = 20, PageSize = 50;

    public bool HasHidden => Shown.Count < Revision.Changes.Count;

    /// <param name="history">Where it is looked for.</param>
    /// <param name="current">The present catalogue.</param>
    /// <param name="asked">The address.</param>
    /// <param name="isEditor">Drafts are shown, and changes may be undone.</param>
    /// <param name="size">So many of each are shown at first and on a page; null leaves it to this page.</param>
    /// <returns>Null where the history has no such revision.</returns>
    public static async Task<RevisionView?> OfAsync(AtlasHistory history, AtlasSnapshot current, RevisionUrl asked, bool isEditor, int? size = null)
    {
        var log = await history.LogAsync(current);
        if (log.Find(asked.Number) is not { } revision)
            return null;

        var reader = new AddressReader(current);
        var only = reader.Filter(asked.Only, name => RevisionUrl.Sections.FirstOrDefault(s => s == name));
        var before = (await history.SnapshotAsync(current, revision.Number - 1, isEditor))!.Snapshot;
        var after = (await history.SnapshotAsync(current, revision.Number, isEditor))!.Snapshot;
        var shown = log.Shown(revision, isEditor);
        var changed = Part.Of(shown, only == RevisionUrl.Changes ? asked.Page : 1, only == RevisionUrl.Changes ? size ?? PageSize : size ?? AtFirst);
        var rows = Part.Of(Difference.Between(before, after).Rows, only == RevisionUrl.Cells ? asked.Page : 1, only == RevisionUrl.Cells ? size ?? PageSize : size ?? AtFirst);
        var place = only == RevisionUrl.Cells ? rows.Place : changed.Place;
        reader.NoticePart(only is null ? Part.Of<RowChange>([], 1, 1).Place : place, asked.Page);

        var names = new NamesThen(log, before, after, isEditor);
        var changes = await WordsAsync(history, revision.Number, changed.Items, names, isEditor);
        var url = asked with { Only = only, Page = only is null ? 1 : place.Number };
        return new RevisionView(revision, log.Summary(revision, isEditor), log, url, shown, changes, changed.Place, rows, isEditor, reader.Notices);
    }

    private static async Task<IReadOnlyList<ChangeInWords>> WordsAsync(
        AtlasHistory history, long revision, IReadOnlyList<RecordedChange> changes, NamesThen names, bool isEditor)
    {
        List<ChangeInWords> words = [];
        foreach (var row in await history.ChangesAsync(revision, [.. changes.Select(c => c.Sequence)]))
        {
            var change = ChangeInWords.Of(HistoryLog.AsShown(changes.First(c => c.Sequence == row.Sequence), row, isEditor), names.Of);
            if (change.Texts is ({ } was, { } now) && was != now)
            {
                var texts = await history.TextsAsync(change.Id, was, now);
                change = change with
                {
                    Fields = [.. change.Fields.Select(f => f.Label == ChangeInWords.TextLabel ? f with { Before = texts[was], After = texts[now], IsText = true } : f)],
                };
            }

            words.Add(change);
        }

        return words;
    }
}

/// <summary>What things were called at a revision, and for what is gone before it was made, at last.</summary>
internal sealed class NamesThen(HistoryLog log, AtlasSnapshot before, AtlasSnapshot after, bool withDrafts)
{
    private readonly Dictionary<Guid, string> names = Names(after).Concat(Names(before)).GroupBy(n => n.Key).ToDictionary(g => g.Key, g => g.First().Value);

    public string Of(Guid id) =>
        names.GetValueOrDefault(id)
        ?? (log.Find(id) is not { } thing ? "something that is gone"
            : !withDrafts && log.IsHidden(id) ? $"a {HistoryWords.Noun(thing.Kind)} that is not published yet"
            : thing.Name);

    private static IEnumerable<KeyValuePair<Guid, string>> Names(AtlasSnapshot atlas) =>
    [
        .. atlas.Areas.Select(a => KeyValuePair.Create(a.Id, a.Name)), .. atlas.Roles.Select(r => KeyValuePair.Create(r.Id, r.Name)),
        .. atlas.Responsibilities.Select(r => KeyValuePair.Create(r.Id, r.Name)), .. atlas.Sources.Select(s => KeyValuePair.Create(s.Id, s.Title)),
    ];
}
