using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Web.Accounts;

/// <summary>What a link is good for.</summary>
public enum InvitationState
{
    Open,
    Used,
    Expired,

    /// <summary>It was taken back, or it is not the whole link.</summary>
    Unknown,
}

/// <summary>Who joins.</summary>
/// <param name="DisplayName">How the history names them.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="Password">Null where they sign in by <paramref name="Login"/>.</param>
/// <param name="Login">Who they are elsewhere.</param>
public sealed record NewPerson(string DisplayName, string Email, string? Password, UserLoginInfo? Login = null);

/// <summary>Links by which people get an account, each once.</summary>
public sealed class Invitations(AtlasDbContext context, UserManager<Account> accounts, TimeProvider time, ILogger<Invitations> logger)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <param name="access">What the invited person may do.</param>
    /// <param name="note">Whom it is for.</param>
    /// <param name="inviter">Whose word it is.</param>
    /// <returns>The secret of the link, which cannot be had again.</returns>
    public Task<string> AddAsync(Core.Accounts.Access access, string note, Account inviter) => AddAsync(access, note, inviter.DisplayName, inviter.Id);

    /// <summary>For the link that the program itself prints.</summary>
    /// <inheritdoc cref="AddAsync(Core.Accounts.Access, string, Account)" path="/returns"/>
    public Task<string> AddOfFirstStartAsync() => AddAsync(Core.Accounts.Access.Admin, "The first admin", Invitation.FirstStart, null);

    private async Task<string> AddAsync(Core.Accounts.Access access, string note, string by, Guid? account)
    {
        var token = OneTimeToken.New();
        var now = Now;
        context.Invitations.Add(new Invitation
        {
            TokenHash = OneTimeToken.HashOf(token), Access = access, Note = note, AccountId = account, By = by, Created = now, Expires = now + Life,
        });
        await context.SaveChangesAsync();
        return token;
    }

    public async Task<(InvitationState State, Invitation? Invitation)> FindAsync(string? token)
    {
        var hash = OneTimeToken.HashOf(token ?? "");
        var invitation = await context.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.TokenHash == hash);
        return invitation switch
        {
            null => (InvitationState.Unknown, null),
            { UsedBy: not null } => (InvitationState.Used, invitation),
            _ when invitation.Expires <= Now => (InvitationState.Expired, invitation),
            _ => (InvitationState.Open, invitation),
        };
    }

    /// <summary>Those that somebody could still use, the newest first.</summary>
    public Task<List<Invitation>> OpenAsync()
    {
        var now = Now;
        return context.Invitations.AsNoTracking().Where(i => i.UsedBy == null && i.Expires > now).OrderByDescending(i => i.Created).ToListAsync();
    }

    /// <summary>Takes an invitation back that nobody has used; does nothing where somebody has.</summary>
    public Task RevokeAsync(Guid id) => context.Invitations.Where(i => i.Id == id && i.UsedBy == null).ExecuteDeleteAsync();

    /// <summary>Takes all back that nobody has used, as when there is no admin and so nobody whose word they are.</summary>
    public Task RevokeAllAsync() => context.Invitations.Where(i => i.UsedBy == null).ExecuteDeleteAsync();

    /// <summary>Makes the account and uses up the link, both or neither: of two who try at the same time one is too late.</summary>
    /// <returns>The account, or why there is none.</returns>
    public async Task<(Account? Account, IReadOnlyList<AccountProblem> Problems)> JoinAsync(string? token, NewPerson person)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        var (state, invitation) = await FindAsync(token);
        if (state is not InvitationState.Open)
        {
            return (null, [new AccountProblem(null, InvitationWords.Why(state))]);
        }

        var (account, problems) = await AddAccountAsync(person, invitation!.Access);
        if (account is null)
        {
            return (null, problems);
        }

        var used = await context.Invitations.Where(i => i.Id == invitation.Id && i.UsedBy == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedBy, account.Id));
        if (used == 0)
        {
            return (null, [new AccountProblem(null, InvitationWords.Why(InvitationState.Used))]);
        }

        await transaction.CommitAsync();
        logger.LogInformation("{Account} joined as {Access}, invited by {By}.", account.Email, account.Access, invitation.By);
        return (account, []);
    }

    /// <summary>
    /// Makes an account without an invitation, for those whom the settings let in; together with its login or not at all, since
    /// without it nobody could sign in to it, nor make another with the same address.
    /// </summary>
    public async Task<(Account? Account, IReadOnlyList<AccountProblem> Problems)> MakeAsync(NewPerson person, Core.Accounts.Access access)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        var made = await AddAccountAsync(person, access);
        if (made.Account is not null)
        {
            await transaction.CommitAsync();
        }

        return made;
    }

    /// <summary>Within the transaction of the caller: where it fails, a part may be done.</summary>
    private async Task<(Account? Account, IReadOnlyList<AccountProblem> Problems)> AddAccountAsync(NewPerson person, Core.Accounts.Access access)
    {
        var account = new Account
        {
            UserName = person.Email, Email = person.Email, DisplayName = person.DisplayName, Access = access, Created = Now,
        };
        var made = person.Password is { } password ? await accounts.CreateAsync(account, password) : await accounts.CreateAsync(account);
        if (made.Succeeded && person.Login is { } login)
        {
            made = await accounts.AddLoginAsync(account, login);
        }

        return made.Succeeded ? (account, []) : (null, AccountProblem.Of(made));
    }
}
