using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Data;
using RoleAtlas.Core.Tests.Editing;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.History;

public sealed class UndoTests
{
    [Fact]
    public async Task What_was_deleted_comes_back_with_its_ids_and_its_texts()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        var before = RowsAsJson.Of(await edits.RowsAsync());
        await catalogue.ImportAsync(new ContentFiles().Remove("sources/03-who-does-what.md").Remove("claims/03-who-does-what.yml").Content(), deleteMissing: true);

        Assert.Equal(3, (await edits.UndoAsync(2)).Revision);

        Assert.Equal(before, RowsAsJson.Of(await edits.RowsAsync()));
        Assert.Equal("Undid revision 2: Imported content", (await catalogue.QueryAsync(c => Task.FromResult(c.CatalogueRevisions.Single(r => r.Number == 3)))).Summary);
        Assert.Equal(4, (await edits.UndoAsync(3)).Revision);
        Assert.Empty((await edits.RowsAsync()).Sources);
    }

    [Fact]
    public async Task An_undo_is_refused_where_the_same_was_changed_again_and_names_the_revision()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        await RenameAsync(edits, "Product lead", "product-manager");
        await RenameAsync(edits, "Product head", "product-manager");
        await edits.SaveAsync(new ReorderRoles((await edits.RowsAsync()).RoleOrder(), [.. (await edits.RowsAsync()).Roles.OrderByDescending(r => r.Position).Select(r => r.Id)]));

        var refused = await edits.UndoAsync(2);

        Assert.Null(refused.Revision);
        Assert.Equal(["The role Product head was changed again in revision 3; undo that first."], refused.Problems.Select(p => p.Message));
        Assert.True((await edits.UndoAsync(3)).Succeeded);
        Assert.True((await edits.UndoAsync(2)).Succeeded);
        Assert.Contains((await edits.RowsAsync()).Roles, r => r.Name == "Product manager");
    }

    [Fact]
    public async Task An_undo_that_would_leave_claims_on_nothing_is_refused()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        var role = new AddRole("Tester", "T", "tester", "", []);
        await edits.SaveAsync(role);
        var words = "";
        await edits.SaveAsync(new TestEdit(c =>
        {
            words = c.Rows.Claims[0].Exact;
            c.SetRoles(c.Rows.Claims[0], [role.Id]);
        }));

        var refused = await edits.UndoAsync(2);

        Assert.Equal([new EditProblem(null, $"The claim “{words}” would name a role that is gone. That is so since revision 3; undo that first.") { Revision = 3 }], refused.Problems);
    }

    [Fact]
    public async Task An_undo_that_would_give_one_address_to_two_names_the_revision_that_took_it()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        await edits.SaveAsync(new DeleteRole(Seen.Of((await edits.RowsAsync()).Roles.Single(r => r.Slug == "product-manager"))));
        await edits.SaveAsync(new AddRole("Product manager", "PdM", "product-manager", "", []));
        await edits.SaveAsync(new ReorderRoles((await edits.RowsAsync()).RoleOrder(), [.. (await edits.RowsAsync()).Roles.Select(r => r.Id).OrderDescending()]));

        var refused = await edits.UndoAsync(2);

        Assert.Equal(
            [
                "The address product-manager is already that of another role. That is so since revision 3; undo that first.",
                "There is a role named “Product manager” already. That is so since revision 3; undo that first.",
            ],
            refused.Problems.Select(p => p.Message));
        Assert.True((await edits.UndoAsync(3)).Succeeded);
        Assert.True((await edits.UndoAsync(2)).Succeeded);
        Assert.Contains((await edits.RowsAsync()).Claims, c => c.PublicId == "7k2m9q");
    }

    [Fact]
    public async Task An_undo_that_would_give_one_name_to_two_is_refused_and_names_the_revision_that_took_it()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        var risks = (await edits.RowsAsync()).Responsibilities.Single(r => r.Slug == "risk-management");
        await edits.SaveAsync(new DeleteResponsibilities([Seen.Of(risks)]));
        Assert.True((await edits.SaveAsync(new AddResponsibility("managing  RISKS", risks.AreaId, "risks", "", []))).Succeeded);

        var refused = await edits.UndoAsync(2);

        Assert.Equal(
            [new EditProblem(null, "There is a responsibility named “managing RISKS” already. That is so since revision 3; undo that first.") { Revision = 3 }],
            refused.Problems);
        Assert.True((await edits.UndoAsync(3)).Succeeded);
        Assert.True((await edits.UndoAsync(2)).Succeeded);
    }

    [Fact]
    public async Task An_undo_that_would_take_a_role_from_a_decision_names_the_decision_and_goes_on_once_it_is_changed()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        var role = new AddRole("Scrum master", "SM", "scrum-master", "", []);
        await edits.SaveAsync(role);
        var rows = await edits.RowsAsync();
        var settle = new Settle(
            rows.Responsibilities.Single(r => r.Slug == "risk-management").Id, null, new Dictionary<Guid, RaciLetter> { [role.Id] = RaciLetter.Accountable },
            "So it is.", [], [], "The team", new DateOnly(2024, 2, 29), null);
        Assert.True((await edits.SaveAsync(settle)).Succeeded);

        var refused = await edits.UndoAsync(2);

        Assert.Equal(
            [new EditProblem(null, "The decision on Managing risks gives the scrum master a letter. Change that decision first.") { DecisionOn = "risk-management" }],
            refused.Problems);
        var decision = Seen.Of((await edits.RowsAsync()).Decisions.Single());
        Assert.True((await edits.SaveAsync(settle with { Decision = decision, Letters = new Dictionary<Guid, RaciLetter> { [rows.Roles.Single(r => r.Slug == "product-manager").Id] = RaciLetter.Accountable } })).Succeeded);
        Assert.True((await edits.UndoAsync(2)).Succeeded);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_undo_that_would_take_a_claim_from_a_decision_names_the_decision_and_goes_on_once_it_is_changed(bool isUpheld)
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        var rows = await edits.RowsAsync();
        var (source, risks, product) = (rows.Sources.Single(), rows.Responsibilities.Single(r => r.Slug == "risk-management"), rows.Roles.Single(r => r.Slug == "product-manager"));
        var start = rows.Texts.Single().Plain.IndexOf("keep people informed", StringComparison.Ordinal);
        Assert.True((await edits.SaveAsync(new AddClaims(source.Id, source.TextRevision, start, start + "keep people informed".Length, [new(ClaimKind.Responsibility, [product.Id], risks.Id, Stance.Supports, null, null)]))).Succeeded);
        var claim = (await edits.RowsAsync()).Claims.Single(c => c.Exact == "keep people informed").Id;
        var settle = new Settle(
            risks.Id, null, new Dictionary<Guid, RaciLetter> { [product.Id] = RaciLetter.Accountable }, "So it is.", isUpheld ? [claim] : [], isUpheld ? [] : [claim],
            "The team", new DateOnly(2024, 2, 29), null);
        Assert.True((await edits.SaveAsync(settle)).Succeeded);

        var refused = await edits.UndoAsync(2);

        var problem = Assert.Single(refused.Problems);
        Assert.Equal("risk-management", problem.DecisionOn);
        Assert.StartsWith("The decision on Managing risks upholds or overrules the claim", problem.Message, StringComparison.Ordinal);
        var decision = Seen.Of((await edits.RowsAsync()).Decisions.Single());
        Assert.True((await edits.SaveAsync(settle with { Decision = decision, Upheld = [], Overruled = [] })).Succeeded);
        Assert.True((await edits.UndoAsync(2)).Succeeded);
    }

    [Fact]
    public async Task Whoever_began_before_a_deletion_that_was_undone_is_told_and_overwrites_nothing()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        var seen = (await edits.RowsAsync()).Roles.Single(r => r.Slug == "product-manager");
        await edits.SaveAsync(new DeleteRole(Seen.Of(seen)));
        Assert.True((await edits.UndoAsync(2)).Succeeded);

        var late = await edits.SaveAsync(new ChangeRole(Seen.Of(seen), "Product lead", "PL", "product-lead", "", []));

        Assert.Equal([seen.Id], late.Conflicts);
        Assert.Contains((await edits.RowsAsync()).Roles, r => r.Name == "Product manager");
    }

    [Fact]
    public async Task What_was_undone_already_is_said_to_be()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        await edits.SaveAsync(new DeleteRole(Seen.Of((await edits.RowsAsync()).Roles[0])));
        await edits.UndoAsync(2);

        var again = (await UndoRevision.ReadAsync(catalogue.Database, 2, TestContext.Current.CancellationToken))!;

        Assert.Equal(3, again.UndoneBy);
        Assert.Equal(3, (await edits.SaveAsync(again)).Problems[0].Revision);
        Assert.StartsWith("Undid revision 2: Deleted role ", again.Later(3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_between_leads_on_after_a_rename_is_undone()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        await RenameAsync(edits, "Product lead", "product-lead");
        await edits.UndoAsync(2);

        var snapshot = await catalogue.SnapshotAsync();
        Assert.NotNull(snapshot.FindRole("product-manager"));
        Assert.Equal("product-manager", snapshot.FindRetired(Catalogue.EntityKind.Role, "product-lead"));
    }

    [Theory]
    [InlineData("Now, product managers **craft the vision**.", ExcerptState.Anchored)]
    [InlineData("Nobody says anything here.", ExcerptState.Orphaned)]
    public async Task A_claim_that_comes_back_is_looked_for_in_the_text_that_its_source_has_by_now(string text, ExcerptState state)
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        await DeleteVisionAsync(edits);
        var source = Assert.Single((await edits.RowsAsync()).Sources);
        Assert.True((await edits.SaveAsync(new ChangeText(Seen.Of(source), SourceText.Parse(text)))).Succeeded);

        Assert.True((await edits.UndoAsync(2)).Succeeded);

        var rows = await edits.RowsAsync();
        Assert.Equal(state, rows.Claims.Single(c => c.PublicId == "7k2m9q").State);
        Assert.Empty(BrokenRules.In(rows));
    }

    [Fact]
    public async Task A_claim_does_not_come_back_beside_one_that_was_made_since_and_says_the_same()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 1);
        await catalogue.ImportAsync(new ContentFiles().Content());
        var deleted = await DeleteVisionAsync(edits);
        var again = new ClaimMeaning(deleted.Kind, [.. deleted.Roles.Select(r => r.RoleId)], deleted.ResponsibilityId, deleted.Stance, null, null);
        Assert.True((await edits.SaveAsync(new AddClaims(deleted.SourceId, 1, deleted.Start, deleted.End, [again]))).Succeeded);

        var refused = await edits.UndoAsync(2);

        Assert.Equal(
            [new EditProblem(null, "The words \"craft the vision\" would back the same claim twice. That is so since revision 3; undo that first.") { Revision = 3 }],
            refused.Problems);
    }

    private static async Task<ClaimRow> DeleteVisionAsync(AnyEdits edits)
    {
        var claim = (await edits.RowsAsync()).Claims.Single(c => c.PublicId == "7k2m9q");
        Assert.True((await edits.SaveAsync(new DeleteClaims([Seen.Of(claim)]))).Succeeded);
        return claim;
    }

    private static async Task RenameAsync(AnyEdits edits, string name, string slug)
    {
        var role = (await edits.RowsAsync()).Roles.Single(r => r.Slug == "product-manager");
        Assert.True((await edits.SaveAsync(new ChangeRole(Seen.Of(role), name, role.Abbreviation, slug, role.Summary, role.Aliases))).Succeeded);
    }
}
