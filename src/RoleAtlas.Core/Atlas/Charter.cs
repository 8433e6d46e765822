using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Excerpts;

namespace RoleAtlas.Core.Atlas;

/// <summary>
/// One role as a document to hand to somebody: what it is for, what is its own by the sources or as agreed, what is not, and
/// what is still open; each with the words that it rests on as a numbered note.
/// </summary>
public sealed class Charter
{
    /// <summary>Sources quoted for one responsibility: enough to see what is meant, and its page has the others.</summary>
    public const int QuotedForOne = 2;

    /// <summary>Sides quoted of one dispute.</summary>
    private const int SidesOfOne = 6;

    /// <summary>Questions, and measures of success, that say what the role is for.</summary>
    private const int PurposesOfAKind = 3;

    private readonly CharterNotes notes = new();

    private Charter(AtlasSnapshot snapshot, Role role, IReadOnlyList<Responsibility> chosen)
    {
        Snapshot = snapshot;
        Role = role;
        Usual = UsualOf(snapshot, role);
        Chosen = chosen.Count == 0 ? Usual : chosen;
        var glance = RoleGlance.Of(snapshot, role);
        Purposes = [.. new[] { ClaimKind.Question, ClaimKind.SuccessMeasure }
            .SelectMany(kind => glance.Of(kind).Take(PurposesOfAKind))
            .Select(item => new CharterPurpose(item, notes.Of(QuotedSentence.Of(item.Claims).Take(1))))];
        List<CharterRow> rows = [.. snapshot.Rows.Where(r => Chosen.Contains(r.Responsibility)).Select(RowOf)];
        Held = Noted(rows, CharterPart.Held);
        NotTheirs = Noted(rows, CharterPart.NotTheirs);
        Open = Noted(rows, CharterPart.Open);
    }

    public AtlasSnapshot Snapshot { get; }
    public Role Role { get; }

    /// <summary>What the charter is made from where nobody has chosen: what is held, and what is disputed.</summary>
    public IReadOnlyList<Responsibility> Usual { get; }

    public IReadOnlyList<Responsibility> Chosen { get; }

    public bool IsUsual => ReferenceEquals(Chosen, Usual) || (Chosen.Count == Usual.Count && Chosen.All(Usual.Contains));

    /// <summary>The questions it asks and when it succeeds, the most often said first.</summary>
    public IReadOnlyList<CharterPurpose> Purposes { get; }

    /// <summary>What sources give to the role, or say it helps with, undisputed; and in what it was agreed to have a part. In catalogue order.</summary>
    public IReadOnlyList<CharterRow> Held { get; }

    /// <summary>What sources say is not the role's, or was agreed to be others' alone.</summary>
    public IReadOnlyList<CharterRow> NotTheirs { get; }

    /// <summary>What sources disagree on, and what none speaks of, where nothing was agreed.</summary>
    public IReadOnlyList<CharterRow> Open { get; }

    /// <summary>The sentences behind it; their numbers are their places, from 1.</summary>
    public IReadOnlyList<QuotedSentence> Notes => notes.All;

    /// <summary>What sources or decisions say of this role, and is not chosen.</summary>
    public int LeftOut => Snapshot.Rows.Count(r => IsSpokenOf(r) && !Chosen.Contains(r.Responsibility));

    /// <summary>Whether anything is said or agreed of the role here.</summary>
    public bool IsSpokenOf(AtlasRow row) => row.SpeaksOf(Role) || HasLetter(row);

    /// <param name="snapshot">The revision.</param>
    /// <param name="role">Whose charter.</param>
    /// <param name="chosen">The responsibilities to speak of; none means the usual ones.</param>
    public static Charter Of(AtlasSnapshot snapshot, Role role, params IReadOnlyList<Responsibility> chosen) => new(snapshot, role, chosen);

    private IReadOnlyList<Responsibility> UsualOf(AtlasSnapshot snapshot, Role role) =>
        [.. snapshot.Rows.Where(IsUsualRow).Select(r => r.Responsibility)];

    private bool IsUsualRow(AtlasRow row)
    {
        if (Snapshot.DecisionOn(row.Responsibility) is not null)
        {
            return HasLetter(row);
        }

        return row.SpeaksOf(Role) && (row.Verdict.Kind == VerdictKind.Contested
            ? row.Verdict.Roles.Contains(Role)
            : row.CellOf(Role).Strongest is Stance.Leads or Stance.Shares);
    }

    private bool HasLetter(AtlasRow row) => Snapshot.DecisionOn(row.Responsibility)?.Letters.Any(l => l.Role == Role) == true;

    private CharterRow RowOf(AtlasRow row)
    {
        var (cell, decision) = (row.CellOf(Role), Snapshot.DecisionOn(row.Responsibility));
        var part = decision is not null ? HasLetter(row) ? CharterPart.Held : CharterPart.NotTheirs
            : cell.Claims.Count == 0 || row.Verdict.Kind == VerdictKind.Contested || cell.GivenAndDenied ? CharterPart.Open
            : cell.Strongest == Stance.Excluded ? CharterPart.NotTheirs
            : CharterPart.Held;
        return new CharterRow(Role, row, cell, decision, part, []);
    }

    private IReadOnlyList<CharterRow> Noted(IEnumerable<CharterRow> rows, CharterPart part) => [.. rows.Where(r => r.Part == part).Select(row =>
    {
        // Of a dispute every side is quoted, once; of what is held, what is said of this role.
        var quoted = part == CharterPart.Open && row.Cell.Claims.Count > 0
            ? row.Dispute.Sides.Where(s => s.Says != Says.Helps).Select(s => s.Quoted()[0]).Take(SidesOfOne)
            : QuotedSentence.Of(row.Cell.Claims).GroupBy(s => s.Source).Select(g => g.MaxBy(s => s.Claims.Count)!).Take(QuotedForOne);
        return row with { Notes = notes.Of(quoted) };
    })];
}

/// <summary>What says what a role is for.</summary>
/// <param name="Item">In whose words, and how often.</param>
/// <param name="Notes">Numbers of notes.</param>
public sealed record CharterPurpose(GlanceItem Item, IReadOnlyList<int> Notes);

/// <summary>One responsibility in a charter.</summary>
/// <param name="Role">Whose charter.</param>
/// <param name="Row">Over all roles.</param>
/// <param name="Cell">What sources say of the role.</param>
/// <param name="Decision">What was agreed; null where it is not settled.</param>
/// <param name="Part">Where it stands.</param>
/// <param name="Notes">Numbers of notes.</param>
public sealed record CharterRow(
    Role Role, AtlasRow Row, AtlasCell Cell, Decision? Decision, CharterPart Part, IReadOnlyList<int> Notes)
{
    /// <summary>Its sides among the roles of which anything is said.</summary>
    internal AgendaItem Dispute => new(1, Row);
}

public enum CharterPart
{
    Held,
    NotTheirs,
    Open,
}
