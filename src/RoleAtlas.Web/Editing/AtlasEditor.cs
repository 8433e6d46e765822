using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Editing;

/// <summary>
/// What pages edit with: asks before each preview and each save whether who is signed in still may, says who it was, and sees to
/// it that the next request of anybody sees what was saved.
/// </summary>
public sealed class AtlasEditor(
    CurrentAtlas atlas, TimeProvider time, AuthenticationStateProvider authentication, IAuthorizationService authorization)
{
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <inheritdoc cref="CatalogueEditor.PreviewAsync"/>
    public async Task<EditPreview> PreviewAsync(Edit edit, CancellationToken cancel = default)
    {
        await DemandAsync();
        return await Editor.PreviewAsync(edit, KnownTexts(), cancel);
    }

    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <inheritdoc cref="CatalogueEditor.SaveAsync"/>
    public async Task<EditResult> SaveAsync(Edit edit, CancellationToken cancel = default)
    {
        var user = await DemandAsync();
        var result = await Editor.SaveAsync(edit, user.FindFirstValue(AccountClaims.DisplayName)!, cancel);
        if (result.Revision is not null)
        {
            await atlas.RefreshAsync(CancellationToken.None);
        }

        return result;
    }

    /// <summary>The rows as they are in the database, drafts included, to fill forms and lists with; nothing keeps track of them.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    public async Task<CatalogueRows> RowsAsync(CancellationToken cancel = default)
    {
        await DemandAsync();
        await using var context = atlas.Database.CreateDbContext();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await using (await context.BeginReadAsync(cancel))
        {
            return await CatalogueRows.LoadAsync(context, cancel);
        }
    }

    /// <summary>The edit that takes back a revision; null where there is no such revision.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    public async Task<UndoRevision?> UndoOfAsync(long revision, CancellationToken cancel = default)
    {
        await DemandAsync();
        return await UndoRevision.ReadAsync(atlas.Database, revision, cancel);
    }

    private CatalogueEditor Editor => new(atlas.Database, time);

    private Func<string, SourceText?> KnownTexts()
    {
        var texts = atlas.Snapshot.Sources.GroupBy(s => s.Text.Markdown, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);
        return texts.GetValueOrDefault;
    }

    private async Task<ClaimsPrincipal> DemandAsync()
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        var may = (await authorization.AuthorizeAsync(user, AtlasPolicies.Edit)).Succeeded;
        // What the cookie said when the session began may have been taken back since.
        if (!may || authentication is CircuitAccount account && !await account.IsValidAsync(user))
        {
            throw new UnauthorizedAccessException("You are signed out, or may no longer edit. Sign in again; nothing was changed.");
        }

        return user;
    }
}
