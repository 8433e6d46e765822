using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Web.Accounts;

/// <summary>Sees to it that somebody can sign in: there is no default password.</summary>
internal static class FirstAccount
{
    /// <summary>False where the configured account cannot be made; the reason has then been written to the error stream.</summary>
    public static async Task<bool> PrepareAccountsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AtlasDbContext>();
        if (await context.Users.AnyAsync())
        {
            return true;
        }

        var admin = scope.ServiceProvider.GetRequiredService<IOptions<AtlasOptions>>().Value.Admin;
        if (admin.Email is { Length: > 0 } email && admin.Password is { Length: > 0 } password)
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var made = await accounts.CreateAsync(new Account
            {
                UserName = email,
                Email = email,
                DisplayName = email[..Math.Max(1, email.IndexOf('@', StringComparison.Ordinal))],
                Access = Core.Accounts.Access.Admin,
                Created = DateTime.UtcNow,
            }, password);
            if (!made.Succeeded)
            {
                await Console.Error.WriteLineAsync(
                    $"RoleAtlas cannot start. The account of {AtlasOptions.Section}:Admin cannot be made: {string.Join(' ', made.Errors.Select(e => e.Description))}");
            }

            return made.Succeeded;
        }

        return true;
    }
}
