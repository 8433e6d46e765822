using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Editing;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Accounts;

namespace RoleAtlas.Web.Tests.Access;

public sealed class EditsNeedPolicyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_edit_is_refused_to_readers_and_strangers_before_it_is_looked_at()
    {
        using var atlas = new AccountAtlas();
        var edits = typeof(Edit).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Edit)) && !t.IsAbstract).ToList();
        Assert.Contains(typeof(MergeRoles), edits);
        ClaimsPrincipal[] people = [new(new ClaimsIdentity()), Person("reader"), Person("Editor"), Person("")];

        foreach (var person in people)
        {
            var editor = new AtlasEditor(
                atlas.Host.Services.GetRequiredService<CurrentAtlas>(), atlas.Host.Services.GetRequiredService<SharedRead>(), TimeProvider.System, new Known(person),
                atlas.Host.Services.GetRequiredService<IAuthorizationService>());
            foreach (var type in edits)
            {
                // Never filled in: whatever looked into it would fail otherwise than by refusing.
                var edit = (Edit)RuntimeHelpers.GetUninitializedObject(type);

                await Assert.ThrowsAsync<UnauthorizedAccessException>(() => editor.PreviewAsync(edit, Cancel));
                await Assert.ThrowsAsync<UnauthorizedAccessException>(() => editor.SaveAsync(edit, Cancel));
            }

            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => editor.RowsAsync(Cancel));
        }

        Assert.Equal(1, atlas.Host.Snapshot.Revision);
    }

    [Theory]
    [InlineData("editor")]
    [InlineData("admin")]
    public async Task Editors_and_admins_may(string role)
    {
        using var atlas = new AccountAtlas();
        var editor = new AtlasEditor(
            atlas.Host.Services.GetRequiredService<CurrentAtlas>(), atlas.Host.Services.GetRequiredService<SharedRead>(), TimeProvider.System, new Known(Person(role)),
            atlas.Host.Services.GetRequiredService<IAuthorizationService>());

        Assert.NotEmpty((await editor.RowsAsync(Cancel)).Roles);
    }

    private static ClaimsPrincipal Person(string role) => new(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));

    private sealed class Known(ClaimsPrincipal person) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(person));
    }
}
