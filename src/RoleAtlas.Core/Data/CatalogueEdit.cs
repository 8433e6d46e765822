using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace RoleAtlas.Core.Data;

/// <summary>
/// One edit of the catalogue: a transaction that holds the catalogue's lock, and that on commit becomes one catalogue
/// revision with a record of everything the context's tracked rows went through. Disposed without a commit it leaves
/// no trace. Load a claim together with its <see cref="ClaimRow.Roles"/>, or the record would miss them.
/// </summary>
public sealed class CatalogueEdit : IAsyncDisposable
{
    // What others refer to comes first.
    private static readonly Type[] Order =
    [
        typeof(AreaRow), typeof(RoleRow), typeof(ResponsibilityRow), typeof(SourceRow), typeof(ClaimRow),
        typeof(DecisionRow), typeof(RetiredSlugRow),
    ];

    private readonly AtlasDbContext context;
    private readonly IDbContextTransaction transaction;
    private readonly TimeProvider time;

    private CatalogueEdit(AtlasDbContext context, IDbContextTransaction transaction, TimeProvider time, long revision)
    {
        this.context = context;
        this.transaction = transaction;
        this.time = time;
        Revision = revision;
    }

    /// <summary>The number the revision will have when it is committed.</summary>
    public long Revision { get; }

    /// <summary>Waits for other writers, then starts. Load what is to be edited after this, not before.</summary>
    public static async Task<CatalogueEdit> BeginAsync(
        AtlasDbContext context, TimeProvider time, CancellationToken cancel = default)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancel);
        try
        {
            await context.Catalogue.ExecuteUpdateAsync(s => s.SetProperty(c => c.Revision, c => c.Revision + 1), cancel);
            var revision = await context.Catalogue.Select(c => c.Revision).SingleAsync(cancel);
            return new CatalogueEdit(context, transaction, time, revision);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Writes the changes and their record, and returns the record. Where nothing has changed it is empty, and there is no
    /// new revision.
    /// </summary>
    /// <param name="by">Display name of who made the edit.</param>
    /// <param name="summary">What was done, in a line: "Renamed role Product manager".</param>
    /// <param name="cancel">Ends the commit; what was not committed is taken back on disposal.</param>
    /// <exception cref="DbUpdateConcurrencyException">A row is no longer as the edit expected it.</exception>
    public async Task<IReadOnlyList<CatalogueChangeRow>> CommitAsync(
        string by, string summary, CancellationToken cancel = default)
    {
        context.ChangeTracker.DetectChanges();
        TouchClaimsWhoseRolesChanged();
        var changed = context.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(e => Order.Contains(e.Entity.GetType()))
            .OrderBy(e => Array.IndexOf(Order, e.Entity.GetType()))
            .ToList();
        if (changed.Count == 0)
        {
            await transaction.RollbackAsync(cancel);
            return [];
        }

        var json = new ChangeJson(context);
        var changes = changed.Select((entry, index) => Record(entry, index + 1, json)).ToList();
        foreach (var entry in changed.Where(e => e.State is EntityState.Modified))
        {
            if (entry.Entity is EntityRow row)
                row.Version++;
        }
        context.Add(new CatalogueRevisionRow
        {
            Number = Revision,
            At = time.GetUtcNow().UtcDateTime,
            By = by,
            Summary = summary,
            Changes = changes,
        });
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return changes;
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private void TouchClaimsWhoseRolesChanged()
    {
        var claims = context.ChangeTracker.Entries<ClaimRoleRow>()
            .Where(e => e.State is EntityState.Added or EntityState.Deleted)
            .Select(e => e.Entity.ClaimId).ToHashSet();
        foreach (var claim in context.ChangeTracker.Entries<ClaimRow>())
        {
            if (claim.State is EntityState.Unchanged && claims.Contains(claim.Entity.Id))
                claim.Property(c => c.Version).IsModified = true;
        }
    }

    private static CatalogueChangeRow Record(EntityEntry entry, int sequence, ChangeJson json) => new()
    {
        Sequence = sequence,
        EntityKind = CatalogueRows.KindOf(entry.Entity),
        EntityId = entry.Entity is RetiredSlugRow retired ? retired.EntityId : ((EntityRow)entry.Entity).Id,
        Action = entry.State switch
        {
            EntityState.Added => ChangeAction.Created,
            EntityState.Deleted => ChangeAction.Deleted,
            _ => ChangeAction.Changed,
        },
        Before = json.Before(entry),
        After = json.After(entry),
    };
}
