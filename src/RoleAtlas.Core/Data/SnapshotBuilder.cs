using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Data;

/// <summary>Turns rows into the immutable snapshot, and makes sure that no excerpt shows words that are not its own.</summary>
public static class SnapshotBuilder
{
    /// <param name="rows">One revision of the catalogue.</param>
    /// <param name="known">Texts that were parsed before, by their Markdown; parsing is most of the work.</param>
    /// <param name="withDrafts">Whether sources that are not published count, as they do for editors.</param>
    public static AtlasSnapshot Build(CatalogueRows rows, Func<string, SourceText?>? known = null, bool withDrafts = false)
    {
        var areas = rows.Areas.ToDictionary(a => a.Id, ToArea);
        var roles = rows.Roles.ToDictionary(r => r.Id, ToRole);
        var responsibilities = rows.Responsibilities.ToDictionary(r => r.Id, r => ToResponsibility(r, areas[r.AreaId]));
        var texts = rows.Texts.ToDictionary(t => t.SourceId);
        var sources = rows.Sources.Where(s => withDrafts || !s.IsDraft).ToDictionary(s => s.Id, s => ToSource(s, texts[s.Id].Markdown, known));
        var claims = rows.Claims.Where(c => sources.ContainsKey(c.SourceId))
            .ToDictionary(c => c.Id, c => ToClaim(c, sources[c.SourceId], roles, responsibilities));
        return new AtlasSnapshot(
            rows.Catalogue.Id,
            rows.Catalogue.Revision,
            areas.Values,
            roles.Values,
            responsibilities.Values,
            sources.Values,
            claims.Values,
            RetiredSlugs(rows, sources.ContainsKey),
            rows.Decisions.Select(d => ToDecision(d, roles, responsibilities, claims)));
    }

    private static Area ToArea(AreaRow row) => new()
    {
        Id = row.Id,
        Slug = row.Slug,
        Name = row.Name,
        Description = row.Description,
        Position = row.Position,
    };

    private static Role ToRole(RoleRow row) => new()
    {
        Id = row.Id,
        Slug = row.Slug,
        Name = row.Name,
        Abbreviation = row.Abbreviation,
        Summary = row.Summary,
        Aliases = [.. row.Aliases],
        Position = row.Position,
    };

    private static Responsibility ToResponsibility(ResponsibilityRow row, Area area) => new()
    {
        Id = row.Id,
        Slug = row.Slug,
        Name = row.Name,
        Area = area,
        Description = row.Description,
        Aliases = [.. row.Aliases],
        Position = row.Position,
    };

    private static Source ToSource(SourceRow row, string markdown, Func<string, SourceText?>? known) => new()
    {
        Id = row.Id,
        Slug = row.Slug,
        Title = row.Title,
        Kind = row.Kind,
        Author = row.Author,
        Publisher = row.Publisher,
        Published = row.Published,
        Link = row.Link is null ? null : new Uri(row.Link),
        Hashtags = [.. row.Hashtags],
        Note = row.Note,
        Order = row.Order,
        Text = known?.Invoke(markdown) ?? SourceText.Parse(markdown),
    };

    private static Claim ToClaim(
        ClaimRow row, Source source, Dictionary<Guid, Role> roles, Dictionary<Guid, Responsibility> responsibilities) => new()
    {
        Id = row.PublicId,
        Source = source,
        Excerpt = Verified(row.Excerpt, source.Text),
        Kind = row.Kind,
        Roles = [.. row.Roles.Select(r => roles[r.RoleId])
            .OrderBy(r => r.Position).ThenBy(r => r.Slug, StringComparer.Ordinal)],
        Responsibility = row.ResponsibilityId is { } id ? responsibilities[id] : null,
        Stance = row.Stance,
        Label = row.Label,
        Note = row.Note,
    };

    private static Decision ToDecision(
        DecisionRow row, Dictionary<Guid, Role> roles, Dictionary<Guid, Responsibility> responsibilities, Dictionary<Guid, Claim> claims) => new()
    {
        Id = row.Id,
        Responsibility = responsibilities[row.ResponsibilityId],
        Letters = [.. row.Letters.Select(l => new AgreedLetter(roles[l.Key], l.Value))
            .OrderBy(l => l.Role.Position).ThenBy(l => l.Role.Slug, StringComparer.Ordinal)],
        Reason = row.Reason,
        Upheld = [.. row.Upheld.Select(claims.GetValueOrDefault).OfType<Claim>()],
        Overruled = [.. row.Overruled.Select(claims.GetValueOrDefault).OfType<Claim>()],
        DecidedBy = row.DecidedBy,
        Decided = row.Decided,
        Review = row.Review,
        Basis = row.Basis,
    };

    /// <summary>
    /// A position was found by the text pipeline of its day. Where today's gives other words there, they are looked
    /// for anew; what is not found keeps its stored words and says that its position means nothing.
    /// </summary>
    private static Excerpt Verified(Excerpt stored, SourceText text)
    {
        if (stored.State is not ExcerptState.Anchored || StandsAt(stored, text.Plain))
            return stored;

        var found = Anchor.Find(text, stored.Exact, stored.Prefix, stored.Suffix, stored.Start);
        return found.IsAnchored ? found.Excerpt : stored with { State = found.Excerpt.State };
    }

    private static bool StandsAt(Excerpt excerpt, string plain) =>
        excerpt.Start >= 0 && excerpt.End <= plain.Length && excerpt.Start <= excerpt.End
        && plain.AsSpan(excerpt.Start, excerpt.End - excerpt.Start).SequenceEqual(excerpt.Exact);

    private static IEnumerable<KeyValuePair<(EntityKind, string), string>> RetiredSlugs(
        CatalogueRows rows, Func<Guid, bool> isShown)
    {
        var current = rows.Areas.Select(r => (Kind: EntityKind.Area, r.Id, r.Slug))
            .Concat(rows.Roles.Select(r => (Kind: EntityKind.Role, r.Id, r.Slug)))
            .Concat(rows.Responsibilities.Select(r => (Kind: EntityKind.Responsibility, r.Id, r.Slug)))
            .Concat(rows.Sources.Where(s => isShown(s.Id)).Select(r => (Kind: EntityKind.Source, r.Id, r.Slug)))
            .ToDictionary(r => (r.Kind, r.Id), r => r.Slug);
        return rows.RetiredSlugs
            .Where(r => current.ContainsKey((r.Kind, r.EntityId)))
            .Select(r => KeyValuePair.Create((r.Kind, r.Slug), current[(r.Kind, r.EntityId)]));
    }
}
