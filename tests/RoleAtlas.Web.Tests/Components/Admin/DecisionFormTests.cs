using Bunit;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Web.Components.Admin.Decisions;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Admin;

public sealed class DecisionFormTests : AtlasComponentTest
{
    [Fact]
    public void A_role_has_one_of_the_letters_or_no_part_and_each_is_named()
    {
        RaciLetter? chosen = RaciLetter.Accountable;
        var form = Render<LetterChoice>(p => p.Add(c => c.Role, Kitchen.Roles[0]).Add(c => c.Letter, chosen).Add(c => c.Chosen, letter => chosen = letter));

        Assert.Equal("Baker", form.Find("legend").TextContent);
        Assert.Equal(["Accountable and responsible", "Accountable", "Responsible", "Consulted", "Informed", "No letter"], form.FindAll("label .unseen").Select(l => l.TextContent));
        Assert.Equal([1], form.FindAll("input").Select((input, i) => (input, i)).Where(x => x.input.HasAttribute("checked")).Select(x => x.i));

        form.FindAll("input")[0].Change(true);
        Assert.Equal(RaciLetter.AccountableAndResponsible, chosen);
        form.FindAll("input")[5].Change(true);
        Assert.Null(chosen);
    }

    [Fact]
    public void The_dispute_quotes_every_side_and_a_ruling_holds_for_the_sentence()
    {
        var row = RowOf(Kitchen, "ovens");
        var ids = Kitchen.Claims.ToDictionary(c => c.Id, _ => Guid.CreateVersion7());
        var draft = DecisionDraft.Of(row.Responsibility.Id, null, new DateOnly(2026, 5, 4));
        var changes = 0;
        var form = Render<Dispute>(p => p.Add(d => d.Row, row).Add(d => d.Draft, draft).Add(d => d.IdOf, c => ids[c.Id]).Add(d => d.Changed, () => changes++));

        Assert.Equal(row.VoicesOfShown.SelectMany(v => v.Claims).Select(c => $"/sources/{c.Source.Slug}#claim-{c.Id}").Order(),
            form.FindAll("blockquote .said a").Select(a => a.GetAttribute("href")!).Order());
        Assert.Contains("the verdict stays “sources disagree”", form.Markup, StringComparison.Ordinal);
        Assert.All(form.FindAll("fieldset"), f => Assert.Equal(["Upheld", "Overruled", "Left open"], f.QuerySelectorAll("label").Select(l => l.Words())));

        var baker = form.FindAll("fieldset").Single(f => f.TextContent.Contains("The baker minds the ovens", StringComparison.Ordinal));
        baker.QuerySelectorAll("input")[1].Change(true);
        Assert.Equal([KeyValuePair.Create(ids["bbbbb2"], false)], draft.IsUpheld);
        form.FindAll("fieldset").Single(f => f.TextContent.Contains("The baker minds the ovens", StringComparison.Ordinal)).QuerySelectorAll("input")[2].Change(true);
        Assert.Empty(draft.IsUpheld);
        Assert.Equal(2, changes);
    }

    [Theory]
    [InlineData("Grace", "Meanwhile Grace saved this", "Take Grace’s")]
    [InlineData(null, "Meanwhile somebody else saved this", "Take theirs")]
    public void Whoever_decided_meanwhile_is_named(string? who, string heading, string button)
    {
        var theirs = new DecisionRow { Reason = "So it is.", DecidedBy = "The team", Decided = new DateOnly(2024, 2, 29) };

        var panel = Render<MeanwhileDecided>(p => p.Add(m => m.Theirs, theirs).Add(m => m.Who, who).Add(m => m.Roles, Kitchen.Roles));

        Assert.Equal(heading, panel.Find("h3").TextContent);
        Assert.Equal(["Go on with mine", button], panel.FindAll("button").Select(b => b.TextContent));
    }

    [Theory]
    [InlineData("cook A", "It does not depart from the sources")]
    [InlineData("waiter A", "Departs from the sources because no source gives it to the waiter")]
    [InlineData("cook A", "To check: nobody does the work")]
    [InlineData("waiter A/R", "Departs from the sources because no source gives it to the waiter")]
    [InlineData("cook R", "To check: nobody is accountable.")]
    [InlineData("cook A, baker A", "To check: two roles are accountable")]
    public void What_letters_mean_is_said_before_they_are_saved(string letters, string words)
    {
        var agreed = letters.Split(", ").Select(l => l.Split(' ')).Select(l => new AgreedLetter(Kitchen.FindRole(l[0])!, DecisionWords.Told.Single(t => t.Sign() == l[1]))).ToList();

        var effects = Render<LetterEffects>(p => p.Add(e => e.In, Kitchen).Add(e => e.Row, RowOf(Kitchen, "ovens")).Add(e => e.Letters, agreed));

        Assert.Contains(words, effects.Find("[aria-live=polite]").Words(), StringComparison.Ordinal);
    }
}
