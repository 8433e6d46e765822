using Microsoft.Playwright;
using RoleAtlas.Browser.Tests.Pages;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Excerpts;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Journeys;

public sealed class FromHomeToTheWordsTests(AtlasSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_visitor_follows_a_dispute_to_the_words_it_rests_on_and_comes_back(bool scripts) =>
        site.VisitAsync(new VisitorKind(Scripts: scripts), async visitor =>
        {
            var product = site.Atlas.FindRole("product-manager")!;
            var project = site.Atlas.FindRole("project-manager")!;
            var risks = site.Atlas.FindResponsibility("risk-management")!;
            var sentence = QuotedSentence.Of([.. site.Atlas.ClaimsOn(product).Where(c => c.Responsibility == risks)])[0];
            var claim = sentence.Claims[0];

            var home = await HomePage.OpenAsync(visitor);
            var comparison = await home.CompareAsync(project, product);
            await Expect(visitor.Page).ToHaveURLAsync(new Uri(site.Address, AtlasPages.TwoRoles).ToString());
            await Expect(comparison.Heading).ToHaveTextAsync($"{product.Name} compared with {project.Name}");

            await Expect(comparison.Row(risks)).Not.ToBeInViewportAsync();
            var responsibility = await comparison.OpenResponsibilityAsync(risks);
            await Expect(responsibility.Heading).ToHaveTextAsync(risks.Name);
            await Expect(visitor.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Sources disagree");

            var source = await responsibility.FollowAsync(sentence);
            await Expect(source.Heading).ToContainTextAsync(claim.Source.Title.TrimEnd('?'));
            await Expect(source.Target).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(source.Target).ToHaveTextAsync(claim.Excerpt.Exact);
            await Expect(source.Target).Not.ToHaveCSSAsync("outline-style", "none");

            await visitor.GoBackAsync();
            await Expect(responsibility.Heading).ToHaveTextAsync(risks.Name);
            await Expect(responsibility.Quote(sentence)).ToBeInViewportAsync();

            await visitor.GoBackAsync();
            await Expect(comparison.Heading).ToHaveTextAsync($"{product.Name} compared with {project.Name}");
            await Expect(comparison.Row(risks)).ToBeInViewportAsync();
        });
}
