namespace RoleAtlas.Core.Decisions;

/// <summary>
/// What a role has to do with a responsibility, as agreed: the letters of a RACI chart
/// (https://en.wikipedia.org/wiki/Responsibility_assignment_matrix). Where nobody is responsible, whoever is accountable also does it.
/// </summary>
public enum RaciLetter
{
    Responsible,
    Accountable,
    Consulted,
    Informed,
}
