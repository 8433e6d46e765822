using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Data;

namespace RoleAtlas.Core.Tests.Editing;

public sealed class ClaimEditsTests
{
    [Fact]
    public async Task Claims_on_one_excerpt_are_one_revision_with_words_as_an_import_makes_them()
    {
        using var catalogue = await ImportedAsync();
        var rows = await RowsAsync(catalogue);

        var result = await SaveAsync(catalogue, Add(rows, " keep people informed.", [
            Given(rows, "product-manager", "product-vision"),
            new ClaimMeaning(ClaimKind.Trait, Roles(rows, "product-manager", "project-manager"), null, null, " Open ", " "),
        ]));

        Assert.True(result.Succeeded);
        Assert.Equal(2, result.Revision);
        var added = (await RowsAsync(catalogue)).Claims.Where(c => c.Exact == "keep people informed.").ToList();
        Assert.Equal(2, added.Count);
        Assert.All(added, c => Assert.Equal(ExcerptState.Anchored, c.State));
        Assert.All(added, c => Assert.EndsWith("Both ", c.Prefix, StringComparison.Ordinal));
        Assert.All(added, c => Assert.StartsWith("\nBoth keep people", c.Suffix, StringComparison.Ordinal));
        Assert.Equal(("Open", null), added.Where(c => c.Kind is ClaimKind.Trait).Select(c => (c.Label, c.Note)).Single());
        Assert.Equal(2, added.Single(c => c.Kind is ClaimKind.Trait).Roles.Count);
    }

    [Fact]
    public async Task A_claim_made_here_has_the_id_that_an_import_of_it_would_give()
    {
        using var made = await ImportedAsync();
        await SaveAsync(made, Add(await RowsAsync(made), "informed", [Given(await RowsAsync(made), "product-manager", "product-vision")]));
        using var imported = await TestCatalogue.CreateAsync();
        await imported.ImportAsync(new ContentFiles().Edit("claims/03-who-does-what.yml", "- quote: keep people", """
            - quote: informed
              roles: [product-manager]
              responsibility: product-vision
              stance: leads
            - quote: keep people
            """).Content());

        Assert.Equal(
            (await RowsAsync(imported)).Claims.Single(c => c.Exact == "informed").PublicId,
            (await RowsAsync(made)).Claims.Single(c => c.Exact == "informed").PublicId);
    }

    [Fact]
    public async Task A_responsibility_is_made_together_with_the_claim_on_it()
    {
        using var catalogue = await ImportedAsync();
        var rows = await RowsAsync(catalogue);
        var made = new NewResponsibility("Keeping people informed: a café", rows.Areas[0].Id);

        var result = await SaveAsync(catalogue, Add(rows, "informed", [
            Given(rows, "product-manager", "product-vision") with { Responsibility = made.Id }]) with { Responsibilities = [made] });

        Assert.Equal(2, result.Revision);
        var snapshot = await catalogue.SnapshotAsync();
        var row = snapshot.FindResponsibility("keeping-people-informed-a-cafe")!;
        Assert.Equal(row, snapshot.Claims.Single(c => c.Excerpt.Exact == "informed").Responsibility);
        var revision = await catalogue.QueryAsync(c => Task.FromResult(c.CatalogueRevisions.Single(r => r.Number == 2)));
        Assert.Equal("Coded “informed” (source 3) as given to product manager: Keeping people informed: a café", revision.Summary);
    }

    [Fact]
    public async Task A_responsibility_of_a_name_that_is_there_is_not_made_again()
    {
        using var catalogue = await ImportedAsync();
        var rows = await RowsAsync(catalogue);
        var made = new NewResponsibility("managing RISKS", rows.Areas[0].Id);

        var result = await SaveAsync(catalogue, Add(rows, "informed", [
            Given(rows, "product-manager", "product-vision") with { Responsibility = made.Id }]) with { Responsibilities = [made] });

        Assert.Contains(result.Problems, p => p is { Field: "Responsibility" } && p.Message.Contains("“Managing risks”", StringComparison.Ordinal));
        Assert.Equal(1, (await catalogue.SnapshotAsync()).Revision);
    }

    /// <summary>What is refused, and beside which field it is said.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "nobody", "Roles" }, { "no responsibility", "Responsibility" }, { "no stance", "Stance" }, { "given to two", "Stance" },
        { "no label", "Label" }, { "a label too long", "Label" }, { "a note too long", "Note" }, { "no words", "Words" }, { "an older text", "Words" },
        { "the same again", "" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_makes_no_claim_is_refused_beside_its_field_and_nothing_changes(string what, string field)
    {
        using var catalogue = await ImportedAsync();
        var rows = await RowsAsync(catalogue);
        var given = Given(rows, "product-manager", "product-vision");
        var trait = new ClaimMeaning(ClaimKind.Trait, given.Roles, null, null, "Open", null);
        var edit = what switch
        {
            "nobody" => Add(rows, "informed", [given with { Roles = [] }]),
            "no responsibility" => Add(rows, "informed", [given with { Responsibility = null }]),
            "no stance" => Add(rows, "informed", [given with { Stance = null }]),
            "given to two" => Add(rows, "informed", [given with { Roles = Roles(rows, "product-manager", "project-manager") }]),
            "no label" => Add(rows, "informed", [trait with { Label = " " }]),
            "a label too long" => Add(rows, "informed", [trait with { Label = new string('x', 201) }]),
            "a note too long" => Add(rows, "informed", [given with { Note = new string('x', 4001) }]),
            "no words" => Add(rows, " ", [given]),
            "an older text" => Add(rows, "informed", [given]) with { Text = 0 },
            _ => Add(rows, "craft the vision", [given]),
        };

        var result = await SaveAsync(catalogue, edit);

        Assert.Equal(field, Assert.Single(result.Problems).Field ?? "");
        Assert.Equal(1, (await catalogue.SnapshotAsync()).Revision);
    }

    [Fact]
    public async Task A_claim_is_changed_and_keeps_its_id_and_words()
    {
        using var catalogue = await ImportedAsync();
        var rows = await RowsAsync(catalogue);
        var seen = Seen.Of(rows.Claims.Single(c => c.PublicId == "7k2m9q"));

        var result = await SaveAsync(catalogue, new ChangeClaim(seen, new ClaimMeaning(
            ClaimKind.Responsibility, Roles(rows, "product-manager", "project-manager"), Responsibility(rows, "risk-management"), Stance.Shares, null, "Both.")));

        Assert.True(result.Succeeded);
        var claim = (await catalogue.SnapshotAsync()).Claims.Single(c => c.Id == "7k2m9q");
        Assert.Equal("craft the vision", claim.Excerpt.Exact);
        Assert.Equal((2, Stance.Shares, "risk-management", "Both."), (claim.Roles.Count, claim.Stance, claim.Responsibility!.Slug, claim.Note));

        var late = await SaveAsync(catalogue, new ChangeClaim(seen, Given(rows, "product-manager", "product-vision")));
        Assert.Equal([seen.Id], late.Conflicts);
    }

    [Fact]
    public async Task A_claim_is_re_cut_to_other_words()
    {
        using var catalogue = await ImportedAsync();
        var rows = await RowsAsync(catalogue);
        var (start, end) = Place(rows, "Product managers craft the vision");

        var result = await SaveAsync(catalogue, new RecutClaim(Seen.Of(rows.Claims.Single(c => c.PublicId == "7k2m9q")), 1, start, end));

        Assert.True(result.Succeeded);
        var claim = (await catalogue.SnapshotAsync()).Claims.Single(c => c.Id == "7k2m9q");
        Assert.Equal(("Product managers craft the vision", start, end), (claim.Excerpt.Exact, claim.Excerpt.Start, claim.Excerpt.End));
        var revision = await catalogue.QueryAsync(c => Task.FromResult(c.CatalogueRevisions.Single(r => r.Number == 2)));
        Assert.Equal("Re-cut “craft the vision” (source 3) to “Product managers craft the vision”", revision.Summary);
    }

    [Fact]
    public async Task Claims_are_deleted_together_or_not_at_all()
    {
        using var catalogue = await ImportedAsync();
        var rows = await RowsAsync(catalogue);
        var seen = rows.Claims.Take(2).Select(Seen.Of).ToList();

        Assert.Equal([seen[1].Id], (await SaveAsync(catalogue, new DeleteClaims([seen[0], seen[1] with { Version = 9 }]))).Conflicts);
        Assert.Equal(3, (await RowsAsync(catalogue)).Claims.Count);

        Assert.True((await SaveAsync(catalogue, new DeleteClaims(seen))).Succeeded);
        Assert.Single((await RowsAsync(catalogue)).Claims);
    }

    private static async Task<TestCatalogue> ImportedAsync()
    {
        var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        return catalogue;
    }

    private static Task<CatalogueRows> RowsAsync(TestCatalogue catalogue) =>
        catalogue.QueryAsync(c => CatalogueRows.LoadAsync(c, TestContext.Current.CancellationToken));

    private static Task<EditResult> SaveAsync(TestCatalogue catalogue, Edit edit) =>
        new CatalogueEditor(catalogue.Database, TimeProvider.System).SaveAsync(edit, "Ada", TestContext.Current.CancellationToken);

    private static AddClaims Add(CatalogueRows rows, string words, IReadOnlyList<ClaimMeaning> claims)
    {
        var (start, end) = Place(rows, words);
        return new AddClaims(rows.Sources.Single().Id, 1, start, end, claims);
    }

    private static (int Start, int End) Place(CatalogueRows rows, string words)
    {
        var start = rows.Texts.Single().Plain.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0);
        return (start, start + words.Length);
    }

    private static ClaimMeaning Given(CatalogueRows rows, string role, string responsibility) =>
        new(ClaimKind.Responsibility, Roles(rows, role), Responsibility(rows, responsibility), Stance.Leads, null, null);

    private static List<Guid> Roles(CatalogueRows rows, params string[] slugs) => [.. slugs.Select(s => rows.Roles.Single(r => r.Slug == s).Id)];

    private static Guid Responsibility(CatalogueRows rows, string slug) => rows.Responsibilities.Single(r => r.Slug == slug).Id;
}
