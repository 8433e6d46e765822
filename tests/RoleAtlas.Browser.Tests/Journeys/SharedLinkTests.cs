using RoleAtlas.Browser.Tests.Pages;
using RoleAtlas.Browser.Tests.Visits;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Urls;
using static Microsoft.Playwright.Assertions;

namespace RoleAtlas.Browser.Tests.Journeys;

public sealed class SharedLinkTests(AtlasSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_link_with_filters_shows_just_that_and_shares_what_is_then_changed(bool scripts) =>
        site.VisitAsync(new VisitorKind(Scripts: scripts), async visitor =>
        {
            var product = site.Atlas.FindRole("product-manager")!;
            var project = site.Atlas.FindRole("project-manager")!;
            var risk = site.Atlas.FindArea("risk")!;
            var teams = site.Atlas.FindArea("teams")!;
            var left = site.Atlas.FindSource("creativity-secret-weapon")!;
            var further = site.Atlas.FindSource("secret-sauce")!;

            // As somebody would write it by hand: the roles in another order, which the address puts right.
            var page = await ComparePage.OpenAsync(
                visitor, $"/compare/project-manager-vs-product-manager?only=to-settle&area={risk.Slug}&without={left.Slug}&order={project.Slug}");
            await Expect(visitor.Page).ToHaveURLAsync(Address($"?only=to-settle&area={risk.Slug}&without={left.Slug}&order={project.Slug}"));
            await Expect(page.Heading).ToHaveTextAsync($"{project.Name} compared with {product.Name}");
            await Expect(page.CurrentFilter).ToContainTextAsync(CompareFilter.ToSettle.Label);
            await Expect(page.Showing).ToContainTextAsync($"without source {left.Order}");
            var settle = Comparison.Of(site.Atlas.Without([left]), [project, product], risk);
            await Expect(page.Rows).ToHaveTextAsync([.. Names(settle, CompareFilter.ToSettle, VerdictKind.Contested, VerdictKind.ClaimedForSeveral)]);

            await page.ToggleAsync(teams);
            await page.LeaveOutAsync(further);
            await page.FilterAsync(CompareFilter.Of(VerdictKind.Only).Label);
            await Expect(visitor.Page).ToHaveURLAsync(Address(
                $"?only=only&area={risk.Slug},{teams.Slug}&without={left.Slug},{further.Slug}&order={project.Slug}"));
            await Expect(page.CurrentFilter).ToContainTextAsync(CompareFilter.Of(VerdictKind.Only).Label);
            var single = Comparison.Of(site.Atlas.Without([left, further]), [project, product], risk, teams);
            await Expect(page.Rows).ToHaveTextAsync([.. Names(
                single, CompareFilter.Of(VerdictKind.Only), VerdictKind.Only)]);

            var seen = await page.ReadAsync();
            await site.VisitAsync(async other =>
                Assert.Equal(seen, await (await ComparePage.OpenAsync(other, visitor.Page.Url)).ReadAsync()));
        });

    [Fact]
    public Task Back_undoes_a_filter() => site.VisitAsync(async visitor =>
    {
        var page = await ComparePage.OpenAsync(visitor, AtlasPages.TwoRoles);
        var everything = await page.ReadAsync();
        await page.FilterAsync(CompareFilter.ToSettle.Label);
        await Expect(page.CurrentFilter).ToContainTextAsync(CompareFilter.ToSettle.Label);
        Assert.NotEqual(everything, await page.ReadAsync());

        await visitor.GoBackAsync();
        await Expect(page.CurrentFilter).ToContainTextAsync("Everything");
        Assert.Equal(everything, await page.ReadAsync());
    });

    private string Address(string query) => new Uri(site.Address, AtlasPages.TwoRoles + query).ToString();

    /// <summary>The rows that a filter lets through, in the order of the page's sections.</summary>
    private static IEnumerable<string> Names(Comparison comparison, CompareFilter filter, params VerdictKind[] sections) => sections
        .Where(filter.MayShow)
        .SelectMany(kind => kind == VerdictKind.Only ? comparison.Roles.SelectMany(comparison.OnlyFor) : comparison.With(kind))
        .Select(row => row.Responsibility.Name);
}
