using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Core.Tests.Editing;

public sealed class NounEditTests
{
    [Fact]
    public async Task Deleting_an_area_takes_its_responsibilities_their_claims_and_decisions_along_and_says_so_first()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        await kitchen.DecideAsync("ovens", ["aaaaa2"], ("cook", RaciLetter.Accountable));
        var rows = await kitchen.RowsAsync();
        var delete = new DeleteArea(rows.Area("kitchen"));

        var preview = await kitchen.PreviewAsync(delete);
        Assert.True((await kitchen.SaveAsync(delete)).Succeeded);

        Assert.Equal(["ovens", "fire"], preview.Dependents.Responsibilities.Select(r => r.Slug));
        Assert.Equal(["aaaaa2", "aaaaa3", "bbbbb2", "bbbbb3"], preview.Dependents.ClaimsGone.Select(c => c.Id));
        Assert.Equal(["ovens"], preview.Dependents.DecisionsGone.Select(r => r.Slug));
        var after = await kitchen.RowsAsync();
        Assert.Equal(["aaaaa4", "aaaaa5", "bbbbb4"], after.Claims.Select(c => c.PublicId).Order());
        Assert.Empty(after.Decisions);
    }

    [Fact]
    public async Task Deleting_a_role_keeps_what_others_share_with_it()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        await kitchen.DecideAsync("menu", ["aaaaa4"], ("baker", RaciLetter.Responsible), ("cook", RaciLetter.Accountable));
        var rows = await kitchen.RowsAsync();

        var preview = await kitchen.PreviewAsync(new DeleteRole(rows.Role("baker")));

        Assert.Equal(["aaaaa5", "bbbbb2", "bbbbb3"], preview.Dependents.ClaimsGone.Select(c => c.Id).Order());
        Assert.Equal(["aaaaa4"], preview.Dependents.ClaimsChanged.Select(c => c.Id));
        Assert.Equal(["menu"], preview.Dependents.DecisionsChanged.Select(r => r.Slug));
    }

    [Fact]
    public async Task Claims_of_a_draft_count_in_no_public_page_until_it_is_published()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var source = (await kitchen.RowsAsync()).Source(2);

        await kitchen.SaveAsync(ChangeSource.Of(source) with { IsDraft = true, Author = "Ada", Published = new DateOnly(2024, 2, 29) });

        Assert.Equal(["both"], (await kitchen.Stored.SnapshotAsync()).Sources.Select(s => s.Slug.Split('-')[^1]));
        var changed = (await kitchen.RowsAsync()).Source(2);
        Assert.Equal(("Ada", new DateOnly(2024, 2, 29), true), (changed.Author, changed.Published!.Value, changed.IsDraft));
    }

    [Fact]
    public async Task What_a_source_of_a_form_in_bulk_or_by_undo_is_published_with_changes_is_seen_as_readers_see_it()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        var (first, second) = (ChangeSource.Of(rows.Source(1)) with { IsDraft = true }, ChangeSource.Of(rows.Source(2)) with { IsDraft = true });
        var alone = await kitchen.PreviewAsync(second);
        string[] changed = ["fire", "ovens", "till"];

        Assert.Equal(changed, Changed(alone));
        Assert.Equal(["fire", "menu", "ovens", "till"], Changed(await kitchen.PreviewAsync(ChangeSource.Several([first, second]))));
        // The forms go on showing the source itself.
        Assert.Equal(2, alone.After.Sources.Count);
        Assert.Empty(alone.Dependents.ClaimsGone);

        var made = await kitchen.SaveAsync(second);
        Assert.Equal(changed, Changed(await kitchen.PreviewAsync(second with { Source = Seen.Of((await kitchen.RowsAsync()).Source(2)), IsDraft = false })));
        var undo = await UndoRevision.ReadAsync(kitchen.Stored.Database, made.Revision!.Value, TestContext.Current.CancellationToken);
        Assert.Equal(changed, Changed(await kitchen.PreviewAsync(undo!)));

        static IEnumerable<string> Changed(EditPreview preview) => preview.VerdictChanges.Select(c => c.Responsibility.Slug).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Names_that_were_brought_alike_may_stay_so_and_no_more_are_let_in()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        await using (var context = kitchen.Stored.Database.CreateDbContext())
        {
            context.Responsibilities.Single(r => r.Slug == "fire").Name = "Minding the  ovens ";
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var rows = await kitchen.RowsAsync();
        var (ovens, area) = (rows.Responsibility("ovens"), rows.Area("shop").Id);

        var third = await kitchen.SaveAsync(new AddResponsibility("MINDING the ovens", area, "third", "", []));

        Assert.Equal(new EditProblem("Name", "There is a responsibility named “Minding the ovens” already. Choose another name, or merge the two."), Assert.Single(third.Problems));
        Assert.True((await kitchen.SaveAsync(new ChangeResponsibility(ovens, "Minding the ovens", area, "ovens", "Hot.", []))).Succeeded);
        Assert.True((await kitchen.SaveAsync(new AddResponsibility("Minding the stove", area, "stove", "", []))).Succeeded);
    }

    [Theory]
    [InlineData("Title", "Title")]
    [InlineData("Kind", "Kind")]
    [InlineData("Link", "Link")]
    [InlineData("Order", "Order")]
    [InlineData("Slug", "Slug")]
    public async Task What_is_wrong_with_a_source_stands_at_its_field(string broken, string field)
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var edit = ChangeSource.Of((await kitchen.RowsAsync()).Source(2));

        var preview = await kitchen.PreviewAsync(broken switch
        {
            "Title" => edit with { Title = " " },
            "Kind" => edit with { Kind = "" },
            "Link" => edit with { Link = "javascript:alert(1)" },
            "Order" => edit with { Order = 1 },
            _ => edit with { Slug = "Not an address" },
        });

        Assert.Equal(field, Assert.Single(preview.Problems).Field);
    }

    [Fact]
    public async Task Another_order_changes_the_rows_that_move_and_no_other()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        Guid IdOf(string slug) => rows.Responsibility(slug).Id;

        var result = await kitchen.SaveAsync(new ReorderResponsibilities(rows.ResponsibilityOrder(), [IdOf("till"), IdOf("ovens"), IdOf("fire"), IdOf("menu")]));

        Assert.Equal(["ovens", "fire", "till", "menu"], (await kitchen.Stored.SnapshotAsync()).Responsibilities.Select(r => r.Slug));
        Assert.Equal(new[] { IdOf("menu"), IdOf("till") }.Order(), result.Changes.Select(c => c.EntityId).Order());
    }

    [Fact]
    public async Task Sources_put_in_another_order_hand_round_their_numbers()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();

        Assert.True((await kitchen.SaveAsync(new ReorderSources(rows.SourceOrder(), [rows.Source(2).Id, rows.Source(1).Id]))).Succeeded);

        Assert.Equal(rows.Source(2).Id, (await kitchen.RowsAsync()).Source(1).Id);
    }

    [Fact]
    public async Task An_edit_of_something_that_has_changed_since_it_was_seen_is_a_conflict_and_changes_nothing()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        var (ovens, fire) = (rows.Responsibility("ovens"), rows.Responsibility("fire"));
        await kitchen.SaveAsync(new MoveResponsibilities([ovens], rows.Area("shop").Id));

        var result = await kitchen.SaveAsync(new DeleteResponsibilities([fire, ovens]));

        Assert.Equal([ovens.Id], result.Conflicts);
        Assert.Equal(4, (await kitchen.RowsAsync()).Responsibilities.Count);
    }

    [Fact]
    public async Task What_content_files_brought_in_too_long_keeps_nobody_from_editing_something_else()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        await using (var context = kitchen.Stored.Database.CreateDbContext())
        {
            context.Areas.Single(a => a.Slug == "shop").Name = new string('x', 400);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var rows = await kitchen.RowsAsync();

        Assert.True((await kitchen.SaveAsync(new ChangeArea(rows.Area("kitchen"), "Back", "back", ""))).Succeeded);
        Assert.Equal("back", (await kitchen.Stored.SnapshotAsync()).FindRetired(EntityKind.Area, "scullery"));
        var problem = Assert.Single((await kitchen.PreviewAsync(new ChangeArea(rows.Area("shop"), new string('y', 401), "shop", ""))).Problems);
        Assert.Equal("Name", problem.Field);
    }

    [Theory]
    [InlineData("ovens", "Renamed responsibility Minding the ovens to Lighting them")]
    [InlineData("ovens+fire", "Deleted responsibilities Minding the ovens and Minding the fire")]
    [InlineData("all", "Deleted 4 responsibilities")]
    public async Task The_history_says_what_was_done(string what, string summary)
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        Edit edit = what switch
        {
            "ovens" => new ChangeResponsibility(rows.Responsibility("ovens"), "Lighting them", rows.Area("kitchen").Id, "ovens", "", []),
            "all" => new DeleteResponsibilities([.. rows.Responsibilities.Select(Seen.Of)]),
            _ => new DeleteResponsibilities([rows.Responsibility("ovens"), rows.Responsibility("fire")]),
        };

        var result = await kitchen.SaveAsync(edit);

        Assert.Equal(summary, await kitchen.Stored.QueryAsync(c =>
            Task.FromResult(c.CatalogueRevisions.Single(r => r.Number == result.Revision).Summary)));
    }
}
