using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Content;
using RoleAtlas.Web.Editing;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Editing;

public sealed class AtlasEditorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_does_not_keep_the_session_that_asks_for_it_from_anything_else()
    {
        using var folder = new TemporaryFolder();
        using var atlas = new AtlasHost(new TestContent().WriteTo(folder.Path));
        var content = ContentFolder.Read(new TestContent().Edit("catalog.yml", "name: Baker", "name: Bread artist").WriteTo(folder.File("changed"))).Content!;
        var services = atlas.Services;
        var editor = new AtlasEditor(
            services.GetRequiredService<CurrentAtlas>(), services.GetRequiredService<SharedRead>(), TimeProvider.System, new Known(), services.GetRequiredService<IAuthorizationService>());

        await using var other = services.GetRequiredService<CurrentAtlas>().Database.CreateDbContext();
        Task<Core.Data.ImportResult> importing;
        await using (await other.Database.BeginTransactionAsync(Cancel))
        {
            // It waits for whoever writes to the database, and who calls it does not.
            importing = editor.ImportAsync(content, deleteMissing: false, seen: 1, Cancel);
            Assert.False(importing.IsCompleted);
        }

        Assert.Equal(2, (await importing).Revision);
        Assert.Equal("Bread artist", atlas.Snapshot.FindRole("baker")!.Name);
    }

    private sealed class Known : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            new ClaimsIdentity([new Claim(ClaimTypes.Role, "editor"), new Claim(Web.Accounts.AccountClaims.DisplayName, "Ada")], "test"))));
    }
}
