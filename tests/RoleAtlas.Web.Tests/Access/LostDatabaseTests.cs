using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Editing;
using RoleAtlas.Web.Tests.History;

namespace RoleAtlas.Web.Tests.Access;

/// <summary>A database that cannot be read is said to editors in words, and signs nobody out.</summary>
public sealed class LostDatabaseTests : IDisposable
{
    private readonly EditedAtlas atlas = new();
    private readonly AsyncServiceScope session;

    public LostDatabaseTests() => session = atlas.Host.Services.CreateAsyncScope();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CircuitAccount Account => (CircuitAccount)session.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();

    private string AwayFile => atlas.Host.DatabaseFile + ".away";

    [Fact]
    public async Task An_open_session_goes_on_while_the_database_cannot_be_asked()
    {
        var state = new AuthenticationState(await AdminAsync());
        Assert.True(await Validate(Account, state, Cancel));

        File.Move(atlas.Host.DatabaseFile, AwayFile);
        Assert.True(await Validate(Account, state, Cancel));

        // It does end once the database can be asked and says so.
        File.Move(AwayFile, atlas.Host.DatabaseFile);
        Assert.False(await Validate(Account, new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString())], "test"))), Cancel));
    }

    [Fact]
    public async Task A_session_does_not_end_because_the_program_does()
    {
        var (account, state) = (Account, new AuthenticationState(await AdminAsync()));
        atlas.Host.Dispose();

        Assert.True(await Validate(account, state, Cancel));
    }

    [Fact]
    public async Task Whatever_an_editor_asks_for_is_answered_in_words()
    {
        Account.SetAuthenticationState(Task.FromResult(new AuthenticationState(await AdminAsync())));
        var signedIn = session.ServiceProvider.GetRequiredService<AtlasEditor>();
        var editor = EditorOf(TimeProvider.System);
        var role = atlas.Role("baker");
        File.Move(atlas.Host.DatabaseFile, AwayFile);

        Func<Task>[] questions =
        [
            () => signedIn.RowsAsync(Cancel),
            () => editor.RowsAsync(Cancel),
            () => editor.LastEditOfAsync(role.Id, Cancel),
            () => editor.TextsAsync(role.Id, Cancel),
            () => editor.PlainTextAsync(role.Id, Cancel),
            () => editor.RevisionsSinceAsync(0, Cancel),
            () => editor.UndoOfAsync(1, Cancel),
            () => editor.SaveAsync(new DeleteRole(Seen.Of(role)), Cancel),
            () => atlas.Current.RefreshAsync(Cancel),
        ];
        foreach (var question in questions)
        {
            Assert.Contains("The database cannot be opened", (await Assert.ThrowsAsync<CatalogueDatabaseException>(question)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_saved_is_not_said_to_have_failed_because_it_cannot_be_read_again()
    {
        var role = atlas.Role("baker");
        var result = await EditorOf(new LosingClock(() => File.Move(atlas.Host.DatabaseFile, AwayFile))).SaveAsync(
            new ChangeRole(Seen.Of(role), "Head baker", role.Abbreviation, role.Slug, role.Summary, role.Aliases), Cancel);

        Assert.Equal(2, result.Revision);
        File.Move(AwayFile, atlas.Host.DatabaseFile);
        Assert.Equal("Head baker", atlas.Role("baker").Name);
    }

    public void Dispose()
    {
        session.Dispose();
        atlas.Dispose();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ValidateAuthenticationStateAsync")]
    private static extern Task<bool> Validate(CircuitAccount account, AuthenticationState state, CancellationToken cancel);

    private AtlasEditor EditorOf(TimeProvider time) => new(
        atlas.Current, atlas.Host.Services.GetRequiredService<SharedRead>(), time,
        new Known(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "admin"), new Claim("display_name", "Ada")], "test"))),
        atlas.Host.Services.GetRequiredService<IAuthorizationService>());

    private async Task<ClaimsPrincipal> AdminAsync()
    {
        await using var scope = atlas.Host.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(EditedAtlas.Email);
        return await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account!);
    }

    private sealed class Known(ClaimsPrincipal person) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(person));
    }

    /// <summary>Asked for the time of a revision, in the middle of its transaction, it sees to it that nobody finds the file any more.</summary>
    private sealed class LosingClock(Action lose) : TimeProvider
    {
        private bool isLost;

        public override DateTimeOffset GetUtcNow()
        {
            if (!isLost)
            {
                isLost = true;
                lose();
            }

            return base.GetUtcNow();
        }
    }
}
