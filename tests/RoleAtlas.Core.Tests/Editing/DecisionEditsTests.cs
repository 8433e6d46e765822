using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Data;

namespace RoleAtlas.Core.Tests.Editing;

/// <summary>On risks the sources disagree: the third gives them to the project manager, the fourth to the product manager.</summary>
public sealed class DecisionEditsTests : IAsyncLifetime
{
    private const string Project = "aaaaa2";
    private const string Product = "bbbbb2";
    private const string Vision = "7k2m9q";

    private TestCatalogue stored = null!;

    public async ValueTask InitializeAsync()
    {
        stored = await TestCatalogue.CreateAsync();
        await stored.ImportAsync(new ContentFiles()
            .Edit("claims/03-who-does-what.yml", "- quote: manage risks", $"- id: {Project}\n  quote: manage risks")
            .Set("sources/04-product.md", "---\ntitle: The product manager\nkind: Job description\norder: 4\n---\n\nThe product manager manages risks.\n")
            .Set("claims/04-product.yml", $"- {{id: {Product}, quote: The product manager manages risks, roles: [product-manager], responsibility: risk-management, stance: leads}}\n")
            .Content());
    }

    public ValueTask DisposeAsync()
    {
        stored.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_agreed_is_part_of_the_next_snapshot_and_changes_no_verdict()
    {
        var preview = await Editor.PreviewAsync(await SettleAsync(), cancel: Cancel);
        var result = await Editor.SaveAsync(await SettleAsync(), "Ada", Cancel);

        Assert.True(preview.CanBeSaved);
        Assert.Empty(preview.VerdictChanges);
        Assert.NotNull(preview.After.DecisionOn(preview.After.FindResponsibility("risk-management")!));
        Assert.Equal(2, result.Revision);
        Assert.Equal([(EntityKind.Decision, ChangeAction.Created)], result.Changes.Select(c => (c.EntityKind, c.Action)));
        Assert.Contains("\"verdict\":\"contested\"", result.Changes[0].After, StringComparison.Ordinal);
        Assert.Equal("Settled Managing risks", await stored.QueryAsync(c => c.CatalogueRevisions.Where(r => r.Number == 2).Select(r => r.Summary).SingleAsync()));
        var snapshot = await stored.SnapshotAsync();
        var decision = Assert.Single(snapshot.Decisions);
        Assert.Equal("Accountable and responsible: project manager. Consulted: product manager.", DecisionWords.Agreed(decision.Letters));
        Assert.Equal(["product-manager", "project-manager"], decision.Letters.Select(l => l.Role.Slug));
        Assert.Equal([Project], decision.Upheld.Select(c => c.Id));
        Assert.Equal([Product], decision.Overruled.Select(c => c.Id));
        Assert.Equal(VerdictKind.Contested, snapshot.Rows.Single(r => r.Responsibility == decision.Responsibility).Verdict.Kind);
        Assert.Empty(RaciCheck.Of(snapshot, TestDay));
        Assert.Equal([decision], Agenda.Of(snapshot, []).Settled);
        Assert.Empty(Agenda.Of(snapshot, []).Items);
    }

    [Fact]
    public async Task A_decision_is_changed_and_taken_back()
    {
        await Editor.SaveAsync(await SettleAsync(), "Ada", Cancel);
        var row = (await RowsAsync()).Decisions.Single();

        var changed = await Editor.SaveAsync(await SettleAsync() with { Decision = Seen.Of(row), Reason = " Better so. " }, "Ada", Cancel);
        Assert.Equal("Better so.", (await stored.SnapshotAsync()).Decisions.Single().Reason);
        Assert.Equal(3, changed.Revision);
        var stale = await Editor.SaveAsync(new TakeBackDecision(Seen.Of(row)), "Ada", Cancel);
        Assert.Equal([row.Id], stale.Conflicts);

        row = (await RowsAsync()).Decisions.Single();
        Assert.True((await Editor.SaveAsync(new TakeBackDecision(Seen.Of(row)), "Ada", Cancel)).Succeeded);
        Assert.Empty((await stored.SnapshotAsync()).Decisions);
        Assert.Equal("Took back the decision on Managing risks", await stored.QueryAsync(c => c.CatalogueRevisions.Where(r => r.Number == 4).Select(r => r.Summary).SingleAsync()));
    }

    [Fact]
    public async Task The_same_again_is_no_revision()
    {
        await Editor.SaveAsync(await SettleAsync(), "Ada", Cancel);
        var row = (await RowsAsync()).Decisions.Single();

        var again = await Editor.SaveAsync(await SettleAsync() with { Decision = Seen.Of(row) }, "Ada", Cancel);

        Assert.True(again.Succeeded);
        Assert.Null(again.Revision);
    }

    [Fact]
    public async Task Whoever_settles_what_somebody_else_has_settled_meanwhile_is_told()
    {
        await Editor.SaveAsync(await SettleAsync(), "Ada", Cancel);

        var result = await Editor.SaveAsync(await SettleAsync() with { Reason = "Another." }, "Grace", Cancel);

        Assert.Equal([(await RowsAsync()).Decisions.Single().Id], result.Conflicts);
        Assert.Equal("Three of four say so.", (await stored.SnapshotAsync()).Decisions.Single().Reason);
    }

    [Theory]
    [InlineData("Reason", "Say why")]
    [InlineData("DecidedBy", "Say who")]
    [InlineData("Letters", "Give at least one role a letter")]
    [InlineData("Review", "before it was decided")]
    [InlineData("Upheld", "its own responsibility only")]
    [InlineData("Overruled", "its own responsibility only")]
    [InlineData("Both", "not both")]
    public async Task What_cannot_be_agreed_is_refused_at_its_field(string field, string words)
    {
        var rows = await RowsAsync();
        var edit = await SettleAsync();
        edit = field switch
        {
            "Reason" => edit with { Reason = " " },
            "DecidedBy" => edit with { DecidedBy = "" },
            "Letters" => edit with { Letters = new Dictionary<Guid, RaciLetter>() },
            "Review" => edit with { Review = edit.Decided.AddDays(-1) },
            "Upheld" => edit with { Upheld = [Claim(rows, Vision)] },
            "Overruled" => edit with { Overruled = [Claim(rows, Vision)] },
            _ => edit with { Overruled = edit.Upheld },
        };

        var result = await Editor.SaveAsync(edit, "Ada", Cancel);

        var problem = Assert.Single(result.Problems);
        Assert.Equal(field is "Both" or "Overruled" ? "Upheld" : field, problem.Field);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Null(result.Revision);
    }

    [Fact]
    public async Task A_decision_that_still_holds_is_confirmed_with_nothing_else_changed()
    {
        await Editor.SaveAsync(await SettleAsync(), "Ada", Cancel);
        await Editor.SaveAsync(new Withdraw((await RowsAsync()).Sources.Single(s => s.Order == 3).Id), "Ada", Cancel);
        var before = (await stored.SnapshotAsync()).Decisions.Single();
        var late = before.Review!.Value.AddDays(1);
        Assert.Equal(
            [RaciCheckKind.PastReview, RaciCheckKind.UpheldGone, RaciCheckKind.VerdictChanged], RaciCheck.Of(await stored.SnapshotAsync(), late).Select(c => c.Kind));

        var row = (await RowsAsync()).Decisions.Single();
        var early = await Editor.SaveAsync(new ConfirmDecision(Seen.Of(row), before.Decided.AddDays(-1)), "Grace", Cancel);
        var result = await Editor.SaveAsync(new ConfirmDecision(Seen.Of(row), late.AddYears(1)), "Grace", Cancel);

        Assert.Equal("Review", Assert.Single(early.Problems).Field);
        Assert.True(result.Succeeded);
        var snapshot = await stored.SnapshotAsync();
        var after = snapshot.Decisions.Single();
        Assert.Empty(RaciCheck.Of(snapshot, late));
        Assert.Equal(late.AddYears(1), after.Review);
        Assert.Equal((before.Reason, before.DecidedBy, before.Decided), (after.Reason, after.DecidedBy, after.Decided));
        Assert.Equal(DecisionWords.Agreed(before.Letters), DecisionWords.Agreed(after.Letters));
        Assert.Equal(
            "Confirmed the decision on Managing risks", await stored.QueryAsync(c => c.CatalogueRevisions.Where(r => r.Number == result.Revision).Select(r => r.Summary).SingleAsync()));
        Assert.NotEmpty((await Editor.SaveAsync(new ConfirmDecision(Seen.Of(row), late), "Ada", Cancel)).Conflicts);
    }

    [Fact]
    public async Task Two_accountable_roles_are_to_be_checked_and_not_refused()
    {
        var edit = await SettleAsync();
        edit = edit with { Letters = edit.Letters.ToDictionary(l => l.Key, _ => RaciLetter.AccountableAndResponsible) };

        Assert.True((await Editor.SaveAsync(edit, "Ada", Cancel)).Succeeded);
        Assert.Equal([RaciCheckKind.SeveralAccountable], RaciCheck.Of(await stored.SnapshotAsync(), edit.Decided).Select(c => c.Kind));
    }

    [Fact]
    public async Task When_a_source_is_withdrawn_its_claims_are_no_longer_upheld_and_the_verdict_is_another()
    {
        await Editor.SaveAsync(await SettleAsync(), "Ada", Cancel);
        await Editor.SaveAsync(new Withdraw((await RowsAsync()).Sources.Single(s => s.Order == 3).Id), "Ada", Cancel);

        var snapshot = await stored.SnapshotAsync();

        Assert.Empty(snapshot.Decisions.Single().Upheld);
        Assert.Equal([RaciCheckKind.UpheldGone, RaciCheckKind.VerdictChanged], RaciCheck.Of(snapshot, TestDay).Select(c => c.Kind));
        var rows = await RowsAsync();
        Assert.Equal([Claim(rows, Project)], rows.Decisions.Single().Upheld);
        Assert.Equal([Project], SnapshotBuilder.Build(rows, withDrafts: true).Decisions.Single().Upheld.Select(c => c.Id));
    }

    [Fact]
    public async Task A_claim_that_comes_to_be_about_something_else_leaves_the_decision()
    {
        await Editor.SaveAsync(await SettleAsync(), "Ada", Cancel);
        var rows = await RowsAsync();

        var result = await Editor.SaveAsync(new MoveClaim(Claim(rows, Project), rows.Responsibilities.Single(r => r.Slug == "product-vision").Id), "Ada", Cancel);

        Assert.True(result.Succeeded);
        Assert.Contains(result.Changes, c => c.EntityKind == EntityKind.Decision);
        rows = await RowsAsync();
        Assert.Empty(rows.Decisions.Single().Upheld);
        Assert.Equal([Claim(rows, Product)], rows.Decisions.Single().Overruled);
        Assert.Contains(RaciCheck.Of(await stored.SnapshotAsync(), TestDay), c => c.Kind == RaciCheckKind.UpheldGone);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(1500, false)]
    public async Task A_decision_is_not_of_a_day_that_is_still_to_come_anywhere(int daysAhead, bool isLetPass)
    {
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(daysAhead);

        var preview = await Editor.PreviewAsync(await SettleAsync() with { Decided = day, Review = null }, cancel: Cancel);

        Assert.Equal(isLetPass ? [] : ["Decided"], preview.Problems.Select(p => p.Field!));
    }

    private static readonly DateOnly TestDay = new(2024, 5, 4);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CatalogueEditor Editor => new(stored.Database, TimeProvider.System);

    private async Task<Settle> SettleAsync()
    {
        var rows = await RowsAsync();
        return new Settle(
            rows.Responsibilities.Single(r => r.Slug == "risk-management").Id,
            null,
            new Dictionary<Guid, RaciLetter>
            {
                [rows.Roles.Single(r => r.Slug == "project-manager").Id] = RaciLetter.AccountableAndResponsible,
                [rows.Roles.Single(r => r.Slug == "product-manager").Id] = RaciLetter.Consulted,
            },
            "Three of four say so.",
            [Claim(rows, Project)],
            [Claim(rows, Product)],
            "Leadership team",
            TestDay,
            TestDay.AddYears(1));
    }

    private static Guid Claim(CatalogueRows rows, string id) => rows.Claims.Single(c => c.PublicId == id).Id;

    private async Task<CatalogueRows> RowsAsync()
    {
        await using var context = stored.Database.CreateDbContext();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await CatalogueRows.LoadAsync(context, Cancel);
    }

    private sealed record Withdraw(Guid Source) : Edit
    {
        internal override string Summarise(CatalogueRows rows) => "Withdrew a source";

        internal override void Apply(EditedCatalogue catalogue) => catalogue.Find<SourceRow>(Source)!.IsDraft = true;
    }

    private sealed record MoveClaim(Guid Claim, Guid To) : Edit
    {
        internal override string Summarise(CatalogueRows rows) => "Moved a claim";

        internal override void Apply(EditedCatalogue catalogue) => catalogue.Find<ClaimRow>(Claim)!.ResponsibilityId = To;
    }
}
