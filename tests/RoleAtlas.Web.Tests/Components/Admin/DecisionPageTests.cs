using Bunit;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Components.Admin.Decisions;
using RoleAtlas.Web.Tests.Components.Editing;

namespace RoleAtlas.Web.Tests.Components.Admin;

public sealed class DecisionPageTests : EditingPageTest
{
    [Fact]
    public async Task What_is_put_in_while_it_is_saved_stays_and_is_saved_next()
    {
        var page = Open();
        Put(page, "cook", 1);
        Type(page, "decision-reason", "First.");
        Type(page, "decision-by", "The team");
        Asked.Hold();
        page.Find("form").Submit();
        var save = await Asked.NextAsync();
        for (; !IsSaving(page); save = await Asked.NextAsync())
        {
            save.SetResult();
        }

        Type(page, "decision-reason", "Second.");
        Put(page, "baker", 2);
        save.SetResult();
        Asked.LetGo();

        page.WaitForAssertion(() => Assert.Equal("First.", Assert.Single(Now.Decisions).Reason));
        page.WaitForAssertion(() => Assert.Contains("Saved.", page.Find(".saved").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".meanwhile"));
        Assert.Equal("Second.", page.Find("#decision-reason").GetAttribute("value"));
        page.WaitForElement("button[type=submit]:not([disabled])");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal(("Second.", 2), (Assert.Single(Now.Decisions).Reason, Now.Decisions[0].Letters.Count)));
    }

    [Fact]
    public async Task Once_it_says_saved_it_shows_what_was_saved()
    {
        await SettleAsync("Before.");
        var page = Open();
        Type(page, "decision-reason", "After.");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Saved.", page.Find(".saved").TextContent, StringComparison.Ordinal));
        Assert.Equal("After.", page.Find("#decision-reason").GetAttribute("value"));
        Assert.Equal("After.", Assert.Single(Now.Decisions).Reason);
    }

    [Fact]
    public async Task What_was_ruled_on_and_is_gone_is_let_go_of_and_the_rest_can_be_saved()
    {
        var page = Open();
        Put(page, "cook", 1);
        Put(page, "waiter", 2);
        Type(page, "decision-reason", "So it is.");
        Type(page, "decision-by", "The team");
        page.FindAll("fieldset").Single(f => f.TextContent.Contains("The baker minds the ovens", StringComparison.Ordinal)).QuerySelectorAll("input")[1].Change(true);
        page.FindAll("fieldset").Single(f => f.TextContent.Contains("Cooks mind the ovens", StringComparison.Ordinal)).QuerySelectorAll("input")[0].Change(true);

        await Others.SaveAsync(new DeleteClaims([Seen.Of(Now.Claims.Single(c => c.PublicId == "bbbbb2"))]));
        page.WaitForAssertion(() => Assert.Contains("a claim that you had ruled on", page.Find(".notice").TextContent, StringComparison.Ordinal));
        await Others.SaveAsync(new DeleteRole(Seen.Of(Others.Role("waiter"))));
        page.WaitForAssertion(() => Assert.Contains("a role that had a letter here", page.Find(".notice").TextContent, StringComparison.Ordinal));

        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Saved.", page.Find(".saved").TextContent, StringComparison.Ordinal));
        var decision = Assert.Single(Now.Decisions);
        Assert.Equal([Others.Role("cook").Id], decision.Letters.Keys);
        Assert.Equal((1, 0), (decision.Upheld.Count, decision.Overruled.Count));
    }

    [Fact]
    public void An_edit_does_not_change_with_the_form()
    {
        var draft = DecisionDraft.Of(Guid.CreateVersion7(), null, new DateOnly(2026, 5, 4));
        draft.Letters[Guid.CreateVersion7()] = RaciLetter.Accountable;
        var edit = draft.Edit!;

        draft.Letters[Guid.CreateVersion7()] = RaciLetter.Responsible;

        Assert.Single(edit.Letters);
    }

    [Fact]
    public async Task That_nothing_can_be_read_of_who_decided_meanwhile_is_said()
    {
        var page = Open();
        Asked.Hold();
        Type(page, "decision-reason", "Mine.");
        (await Asked.NextAsync()).SetResult();
        await SettleAsync("Theirs.");
        (await Asked.NextAsync()).SetResult();
        var who = await Asked.NextAsync();
        LoseDatabase();
        who.SetResult();
        Asked.LetGo();

        page.WaitForAssertion(() => Assert.Contains("The database cannot be opened", page.Find("p[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Meanwhile somebody else saved this", page.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<DecisionPage> Open()
    {
        var page = Render<DecisionPage>(p => p.Add(d => d.Slug, "ovens"));
        page.WaitForElement("#decision-reason");
        return page;
    }

    private static bool IsSaving(IRenderedComponent<DecisionPage> page)
    {
        page.Render();
        return page.FindComponent<SaveDecision>().Instance.IsSaving;
    }

    private static void Type(IRenderedComponent<DecisionPage> page, string field, string words) => page.Find($"#{field}").Input(words);

    /// <summary>Gives a role the letter at this place of the choice.</summary>
    private static void Put(IRenderedComponent<DecisionPage> page, string role, int letter)
    {
        var name = char.ToUpperInvariant(role[0]) + role[1..];
        page.FindAll("fieldset").Single(f => f.QuerySelector("legend")?.TextContent == name).QuerySelectorAll("input")[letter].Change(true);
    }

    private async Task SettleAsync(string reason)
    {
        var rows = Now;
        await Others.SaveAsync(new Settle(
            rows.Responsibilities.Single(r => r.Slug == "ovens").Id, null,
            new Dictionary<Guid, RaciLetter> { [Others.Role("cook").Id] = RaciLetter.Accountable }, reason, [], [], "The team", new DateOnly(2026, 5, 4), null));
    }
}
