using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.History;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Editing;

public sealed class ReorderTests
{
    public static TheoryData<string> Nouns => ["roles", "areas", "responsibilities", "sources"];

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task An_order_that_somebody_else_has_saved_since_is_a_conflict_and_stays(string noun)
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        // Of two rows there is only one other order.
        await kitchen.SaveAsync(new AddArea("Cellar", "cellar", ""));
        await kitchen.SaveAsync(new AddResponsibility("Cleaning the ovens", (await kitchen.RowsAsync()).Area("kitchen").Id, "cleaning", "", []));
        await kitchen.SaveAsync(new AddSource("The cellar", "Post", "cellar", SourceText.Parse("Nobody minds the cellar.\n")));
        var seen = await kitchen.RowsAsync();
        var ids = Ids(seen, noun);
        Assert.True((await kitchen.SaveAsync(Reorder(seen, noun, [.. ids.Reverse()]))).Succeeded);
        var saved = Ids(await kitchen.RowsAsync(), noun);
        Assert.NotEqual(ids, saved);

        var result = await kitchen.SaveAsync(Reorder(seen, noun, [ids[1], ids[0], .. ids.Skip(2)]));

        Assert.NotEmpty(result.Conflicts);
        Assert.Null(result.Revision);
        Assert.Equal(saved, Ids(await kitchen.RowsAsync(), noun));
    }

    [Fact]
    public async Task Two_who_save_the_same_order_do_not_collide()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        var edit = Reorder(rows, "roles", [.. Ids(rows, "roles").Reverse()]);
        await kitchen.SaveAsync(edit);

        var again = await kitchen.SaveAsync(edit);

        Assert.True(again.Succeeded);
        Assert.Null(again.Revision);
    }

    [Fact]
    public async Task The_conflict_is_of_the_rows_that_were_given_another_place()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        var (baker, cook, waiter) = (rows.Role("baker").Id, rows.Role("cook").Id, rows.Role("waiter").Id);
        await kitchen.SaveAsync(new ReorderRoles(rows.RoleOrder(), [baker, waiter, cook]));
        var mine = new ReorderRoles(rows.RoleOrder(), [cook, baker, waiter]);

        var preview = await kitchen.PreviewAsync(mine);

        Assert.Equal(new[] { cook, waiter }.Order(), preview.Conflicts.Order());
        Assert.True((await kitchen.SaveAsync(mine with { Began = (await kitchen.RowsAsync()).RoleOrder() })).Succeeded);
        Assert.Equal([cook, baker, waiter], Ids(await kitchen.RowsAsync(), "roles"));
    }

    [Fact]
    public async Task What_was_added_deleted_or_moved_to_another_area_meanwhile_is_no_conflict()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        Guid IdOf(string slug) => rows.Responsibility(slug).Id;
        var third = new AddResponsibility("Cleaning the ovens", rows.Area("kitchen").Id, "cleaning", "", []);
        await kitchen.SaveAsync(third);
        await kitchen.SaveAsync(new DeleteResponsibilities([rows.Responsibility("till")]));
        await kitchen.SaveAsync(new MoveResponsibilities([rows.Responsibility("menu")], rows.Area("kitchen").Id));

        var result = await kitchen.SaveAsync(new ReorderResponsibilities(rows.ResponsibilityOrder(), [IdOf("fire"), IdOf("ovens"), IdOf("till"), IdOf("menu")]));

        Assert.True(result.Succeeded);
        Assert.Equal([IdOf("fire"), IdOf("ovens"), IdOf("menu"), third.Id], Ids(await kitchen.RowsAsync(), "responsibilities"));
    }

    [Fact]
    public async Task An_area_that_is_left_as_it_was_keeps_the_order_that_others_gave_it()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        Guid IdOf(string slug) => rows.Responsibility(slug).Id;
        await kitchen.SaveAsync(new ReorderResponsibilities(rows.ResponsibilityOrder(), [IdOf("ovens"), IdOf("fire"), IdOf("till"), IdOf("menu")]));

        var result = await kitchen.SaveAsync(new ReorderResponsibilities(rows.ResponsibilityOrder(), [IdOf("fire"), IdOf("ovens"), IdOf("menu"), IdOf("till")]));

        Assert.True(result.Succeeded);
        Assert.Equal([IdOf("fire"), IdOf("ovens"), IdOf("till"), IdOf("menu")], Ids(await kitchen.RowsAsync(), "responsibilities"));
    }

    [Fact]
    public async Task Numbers_that_were_given_twice_are_no_order_of_somebody_else()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        await using (var context = kitchen.Stored.Database.CreateDbContext())
        {
            foreach (var role in context.Roles)
                role.Position = 0;
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var shown = (await kitchen.RowsAsync()).Roles.Select(r => r.Id).OrderDescending().ToList();

        var result = await kitchen.SaveAsync(new ReorderRoles(new SeenOrder(shown), [shown[1], shown[0], shown[2]]));

        Assert.True(result.Succeeded);
        Assert.Equal([shown[1], shown[0], shown[2]], Ids(await kitchen.RowsAsync(), "roles"));
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task The_history_tells_another_place_from_other_words(string noun)
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();

        var placed = await kitchen.SaveAsync(Reorder(rows, noun, [.. Ids(rows, noun).Reverse()]));
        var renamed = await kitchen.SaveAsync(new ChangeArea(Seen.Of((await kitchen.RowsAsync()).Areas[0]), "Bakehouse", "bakehouse", ""));

        Assert.NotEmpty(placed.Changes);
        Assert.All(placed.Changes, c => Assert.True(ChangeInWords.IsOfPlace(c)));
        Assert.All(renamed.Changes, c => Assert.False(ChangeInWords.IsOfPlace(c)));
    }

    private static Edit Reorder(CatalogueRows rows, string noun, IReadOnlyList<Guid> order) => noun switch
    {
        "roles" => new ReorderRoles(rows.RoleOrder(), order),
        "areas" => new ReorderAreas(rows.AreaOrder(), order),
        "responsibilities" => new ReorderResponsibilities(rows.ResponsibilityOrder(), order),
        _ => new ReorderSources(rows.SourceOrder(), order),
    };

    /// <summary>In their order, responsibilities area by area.</summary>
    private static IReadOnlyList<Guid> Ids(CatalogueRows rows, string noun) => noun switch
    {
        "roles" => [.. rows.Roles.OrderBy(r => r.Position).Select(r => r.Id)],
        "areas" => [.. rows.Areas.OrderBy(a => a.Position).Select(a => a.Id)],
        "responsibilities" => [.. rows.Responsibilities.OrderBy(r => rows.Areas.Find(a => a.Id == r.AreaId)!.Position).ThenBy(r => r.Position).Select(r => r.Id)],
        _ => [.. rows.Sources.OrderBy(s => s.Order).Select(s => s.Id)],
    };
}
