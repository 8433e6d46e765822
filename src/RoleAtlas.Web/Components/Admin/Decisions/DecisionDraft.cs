using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Web.Components.Admin.Decisions;

/// <summary>A decision as it stands in the form.</summary>
public sealed class DecisionDraft
{
    private DecisionDraft(Guid responsibility, DateOnly today) => (Responsibility, Decided) = (responsibility, today);

    public Guid Responsibility { get; }

    /// <summary>The decision that is changed, as it was seen; null where a new one is made.</summary>
    public Seen? Seen { get; set; }

    /// <summary>By the roles' ids.</summary>
    public Dictionary<Guid, RaciLetter> Letters { get; } = [];

    /// <summary>By the claims' ids; a claim that is not here is left open.</summary>
    public Dictionary<Guid, bool> IsUpheld { get; } = [];

    public string Reason { get; set; } = "";
    public string DecidedBy { get; set; } = "";
    public DateOnly? Decided { get; set; }
    public DateOnly? Review { get; set; }

    /// <summary>Something was put in that is not saved.</summary>
    public bool IsChanged { get; set; }

    /// <param name="responsibility">Id of what is to be settled.</param>
    /// <param name="row">The decision there is; null where there is none.</param>
    /// <param name="today">When a new one is decided, unless somebody says otherwise.</param>
    public static DecisionDraft Of(Guid responsibility, DecisionRow? row, DateOnly today)
    {
        var draft = new DecisionDraft(responsibility, today);
        if (row is not null)
        {
            draft.Seen = Core.Editing.Seen.Of(row);
            (draft.Reason, draft.DecidedBy, draft.Decided, draft.Review) = (row.Reason, row.DecidedBy, row.Decided, row.Review);
            foreach (var (role, letter) in row.Letters)
            {
                draft.Letters[role] = letter;
            }

            foreach (var claim in row.Upheld.Concat(row.Overruled))
            {
                draft.IsUpheld[claim] = row.Upheld.Contains(claim);
            }
        }

        return draft;
    }

    /// <summary>Null while it has no day.</summary>
    public Settle? Edit => Decided is not { } decided ? null : new Settle(
        Responsibility, Seen, Letters, Reason,
        [.. IsUpheld.Where(c => c.Value).Select(c => c.Key)], [.. IsUpheld.Where(c => !c.Value).Select(c => c.Key)],
        DecidedBy, decided, Review);
}
