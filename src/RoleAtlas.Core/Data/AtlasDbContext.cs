using System.Text.Json;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RoleAtlas.Core.Accounts;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sharing;

namespace RoleAtlas.Core.Data;

/// <summary>
/// The tables of catalogue and accounts. What differs between databases stands in the subclasses, each with its own migrations.
/// The catalogue is written through <see cref="CatalogueEdit"/>, which locks, records and counts; nothing else writes it.
/// </summary>
public abstract class AtlasDbContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<CatalogueRow> Catalogue => Set<CatalogueRow>();
    public DbSet<AreaRow> Areas => Set<AreaRow>();
    public DbSet<RoleRow> Roles => Set<RoleRow>();
    public DbSet<ResponsibilityRow> Responsibilities => Set<ResponsibilityRow>();
    public DbSet<SourceRow> Sources => Set<SourceRow>();
    public DbSet<SourceRevisionRow> SourceRevisions => Set<SourceRevisionRow>();
    public DbSet<ClaimRow> Claims => Set<ClaimRow>();
    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();
    public DbSet<RetiredSlugRow> RetiredSlugs => Set<RetiredSlugRow>();
    public DbSet<CatalogueRevisionRow> CatalogueRevisions => Set<CatalogueRevisionRow>();
    public DbSet<CatalogueChangeRow> CatalogueChanges => Set<CatalogueChangeRow>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<ShareLink> ShareLinks => Set<ShareLink>();

    /// <summary>A transaction in which several queries see one state of the database, without holding up writers.</summary>
    public abstract Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancel = default);

    /// <summary>Removes the lock of a migration that was stopped midway. Call only while nobody else can be migrating.</summary>
    internal abstract Task ClearMigrationLockAsync(CancellationToken cancel = default);

    /// <summary>Settings that the database file or server keeps.</summary>
    internal abstract Task PrepareAsync(CancellationToken cancel = default);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AtlasDbContext).Assembly);
        foreach (var property in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()).SelectMany(e => e.GetProperties()))
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<ClaimKind>().HaveConversion<WordConverter<ClaimKind>>();
        configurationBuilder.Properties<Stance>().HaveConversion<WordConverter<Stance>>();
        configurationBuilder.Properties<ExcerptState>().HaveConversion<WordConverter<ExcerptState>>();
        configurationBuilder.Properties<Access>().HaveConversion<WordConverter<Access>>();
        configurationBuilder.Properties<EntityKind>().HaveConversion<WordConverter<EntityKind>>();
        configurationBuilder.Properties<ChangeAction>().HaveConversion<WordConverter<ChangeAction>>();
    }

    // SQLite returns dates without a kind, and everything downstream relies on UTC.
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        d => d.ToUniversalTime(), d => DateTime.SpecifyKind(d, DateTimeKind.Utc));

    private sealed class WordConverter<T>() : ValueConverter<T, string>(
        value => Word.Of(value), word => Known(word))
        where T : struct, Enum
    {
        private static T Known(string word) => Word.Parse<T>(word)
            ?? throw new InvalidOperationException($"The database holds '{word}', which is no {typeof(T).Name}.");
    }
}
