using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Core.Tests.Editing;

public sealed class MergeAndSplitTests
{
    [Fact]
    public async Task Merging_responsibilities_joins_claims_that_then_say_the_same_and_leads_every_address_on()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        var merge = new MergeResponsibilities(rows.Responsibility("ovens"), rows.Responsibility("fire"));

        var preview = await kitchen.PreviewAsync(merge);
        Assert.True((await kitchen.SaveAsync(merge)).Succeeded);

        Assert.Equal(["aaaaa2"], preview.Dependents.ClaimsJoined.Select(c => c.Id));
        Assert.Equal(["bbbbb2"], preview.Dependents.ClaimsChanged.Select(c => c.Id));
        Assert.Empty(preview.Dependents.ClaimsGone);
        var snapshot = await kitchen.Stored.SnapshotAsync();
        var fire = snapshot.FindResponsibility("fire")!;
        Assert.Equal(["aaaaa3", "bbbbb2", "bbbbb3"], snapshot.Claims.Where(c => c.Responsibility == fire).Select(c => c.Id));
        Assert.Equal(["fire", "fire"], new[] { "ovens", "stoves" }.Select(s => snapshot.FindRetired(EntityKind.Responsibility, s)));
        Assert.Equal(["Minding the ovens"], fire.Aliases);
        Assert.Equal("Without it no bread.", fire.Description);
    }

    [Fact]
    public async Task The_decision_on_what_is_merged_goes_along_and_follows_the_claim_that_is_kept()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        await kitchen.DecideAsync("ovens", ["bbbbb2", "aaaaa2"], ("baker", RaciLetter.Accountable));
        var rows = await kitchen.RowsAsync();
        var merge = new MergeResponsibilities(rows.Responsibility("fire"), rows.Responsibility("ovens"));
        var back = new MergeResponsibilities(rows.Responsibility("ovens"), rows.Responsibility("fire"));

        Assert.Empty((await kitchen.PreviewAsync(merge)).Dependents.DecisionsMoved);
        Assert.Equal(["fire"], (await kitchen.PreviewAsync(back)).Dependents.DecisionsMoved.Select(r => r.Slug));
        Assert.True((await kitchen.SaveAsync(back)).Succeeded);

        var after = await kitchen.RowsAsync();
        var decision = Assert.Single(after.Decisions);
        Assert.Equal(after.Responsibility("fire").Id, decision.ResponsibilityId);
        Assert.Equal([after.Claim("bbbbb2").Id, after.Claim("aaaaa3").Id], decision.Upheld);
    }

    [Fact]
    public async Task Where_both_are_decided_the_decision_on_what_is_kept_holds_and_the_preview_says_so()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        await kitchen.DecideAsync("ovens", [], ("baker", RaciLetter.Accountable));
        await kitchen.DecideAsync("fire", [], ("cook", RaciLetter.Accountable));
        var rows = await kitchen.RowsAsync();
        var merge = new MergeResponsibilities(rows.Responsibility("ovens"), rows.Responsibility("fire"));

        Assert.Equal(["ovens"], (await kitchen.PreviewAsync(merge)).Dependents.DecisionsGone.Select(r => r.Slug));
        Assert.True((await kitchen.SaveAsync(merge)).Succeeded);

        Assert.Equal([rows.Role("cook").Id], Assert.Single((await kitchen.RowsAsync()).Decisions).Letters.Keys);
    }

    [Fact]
    public async Task Merging_roles_makes_what_they_share_the_one_role_s_and_its_letters_stay()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        await kitchen.DecideAsync("menu", [], ("baker", RaciLetter.Consulted), ("cook", RaciLetter.Accountable));
        var rows = await kitchen.RowsAsync();
        var merge = new MergeRoles(rows.Role("baker"), rows.Role("cook"));

        var change = Assert.Single((await kitchen.PreviewAsync(merge)).VerdictChanges, c => c.Responsibility.Slug == "menu");
        Assert.True((await kitchen.SaveAsync(merge)).Succeeded);

        Assert.Equal((VerdictKind.Shared, VerdictKind.Only), (change.Before!.Verdict.Kind, change.After!.Verdict.Kind));
        var after = await kitchen.RowsAsync();
        Assert.Equal(["Baker", "bread maker"], after.Roles.Single(r => r.Slug == "cook").Aliases);
        Assert.Equal(RaciLetter.Accountable, Assert.Single(Assert.Single(after.Decisions).Letters).Value);
        Assert.Equal("cook", (await kitchen.Stored.SnapshotAsync()).FindRetired(EntityKind.Role, "bread-maker"));
    }

    [Fact]
    public async Task Merging_areas_moves_their_responsibilities()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();

        var merge = new MergeAreas(rows.Area("kitchen"), rows.Area("shop"));
        var preview = await kitchen.PreviewAsync(merge);
        Assert.Equal([("ovens", "shop"), ("fire", "shop")], preview.Dependents.ResponsibilitiesMoved.Select(r => (r.Slug, r.Area.Slug)));
        Assert.Empty(preview.Dependents.Responsibilities);
        Assert.True((await kitchen.SaveAsync(merge)).Succeeded);

        var snapshot = await kitchen.Stored.SnapshotAsync();
        Assert.Equal(["ovens", "fire", "menu", "till"], snapshot.Responsibilities.Select(r => r.Slug));
        Assert.All(snapshot.Responsibilities, r => Assert.Equal("shop", r.Area.Slug));
        Assert.Equal("shop", snapshot.FindRetired(EntityKind.Area, "scullery"));
    }

    [Fact]
    public async Task Splitting_moves_the_claims_chosen_and_a_decision_no_longer_names_them()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        await kitchen.DecideAsync("ovens", ["aaaaa2", "bbbbb2"], ("cook", RaciLetter.Accountable));
        var rows = await kitchen.RowsAsync();
        var split = new SplitResponsibility(
            rows.Responsibility("ovens"), "Lighting the ovens", rows.Area("kitchen").Id, "lighting-the-ovens", "", [rows.Claim("bbbbb2").Id]);

        Assert.True((await kitchen.SaveAsync(split)).Succeeded);

        var after = await kitchen.RowsAsync();
        Assert.Equal([after.Responsibility("ovens").Id, split.Id], new[] { "aaaaa2", "bbbbb2" }.Select(c => after.Claim(c).ResponsibilityId!.Value));
        Assert.Equal([after.Claim("aaaaa2").Id], Assert.Single(after.Decisions).Upheld);
    }

    [Fact]
    public async Task A_split_names_a_claim_at_least_and_none_of_another_responsibility()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        SplitResponsibility Split(params Guid[] claims) =>
            new(rows.Responsibility("ovens"), "Lighting", rows.Area("kitchen").Id, "lighting", "", claims);

        Assert.Equal("Claims", Assert.Single((await kitchen.PreviewAsync(Split())).Problems).Field);
        Assert.Equal("Claims", Assert.Single((await kitchen.PreviewAsync(Split(rows.Claim("bbbbb4").Id))).Problems).Field);
    }
}
