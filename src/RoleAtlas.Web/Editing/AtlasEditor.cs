using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.History;
using RoleAtlas.Web.Access;
using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Serving;

namespace RoleAtlas.Web.Editing;

/// <summary>
/// What pages edit with: asks before each preview and each save whether who is signed in still may, says who it was, and sees to
/// it that the next request of anybody sees what was saved.
/// </summary>
public sealed class AtlasEditor(
    CurrentAtlas atlas, SharedRead shared, TimeProvider time, AuthenticationStateProvider authentication, IAuthorizationService authorization)
{
    // Held for as long as the session goes on, and read again when something was saved.
    private ReadCatalogue? read;

    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <inheritdoc cref="CatalogueEditor.PreviewAsync"/>
    public async Task<EditPreview> PreviewAsync(Edit edit, CancellationToken cancel = default)
    {
        await DemandAsync();
        // Elsewhere: who goes on typing must not wait for what is worked out of a large catalogue.
        return await Task.Run(
            async () =>
            {
                var preview = Editor.Preview(edit, read = await shared.ReadAsync(cancel), cancel);
                _ = preview.VerdictChanges;
                return preview;
            }, cancel);
    }

    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <inheritdoc cref="CatalogueEditor.SaveAsync"/>
    public async Task<EditResult> SaveAsync(Edit edit, CancellationToken cancel = default)
    {
        var by = await DemandAsync();
        return await Task.Run(
            async () =>
            {
                var result = await Editor.SaveAsync(edit, by, cancel);
                await ShowAsync(result.Revision);
                return result;
            }, cancel);
    }

    /// <summary>Who changed, made or deleted this last, and in which revision; null where the history does not say.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<(string By, long Revision)?> LastEditOfAsync(Guid id, CancellationToken cancel = default) =>
        await LastRevisionOfAsync([id], cancel) is { } last ? (last.By, last.Number) : null;

    /// <summary>The last revision in which one of these was changed, made or deleted; null where the history does not say.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public Task<CatalogueRevisionRow?> LastRevisionOfAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) =>
        ReadAsync(context => context.CatalogueChanges.Where(c => ids.Contains(c.EntityId) && c.EntityKind != EntityKind.RetiredSlug)
            .Join(context.CatalogueRevisions.AsNoTracking(), c => c.RevisionNumber, r => r.Number, (c, r) => r)
            .OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel));

    /// <summary>Who gave one of these rows another place in its list last; null where the history does not say.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public Task<string?> LastToOrderAsync(IReadOnlyCollection<Guid> rows) => ReadAsync(async context =>
    {
        var changes = context.CatalogueChanges.Where(c => c.Action == ChangeAction.Changed && rows.Contains(c.EntityId))
            .Join(context.CatalogueRevisions, c => c.RevisionNumber, r => r.Number, (c, r) => new { Change = c, r.By })
            .OrderByDescending(c => c.Change.RevisionNumber).AsAsyncEnumerable();
        await foreach (var last in changes)
        {
            if (ChangeInWords.IsOfPlace(last.Change))
            {
                return last.By;
            }
        }

        return null;
    });

    /// <summary>What has been saved after a revision, the oldest first.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<IReadOnlyList<CatalogueRevisionRow>> RevisionsSinceAsync(long revision, CancellationToken cancel = default) =>
        await ReadAsync(context => context.CatalogueRevisions.AsNoTracking().Where(r => r.Number > revision).OrderBy(r => r.Number).ToListAsync(cancel));

    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <inheritdoc cref="ContentImporter.PreviewAsync"/>
    public async Task<ImportPreview> PreviewImportAsync(CatalogueContent content, bool deleteMissing, CancellationToken cancel = default)
    {
        await DemandAsync();
        return await Task.Run(
            async () =>
            {
                var preview = await new ContentImporter(atlas.Database, time).PreviewAsync(content, deleteMissing, cancel);
                _ = preview.Effects.VerdictChanges;
                return preview;
            }, cancel);
    }

    /// <summary>Brings in the content, unless the catalogue has changed since whoever asks has seen what that would do.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <inheritdoc cref="ContentImporter.ImportAsync"/>
    public async Task<ImportResult> ImportAsync(CatalogueContent content, bool deleteMissing, long seen, CancellationToken cancel = default)
    {
        var by = await DemandAsync();
        return await Task.Run(
            async () =>
            {
                var result = await new ContentImporter(atlas.Database, time).ImportAsync(content, by, deleteMissing, seen, cancel);
                await ShowAsync(result.Revision);
                return result;
            }, cancel);
    }

    /// <summary>The rows as they are in the database, drafts included, to fill forms and lists with. Others look at the same: change none.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    public async Task<CatalogueRows> RowsAsync(CancellationToken cancel = default)
    {
        await DemandAsync();
        return await Task.Run(async () => (read = await shared.ReadAsync(cancel)).Rows, cancel);
    }

    /// <summary>The texts a source has had, the first first; whoever deletes it leaves them.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public async Task<IReadOnlyList<SourceRevisionRow>> TextsAsync(Guid source, CancellationToken cancel = default) =>
        await ReadAsync(context => context.SourceRevisions.AsNoTracking().Where(t => t.SourceId == source).OrderBy(t => t.Number).ToListAsync(cancel));

    /// <summary>The plain text of a source revision; null where there is none of this id.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    /// <exception cref="CatalogueDatabaseException">The database is locked or damaged.</exception>
    public Task<string?> PlainTextAsync(Guid sourceRevision, CancellationToken cancel = default) =>
        ReadAsync(context => context.SourceRevisions.Where(t => t.Id == sourceRevision).Select(t => t.Plain).SingleOrDefaultAsync(cancel));

    /// <summary>The catalogue that these rows make up, drafts included.</summary>
    public AtlasSnapshot WithDrafts(CatalogueRows rows) => read is { } known && known.Rows == rows
        ? known.WithDrafts : SnapshotBuilder.Build(rows, atlas.KnownTexts(), withDrafts: true);

    /// <summary>The edit that takes back a revision; null where there is no such revision.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not edit, or no longer.</exception>
    public async Task<UndoRevision?> UndoOfAsync(long revision, CancellationToken cancel = default)
    {
        await DemandAsync();
        return await UndoRevision.ReadAsync(atlas.Database, revision, cancel);
    }

    private CatalogueEditor Editor => new(atlas.Database, time);

    private async Task<T> ReadAsync<T>(Func<AtlasDbContext, Task<T>> query)
    {
        await DemandAsync();
        T found = default!;
        await atlas.Database.GuardAsync(async () =>
        {
            await using var context = atlas.Database.CreateDbContext();
            found = await query(context);
        });
        return found;
    }

    private async Task ShowAsync(long? saved)
    {
        try
        {
            if (saved is not null)
            {
                await atlas.RefreshAsync(CancellationToken.None);
            }
        }
        catch (CatalogueDatabaseException)
        {
            // It is saved all the same, and whoever is told otherwise saves it again. It is shown once the database can be read.
        }
    }

    /// <returns>How the history names whoever asks: the name of today, which may not be that of when the session began.</returns>
    private async Task<string> DemandAsync()
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        var may = (await authorization.AuthorizeAsync(user, AtlasPolicies.Edit)).Succeeded;
        // What the cookie said when the session began may have been taken back since.
        var account = may && authentication is CircuitAccount session ? await session.FindAsync(user) : null;
        if (!may || account is null && authentication is CircuitAccount)
        {
            throw new UnauthorizedAccessException("You are signed out, or may no longer edit. Sign in again; nothing was changed.");
        }

        return account?.DisplayName ?? user.FindFirstValue(AccountClaims.DisplayName)!;
    }
}
