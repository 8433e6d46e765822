using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.History;
using RoleAtlas.Core.Tests.Content;

namespace RoleAtlas.Core.Tests.Data;

public sealed class ContentImporterTests
{
    private const string CatalogueFile = "catalog.yml";
    private const string SourceFile = "sources/03-who-does-what.md";
    private const string ClaimsFile = "claims/03-who-does-what.yml";

    [Fact]
    public async Task The_first_import_is_revision_1_and_records_everything()
    {
        using var catalogue = await TestCatalogue.CreateAsync();

        var result = await catalogue.ImportAsync(new ContentFiles().Content());

        Assert.Equal(1, result.Revision);
        Assert.Equal(
            [
                new ImportCounts(EntityKind.Area, 2, 0, 0, 0, 0),
                new ImportCounts(EntityKind.Role, 2, 0, 0, 0, 0),
                new ImportCounts(EntityKind.Responsibility, 2, 0, 0, 0, 0),
                new ImportCounts(EntityKind.Source, 1, 0, 0, 0, 0),
                new ImportCounts(EntityKind.Claim, 3, 0, 0, 0, 0),
                new ImportCounts(EntityKind.Decision, 0, 0, 0, 0, 0),
            ],
            result.Counts);
        var changes = await catalogue.ChangesAsync(1);
        Assert.Equal(10, changes.Count);
        Assert.All(changes, c => Assert.Null(c.Before));
        var claim = changes.First(c => c.EntityKind is EntityKind.Claim);
        Assert.Contains("\"publicId\":\"7k2m9q\"", claim.After, StringComparison.Ordinal);
        Assert.Contains("\"stance\":\"leads\"", claim.After, StringComparison.Ordinal);
        Assert.Matches("\"roles\":\\[\"[0-9a-f-]{36}\"\\]", claim.After!);
        var revision = await catalogue.QueryAsync(c => c.CatalogueRevisions.SingleAsync());
        Assert.Equal("Ada", revision.By);
        Assert.Equal(DateTimeKind.Utc, revision.At.Kind);
        Assert.InRange(revision.At, DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow.AddMinutes(5));
    }

    [Fact]
    public async Task A_second_import_of_the_same_makes_no_revision()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());

        var result = await catalogue.ImportAsync(new ContentFiles().Content(), deleteMissing: true);

        Assert.Null(result.Revision);
        Assert.All(result.Counts, c => Assert.Equal((0, 0, 0, 0), (c.Added, c.Changed, c.Deleted, c.Kept)));
        Assert.Equal(3, result.Counts.Single(c => c.Kind is EntityKind.Claim).Unchanged);
        Assert.Equal(1, (await catalogue.SnapshotAsync()).Revision);
        Assert.Equal(1, await catalogue.QueryAsync(c => c.SourceRevisions.CountAsync()));
    }

    [Fact]
    public async Task A_change_is_recorded_with_before_and_after()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());

        var result = await catalogue.ImportAsync(
            new ContentFiles().Edit(CatalogueFile, "name: Managing risks", "name: Taming risks").Content());

        Assert.Equal(2, result.Revision);
        var change = Assert.Single(await catalogue.ChangesAsync(2));
        Assert.Equal((EntityKind.Responsibility, ChangeAction.Changed), (change.EntityKind, change.Action));
        Assert.Contains("\"name\":\"Managing risks\"", change.Before, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Taming risks\"", change.After, StringComparison.Ordinal);
        Assert.Equal(2, await catalogue.QueryAsync(
            c => c.Responsibilities.Where(r => r.Slug == "risk-management").Select(r => r.Version).SingleAsync()));
    }

    [Fact]
    public async Task What_an_import_publishes_changes_is_seen_as_readers_see_it()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Edit(SourceFile, "kind:", "draft: true\nkind:").Content());
        var importer = new ContentImporter(catalogue.Database, TimeProvider.System);

        var preview = await importer.PreviewAsync(new ContentFiles().Content(), deleteMissing: false, TestContext.Current.CancellationToken);

        Assert.NotEmpty(preview.Effects.VerdictChanges);
        Assert.All(preview.Effects.VerdictChanges, c => Assert.Equal(VerdictKind.Silent, c.Before!.Verdict.Kind));
    }

    [Fact]
    public async Task What_an_import_would_change_is_told_field_by_field()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var content = new ContentFiles().Edit(CatalogueFile, "name: Managing risks", "name: Taming risks")
            .Edit(ClaimsFile, "- id: 7k2m9q\n  quote: craft the vision\n  roles: [product-manager]", "- id: 7k2m9q\n  quote: craft the vision\n  roles: [project-manager]").Content();

        var preview = await new ContentImporter(catalogue.Database, TimeProvider.System).PreviewAsync(content, deleteMissing: false, TestContext.Current.CancellationToken);

        var changed = preview.Changes.Where(c => c.Action is ImportAction.Changed).ToList();
        Assert.Equal(["Taming risks", "“craft the vision”"], changed.Select(c => c.Name));
        Assert.Equal([new FieldChange("Name", "Managing risks", "Taming risks")], changed[0].Fields);
        Assert.Equal([new FieldChange("Roles", "Product manager", "Project manager")], changed[1].Fields);
        Assert.All(preview.Changes.Where(c => c.Action is not ImportAction.Changed), c => Assert.Empty(c.Fields));
    }

    [Fact]
    public async Task Of_many_changes_the_first_are_told_field_by_field()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        static CatalogueContent Areas(string described) => new ContentFiles().Edit(CatalogueFile, "areas:\n", "areas:\n" + string.Concat(
            Enumerable.Range(100, 60).Select(i => $"  - {{slug: a-{i}, name: Area {i}, description: {described}}}\n"))).Content();
        await catalogue.ImportAsync(Areas("Before"));

        var preview = await new ContentImporter(catalogue.Database, TimeProvider.System).PreviewAsync(Areas("After"), deleteMissing: false, TestContext.Current.CancellationToken);

        var changed = preview.Changes.Where(c => c.Action is ImportAction.Changed).ToList();
        Assert.Equal(60, changed.Count);
        Assert.All(changed[..ImportChange.MostInFields], c => Assert.Equal([new FieldChange("Description", "Before", "After", IsText: true)], c.Fields));
        Assert.All(changed[ImportChange.MostInFields..], c => Assert.Empty(c.Fields));
    }

    [Fact]
    public async Task A_change_of_a_claims_roles_alone_is_recorded_with_both_lists()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());

        await catalogue.ImportAsync(
            new ContentFiles().Edit(ClaimsFile, "- id: 7k2m9q\n  quote: craft the vision\n  roles: [product-manager]",
                "- id: 7k2m9q\n  quote: craft the vision\n  roles: [project-manager]").Content());

        var change = Assert.Single(await catalogue.ChangesAsync(2));
        var roles = (await catalogue.SnapshotAsync()).Roles.ToDictionary(r => r.Slug, r => r.Id);
        Assert.Contains($"\"roles\":[\"{roles["product-manager"]}\"]", change.Before, StringComparison.Ordinal);
        Assert.Contains($"\"roles\":[\"{roles["project-manager"]}\"]", change.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entity_known_by_its_id_is_renamed_and_its_old_slug_leads_to_it()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var id = (await catalogue.SnapshotAsync()).FindRole("product-manager")!.Id;

        var renamed = Renamed(id).Content();
        var result = await catalogue.ImportAsync(renamed);

        Assert.Empty(result.Problems);
        var snapshot = await catalogue.SnapshotAsync();
        Assert.Equal(id, snapshot.FindRole("product-lead")!.Id);
        Assert.Null(snapshot.FindRole("product-manager"));
        Assert.Equal("product-lead", snapshot.FindRetired(EntityKind.Role, "product-manager"));
        Assert.Null(snapshot.FindRetired(EntityKind.Responsibility, "product-manager"));
        Assert.Equal(
            [EntityKind.Role, EntityKind.RetiredSlug], (await catalogue.ChangesAsync(2)).Select(c => c.EntityKind));
        Assert.Null((await catalogue.ImportAsync(renamed)).Revision);
    }

    [Fact]
    public async Task A_retired_slug_is_never_given_to_another()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var id = (await catalogue.SnapshotAsync()).FindRole("product-manager")!.Id;
        await catalogue.ImportAsync(Renamed(id).Content());

        var result = await catalogue.ImportAsync(new ContentFiles().Content());

        var problem = Assert.Single(result.Problems);
        Assert.Equal((CatalogueFile, 8), (problem.File, problem.Line));
        Assert.StartsWith("The slug product-manager is a former slug of the role product-lead", problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await catalogue.SnapshotAsync()).Revision);
    }

    [Fact]
    public async Task An_entity_may_take_its_own_former_slug_back()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var id = (await catalogue.SnapshotAsync()).FindRole("product-manager")!.Id;
        await catalogue.ImportAsync(Renamed(id).Content());

        var result = await catalogue.ImportAsync(
            new ContentFiles().Edit(CatalogueFile, "- slug: product-manager", $"- id: {id}\n    slug: product-manager").Content());

        Assert.Equal(3, result.Revision);
        var snapshot = await catalogue.SnapshotAsync();
        Assert.Equal("product-manager", snapshot.FindRetired(EntityKind.Role, "product-lead"));
        Assert.Null(snapshot.FindRetired(EntityKind.Role, "product-manager"));
    }

    [Fact]
    public async Task What_the_content_lacks_is_kept_unless_deletion_is_asked_for()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var smaller = Without_risks().Content();

        var kept = await catalogue.ImportAsync(smaller);
        Assert.Null(kept.Revision);
        Assert.Equal(new ImportCounts(EntityKind.Claim, 0, 0, 2, 0, 1), kept.Counts.Single(c => c.Kind is EntityKind.Claim));
        Assert.NotNull((await catalogue.SnapshotAsync()).FindResponsibility("risk-management"));

        var deleted = await catalogue.ImportAsync(smaller, deleteMissing: true);
        Assert.Equal(2, deleted.Revision);
        Assert.Equal(
            new ImportCounts(EntityKind.Responsibility, 0, 0, 1, 1, 0),
            deleted.Counts.Single(c => c.Kind is EntityKind.Responsibility));
        var snapshot = await catalogue.SnapshotAsync();
        Assert.Null(snapshot.FindResponsibility("risk-management"));
        Assert.Equal(2, snapshot.Claims.Count);
        var changes = await catalogue.ChangesAsync(2);
        Assert.Equal([EntityKind.Responsibility, EntityKind.Claim], changes.Select(c => c.EntityKind));
        Assert.All(changes, c => Assert.Null(c.After));
        Assert.Matches("\"roles\":\\[\"[0-9a-f-]{36}\"\\]", changes[1].Before!);
    }

    [Fact]
    public async Task A_deleted_slug_may_go_to_another_in_the_same_import()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var vision = (await catalogue.SnapshotAsync()).FindResponsibility("product-vision")!.Id;

        var result = await catalogue.ImportAsync(
            Without_risks()
                .Edit(CatalogueFile, "- slug: product-vision", $"- id: {vision}\n    slug: risk-management")
                .Edit(ClaimsFile, "responsibility: product-vision", "responsibility: risk-management").Content(),
            deleteMissing: true);

        Assert.Empty(result.Problems);
        Assert.Equal(vision, (await catalogue.SnapshotAsync()).FindResponsibility("risk-management")!.Id);
    }

    [Fact]
    public async Task A_slug_that_a_kept_entity_holds_is_refused()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var vision = (await catalogue.SnapshotAsync()).FindResponsibility("product-vision")!.Id;

        var result = await catalogue.ImportAsync(
            Without_risks()
                .Edit(CatalogueFile, "- slug: product-vision", $"- id: {vision}\n    slug: risk-management")
                .Edit(ClaimsFile, "responsibility: product-vision", "responsibility: risk-management").Content());

        Assert.Contains("belongs to another responsibility", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(1, (await catalogue.SnapshotAsync()).Revision);
    }

    [Fact]
    public async Task A_changed_text_becomes_a_new_source_revision_and_anchors_kept_claims_anew()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var before = await catalogue.SnapshotAsync();

        var result = await catalogue.ImportAsync(new ContentFiles()
            .Set(ClaimsFile, "[]")
            .Edit(SourceFile, "# Who does what?", "# Who on earth does what?")
            .Edit(SourceFile, "manage risks", "avert perils")
            .Edit(SourceFile, "- Both keep people happy.\n", "").Content());

        Assert.Equal(2, result.Revision);
        Assert.Equal(new ImportCounts(EntityKind.Claim, 0, 0, 0, 0, 3), result.Counts.Single(c => c.Kind is EntityKind.Claim));
        var after = await catalogue.SnapshotAsync();
        var (vision, risks, people) = (Claim(after, "craft the vision"), Claim(after, "manage risks"), Claim(after, "keep people"));
        Assert.Equal(ExcerptState.Anchored, vision.State);
        Assert.Equal(Claim(before, "craft the vision").Start + "on earth ".Length, vision.Start);
        Assert.NotEqual(ExcerptState.Anchored, risks.State);
        // "Both keep people informed" is the only place left for these words, but not the one that was quoted.
        Assert.Equal(ExcerptState.NeedsReview, people.State);

        var revisions = await catalogue.QueryAsync(c => c.SourceRevisions.OrderBy(r => r.Number).ToListAsync());
        Assert.Equal([1, 2], revisions.Select(r => r.Number));
        var lost = await catalogue.QueryAsync(c => c.Claims.SingleAsync(r => r.Exact == "manage risks"));
        Assert.Equal(revisions[0].Id, lost.SourceRevisionId);
        Assert.Equal("manage risks", revisions[0].Plain[lost.Start..lost.End]);
    }

    [Fact]
    public async Task A_claim_without_an_id_is_known_by_what_it_says()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var before = (await catalogue.SnapshotAsync()).Claims.Single(c => c.Excerpt.Exact == "manage risks");

        await catalogue.ImportAsync(new ContentFiles().Edit(ClaimsFile, "note: Said in passing.", "note: Said aloud.").Content());

        var after = (await catalogue.SnapshotAsync()).Claims.Single(c => c.Excerpt.Exact == "manage risks");
        Assert.Equal((before.Id, "Said aloud."), (after.Id, after.Note));
        Assert.Single(await catalogue.ChangesAsync(2));
    }

    [Fact]
    public async Task A_source_that_was_deleted_can_come_back_under_its_id()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var source = (await catalogue.SnapshotAsync()).Sources.Single();
        await catalogue.ImportAsync(new ContentFiles().Remove(SourceFile).Remove(ClaimsFile).Content(), deleteMissing: true);
        Assert.Empty((await catalogue.SnapshotAsync()).Sources);

        await catalogue.ImportAsync(
            new ContentFiles().Edit(SourceFile, "kind: LinkedIn post", $"id: {source.Id}\nkind: LinkedIn post").Content());

        Assert.Equal(source.Id, (await catalogue.SnapshotAsync()).Sources.Single().Id);
        Assert.Equal([1, 2], await catalogue.QueryAsync(c => c.SourceRevisions.Select(r => r.Number).Order().ToListAsync()));
    }

    [Fact]
    public async Task Two_imports_at_once_wait_for_each_other()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var contents = Enumerable.Range(0, 6)
            .Select(i => new ContentFiles().Edit(CatalogueFile, "name: Managing risks", $"name: Managing risks {i}").Content());

        var results = await Task.WhenAll(contents.Select(c => Task.Run(() => catalogue.ImportAsync(c))));

        Assert.Equal([1, 2, 3, 4, 5, 6], results.Select(r => r.Revision!.Value).Order());
        var snapshot = await catalogue.SnapshotAsync();
        Assert.Equal(6, snapshot.Revision);
        Assert.Equal(3, snapshot.Claims.Count);
        Assert.Equal(6, await catalogue.QueryAsync(c => c.CatalogueRevisions.CountAsync()));
    }

    [Fact]
    public async Task An_edit_that_is_dropped_before_its_commit_leaves_no_trace()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());

        await using (var context = catalogue.Database.CreateDbContext())
        {
            await using var edit = await CatalogueEdit.BeginAsync(context, TimeProvider.System, TestContext.Current.CancellationToken);
            await context.Roles.ExecuteUpdateAsync(
                s => s.SetProperty(r => r.Name, "Half done"), TestContext.Current.CancellationToken);
        }

        var snapshot = await catalogue.SnapshotAsync();
        Assert.Equal(1, snapshot.Revision);
        Assert.DoesNotContain(snapshot.Roles, r => r.Name == "Half done");
    }

    [Fact]
    public async Task A_program_killed_in_the_middle_of_an_edit_leaves_the_catalogue_as_it_was()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        await using var context = catalogue.Database.CreateDbContext();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        // So small a cache writes to the disk before the commit.
        await context.Database.ExecuteSqlRawAsync("PRAGMA cache_size = 1", TestContext.Current.CancellationToken);
        await using var edit = await CatalogueEdit.BeginAsync(context, TimeProvider.System, TestContext.Current.CancellationToken);
        context.AddRange(Enumerable.Range(0, 500).Select(i => new AreaRow { Slug = $"area-{i}", Name = new string('x', 1000) }));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);

        // What is on the disk at this moment is what a killed program leaves.
        using var folder = new TemporaryFolder();
        foreach (var suffix in new[] { "", "-wal" })
            File.Copy(catalogue.File + suffix, folder.File("roleatlas.db") + suffix);
        Assert.True(new FileInfo(folder.File("roleatlas.db-wal")).Length > 500_000);

        var left = await CatalogueDatabase.OpenAsync(
            new CatalogueDatabaseOptions { File = folder.File("roleatlas.db") }, TestContext.Current.CancellationToken);
        await using var after = left.CreateDbContext();
        var snapshot = await SnapshotReader.ReadAsync(after, cancel: TestContext.Current.CancellationToken);
        Assert.Equal((1, 2, 3), (snapshot.Revision, snapshot.Areas.Count, snapshot.Claims.Count));
    }

    [Fact]
    public async Task An_edit_of_a_row_that_somebody_else_changed_is_refused()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        await using var context = catalogue.Database.CreateDbContext();
        await using var edit = await CatalogueEdit.BeginAsync(context, TimeProvider.System, TestContext.Current.CancellationToken);
        var role = await context.Roles.FirstAsync(TestContext.Current.CancellationToken);

        role.Name = "Mine";
        context.Entry(role).Property(r => r.Version).OriginalValue = 7;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(
            () => edit.CommitAsync("Ada", "Renamed", TestContext.Current.CancellationToken));
    }

    private static ContentFiles Renamed(Guid id)
    {
        var files = new ContentFiles();
        files.Edit(CatalogueFile, "- slug: product-manager", $"- id: {id}\n    slug: product-lead");
        return files.Edit(ClaimsFile, "product-manager", "product-lead");
    }

    private static ContentFiles Without_risks() => new ContentFiles()
        .Edit(CatalogueFile, "  - slug: risk-management\n    name: Managing risks\n    area: delivery\n", "")
        .Edit(ClaimsFile,
            "- quote: manage risks\n  roles: [project-manager]\n  responsibility: risk-management\n"
            + "  stance: leads\n  note: Said in passing.\n", "");

    private static Excerpt Claim(Core.Atlas.AtlasSnapshot snapshot, string words) =>
        snapshot.Claims.Single(c => c.Excerpt.Exact == words).Excerpt;
}
