using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;

namespace RoleAtlas.Core.Decisions;

/// <summary>
/// In what a decision departs from the sources: it gives A or R to a role that no source affirms, or passes over the only
/// role that sources affirm. Consulted and informed say nothing of whose it is.
/// </summary>
/// <param name="Unaffirmed">Roles with A or R to which no source gives the responsibility, in catalogue order.</param>
/// <param name="PassedOver">The only role to which sources give it, where it has neither A nor R; else null.</param>
public sealed record Departure(IReadOnlyList<Role> Unaffirmed, Role? PassedOver)
{
    /// <summary>Null where the decision does not depart.</summary>
    public static Departure? Of(AtlasSnapshot snapshot, Decision decision) => Of(snapshot, decision.Responsibility, decision.Letters);

    /// <param name="snapshot">Whose sources are asked.</param>
    /// <param name="responsibility">What is decided.</param>
    /// <param name="letters">What is agreed, or might be; none at all departs from nothing.</param>
    public static Departure? Of(AtlasSnapshot snapshot, Responsibility responsibility, IReadOnlyList<AgreedLetter> letters)
    {
        if (letters.Count == 0)
        {
            return null;
        }

        var given = snapshot.GivenTo(responsibility);
        List<Role> holders = [.. letters.Where(l => l.Letter.Holds()).Select(l => l.Role)];
        Role[] unaffirmed = [.. holders.Where(r => !given.Contains(r))];
        var passedOver = given.Count == 1 && !holders.Contains(given.First()) ? given.First() : null;
        return unaffirmed.Length > 0 || passedOver is not null ? new Departure(unaffirmed, passedOver) : null;
    }
}
