using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.History;

/// <summary>
/// The part of the atlas on which two states of it are compared. Things are told by id, since names change; what is left empty
/// limits nothing.
/// </summary>
public sealed record ComparedPart
{
    public static readonly ComparedPart Everything = new();

    /// <summary>The roles whose cells are looked at, and among which verdicts are decided.</summary>
    public IReadOnlyCollection<Guid> Roles { get; init; } = [];

    /// <summary>The one role whose cells are looked at, with the verdicts over <see cref="Roles"/> on what sources say of it.</summary>
    public Guid? Role { get; init; }

    public IReadOnlyCollection<Guid> Areas { get; init; } = [];

    public Guid? Responsibility { get; init; }

    /// <summary>The one source whose words are looked at; both states are to be without the others.</summary>
    public Guid? Source { get; init; }

    /// <summary>Whether what was agreed is looked at.</summary>
    public bool Decisions { get; init; } = true;

    /// <summary>Whether claims about anything but responsibilities are looked at.</summary>
    public bool OtherClaims { get; init; } = true;

    /// <summary>Rows that it lists in the state given, then or now.</summary>
    public Func<AtlasSnapshot, AtlasRow, bool>? Only { get; init; }

    /// <summary>Words each of which a row's name, description or other names hold, then or now.</summary>
    public string Text { get; init; } = "";

    /// <summary>Every row that is looked at, in the order of the catalogue.</summary>
    internal IEnumerable<AtlasRow> RowsOf(AtlasSnapshot snapshot)
    {
        IReadOnlyList<Role> roles = Roles.Count == 0 ? snapshot.Roles : [.. snapshot.Roles.Where(r => Roles.Contains(r.Id))];
        return Responsibility is { } one
            ? snapshot.Responsibilities.Where(r => r.Id == one).Select(r => AtlasRow.Of(snapshot, r, roles))
            : Roles.Count == 0 ? snapshot.Rows : snapshot.Responsibilities.Select(r => AtlasRow.Of(snapshot, r, roles));
    }

    /// <summary>Whether a row is looked at; it is where it would be in either state.</summary>
    internal Func<AtlasRow?, AtlasRow?, bool> Shows(AtlasSnapshot before, AtlasSnapshot after)
    {
        var words = FoldedWords.Split(Text);
        return (was, now) => Shown(before, was) || Shown(after, now);

        bool Shown(AtlasSnapshot state, AtlasRow? row) => row is not null
            && (Areas.Count == 0 || Areas.Contains(row.Responsibility.Area.Id))
            && (Only is null || Only(state, row))
            && (Role is not { } role || row.SpokenOf.Any(r => r.Id == role))
            && (Source is null || row.SpokenOf.Count > 0)
            && (words.Count == 0 || Matrix.Holds(row.Responsibility, words));
    }
}
