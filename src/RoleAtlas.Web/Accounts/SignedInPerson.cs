using System.Security.Claims;
using RoleAtlas.Web.Access;

namespace RoleAtlas.Web.Accounts;

internal static class SignedInPerson
{
    public static bool IsSignedIn(this ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true };

    public static bool MayEdit(this ClaimsPrincipal user) => user.IsInRole(AtlasPolicies.Editor) || user.IsInRole(AtlasPolicies.Admin);

    public static bool MayManageAccounts(this ClaimsPrincipal user) => user.IsInRole(AtlasPolicies.Admin);

    /// <summary>How the history names them; call only for who is signed in.</summary>
    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(AccountClaims.DisplayName)!;
}
