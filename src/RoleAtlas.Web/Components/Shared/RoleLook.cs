using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;

namespace RoleAtlas.Web.Components.Shared;

/// <summary>
/// How a role looks everywhere: a hue and a shape by its place in the catalogue. Eight hues and seven shapes have no
/// common divisor, so the pair is unique for the first 56 roles.
/// </summary>
public static class RoleLook
{
    private const int Hues = 8;
    private const int Shapes = 7;

    /// <summary>The class that sets the role's colours for everything inside.</summary>
    public static string CssClass(Role role) => CssClass(role.Position);

    /// <inheritdoc cref="CssClass(Role)"/>
    public static string CssClass(int position) => $"role-{position % Hues}";

    /// <summary>The symbol in shapes.svg: the role's shape, its fill telling the stance.</summary>
    public static string Symbol(Role role, Stance stance) => Symbol(role.Position, stance);

    /// <inheritdoc cref="Symbol(Role, Stance)"/>
    public static string Symbol(int position, Stance stance) =>
        $"shape-{position % Shapes}-{stance.ToString().ToLowerInvariant()}";
}
