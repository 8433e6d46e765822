using Microsoft.AspNetCore.Identity;
using RoleAtlas.Core.Accounts;

namespace RoleAtlas.Web.Accounts;

/// <summary>
/// Signs in by password. An address without an account, and an account without a password, are answered as any: counted and locked
/// out in the same way, after the same work, so that nobody finds out who has an account.
/// </summary>
public sealed class SignInTries(SignInManager<Account> signIn, UserManager<Account> accounts, FailedTries failed)
{
    private static readonly Account Nobody = new() { DisplayName = "" };
    private static readonly string Hash = new PasswordHasher<Account>().HashPassword(Nobody, OneTimeToken.New());

    public async Task<SignInResult> PasswordAsync(string email, string password)
    {
        var address = accounts.NormalizeEmail(email) ?? "";
        if (!failed.Begin(address))
        {
            return SignInResult.LockedOut;
        }

        if (await accounts.FindByEmailAsync(email) is not { PasswordHash: not null } account)
        {
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, Hash, password);
        }
        else if (await signIn.PasswordSignInAsync(account, password, isPersistent: true, lockoutOnFailure: false) is { Succeeded: true } result)
        {
            failed.Forget(address);
            return result;
        }

        return failed.IsLockedOut(address) ? SignInResult.LockedOut : SignInResult.Failed;
    }
}

/// <summary>
/// Counts tries at addresses, whether they have an account or not. Whoever fails <see cref="Most"/> times is locked out until
/// <see cref="Pause"/> after the last of them; by then, or when somebody gets in, all are forgotten.
/// </summary>
public sealed class FailedTries(TimeProvider time)
{
    public const int Most = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    // By a hash, as anybody may send an address of any length.
    private readonly Dictionary<string, (int Tries, DateTimeOffset Until)> counted = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private DateTimeOffset cleared;

    /// <summary>Counts before it is known whether the password is right: of many at the same time no more get to try.</summary>
    /// <returns>False where there were too many.</returns>
    public bool Begin(string address)
    {
        var (key, now) = (OneTimeToken.HashOf(address), time.GetUtcNow());
        lock (gate)
        {
            if (now - cleared > Pause)
            {
                counted.Where(c => c.Value.Until <= now).ToList().ForEach(c => counted.Remove(c.Key));
                cleared = now;
            }

            var before = Tries(key, now);
            if (before < Most)
            {
                counted[key] = (before + 1, now + Pause);
            }

            return before < Most;
        }
    }

    public bool IsLockedOut(string address)
    {
        lock (gate)
        {
            return Tries(OneTimeToken.HashOf(address), time.GetUtcNow()) >= Most;
        }
    }

    /// <summary>Somebody got in.</summary>
    public void Forget(string address)
    {
        lock (gate)
        {
            counted.Remove(OneTimeToken.HashOf(address));
        }
    }

    private int Tries(string key, DateTimeOffset now) => counted.TryGetValue(key, out var known) && known.Until > now ? known.Tries : 0;
}
