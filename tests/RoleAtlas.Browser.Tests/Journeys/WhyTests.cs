using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Pages;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Atlas;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Journeys;

public sealed class WhyTests(AtlasSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_visitor_asks_why_leaves_the_source_out_that_it_rests_on_and_counts_it_again(bool scripts) =>
        site.VisitAsync(new VisitorKind(Scripts: scripts), async visitor =>
        {
            var row = AtlasRow.Of(site.Atlas, site.Atlas.FindResponsibility("risk-management")!, site.Atlas.Roles);
            var left = row.RestsOn[0];
            await HomePage.OpenAsync(visitor);
            var dispute = visitor.Page.GetByRole(AriaRole.Article).Filter(new() { Has = visitor.Page.GetByRole(AriaRole.Heading, new() { Name = row.Responsibility.Name }) });

            await dispute.GetByText("Why?").ClickAsync();
            await dispute.GetByRole(AriaRole.Link).Filter(new() { HasText = $"Leave it out and see: source {left.Source.Order}" }).ClickAsync();

            var verdict = visitor.Page.GetByRole(AriaRole.Main).Locator(".verdict").First;
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(row.Responsibility.Name);
            await Expect(visitor.Page.GetByText($"Read without source {left.Source.Order}.")).ToBeVisibleAsync();
            await Expect(verdict).ToHaveTextAsync(left.Verdict.Label());

            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Count all sources" }).ClickAsync();
            await Expect(verdict).ToHaveTextAsync(row.Verdict.Label());
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_reader_of_a_source_is_told_why_beside_the_words_and_goes_on_reading(bool scripts) =>
        site.VisitAsync(new VisitorKind(Scripts: scripts), async visitor =>
        {
            var row = AtlasRow.Of(site.Atlas, site.Atlas.FindResponsibility("risk-management")!, site.Atlas.Roles);
            await visitor.OpenAsync("/sources/secret-sauce");
            var sheet = visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = $"Why: {row.Responsibility.Name}" });
            await Expect(sheet).ToBeHiddenAsync();

            var ask = visitor.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = "Why?: managing risks" }).First;
            await ask.FocusAsync();
            await visitor.PressAsync("Enter");
            await Expect(sheet).ToContainTextAsync(VerdictExplanation.FactsOf(row));

            await visitor.PressAsync("Escape");
            await Expect(sheet).ToBeHiddenAsync();
            await Expect(ask).ToBeFocusedAsync();
        });

    [Fact]
    public Task The_map_leads_to_every_responsibility_by_mouse_and_keyboard() => site.VisitAsync(async visitor =>
    {
        await HomePage.OpenAsync(visitor);
        var sign = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "The map" })
            .GetByRole(AriaRole.Link, new() { Name = "Managing risks: sources disagree" });

        await sign.FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Managing risks");
    });
}
