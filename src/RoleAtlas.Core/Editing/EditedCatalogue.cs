using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>
/// The rows under an edit: what it may do to them, and what it has done. The rows may be tracked by a context or not;
/// an edit cannot tell.
/// </summary>
internal sealed class EditedCatalogue(CatalogueRows rows, DateTime now)
{
    private readonly List<Refusal> refusals = [];
    private readonly HashSet<Guid> conflicts = [];

    public CatalogueRows Rows => rows;

    /// <summary>UTC.</summary>
    public DateTime Now => now;

    public IReadOnlyList<EditProblem> Problems => [.. refusals.Select(r => r.Problem)];
    public IReadOnlyCollection<Guid> Conflicts => conflicts;

    /// <summary>New rows that a context has to be told of, in the order in which they refer to each other.</summary>
    public List<object> Added { get; } = [];

    /// <summary>Rows that a context has to delete, those that others refer to last.</summary>
    public List<object> Deleted { get; } = [];

    /// <summary>Public ids of the claims that were dropped because another says the same.</summary>
    public HashSet<string> JoinedClaims { get; } = new(StringComparer.Ordinal);

    /// <summary>Texts that the edit brought, parsed.</summary>
    public List<SourceText> Texts { get; } = [];

    /// <summary>The current text of a source, parsed.</summary>
    public SourceText TextOf(SourceRevisionRow row)
    {
        if (Texts.Find(t => t.Markdown == row.Markdown) is not { } text)
            Texts.Add(text = SourceText.Parse(row.Markdown));
        return text;
    }

    /// <summary>What somebody writes into a form is to be short; content that is brought may have a longer one.</summary>
    public void CheckAbbreviation(string text)
    {
        if (text.Length > CatalogueRules.LongestAbbreviation)
            Refuse("Abbreviation", $"Abbreviation: a few letters, as in PdM; {CatalogueRules.LongestAbbreviation} characters at most.");
    }

    public void Refuse(string? field, string message) => Refuse(new EditProblem(field, message));

    public void Refuse(EditProblem problem) => refusals.Add(new Refusal(problem, problem.Message, []));

    /// <inheritdoc cref="Refusal"/>
    public void Refuse(string? field, string fact, string? advice, params IEnumerable<Guid> about) =>
        refusals.Add(new Refusal(new EditProblem(field, advice is null ? fact : $"{fact} {advice}"), fact, [.. about]));

    /// <summary>Takes back what was refused of rows of which the same had to be said before, and so is none of this edit's.</summary>
    public void Overlook(EditedCatalogue before)
    {
        var known = before.refusals.Select(r => (r.Problem, r.Of)).ToHashSet();
        refusals.RemoveAll(r => known.Contains((r.Problem, r.Of)));
    }

    /// <summary>Lets the edit say in its own words what stands in its way.</summary>
    public void Reword(Func<Refusal, EditProblem> words)
    {
        var reworded = refusals.Select(words).Distinct().Select(p => new Refusal(p, p.Message, [])).ToList();
        refusals.Clear();
        refusals.AddRange(reworded);
    }

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

    /// <summary>Whether there is an area to put something into; where somebody has deleted it meanwhile, the field says so.</summary>
    public bool HasArea(Guid id)
    {
        var has = rows.Areas.Exists(a => a.Id == id);
        if (!has)
            Refuse("AreaId", "Choose an area. The one that was chosen is gone, or none was.");
        return has;
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

    /// <summary>Claims that are by now about another responsibility are not for a decision to follow or to go against.</summary>
    public void DropStrayedClaims()
    {
        var about = rows.Claims.ToDictionary(c => c.Id, c => c.ResponsibilityId);
        foreach (var decision in rows.Decisions)
        {
            bool Strays(Guid claim) => about.TryGetValue(claim, out var responsibility) && responsibility != decision.ResponsibilityId;
            if (decision.Upheld.Exists(Strays))
                decision.Upheld = [.. decision.Upheld.Where(id => !Strays(id))];
            if (decision.Overruled.Exists(Strays))
                decision.Overruled = [.. decision.Overruled.Where(id => !Strays(id))];
        }
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

    /// <summary>
    /// Of claims that an edit has made to say the same of the same words, one is enough: one that said so before, if any did.
    /// Decisions that name another of them name this one instead.
    /// </summary>
    /// <param name="touched">The claims that the edit has changed; no other can say now what it did not say before.</param>
    public void DropRepeatedClaims(IReadOnlyCollection<ClaimRow> touched)
    {
        var said = touched.Select(ClaimSaid.By).ToHashSet();
        foreach (var same in rows.Claims.GroupBy(ClaimSaid.By).Where(g => said.Contains(g.Key) && g.Count() > 1).ToList())
        {
            var kept = same.OrderBy(touched.Contains).ThenBy(c => c.PublicId, StringComparer.Ordinal).First();
            foreach (var claim in same.Where(c => c != kept))
            {
                foreach (var decision in rows.Decisions)
                {
                    if (decision.Upheld.Contains(claim.Id))
                        decision.Upheld = [.. decision.Upheld.Append(kept.Id).Distinct()];
                    if (decision.Overruled.Contains(claim.Id))
                        decision.Overruled = [.. decision.Overruled.Append(kept.Id).Distinct()];
                }
                JoinedClaims.Add(claim.PublicId);
                DeleteClaim(claim);
            }
        }
    }

    /// <summary>Deletes a responsibility with every claim about it and the decision on it.</summary>
    public void DeleteResponsibility(ResponsibilityRow responsibility)
    {
        foreach (var claim in rows.Claims.Where(c => c.ResponsibilityId == responsibility.Id).ToList())
            DeleteClaim(claim);
        if (rows.Decisions.Find(d => d.ResponsibilityId == responsibility.Id) is { } decision)
            Delete(decision);
        Delete(responsibility);
    }

    /// <summary>
    /// Puts the rows into this order by handing round the numbers that they have, so that a row that keeps its place is not
    /// changed. Rows that were made meanwhile come last; ids of deleted ones are ignored. Where somebody else has put them in
    /// another order since, that stays if this edit leaves them as they were seen, and is a conflict if it does not.
    /// </summary>
    public void Reorder<TRow>(
        IEnumerable<TRow> list, SeenOrder began, IReadOnlyList<Guid> order, Func<TRow, int> numberOf, Action<TRow, int> number)
        where TRow : EntityRow
    {
        var wanted = order.Distinct().Select((id, position) => (id, position)).ToDictionary(x => x.id, x => x.position);
        // Where a number is given twice, what was seen is the order there is.
        var present = list.OrderBy(numberOf).ThenBy(r => began.PlaceOf(r.Id)).ThenBy(r => r.Id).ToList();
        var numbers = present.Select(numberOf).ToList();
        var sorted = present.OrderBy(r => wanted.GetValueOrDefault(r.Id, int.MaxValue)).ToList();
        if (began.MovedIn(present.Select(r => r.Id)) is [_, ..] moved && !sorted.SequenceEqual(present))
        {
            if (began.MovedIn(sorted.Select(r => r.Id)) is [_, ..])
                conflicts.UnionWith(moved);
            return;
        }

        for (var (i, last) = (0, int.MinValue); i < sorted.Count; i++)
        {
            // Numbers given twice tell no order.
            last = i == 0 ? numbers[0] : Math.Max(numbers[i], last + 1);
            if (numberOf(sorted[i]) != last)
                number(sorted[i], last);
        }
    }

    /// <summary>The number behind all others, for something new.</summary>
    public static int Behind(IEnumerable<int> numbers) => numbers.DefaultIfEmpty(-1).Max() + 1;

    /// <summary>The list as it was where nothing in it changes, so that nothing is written.</summary>
    public static List<string> Kept(List<string> before, IReadOnlyList<string> after) =>
        before.SequenceEqual(after, StringComparer.Ordinal) ? before : [.. after];

    /// <summary>The other names of what two things are merged into: those of both, and the name that is given up.</summary>
    public static List<string> Joined(string name, List<string> aliases, string otherName, IEnumerable<string> otherAliases) =>
        Kept(aliases, [.. aliases, .. otherAliases.Prepend(otherName).Except(aliases.Append(name), StringComparer.OrdinalIgnoreCase)]);

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
