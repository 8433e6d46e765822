using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>Claims in the lines of the history, and what the edits of claims have in common.</summary>
internal static class ClaimWords
{
    private const int LongestQuote = 60;

    /// <summary>“They craft the vision” (source 1).</summary>
    public static string Of(CatalogueRows rows, Seen seen) => rows.Claims.Find(c => c.Id == seen.Id) is { } row
        ? $"{Quote(row.Exact)} ({Source(rows, row.SourceId)})"
        : "words that are gone";

    /// <summary>"given to product manager: Setting the product vision", "trait of product manager: Visionary".</summary>
    public static string Of(ClaimMeaning meaning, CatalogueRows rows, IReadOnlyList<NewResponsibility> added)
    {
        var roles = AtlasWords.List([.. meaning.Roles.Select(id => rows.Roles.Find(r => r.Id == id)?.Name).OfType<string>().Select(AtlasWords.InSentence)]);
        if (meaning.Kind is not ClaimKind.Responsibility)
            return $"{Word.Of(meaning.Kind).Replace('-', ' ')} of {roles}: {meaning.Label}";

        var how = meaning.Stance switch
        {
            Stance.Leads => "given to",
            Stance.Shares => "shared by",
            Stance.Supports => "supported by",
            _ => "not of",
        };
        var name = rows.Responsibilities.Find(r => r.Id == meaning.Responsibility)?.Name ?? added.FirstOrDefault(r => r.Id == meaning.Responsibility)?.Name;
        return $"{how} {roles}: {name}";
    }

    public static string Source(CatalogueRows rows, Guid id) => rows.Sources.Find(s => s.Id == id) is { } source ? $"source {source.Order}" : "a source that is gone";

    public static string Quote(string plain, int start, int end) =>
        Quote(plain[Math.Clamp(start, 0, plain.Length)..Math.Clamp(Math.Max(start, end), 0, plain.Length)]);

    private static string Quote(string words) => $"“{ShortWords.Of(words, LongestQuote)}”";

    /// <summary>False, and a conflict, where something it names is gone.</summary>
    public static bool Write(EditedCatalogue catalogue, ClaimRow row, ClaimMeaning meaning)
    {
        var named = meaning.Roles.Select(catalogue.Find<RoleRow>).ToList();
        if (named.Contains(null) || (meaning.Responsibility is { } id && catalogue.Find<ResponsibilityRow>(id) is null))
            return false;

        (row.Kind, row.ResponsibilityId, row.Stance) = (meaning.Kind, meaning.Responsibility, meaning.Stance);
        (row.Label, row.Note) = (Filled(meaning.Label), Filled(meaning.Note));
        return true;
    }

    /// <summary>As an import sees it, so that the same claim has the same id and links wherever it was made.</summary>
    public static ClaimIdentity IdentityOf(CatalogueRows rows, ClaimRow row, ClaimMeaning meaning) => new(
        row.Kind,
        rows.Responsibilities.Find(r => r.Id == row.ResponsibilityId)?.Slug,
        row.Stance,
        string.Join(' ', rows.Roles.Where(r => meaning.Roles.Contains(r.Id)).Select(r => r.Slug).Order(StringComparer.Ordinal)),
        row.Exact,
        row.Label,
        row.Start);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
