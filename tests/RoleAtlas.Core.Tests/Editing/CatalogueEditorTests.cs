using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Data;

namespace RoleAtlas.Core.Tests.Editing;

public sealed class CatalogueEditorTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preview_shows_what_saving_makes_and_changes_nothing()
    {
        using var catalogue = await FilledAsync();
        var editor = new CatalogueEditor(catalogue.Database, TimeProvider.System);
        var (product, project) = (await RoleAsync(catalogue, "product-manager"), await RoleAsync(catalogue, "project-manager"));
        Edit[] edits =
        [
            new AddRole("Cook", "C", "cook", "Cooks.", ["chef"]),
            new ChangeRole(Seen.Of(product), "Product lead", "PL", "product-lead", "", []),
            new MergeRoles(Seen.Of(product), Seen.Of(project)),
            new DeleteRole(Seen.Of(project)),
            new ReorderRoles(new SeenOrder([product.Id, project.Id]), [project.Id, product.Id]),
        ];
        foreach (var edit in edits)
        {
            var before = await catalogue.SnapshotAsync();
            using var fresh = await FilledAsync();
            // The ids of a fresh catalogue are its own.
            var its = edit switch
            {
                ChangeRole change => change with { Role = Seen.Of(await RoleAsync(fresh, "product-manager")) },
                MergeRoles => new MergeRoles(Seen.Of(await RoleAsync(fresh, "product-manager")), Seen.Of(await RoleAsync(fresh, "project-manager"))),
                DeleteRole => new DeleteRole(Seen.Of(await RoleAsync(fresh, "project-manager"))),
                ReorderRoles => new ReorderRoles(
                    new SeenOrder([(await RoleAsync(fresh, "product-manager")).Id, (await RoleAsync(fresh, "project-manager")).Id]),
                    [(await RoleAsync(fresh, "project-manager")).Id, (await RoleAsync(fresh, "product-manager")).Id]),
                _ => edit,
            };

            var preview = await editor.PreviewAsync(edit, cancel: Cancel);
            var saved = await new CatalogueEditor(fresh.Database, TimeProvider.System).SaveAsync(its, "Ada", Cancel);

            Assert.True(preview.CanBeSaved, $"{edit}: {string.Join(' ', preview.Problems)}");
            Assert.True(saved.Succeeded);
            Assert.Equal(2, saved.Revision);
            Assert.Equal(Describe(await fresh.SnapshotAsync()), Describe(preview.After));
            Assert.Equal(Describe(before), Describe(preview.Before));
            Assert.Equal(Describe(before), Describe(await catalogue.SnapshotAsync()));
        }
    }

    [Fact]
    public async Task An_edit_of_what_has_changed_since_is_a_conflict_and_changes_nothing()
    {
        using var catalogue = await FilledAsync();
        var editor = new CatalogueEditor(catalogue.Database, TimeProvider.System);
        var role = await RoleAsync(catalogue, "product-manager");
        ChangeRole Renamed(string name) => new(Seen.Of(role), name, role.Abbreviation, role.Slug, role.Summary, role.Aliases);

        Assert.Equal(2, (await editor.SaveAsync(Renamed("Product lead"), "Ada", Cancel)).Revision);
        var second = await editor.SaveAsync(Renamed("Product owner"), "Grace", Cancel);

        Assert.Equal([role.Id], second.Conflicts);
        Assert.Null(second.Revision);
        Assert.Equal("Product lead", (await RoleAsync(catalogue, "product-manager")).Name);
        Assert.Equal(2, (await catalogue.SnapshotAsync()).Revision);
        Assert.Equal([role.Id], (await editor.PreviewAsync(Renamed("Product owner"), cancel: Cancel)).Conflicts);
    }

    [Fact]
    public async Task An_edit_that_breaks_a_rule_is_refused_at_its_field_and_changes_nothing()
    {
        using var catalogue = await FilledAsync();
        var editor = new CatalogueEditor(catalogue.Database, TimeProvider.System);
        var role = await RoleAsync(catalogue, "product-manager");
        (string Field, Edit Edit)[] wrong =
        [
            ("Name", new ChangeRole(Seen.Of(role), " ", "PdM", role.Slug, "", [])),
            ("Name", new ChangeRole(Seen.Of(role), new string('x', 201), "PdM", role.Slug, "", [])),
            ("Abbreviation", new ChangeRole(Seen.Of(role), "Product manager", "", role.Slug, "", [])),
            ("Slug", new ChangeRole(Seen.Of(role), "Product manager", "PdM", "Product manager", "", [])),
            ("Slug", new ChangeRole(Seen.Of(role), "Product manager", "PdM", "this-vs-that", "", [])),
            ("Slug", new AddRole("Another", "A", "project-manager", "", [])),
            ("Name", new AddRole("project manager ", "P", "another", "", [])),
            ("Abbreviation", new AddRole("Another", "LongerThanAny", "another", "", [])),
            ("Into", new MergeRoles(Seen.Of(role), Seen.Of(role))),
        ];
        foreach (var (field, edit) in wrong)
        {
            var preview = await editor.PreviewAsync(edit, cancel: Cancel);
            var result = await editor.SaveAsync(edit, "Ada", Cancel);

            Assert.Contains(preview.Problems, p => p.Field == field);
            Assert.Equal(preview.Problems, result.Problems);
            Assert.Null(result.Revision);
        }
        Assert.Equal(1, (await catalogue.SnapshotAsync()).Revision);
    }

    [Fact]
    public async Task Saving_what_is_so_already_makes_no_revision()
    {
        using var catalogue = await FilledAsync();
        var role = await RoleAsync(catalogue, "product-manager");

        var result = await new CatalogueEditor(catalogue.Database, TimeProvider.System).SaveAsync(
            new ChangeRole(Seen.Of(role), role.Name, role.Abbreviation, role.Slug, role.Summary, role.Aliases), "Ada", Cancel);

        Assert.True(result.Succeeded);
        Assert.Null(result.Revision);
    }

    [Fact]
    public async Task A_former_address_leads_on_through_renaming_and_merging_and_is_given_to_nobody_else()
    {
        using var catalogue = await FilledAsync();
        var editor = new CatalogueEditor(catalogue.Database, TimeProvider.System);
        async Task RenameAsync(string from, string to)
        {
            var role = await RoleAsync(catalogue, from);
            Assert.True((await editor.SaveAsync(new ChangeRole(Seen.Of(role), role.Name, role.Abbreviation, to, role.Summary, role.Aliases), "Ada", Cancel)).Succeeded);
        }

        await RenameAsync("product-manager", "product-lead");
        await RenameAsync("product-lead", "product-head");
        await RenameAsync("product-head", "product-lead");
        Assert.True((await editor.SaveAsync(new MergeRoles(
            Seen.Of(await RoleAsync(catalogue, "product-lead")), Seen.Of(await RoleAsync(catalogue, "project-manager"))), "Ada", Cancel)).Succeeded);

        var snapshot = await catalogue.SnapshotAsync();
        Assert.All(["product-manager", "product-lead", "product-head"],
            slug => Assert.Equal("project-manager", snapshot.FindRetired(Core.Catalogue.EntityKind.Role, slug)));
        Assert.Contains((await editor.SaveAsync(new AddRole("New", "N", "product-head", "", []), "Ada", Cancel)).Problems, p => p.Field == "Slug");
    }

    [Fact]
    public async Task Edits_that_are_saved_together_are_one_revision_or_none()
    {
        using var catalogue = await FilledAsync();
        var editor = new CatalogueEditor(catalogue.Database, TimeProvider.System);
        var good = new AddRole("Cook", "C", "cook", "", []);

        var refused = await editor.SaveAsync(new EditsTogether("Two roles", [good, new AddRole("", "B", "baker", "", [])]), "Ada", Cancel);
        var saved = await editor.SaveAsync(new EditsTogether("Two roles", [good, new AddRole("Baker", "B", "baker", "", [])]), "Ada", Cancel);

        Assert.False(refused.Succeeded);
        Assert.Equal(2, saved.Revision);
        Assert.Equal(["Two roles"], await catalogue.QueryAsync(c => c.CatalogueRevisions.Where(r => r.Number == 2).Select(r => r.Summary).ToListAsync()));
        Assert.Equal(4, (await catalogue.SnapshotAsync()).Roles.Count);
    }

    private static async Task<TestCatalogue> FilledAsync()
    {
        var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        return catalogue;
    }

    private static Task<RoleRow> RoleAsync(TestCatalogue catalogue, string slug) =>
        catalogue.QueryAsync(c => c.Roles.SingleAsync(r => r.Slug == slug));

    private static IEnumerable<string> Describe(AtlasSnapshot snapshot) =>
    [
        .. snapshot.Roles.Select(r => $"{r.Slug} {r.Name} {r.Abbreviation} {r.Summary} {string.Join(',', r.Aliases)} {r.Position}"),
        .. snapshot.Claims.Select(c => $"{c.Id} {c.Kind} {string.Join(',', c.Roles)} {c.Responsibility} {c.Stance} {c.Excerpt.Exact}"),
        .. snapshot.Rows.Select(r => $"{r.Responsibility} {r.Verdict.Kind} {string.Join(',', r.Verdict.Roles)}"),
    ];
}
