using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RoleAtlas.Core.Data;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Accounts;

/// <summary>Sees to it that somebody can sign in: there is no default password.</summary>
internal static class FirstAccount
{
    /// <summary>
    /// While nobody is admin, makes the one of the settings, or prints a link once the program serves; links that were printed
    /// before are void. Others may have accounts by then: an OpenID Connect provider may let them in before there is an admin.
    /// False where the account cannot be made; the reason has then been written to the error stream.
    /// </summary>
    public static async Task<bool> PrepareAccountsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AtlasDbContext>().Users.AnyAsync(a => a.Access == Core.Accounts.Access.Admin))
        {
            return true;
        }

        var options = scope.ServiceProvider.GetRequiredService<IOptions<AtlasOptions>>().Value;
        var invitations = scope.ServiceProvider.GetRequiredService<Invitations>();
        await invitations.RevokeAllAsync();
        if (options.Admin.Email is not { Length: > 0 } email)
        {
            var token = await invitations.AddOfFirstStartAsync();
            app.Lifetime.ApplicationStarted.Register(() => Print(app, options, token));
            return true;
        }

        var (account, problems) = await invitations.MakeAsync(
            new NewPerson(email[..email.IndexOf('@', StringComparison.Ordinal)], email, options.Admin.Password), Core.Accounts.Access.Admin);
        if (account is null)
        {
            await Console.Error.WriteLineAsync(
                $"RoleAtlas cannot start. The account of {AtlasOptions.Section}:{nameof(options.Admin)} cannot be made: {string.Join(' ', problems.Select(p => p.Message))}");
        }

        return account is not null;
    }

    private static void Print(WebApplication app, AtlasOptions options, string token)
    {
        // An address such as http://[::]:5000 means every name of this machine, and leads nowhere in a browser.
        var address = BindingAddress.Parse(app.Urls.First());
        var root = options.PublicUrl is { Length: > 0 } url
            ? url.TrimEnd('/')
            : $"{address.Scheme}://{(IsEveryName(address.Host) ? "localhost" : address.Host)}:{address.Port}";
        Console.WriteLine(
            $"""

            Nobody is admin here yet. This link makes the first admin. It works once, for {Invitations.Life.Days} days or until the next start:

                {root}{AtlasUrls.SetUpWith(token)}

            """);
    }

    private static bool IsEveryName(string host) => host is "[::]" or "0.0.0.0" or "+" or "*";
}
