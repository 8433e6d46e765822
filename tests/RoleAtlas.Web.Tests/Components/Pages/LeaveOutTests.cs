using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages;

/// <summary>Every page that shows verdicts can be read without a source, and says so.</summary>
public sealed class LeaveOutTests(RealAtlas real)
{
    [Fact]
    public async Task A_responsibility_without_a_source_is_what_the_others_make_of_it()
    {
        foreach (var row in real.Snapshot.Responsibilities.Select(r => AtlasRow.Of(real.Snapshot, r, real.Snapshot.Roles)).Where(r => r.RestsOnOneSource))
        {
            var left = row.RestsOn[0];
            var page = (await real.GetAsync($"/responsibilities/{row.Responsibility.Slug}?without={left.Source.Slug}")).Page;

            Assert.Equal(left.Verdict.Label(), page.QuerySelector("main .verdict")!.Words());
            Assert.Contains($"Read without source {left.Source.Order}.", page.QuerySelector("main [role=status]")!.Words(), StringComparison.Ordinal);
            Assert.Equal($"/responsibilities/{row.Responsibility.Slug}", page.Link("Count all sources").GetAttribute("href"));
            Assert.DoesNotContain(page.QuerySelectorAll("blockquote cite a"), a => a.GetAttribute("href") == $"/sources/{left.Source.Slug}");
        }
    }

    [Fact]
    public async Task Why_on_each_page_leads_to_that_page_without_the_source()
    {
        foreach (var address in new[] { "/responsibilities/risk-management", "/roles/project-manager", "/responsibilities", "/", "/method", "/compare/product-manager-vs-project-manager" })
        {
            var page = (await real.GetAsync(address)).Page;
            var ways = page.QuerySelectorAll(".why a").Where(a => a.Words().StartsWith("Leave it out and see", StringComparison.Ordinal)).ToList();

            Assert.NotEmpty(ways);
            Assert.All(ways, a => Assert.Contains("?without=", a.GetAttribute("href"), StringComparison.Ordinal));
            if (address.Contains('-', StringComparison.Ordinal) || address == "/responsibilities")
            {
                Assert.All(ways, a => Assert.StartsWith($"{address}?without=", a.GetAttribute("href"), StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task A_role_without_a_source_has_the_responsibilities_that_the_others_give_it()
    {
        var role = real.Snapshot.FindRole("project-manager")!;
        foreach (var source in real.Snapshot.Sources)
        {
            var counted = real.Snapshot.Without([source]);
            var page = (await real.GetAsync($"/roles/{role.Slug}?without={source.Slug}")).Page;

            Assert.Equal(
                RoleCard.Of(counted, role).Rows.Select(r => r.Responsibility.Name),
                page.QuerySelectorAll("main article h4").Select(h => h.Words()));
        }
    }

    [Fact]
    public async Task A_source_that_is_not_known_is_ignored_with_a_notice()
    {
        foreach (var address in new[] { "/responsibilities/risk-management", "/roles/project-manager", "/responsibilities" })
        {
            var answer = await real.GetAsync($"{address}?without=xyzzy");

            Assert.Contains("“xyzzy”", answer.Page.QuerySelector("main [role=status]")!.Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("xyzzy", string.Concat(answer.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href"))), StringComparison.Ordinal);
        }
    }
}
