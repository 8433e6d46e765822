using System.Globalization;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;

namespace RoleAtlas.Core.History;

/// <summary>The history in the words of the pages.</summary>
public static class HistoryWords
{
    /// <summary>"12 March 2026".</summary>
    public static string Day(DateTime at) => DecisionWords.Day(DateOnly.FromDateTime(at));

    /// <returns>Null where the day is not known.</returns>
    public static string? Day(DateOnly? day) => day is { } known ? DecisionWords.Day(known) : null;

    /// <summary>"14:05 UTC".</summary>
    public static string Time(DateTime at) => at.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>For machines that read a page.</summary>
    public static string Iso(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Done(ChangeAction action) => action switch
    {
        ChangeAction.Created => "added",
        ChangeAction.Deleted => "deleted",
        _ => "changed",
    };

    /// <summary>"area", "former address".</summary>
    public static string Noun(EntityKind kind) => kind is EntityKind.RetiredSlug ? "former address" : Word.Of(kind);

    /// <summary>"One role changed, 3 claims deleted"; what happened to a thing and to its former addresses counts once.</summary>
    public static string Counts(IEnumerable<RecordedChange> changes) => AtlasWords.Sentence(string.Join(", ", changes
        .GroupBy(c => (c.Kind, c.Id)).Select(g => (g.Key.Kind, g.MinBy(c => c.Action is ChangeAction.Changed)!.Action))
        .GroupBy(c => c).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Action)
        .Select(g => $"{AtlasWords.Count(g.Count(), Noun(g.Key.Kind))} {Done(g.Key.Action)}")));
}
