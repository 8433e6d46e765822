using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Editing;

/// <summary>Records what was agreed for a responsibility, or changes what was recorded. No claim and no verdict changes with it.</summary>
/// <param name="Responsibility">Whose responsibility is settled.</param>
/// <param name="Decision">The decision as it was seen; null where there was none, and one that is there by now is a conflict.</param>
/// <param name="Letters">One for each role that has a part in it, by the role's id.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Upheld">Ids of the claims that it follows; each about this responsibility.</param>
/// <param name="Overruled">Ids of the claims that it goes against; each about this responsibility.</param>
/// <param name="DecidedBy">Who agreed, in words.</param>
/// <param name="Decided">When; not on a day that is still to come.</param>
/// <param name="Review">When to look at it again; null where that is not planned.</param>
public sealed record Settle(
    Guid Responsibility,
    Seen? Decision,
    IReadOnlyDictionary<Guid, RaciLetter> Letters,
    string Reason,
    IReadOnlyList<Guid> Upheld,
    IReadOnlyList<Guid> Overruled,
    string DecidedBy,
    DateOnly Decided,
    DateOnly? Review) : Edit
{
    private static readonly SourceText NoText = SourceText.Parse("");

    internal override string Summarise(CatalogueRows rows) =>
        $"{(Decision is null ? "Settled" : "Changed the decision on")} {rows.Responsibilities.Find(r => r.Id == Responsibility)?.Name}";

    internal override void Apply(EditedCatalogue catalogue)
    {
        var rows = catalogue.Rows;
        if (catalogue.Find<ResponsibilityRow>(Responsibility) is null || !Letters.Keys.All(id => catalogue.Find<RoleRow>(id) is not null)
            || !Upheld.Concat(Overruled).All(id => catalogue.Find<ClaimRow>(id) is not null) || RowOf(catalogue) is not { } row)
        {
            return;
        }

        if (Letters.Count == 0)
            catalogue.Refuse(nameof(Letters), "Give at least one role a letter, or nothing is agreed.");
        // East of Greenwich it may be tomorrow already.
        if (Decided > DateOnly.FromDateTime(catalogue.Now).AddDays(1))
            catalogue.Refuse(nameof(Decided), "That day is still to come. Choose the day on which it was decided.");
        if (Review < Decided)
            catalogue.Refuse(nameof(Review), "It cannot be looked at again before it was decided. Choose a later day.");
        var mine = rows.Claims.Where(c => c.ResponsibilityId == Responsibility).Select(c => c.Id).ToHashSet();
        if (!Upheld.Concat(Overruled).All(mine.Contains))
            catalogue.Refuse(nameof(Upheld), "A decision follows or overrules claims about its own responsibility only.");

        row.Letters = row.Letters.OrderBy(l => l.Key).SequenceEqual(Letters.OrderBy(l => l.Key)) ? row.Letters : new(Letters.ToDictionary());
        (row.Reason, row.DecidedBy, row.Decided, row.Review) = (Reason.Trim(), DecidedBy.Trim(), Decided, Review);
        row.Upheld = Kept(row.Upheld, Upheld);
        row.Overruled = Kept(row.Overruled, Overruled);
        row.Basis = Basis(rows, Responsibility);
    }

    /// <summary>The row to change, or a new one; null, and a conflict, where it is not as it was seen.</summary>
    private DecisionRow? RowOf(EditedCatalogue catalogue)
    {
        if (Decision is not null)
            return catalogue.Find<DecisionRow>(Decision);
        if (catalogue.Rows.Decisions.Find(d => d.ResponsibilityId == Responsibility) is { } meanwhile)
            return catalogue.Find<DecisionRow>(new Seen(meanwhile.Id, 0));
        var row = new DecisionRow { ResponsibilityId = Responsibility };
        catalogue.Add(row);
        return row;
    }

    /// <summary>What readers are shown now of a responsibility that has a decision; no text is needed to know.</summary>
    internal static DecisionBasis Basis(CatalogueRows rows, Guid responsibility)
    {
        var snapshot = SnapshotBuilder.Build(rows, _ => NoText);
        var shown = snapshot.Rows.First(r => r.Responsibility.Id == responsibility);
        return DecisionBasis.Of(shown.Verdict, snapshot.DecisionOn(shown.Responsibility)!.Upheld.Count);
    }

    private static List<Guid> Kept(List<Guid> before, IReadOnlyList<Guid> after) => before.ToHashSet().SetEquals(after) ? before : [.. after.Distinct()];
}

/// <summary>
/// Says of a decision that was looked at again that it still holds as it is, whatever sources have come to say since; when and
/// by whom it was decided stays.
/// </summary>
/// <param name="Decision">The decision as it was seen.</param>
/// <param name="Review">When to look at it next.</param>
public sealed record ConfirmDecision(Seen Decision, DateOnly Review) : Edit
{
    internal override string Summarise(CatalogueRows rows)
    {
        var responsibility = rows.Decisions.Find(d => d.Id == Decision.Id)?.ResponsibilityId;
        return $"Confirmed the decision on {rows.Responsibilities.Find(r => r.Id == responsibility)?.Name}";
    }

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<DecisionRow>(Decision) is not { } row)
            return;
        if (Review < row.Decided)
            catalogue.Refuse(nameof(Review), "It cannot be looked at again before it was decided. Choose a later day.");
        (row.Review, row.Basis) = (Review, Settle.Basis(catalogue.Rows, row.ResponsibilityId));
    }
}

/// <summary>Takes a decision back, so that its responsibility is as open as if it had never been settled.</summary>
public sealed record TakeBackDecision(Seen Decision) : Edit
{
    internal override string Summarise(CatalogueRows rows)
    {
        var responsibility = rows.Decisions.Find(d => d.Id == Decision.Id)?.ResponsibilityId;
        return $"Took back the decision on {rows.Responsibilities.Find(r => r.Id == responsibility)?.Name}";
    }

    internal override void Apply(EditedCatalogue catalogue)
    {
        if (catalogue.Find<DecisionRow>(Decision) is { } row)
            catalogue.Delete(row);
    }
}
