using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.History;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Pages.History;

/// <summary>The revisions that somebody is shown, by what the address limits them to.</summary>
/// <param name="Log">Every revision.</param>
/// <param name="Url">The address, with what means nothing left out.</param>
/// <param name="Thing">The one thing whose history it is, if any.</param>
/// <param name="Revisions">The newest first.</param>
/// <param name="WithDrafts">Whether drafts are shown, as they are to editors.</param>
/// <param name="Notices">What was left out.</param>
public sealed record HistoryView(
    HistoryLog Log, HistoryUrl Url, RecordedThing? Thing, Part<RecordedRevision> Revisions, bool WithDrafts, IReadOnlyList<string> Notices)
{
    private const int PageSize = 50;

    /// <summary>What can be asked for one by one, in the order of the search for a slug alone.</summary>
    public static readonly IReadOnlyList<EntityKind> Kinds =
        [EntityKind.Role, EntityKind.Responsibility, EntityKind.Source, EntityKind.Area, EntityKind.Claim, EntityKind.Decision];

    /// <summary>Everybody who has made an edit, who did so last first.</summary>
    public IEnumerable<string> People => Log.Revisions.Reverse().Select(r => r.By).Distinct(StringComparer.Ordinal);

    public string Summary(RecordedRevision revision) => Log.Summary(revision, WithDrafts);

    /// <summary>What it changed, counted; empty where nothing of it is shown.</summary>
    public string Counts(RecordedRevision revision) => HistoryWords.Counts(Log.Shown(revision, WithDrafts));

    public static HistoryView Of(HistoryLog log, AtlasSnapshot snapshot, HistoryUrl asked, bool withDrafts, int pageSize = PageSize)
    {
        var reader = new AddressReader(snapshot);
        var of = asked.Of is { } wanted ? Find(log, wanted, withDrafts) : null;
        if (asked.Of is not null && of is null)
            reader.Notice($"Nothing goes or went by the name “{asked.Of}”; the history of everything is shown.");
        var kind = reader.Filter(asked.Kind, k => Word.Parse<EntityKind>(k) is { } known && Kinds.Contains(known) ? Word.Of(known) : null);
        var from = Day(reader, asked.From);
        var to = Day(reader, asked.To);
        var by = asked.By is { } person && !log.Revisions.Any(r => r.By == person) ? null : asked.By;
        if (by != asked.By)
            reader.Notice($"“{asked.By}” has made no edit; the edits of everybody are shown.");

        var only = kind is null ? (EntityKind?)null : Word.Parse<EntityKind>(kind);
        var found = log.Revisions.Reverse()
            .Where(r => by is null || r.By == by)
            .Where(r => from is null || DateOnly.FromDateTime(r.At) >= from)
            .Where(r => to is null || DateOnly.FromDateTime(r.At) <= to)
            .Where(r => (only is null && of is null) || log.Shown(r, withDrafts).Any(c => (only is null || c.Kind == only) && (of is null || c.IsAbout(of.Id))))
            .ToList();
        var part = Part.Of(found, asked.Page, pageSize);
        reader.NoticePart(part.Place, asked.Page);
        var url = new HistoryUrl
        {
            Of = of is null ? null : asked.Of, Kind = kind, By = by, From = from is null ? null : asked.From, To = to is null ? null : asked.To, Page = part.Number,
        };
        return new HistoryView(log, url, of, part, withDrafts, reader.Notices);
    }

    private static RecordedThing? Find(HistoryLog log, string of, bool withDrafts)
    {
        var (kind, slug) = HistoryUrl.Split(of);
        var thing = Guid.TryParse(of, out var id) ? log.Find(id)
            : kind is { } known ? log.Find(known, slug)
            : Kinds.Select(k => log.Find(k, slug)).FirstOrDefault(t => t is not null);
        return thing is not null && (withDrafts || !log.IsHidden(thing.Id)) ? thing : null;
    }

    private static DateOnly? Day(AddressReader reader, string? text)
    {
        var day = HistoryUrl.Day(text);
        if (text is not null && day is null)
            reader.Notice($"“{text}” is no day, as in 2026-03-12; it was ignored.");
        return day;
    }
}
