using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Editing;

/// <summary>
/// The rows under an edit: what it may do to them, and what it has done. The rows may be tracked by a context or not;
/// an edit cannot tell.
/// </summary>
internal sealed class EditedCatalogue(CatalogueRows rows, DateTime now)
{
    private readonly List<EditProblem> problems = [];
    private readonly HashSet<Guid> conflicts = [];

    public CatalogueRows Rows => rows;

    /// <summary>UTC.</summary>
    public DateTime Now => now;

    public IReadOnlyList<EditProblem> Problems => problems;
    public IReadOnlyCollection<Guid> Conflicts => conflicts;

    /// <summary>New rows that a context has to be told of, in the order in which they refer to each other.</summary>
    public List<object> Added { get; } = [];

    /// <summary>Rows that a context has to delete, those that others refer to last.</summary>
    public List<object> Deleted { get; } = [];

    public void Refuse(string? field, string message) => problems.Add(new EditProblem(field, message));

    /// <summary>The row that was seen; null, and a conflict, where it has changed since or is gone.</summary>
    public TRow? Find<TRow>(Seen seen) where TRow : EntityRow
    {
        if (rows.Of<TRow>().Find(r => r.Id == seen.Id) is { } row && row.Version == seen.Version)
            return row;
        conflicts.Add(seen.Id);
        return null;
    }

    /// <summary>A row that is only referred to, whichever version it has; null, and a conflict, where it is gone.</summary>
    public TRow? Find<TRow>(Guid id) where TRow : EntityRow
    {
        if (rows.Of<TRow>().Find(r => r.Id == id) is { } row)
            return row;
        conflicts.Add(id);
        return null;
    }

    public void Add(EntityRow row)
    {
        rows.Add(row);
        Added.Add(row);
    }

    public void Add(SourceRevisionRow text)
    {
        rows.Texts.RemoveAll(t => t.SourceId == text.SourceId);
        rows.Texts.Add(text);
        Added.Add(text);
    }

    public void Delete(EntityRow row)
    {
        rows.Remove(row);
        if (row is ClaimRow claim)
            Deleted.AddRange(claim.Roles);
        // One that was made by the same edit is in no table yet.
        if (!Added.Remove(row))
            Deleted.Add(row);
    }

    /// <summary>Deletes the claim, also where decisions name it.</summary>
    public void DeleteClaim(ClaimRow claim)
    {
        foreach (var decision in rows.Decisions)
        {
            if (decision.Upheld.Contains(claim.Id))
                decision.Upheld = [.. decision.Upheld.Where(id => id != claim.Id)];
            if (decision.Overruled.Contains(claim.Id))
                decision.Overruled = [.. decision.Overruled.Where(id => id != claim.Id)];
        }
        Delete(claim);
    }

    /// <summary>Of claims that a merge has made to say the same, one is enough: the first by its id.</summary>
    public void DropRepeatedClaims()
    {
        var repeated = rows.Claims.GroupBy(ClaimSaid.By).SelectMany(g => g.OrderBy(c => c.Id).Skip(1)).ToList();
        foreach (var claim in repeated)
            DeleteClaim(claim);
    }

    /// <summary>Numbers the rows from 0 in this order. Rows that were made meanwhile come last; ids of deleted ones are ignored.</summary>
    public static void Reorder<TRow>(List<TRow> list, IReadOnlyList<Guid> order, Action<TRow, int> number) where TRow : EntityRow
    {
        var wanted = order.Distinct().Select((id, position) => (id, position)).ToDictionary(x => x.id, x => x.position);
        var sorted = list.OrderBy(r => wanted.GetValueOrDefault(r.Id, int.MaxValue)).ThenBy(r => r.Id).ToList();
        for (var position = 0; position < sorted.Count; position++)
            number(sorted[position], position);
    }

    /// <summary>The list as it was where nothing in it changes, so that nothing is written.</summary>
    public static List<string> Kept(List<string> before, IReadOnlyList<string> after) =>
        before.SequenceEqual(after, StringComparer.Ordinal) ? before : [.. after];

    /// <summary>Makes these the roles of the claim.</summary>
    public void SetRoles(ClaimRow claim, IEnumerable<Guid> ids)
    {
        var wanted = ids.ToHashSet();
        foreach (var gone in claim.Roles.Where(r => !wanted.Contains(r.RoleId)).ToList())
        {
            claim.Roles.Remove(gone);
            if (!Added.Remove(gone))
                Deleted.Add(gone);
        }
        foreach (var id in wanted.Where(id => claim.Roles.TrueForAll(r => r.RoleId != id)))
        {
            var role = new ClaimRoleRow { ClaimId = claim.Id, RoleId = id };
            claim.Roles.Add(role);
            Added.Add(role);
        }
    }

    /// <summary>Gives the row another slug; the old one goes on leading to it.</summary>
    public void Rename(SluggedRow row, string slug)
    {
        if (row.Slug == slug)
            return;

        var kind = CatalogueRows.KindOf(row);
        Retire(kind, row.Slug, row.Id);
        row.Slug = slug;
        if (rows.RetiredSlugs.Find(r => r.Kind == kind && r.Slug == slug && r.EntityId == row.Id) is { } own)
            Forget(own);
    }

    /// <summary>Lets every slug of what was merged, the present one and former ones, lead to what it was merged into.</summary>
    public void LeadTo(SluggedRow merged, SluggedRow into)
    {
        var kind = CatalogueRows.KindOf(merged);
        foreach (var former in rows.RetiredSlugs.Where(r => r.Kind == kind && r.EntityId == merged.Id).ToList())
        {
            Forget(former);
            Retire(kind, former.Slug, into.Id);
        }
        Retire(kind, merged.Slug, into.Id);
    }

    public void Retire(EntityKind kind, string slug, Guid id)
    {
        var retired = new RetiredSlugRow { Kind = kind, Slug = slug, EntityId = id };
        // A row of the same key may have been deleted by this very edit; a context must then see one that is changed.
        if (Deleted.OfType<RetiredSlugRow>().FirstOrDefault(r => r.Kind == kind && r.Slug == slug) is { } before)
        {
            Deleted.Remove(before);
            before.EntityId = id;
            retired = before;
        }
        else
        {
            Added.Add(retired);
        }
        rows.RetiredSlugs.Add(retired);
    }

    public void Forget(RetiredSlugRow retired)
    {
        rows.RetiredSlugs.Remove(retired);
        if (!Added.Remove(retired))
            Deleted.Add(retired);
    }
}
