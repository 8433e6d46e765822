using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Accounts;

/// <summary>
/// Who works in an open editing session. It is looked at again every few seconds: an account that is signed out everywhere, gone,
/// or may do less than when the session began, is signed out of it.
/// </summary>
internal sealed class CircuitAccount(
    ILoggerFactory loggerFactory, IServiceScopeFactory scopes, CurrentAtlas atlas, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(loggerFactory)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(5);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return await IsValidAsync(authenticationState.User);
        }
        catch (Exception)
        {
            // It could not be asked: the database is locked, say, or the program ends. To sign everybody out for that would be
            // wrong, and is not needed: whatever is done in the session asks again first.
            return true;
        }
    }

    /// <summary>Asks the database whether this is still who it says.</summary>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<bool> IsValidAsync(ClaimsPrincipal user) => await FindAsync(user) is not null;

    /// <summary>The account as it is now; null where the session must not go on. It goes on with what it could do when it began.</summary>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<Account?> FindAsync(ClaimsPrincipal user)
    {
        Account? found = null;
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await atlas.Database.GuardAsync(async () => found = await accounts.GetUserAsync(user) is { } account
            && user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == account.SecurityStamp
            && Enum.GetValues<Core.Accounts.Access>().Any(a => a <= account.Access && user.IsInRole(Word.Of(a))) ? account : null);
        return found;
    }
}
