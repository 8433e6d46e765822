namespace RoleAtlas.Core.Decisions;

/// <summary>
/// What a role has to do with a responsibility, as agreed: the letters of a RACI chart
/// (https://en.wikipedia.org/wiki/Responsibility_assignment_matrix). The role that answers for something often does it, too.
/// </summary>
public enum RaciLetter
{
    Responsible,
    Accountable,
    AccountableAndResponsible,
    Consulted,
    Informed,
}
