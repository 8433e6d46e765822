using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Coding;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Components.Admin.Coding;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Admin.Coding;

public sealed class ClaimPanelTests(RealAtlas host) : AtlasComponentTest
{
    private readonly List<string> done = [];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Before_a_responsibility_is_made_from_a_draft_it_is_said_that_readers_see_it_at_once(bool isDraft)
    {
        var rows = await RowsAsync();
        rows.Sources.Single(s => s.Slug == "secret-sauce").IsDraft = isDraft;
        var view = ViewOf(rows);
        var sentence = view.Progress.Open.First();

        var panel = Panel(view, new ClaimForm(), p => p.Add(c => c.Words, new CodedWords(sentence.Start, sentence.End)));
        Assert.DoesNotContain("Readers see its name", panel.Markup, StringComparison.Ordinal);
        panel.Find("#responsibility").Input("juggling many things");
        panel.Find("#responsibility").KeyDown("Enter");

        Assert.Equal(isDraft, panel.Find(".making").Words().Contains("Readers see its name as soon as you save, also before this source is published", StringComparison.Ordinal));
        Assert.Equal(isDraft ? "new-is-public" : null, panel.Find("#new-area").GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task Of_a_claim_that_somebody_removed_it_is_said_who_did_and_what_was_entered_can_become_a_new_one()
    {
        var rows = await RowsAsync();
        var view = ViewOf(rows);
        var claim = view.Excerpts[0].Claims[0];
        var form = ClaimForm.Changing(view.RowOf(claim), claim.Responsibility?.Name);
        (form.Kind, form.Label) = (ClaimKind.Trait, "Mine");
        rows.Claims.RemoveAll(c => c.PublicId == claim.Id);
        var gone = ViewOf(rows);

        var panel = Panel(gone, form, p => p.Add(c => c.Conflict, true).Add(c => c.Others, "Grace").Add(c => c.IsAttempted, true)
            .Add(c => c.Preview, new EditPreview(gone.Snapshot, gone.Snapshot, [], [form.Claims[0].Id])));

        Assert.Contains("Grace has removed this claim meanwhile. What you have entered is still here.", panel.Find(".meanwhile").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("It is being read again", panel.Markup, StringComparison.Ordinal);
        Assert.True(panel.Find(".save .filled").HasAttribute("disabled"));
        panel.Find(".meanwhile button").Click();
        Assert.Equal(["new"], done);

        var made = form.AsNew();
        var edit = Assert.IsType<AddClaims>(made.ToEdit(view.Row, new CodedWords(0, 9)));
        Assert.Equal(("Mine", ClaimKind.Trait), (Assert.Single(edit.Claims).Label, edit.Claims[0].Kind));
        Assert.Equal(form.Roles, edit.Claims[0].Roles);
    }

    [Fact]
    public async Task Of_a_claim_that_somebody_changed_it_is_said_who_did()
    {
        var view = ViewOf(await RowsAsync());
        var form = ClaimForm.Changing(view.RowOf(view.Excerpts[0].Claims[0]), "");

        var panel = Panel(view, form, p => p.Add(c => c.Conflict, true).Add(c => c.Others, "Grace"));

        Assert.Contains("Grace has changed this meanwhile.", panel.Find(".meanwhile").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_shared_with_others_that_names_one_role_says_who_the_others_are()
    {
        var view = ViewOf(await RowsAsync());
        var sentence = view.Progress.Open.First();
        var form = new ClaimForm { Stance = Stance.Shares };
        form.Roles.Add(view.Snapshot.Roles[0].Id);

        var panel = Panel(view, form, p => p.Add(c => c.Words, new CodedWords(sentence.Start, sentence.End)));
        Assert.Contains("With others who are none of the roles here.", panel.Find(".stance").Words(), StringComparison.Ordinal);

        form.Roles.Add(view.Snapshot.Roles[1].Id);
        panel.Render();
        Assert.DoesNotContain("none of the roles here", panel.Find(".stance").Words(), StringComparison.Ordinal);
    }

    private IRenderedComponent<ClaimPanel> Panel(CodingView view, ClaimForm form, Action<ComponentParameterCollectionBuilder<ClaimPanel>> more) => Render<ClaimPanel>(p =>
    {
        p.Add(c => c.View, view).Add(c => c.Form, form).Add(c => c.Finder, new ResponsibilityFinder(view.Snapshot.Responsibilities))
            .Add(c => c.IsOpen, true).Add(c => c.OnMakeNew, () => done.Add("new"));
        more(p);
    });

    private static CodingView ViewOf(CatalogueRows rows) => CodingView.Of(rows, "secret-sauce", _ => null)!;

    private async Task<CatalogueRows> RowsAsync()
    {
        await using var context = host.Services.GetRequiredService<CurrentAtlas>().Database.CreateDbContext();
        return await CatalogueRows.LoadAsync(context, Xunit.TestContext.Current.CancellationToken);
    }
}
