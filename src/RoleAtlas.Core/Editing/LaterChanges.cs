using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Editing;

/// <summary>What was done since a revision, as far as it can stand in the way of taking that revision back.</summary>
internal sealed class LaterChanges
{
    private readonly ILookup<Guid, CatalogueChangeRow> same;
    private readonly ILookup<Guid, (long Number, ChangeAction Action)> any;
    private readonly ILookup<(EntityKind, string), long> slugs;

    private LaterChanges(
        IEnumerable<CatalogueChangeRow> same, IEnumerable<CatalogueChangeRow> slugs, IEnumerable<(Guid Id, long Number, ChangeAction Action)> any,
        IReadOnlyDictionary<long, string> summaries)
    {
        this.same = same.ToLookup(c => c.EntityId);
        this.any = any.ToLookup(c => c.Id, c => (c.Number, c.Action));
        this.slugs = slugs.Select(c => (Row: (RetiredSlugRow)ChangeJson.Read(c.EntityKind, (c.After ?? c.Before)!), c.RevisionNumber))
            .ToLookup(c => (c.Row.Kind, c.Row.Slug), c => c.RevisionNumber);
        Summaries = summaries;
    }

    /// <summary>The lines of the later revisions, by number.</summary>
    public IReadOnlyDictionary<long, string> Summaries { get; }

    public static async Task<LaterChanges> ReadAsync(AtlasDbContext context, long number, CancellationToken cancel)
    {
        // The values only of what the revision itself touched, or the whole history would be read for an early one.
        var touched = context.CatalogueChanges.Where(c => c.RevisionNumber == number);
        var later = context.CatalogueChanges.Where(c => c.RevisionNumber > number);
        var same = await later.Where(c => c.EntityKind != EntityKind.RetiredSlug && touched.Any(t => t.EntityId == c.EntityId)).ToListAsync(cancel);
        var slugs = await later.Where(c => c.EntityKind == EntityKind.RetiredSlug).ToListAsync(cancel);
        var any = await later.Where(c => c.EntityKind != EntityKind.RetiredSlug).OrderBy(c => c.RevisionNumber)
            .Select(c => new { c.EntityId, c.RevisionNumber, c.Action }).ToListAsync(cancel);
        var summaries = await context.CatalogueRevisions.Where(r => r.Number > number).ToDictionaryAsync(r => r.Number, r => r.Summary, cancel);
        return new LaterChanges(same, slugs, any.Select(c => (c.EntityId, c.RevisionNumber, c.Action)), summaries);
    }

    /// <summary>The revision since which these do not go together; null where none of them was touched.</summary>
    public long? Since(IEnumerable<Guid> rows) => rows
        .Select(id => any[id].Where(c => c.Action is not ChangeAction.Changed).DefaultIfEmpty(any[id].LastOrDefault()).Max(c => c.Number))
        .Where(n => n > 0).Select(n => (long?)n).Max();

    /// <summary>The revision that pointed a former address elsewhere, or let it go.</summary>
    public long? Since(EntityKind kind, string slug) => slugs[(kind, slug)].Select(n => (long?)n).Max();

    /// <summary>The last revision that changed this property of a row, or made or deleted the row; any change of it where no property is named.</summary>
    public long? Since(Guid row, string? property) => same[row]
        .Where(c => property is null || c.Before is null || c.After is null
            || TakenBackChange.Differing(TakenBackChange.Read(c.EntityKind, c.Before), TakenBackChange.Read(c.EntityKind, c.After)).Contains(property))
        .Select(c => (long?)c.RevisionNumber).Max();
}
