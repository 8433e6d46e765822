using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Data;

namespace RoleAtlas.Core.Tests.Editing;

/// <summary>A small catalogue on a real database, in which everything is said twice somewhere, to be edited.</summary>
internal sealed class EditedKitchen : IDisposable
{
    private const string Catalogue = """
        areas:
          - {slug: kitchen, name: Kitchen, retired-slugs: [scullery]}
          - {slug: shop, name: Shop}
        roles:
          - {slug: baker, name: Baker, abbreviation: Ba, aliases: [bread maker], retired-slugs: [bread-maker]}
          - {slug: cook, name: Cook, abbreviation: Co}
          - {slug: waiter, name: Waiter, abbreviation: Wa}
        responsibilities:
          - {slug: ovens, name: Minding the ovens, area: kitchen, retired-slugs: [stoves]}
          - {slug: fire, name: Minding the fire, area: kitchen, description: Without it no bread.}
          - {slug: menu, name: Writing the menu, area: shop}
          - {slug: till, name: Minding the till, area: shop}

        """;

    private const string First = """
        ---
        title: Both at work
        kind: Handbook page
        order: 1
        ---

        Cooks mind the ovens. Bakers knead. Bakers and cooks write the menu together.

        """;

    private const string FirstClaims = """
        - {id: aaaaa2, quote: Cooks mind the ovens, roles: [cook], responsibility: ovens, stance: leads}
        - {id: aaaaa3, quote: Cooks mind the ovens, roles: [cook], responsibility: fire, stance: leads}
        - {id: aaaaa4, quote: Bakers and cooks write the menu together, roles: [baker, cook], responsibility: menu, stance: shares}
        - {id: aaaaa5, quote: Bakers knead, roles: [baker], kind: trait, label: Kneads}

        """;

    private const string Second = """
        ---
        title: The baker
        kind: Job description
        order: 2
        ---

        The baker minds the ovens. The baker minds the fire. The waiter minds the till.

        """;

    private const string SecondClaims = """
        - {id: bbbbb2, quote: The baker minds the ovens, roles: [baker], responsibility: ovens, stance: leads}
        - {id: bbbbb3, quote: The baker minds the fire, roles: [baker], responsibility: fire, stance: leads}
        - {id: bbbbb4, quote: The waiter minds the till, roles: [waiter], responsibility: till, stance: leads}

        """;

    private EditedKitchen(TestCatalogue catalogue) => Stored = catalogue;

    public TestCatalogue Stored { get; }

    private CatalogueEditor Editor => new(Stored.Database, TimeProvider.System);

    public static async Task<EditedKitchen> CreateAsync()
    {
        var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles()
            .Remove("sources/03-who-does-what.md").Remove("claims/03-who-does-what.yml")
            .Set("catalog.yml", Catalogue)
            .Set("sources/01-both.md", First).Set("claims/01-both.yml", FirstClaims)
            .Set("sources/02-baker.md", Second).Set("claims/02-baker.yml", SecondClaims)
            .Content());
        return new EditedKitchen(catalogue);
    }

    public async Task<CatalogueRows> RowsAsync()
    {
        await using var context = Stored.Database.CreateDbContext();
        context.ChangeTracker.QueryTrackingBehavior = Microsoft.EntityFrameworkCore.QueryTrackingBehavior.NoTracking;
        return await CatalogueRows.LoadAsync(context, TestContext.Current.CancellationToken);
    }

    public Task<EditPreview> PreviewAsync(Edit edit) => Editor.PreviewAsync(edit, cancel: TestContext.Current.CancellationToken);

    public Task<EditResult> SaveAsync(Edit edit) => Editor.SaveAsync(edit, "Ada", TestContext.Current.CancellationToken);

    /// <summary>Decides the responsibility, as nothing in content files does.</summary>
    public async Task DecideAsync(string responsibility, string[] upheld, params (string Role, RaciLetter Letter)[] letters)
    {
        var rows = await RowsAsync();
        await using var context = Stored.Database.CreateDbContext();
        context.Add(new DecisionRow
        {
            ResponsibilityId = rows.Responsibilities.Single(r => r.Slug == responsibility).Id,
            Reason = "Agreed.",
            DecidedBy = "The team",
            Letters = new(letters.ToDictionary(l => rows.Roles.Single(r => r.Slug == l.Role).Id, l => l.Letter)),
            Upheld = [.. upheld.Select(u => rows.Claims.Single(c => c.PublicId == u).Id)],
        });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => Stored.Dispose();
}

internal static class EditedKitchenRows
{
    public static Seen Role(this CatalogueRows rows, string slug) => Seen.Of(rows.Roles.Single(r => r.Slug == slug));

    public static Seen Area(this CatalogueRows rows, string slug) => Seen.Of(rows.Areas.Single(a => a.Slug == slug));

    public static Seen Responsibility(this CatalogueRows rows, string slug) => Seen.Of(rows.Responsibilities.Single(r => r.Slug == slug));

    public static SeenOrder RoleOrder(this CatalogueRows rows) => new(rows.Roles.OrderBy(r => r.Position).Select(r => r.Id));

    public static SeenOrder AreaOrder(this CatalogueRows rows) => new(rows.Areas.OrderBy(a => a.Position).Select(a => a.Id));

    public static SeenOrder ResponsibilityOrder(this CatalogueRows rows) =>
        new(rows.Responsibilities.OrderBy(r => r.Position).GroupBy(r => r.AreaId).Select(g => g.Select(r => r.Id)));

    public static SeenOrder SourceOrder(this CatalogueRows rows) => new(rows.Sources.OrderBy(s => s.Order).Select(s => s.Id));

    public static SourceRow Source(this CatalogueRows rows, int order) => rows.Sources.Single(s => s.Order == order);

    public static ClaimRow Claim(this CatalogueRows rows, string id) => rows.Claims.Single(c => c.PublicId == id);
}
