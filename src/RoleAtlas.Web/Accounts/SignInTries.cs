using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;
using RoleAtlas.Core.Accounts;

namespace RoleAtlas.Web.Accounts;

/// <summary>
/// Signs in by password. An address without an account is answered as one with it, and locked out after as many tries, so that
/// nobody finds out who has an account.
/// </summary>
public sealed class SignInTries(SignInManager<Account> signIn, UserManager<Account> accounts, UnknownAddresses unknown)
{
    public async Task<SignInResult> PasswordAsync(string email, string password)
    {
        if (await accounts.FindByEmailAsync(email) is { } account)
        {
            return await signIn.PasswordSignInAsync(account, password, isPersistent: true, lockoutOnFailure: true);
        }

        return unknown.Try(accounts.NormalizeEmail(email)!, password) ? SignInResult.Failed : SignInResult.LockedOut;
    }
}

/// <summary>Counts tries at addresses that have no account.</summary>
public sealed class UnknownAddresses : IDisposable
{
    public const int Tries = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private static readonly PasswordHasher<Account> Hasher = new();
    private static readonly Account Nobody = new() { DisplayName = "" };
    private static readonly string Hash = Hasher.HashPassword(Nobody, OneTimeToken.New());

    private readonly PartitionedRateLimiter<string> tries = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = Tries, Window = Pause }));

    /// <returns>False where there were too many tries.</returns>
    public bool Try(string address, string password)
    {
        using var lease = tries.AttemptAcquire(address);
        if (!lease.IsAcquired)
        {
            return false;
        }

        // Takes as long as for an account.
        Hasher.VerifyHashedPassword(Nobody, Hash, password);
        return tries.GetStatistics(address) is { CurrentAvailablePermits: > 0 };
    }

    public void Dispose() => tries.Dispose();
}
