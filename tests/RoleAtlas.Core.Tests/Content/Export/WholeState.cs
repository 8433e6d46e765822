using System.Text.Json;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.Tests.Content.Export;

/// <summary>Everything there is to a catalogue, in lines that can be compared.</summary>
internal static class WholeState
{
    public static string Of(CatalogueRows rows)
    {
        var snapshot = SnapshotBuilder.Build(rows, withDrafts: true);
        var published = SnapshotBuilder.Build(rows);
        var claims = rows.Claims.ToDictionary(c => c.Id, c => c.PublicId);
        return string.Join('\n',
            Lines(snapshot.Areas.Select(a => new { a.Id, a.Slug, a.Name, a.Description, a.Position })),
            Lines(snapshot.Roles.Select(r => new { r.Id, r.Slug, r.Name, r.Abbreviation, r.Summary, r.Aliases, r.Position })),
            Lines(snapshot.Responsibilities.Select(r => new { r.Id, r.Slug, r.Name, r.Description, Area = r.Area.Slug, r.Aliases, r.Position })),
            Lines(snapshot.Sources.Select(s => new
            {
                s.Id, s.Slug, s.Title, s.Kind, s.Author, s.Publisher, s.Published, Link = s.Link?.OriginalString, s.Hashtags, s.Note, s.Order, s.Text.Plain,
            })),
            Lines(snapshot.Claims.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => new
            {
                c.Id, Source = c.Source.Slug, Excerpt = Known(c.Excerpt), c.Kind, Roles = c.Roles.Select(r => r.Slug), Responsibility = c.Responsibility?.Slug, c.Stance, c.Label, c.Note,
            })),
            Lines(snapshot.Rows.Select(VerdictOf)),
            Lines(published.Rows.Select(VerdictOf)),
            Lines(published.Sources.Select(s => s.Slug)),
            Lines(rows.Decisions.OrderBy(d => d.Id).Select(d => new
            {
                d.Id, d.ResponsibilityId, d.Letters, d.Reason, Upheld = d.Upheld.Select(c => claims[c]), Overruled = d.Overruled.Select(c => claims[c]), d.DecidedBy, d.Decided, d.Review,
            })),
            Lines(rows.RetiredSlugs.OrderBy(r => r.Kind).ThenBy(r => r.Slug, StringComparer.Ordinal)));
    }

    private static object VerdictOf(AtlasRow row) => new { row.Responsibility.Slug, row.Verdict.Kind, Roles = row.Verdict.Roles.Select(r => r.Slug) };

    // Where lost words stood is kept to the character, and an emoji of the present text may stand there.
    private static Excerpt Known(Excerpt excerpt) => excerpt.State is ExcerptState.Anchored ? excerpt : excerpt with { Start = 0, End = 0 };

    private static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items.Select(i => JsonSerializer.Serialize(i)));
}
