using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Serving;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Web.Tests.Accounts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Sharing;

/// <summary>A small atlas with people who share its pages.</summary>
internal sealed class SharingAtlas(params (string Key, string Value)[] settings) : IDisposable
{
    public AccountAtlas People { get; } = new(settings);

    public AtlasHost Host => People.Host;

    /// <summary>Makes a link in the way a person does.</summary>
    /// <returns>As path and anchor.</returns>
    public async Task<string> ShareAsync(Person person, string of, params (string Name, string Value)[] values)
    {
        var made = await person.PressAsync($"/account/shares?of={Uri.EscapeDataString(of)}", "Make the link", values);
        Assert.True(made["Location"]?.StartsWith("/account/shares?link=", StringComparison.Ordinal) == true, made.Words);
        var link = (await person.FollowAsync(made)).Page.QuerySelector("#new-link")!.GetAttribute("value")!;
        Assert.StartsWith(Host.Address.ToString(), link, StringComparison.Ordinal);
        return link[(Host.Address.ToString().Length - 1)..];
    }

    /// <summary>Deletes a role, which changes cells and verdicts.</summary>
    public Task DeleteRoleAsync(string slug) => SaveAsync(roles => new DeleteRole(Seen.Of(roles.Single(r => r.Slug == slug))));

    public Task RenameRoleAsync(string slug, string name, string newSlug) => SaveAsync(roles =>
        roles.Single(r => r.Slug == slug) is var role ? new ChangeRole(Seen.Of(role), name, role.Abbreviation, newSlug, role.Summary, role.Aliases) : null!);

    /// <summary>Makes a source a draft.</summary>
    public async Task WithdrawAsync(string source)
    {
        var atlas = Host.Services.GetRequiredService<CurrentAtlas>();
        await using (var context = atlas.Database.CreateDbContext())
        {
            await using var edit = await CatalogueEdit.BeginAsync(context, TimeProvider.System, TestContext.Current.CancellationToken);
            context.Sources.Single(s => s.Slug == source).IsDraft = true;
            await edit.CommitAsync("Ada", "Withdrew a source", TestContext.Current.CancellationToken);
        }

        await atlas.RefreshAsync(TestContext.Current.CancellationToken);
    }

    public async Task DeleteSourceAsync(string slug) => await SaveAsync(new DeleteSource(Seen.Of(
        await People.QueryAsync(c => c.Sources.AsNoTracking().SingleAsync(s => s.Slug == slug, TestContext.Current.CancellationToken)))));

    private async Task SaveAsync(Func<List<RoleRow>, Edit> edit) =>
        await SaveAsync(edit(await People.QueryAsync(c => c.Roles.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken))));

    private async Task SaveAsync(Edit edit)
    {
        var atlas = Host.Services.GetRequiredService<CurrentAtlas>();
        var result = await new CatalogueEditor(atlas.Database, TimeProvider.System).SaveAsync(edit, "Ada", TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        await atlas.RefreshAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => People.Dispose();
}
