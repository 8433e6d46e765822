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

    /// <summary>As it is now; goes on by itself.</summary>
    public DecisionDraft Copy()
    {
        var copy = new DecisionDraft(Responsibility, default) { Seen = Seen, Reason = Reason, DecidedBy = DecidedBy, Decided = Decided, Review = Review, IsChanged = IsChanged };
        Take(copy.Letters, Letters, []);
        Take(copy.IsUpheld, IsUpheld, []);
        return copy;
    }

    /// <summary>Takes over what was put into another draft after it was sent to be saved.</summary>
    public void Take(DecisionDraft other, DecisionDraft sent)
    {
        Reason = other.Reason != sent.Reason ? other.Reason : Reason;
        DecidedBy = other.DecidedBy != sent.DecidedBy ? other.DecidedBy : DecidedBy;
        Decided = other.Decided != sent.Decided ? other.Decided : Decided;
        Review = other.Review != sent.Review ? other.Review : Review;
        IsChanged |= (other.Reason, other.DecidedBy, other.Decided, other.Review) != (sent.Reason, sent.DecidedBy, sent.Decided, sent.Review);
        IsChanged |= Take(Letters, other.Letters, sent.Letters);
        IsChanged |= Take(IsUpheld, other.IsUpheld, sent.IsUpheld);
    }

    /// <summary>Lets go of letters and rulings whose role or claim is gone, or whose claim is about something else by now: with them it could not be saved.</summary>
    /// <returns>What was let go of, in words; null where nothing was.</returns>
    public string? DropWhatIsGone(CatalogueRows rows)
    {
        var roles = rows.Roles.Select(r => r.Id).ToHashSet();
        var claims = rows.Claims.Where(c => c.ResponsibilityId == Responsibility).Select(c => c.Id).ToHashSet();
        var (letters, rulings) = (Letters.Keys.Except(roles).ToList(), IsUpheld.Keys.Except(claims).ToList());
        letters.ForEach(r => Letters.Remove(r));
        rulings.ForEach(c => IsUpheld.Remove(c));
        return (letters.Count, rulings.Count) switch
        {
            (0, 0) => null,
            (_, 0) => "a role that had a letter here",
            (0, _) => "a claim that you had ruled on",
            _ => "a role that had a letter here and a claim that you had ruled on",
        };
    }

    /// <summary>Null while it has no day. It stays as it is, whatever is put in afterwards.</summary>
    public Settle? Edit => Decided is not { } decided ? null : new Settle(
        Responsibility, Seen, Letters.ToDictionary(), Reason,
        [.. IsUpheld.Where(c => c.Value).Select(c => c.Key)], [.. IsUpheld.Where(c => !c.Value).Select(c => c.Key)],
        DecidedBy, decided, Review);

    private static bool Take<T>(Dictionary<Guid, T> mine, Dictionary<Guid, T> other, Dictionary<Guid, T> sent)
    {
        var changed = other.Keys.Union(sent.Keys).Where(k => !Same(k)).ToList();
        foreach (var key in changed)
        {
            if (other.TryGetValue(key, out var value))
            {
                mine[key] = value;
            }
            else
            {
                mine.Remove(key);
            }
        }

        return changed.Count > 0;

        bool Same(Guid key) => other.TryGetValue(key, out var now) == sent.TryGetValue(key, out var then) && EqualityComparer<T>.Default.Equals(now, then);
    }
}
