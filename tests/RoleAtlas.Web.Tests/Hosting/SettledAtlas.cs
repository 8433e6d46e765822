using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(SettledAtlas))]

namespace RoleAtlas.Web.Tests.Hosting;

/// <summary>
/// A host of <see cref="TestContent"/> on which something is agreed: on the ovens, of which sources disagree, and on the
/// plates, which go to somebody to whom no source gives them. Its day is what tests say.
/// </summary>
public sealed class SettledAtlas : AtlasHost, IAsyncLifetime
{
    public static readonly DateOnly Decided = new(2026, 5, 4);
    public static readonly DateOnly Review = new(2027, 5, 4);

    private readonly Clock clock = new();
    private readonly TemporaryFolder content;

    public SettledAtlas()
        : this(new TemporaryFolder())
    {
    }

    private SettledAtlas(TemporaryFolder content)
        : base(new TestContent().WriteTo(content.Path)) => this.content = content;

    /// <summary>The day for all who ask the host.</summary>
    public DateOnly Today
    {
        set => clock.Now = new DateTimeOffset(value, new TimeOnly(12, 0), TimeSpan.Zero);
    }

    public async ValueTask InitializeAsync()
    {
        await SettleAsync("ovens", [("cook", RaciLetter.AccountableAndResponsible), ("baker", RaciLetter.Consulted)], ["aaaaa2"], ["bbbbb2"], Review);
        await SettleAsync("plates", [("waiter", RaciLetter.Accountable), ("cook", RaciLetter.Responsible), ("baker", RaciLetter.Informed)], [], [], null);
    }

    private async Task SettleAsync(string row, (string Role, RaciLetter Letter)[] letters, string[] upheld, string[] overruled, DateOnly? review)
    {
        var atlas = Services.GetRequiredService<CurrentAtlas>();
        CatalogueRows rows;
        await using (var context = atlas.Database.CreateDbContext())
        {
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            rows = await CatalogueRows.LoadAsync(context);
        }

        var result = await new CatalogueEditor(atlas.Database, clock).SaveAsync(
            new Settle(
                rows.Responsibilities.Single(r => r.Slug == row).Id, null,
                letters.ToDictionary(l => rows.Roles.Single(r => r.Slug == l.Role).Id, l => l.Letter),
                $"What <b>we</b> say of the {row}.", [.. upheld.Select(Claim)], [.. overruled.Select(Claim)], "The kitchen council", Decided, review),
            "Ada");
        Assert.Empty(result.Problems);
        // The server may have looked by itself meanwhile.
        await atlas.RefreshAsync(default);
        Assert.Equal(result.Revision, atlas.Snapshot.Revision);

        Guid Claim(string id) => rows.Claims.Single(c => c.PublicId == id).Id;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            content.Dispose();
        }
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 5, 5, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
