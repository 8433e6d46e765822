using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Web.Accounts;

/// <summary>Everybody who has an account, for admins. There is always an admin left.</summary>
public sealed class People(AtlasDbContext context, UserManager<Account> accounts, ILogger<People> logger)
{
    private const string LastAdmin = "There must be an admin. Make somebody else one first.";
    private const string Gone = "This account is gone.";

    public Task<List<Account>> AllAsync() =>
        context.Users.AsNoTracking().OrderBy(a => a.DisplayName).ThenBy(a => a.Email).ToListAsync();

    /// <summary>The history names the person so from now on; so do invitations that are open, and links that share a page.</summary>
    public async Task<IdentityResult> RenameAsync(Account account, string name)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        account.DisplayName = name;
        var result = await accounts.UpdateAsync(account);
        if (result.Succeeded)
        {
            await context.Invitations.Where(i => i.UsedBy == null && i.AccountId == account.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.By, name));
            await context.ShareLinks.Where(l => l.AccountId == account.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.By, name));
            await transaction.CommitAsync();
        }

        return result;
    }

    /// <returns>Null, or why not.</returns>
    public Task<string?> ChangeAccessAsync(Guid id, Core.Accounts.Access access, string by) => WithAsync(id, losesAdmin: access != Core.Accounts.Access.Admin, account =>
    {
        logger.LogInformation("{By} changes the access of {Account} from {Before} to {After}.", by, account.Email, account.Access, access);
        account.Access = access;
        return accounts.UpdateAsync(account);
    });

    /// <summary>What the account's person did stays in the history, under their name.</summary>
    /// <returns>Null, or why not.</returns>
    public Task<string?> RemoveAsync(Guid id, string by) => WithAsync(id, losesAdmin: true, account =>
    {
        logger.LogInformation("{By} removes the account of {Account}.", by, account.Email);
        return accounts.DeleteAsync(account);
    });

    /// <summary>Ends all sessions of the account, whatever else is changed of it at the same time.</summary>
    /// <returns>False where nothing was changed.</returns>
    public async Task<bool> SignOutEverywhereAsync(Guid id)
    {
        var (session, version) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        return await context.Users.Where(a => a.Id == id)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.SecurityStamp, session).SetProperty(x => x.ConcurrencyStamp, version)) > 0;
    }

    /// <returns>The secret of a link that sets a new password, once and for a day; null where the account is gone.</returns>
    public async Task<string?> NewPasswordTokenAsync(Guid id) =>
        await accounts.FindByIdAsync(id.ToString()) is { } account ? await accounts.GeneratePasswordResetTokenAsync(account) : null;

    // One transaction, which writers of the database wait for: two admins cannot each take the other for the one who stays.
    private async Task<string?> WithAsync(Guid id, bool losesAdmin, Func<Account, Task<IdentityResult>> change)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
        {
            return Gone;
        }

        losesAdmin &= account.Access is Core.Accounts.Access.Admin;
        if (losesAdmin && !await context.Users.AnyAsync(a => a.Id != id && a.Access == Core.Accounts.Access.Admin))
        {
            return LastAdmin;
        }

        // Whoever is no admin any more must not come back by a link that they kept. First, as nothing tells whose it was once the
        // account is gone.
        if (losesAdmin)
        {
            await context.Invitations.Where(i => i.UsedBy == null && i.AccountId == id).ExecuteDeleteAsync();
        }

        var result = await change(account);
        if (!result.Succeeded)
        {
            return AccountProblem.Of(result)[0].Message;
        }

        await transaction.CommitAsync();
        return null;
    }
}
