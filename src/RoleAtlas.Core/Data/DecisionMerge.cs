using RoleAtlas.Core.Content;
using RoleAtlas.Core.Decisions;

namespace RoleAtlas.Core.Data;

/// <summary>
/// Matches decisions by their responsibility, of which each has one at most, then by id: one may have been moved to another
/// responsibility.
/// </summary>
internal sealed class DecisionMerge(
    CatalogueRows rows, Func<string, Guid> role, Func<string, Guid> responsibility, Func<string, Guid> claim, ContentMerge merge)
{
    public void Match(IReadOnlyList<DecisionContent> decisions)
    {
        var absent = rows.Decisions.ToDictionary(d => d.ResponsibilityId);
        var matched = new Dictionary<DecisionContent, DecisionRow>();
        foreach (var decision in decisions)
        {
            if (absent.Remove(responsibility(decision.Responsibility), out var row))
                matched.Add(decision, row);
        }
        foreach (var decision in decisions.Where(d => !matched.ContainsKey(d)))
        {
            var moved = absent.Values.FirstOrDefault(d => d.Id == decision.Id);
            if (moved is not null)
                absent.Remove(moved.ResponsibilityId);
            matched.Add(decision, moved ?? Create(decision));
        }
        foreach (var (decision, row) in matched)
            Write(decision, row);
        foreach (var row in absent.Values)
            merge.LetGo(rows.Decisions, row);
    }

    private DecisionRow Create(DecisionContent decision)
    {
        var isFree = decision.Id is { } id && rows.Decisions.TrueForAll(d => d.Id != id);
        var row = new DecisionRow { Id = isFree ? decision.Id!.Value : Guid.CreateVersion7() };
        merge.Add(rows.Decisions, row);
        return row;
    }

    private void Write(DecisionContent decision, DecisionRow row)
    {
        row.ResponsibilityId = responsibility(decision.Responsibility);
        (row.Reason, row.DecidedBy, row.Decided, row.Review) = (decision.Reason, decision.DecidedBy, decision.Decided, decision.Review);
        var letters = decision.Letters.ToDictionary(l => role(l.Key), l => l.Value);
        if (!row.Letters.SequenceEqual(letters.OrderBy(l => l.Key)))
            row.Letters = new(letters);
        row.Upheld = Kept(row.Upheld, decision.Upheld);
        row.Overruled = Kept(row.Overruled, decision.Overruled);
        if (decision.Basis is { } said && BasisOf(said) is var basis && !basis.Equals(row.Basis))
            row.Basis = basis;
    }

    private DecisionBasis BasisOf(DecisionBasisContent said) =>
        new(said.Verdict, [.. said.Roles.Select(r => Guid.TryParse(r, out var gone) ? gone : role(r)).Order()], said.Upheld);

    private List<Guid> Kept(List<Guid> before, IReadOnlyList<string> after)
    {
        var ids = after.Select(claim).ToList();
        return before.SequenceEqual(ids) ? before : ids;
    }
}
