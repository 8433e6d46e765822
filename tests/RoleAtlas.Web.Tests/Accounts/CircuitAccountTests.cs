using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Editing;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Tests.Accounts;

/// <summary>An editing session that was open before something was changed of who works in it.</summary>
public sealed class CircuitAccountTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Core.Accounts.Access.Reader, false)]
    [InlineData(Core.Accounts.Access.Editor, true)]
    [InlineData(Core.Accounts.Access.Admin, true)]
    public async Task It_goes_on_for_whoever_may_do_as_much_or_more_and_ends_for_whoever_may_do_less(Core.Accounts.Access access, bool goesOn)
    {
        using var atlas = new AccountAtlas();
        await atlas.JoinedAsync(await atlas.SignedInAsync(), "Editor", "Bob");
        var bob = await PrincipalAsync(atlas);
        using var session = Session(atlas);
        Assert.True(await session.IsValidAsync(bob));

        await atlas.QueryAsync(c => c.Users.Where(u => u.Email == "bob@example.org").ExecuteUpdateAsync(u => u.SetProperty(a => a.Access, access), Cancel));

        Assert.Equal(goesOn, await session.IsValidAsync(bob));
    }

    [Fact]
    public async Task What_is_done_in_it_is_done_under_the_name_that_the_person_has_by_then()
    {
        using var atlas = new AccountAtlas();
        var person = await atlas.JoinedAsync(await atlas.SignedInAsync(), "Editor", "Bob");
        using var session = Session(atlas);
        session.SetAuthenticationState(Task.FromResult(new AuthenticationState(await PrincipalAsync(atlas))));
        var editor = new AtlasEditor(
            atlas.Host.Services.GetRequiredService<CurrentAtlas>(), atlas.Host.Services.GetRequiredService<SharedRead>(), TimeProvider.System, session,
            atlas.Host.Services.GetRequiredService<IAuthorizationService>());

        await person.PressAsync("/account", "Save the name", ("Input.DisplayName", "Robert"));
        var saved = await editor.SaveAsync(new AddRole("Gardener", "G", "gardener", "Gardens.", []), Cancel);

        Assert.Equal("Robert", await atlas.QueryAsync(c => c.CatalogueRevisions.Where(r => r.Number == saved.Revision).Select(r => r.By).SingleAsync(Cancel)));
    }

    private static CircuitAccount Session(AccountAtlas atlas) => new(
        atlas.Host.Services.GetRequiredService<ILoggerFactory>(), atlas.Host.Services.GetRequiredService<IServiceScopeFactory>(),
        atlas.Host.Services.GetRequiredService<CurrentAtlas>(), atlas.Host.Services.GetRequiredService<IOptions<IdentityOptions>>());

    private static async Task<ClaimsPrincipal> PrincipalAsync(AccountAtlas atlas)
    {
        await using var scope = atlas.Host.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync("bob@example.org");
        return await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account!);
    }
}
