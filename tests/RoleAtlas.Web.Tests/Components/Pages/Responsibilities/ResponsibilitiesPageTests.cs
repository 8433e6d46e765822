using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Content;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Responsibilities;

public sealed class ResponsibilitiesPageTests(RealAtlas real, SmallAtlas small)
{
    [Fact]
    public async Task Every_responsibility_is_listed_with_its_verdict()
    {
        foreach (AtlasHost atlas in new AtlasHost[] { real, small })
        {
            var items = (await atlas.GetAsync("/responsibilities")).Page.QuerySelectorAll("main section .rows > li");

            Assert.Equal(atlas.Snapshot.Responsibilities.Count, items.Length);
            foreach (var responsibility in atlas.Snapshot.Responsibilities)
            {
                var item = items.Single(i => i.QuerySelector("a")!.GetAttribute("href") == $"/responsibilities/{responsibility.Slug}");
                Assert.Equal(AtlasRow.Of(atlas.Snapshot, responsibility, atlas.Snapshot.Roles).Verdict.Label(), item.QuerySelector(".verdict")!.Words());
            }
        }
    }

    [Fact]
    public async Task Only_limits_the_list_to_a_verdict()
    {
        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            var expected = small.Snapshot.Responsibilities
                .Where(r => AtlasRow.Of(small.Snapshot, r, small.Snapshot.Roles).Verdict.Kind == kind).Select(r => $"/responsibilities/{r.Slug}");
            var answer = await small.GetAsync($"/responsibilities?only={Word.Of(kind)}");

            Assert.Equal(expected, answer.Page.QuerySelectorAll("main section .rows > li > a").Select(a => a.GetAttribute("href")));
            Assert.Null(answer.Page.QuerySelector("main [role=status]"));
        }
    }

    [Fact]
    public async Task A_verdict_that_is_not_known_is_ignored_with_a_notice()
    {
        var answer = await small.GetAsync("/responsibilities?only=xyzzy");

        Assert.Contains("“xyzzy”", answer.Page.QuerySelector("main [role=status]")!.Words(), StringComparison.Ordinal);
        Assert.Equal(small.Snapshot.Responsibilities.Count, answer.Page.QuerySelectorAll("main section .rows > li").Length);
    }

    [Fact]
    public async Task Area_and_a_source_left_out_limit_the_list_and_stand_in_every_link_on()
    {
        var without = small.Snapshot.Sources[0];
        var area = small.Snapshot.Areas[0];
        var counted = small.Snapshot.Without([without]);
        var answer = await small.GetAsync($"/responsibilities?area={area.Slug}&without={without.Slug}");
        var items = answer.Page.QuerySelectorAll("main section .rows > li");

        Assert.Equal(counted.Responsibilities.Where(r => r.Area == area).Select(r => r.Name), items.Select(i => i.QuerySelector("a")!.Words()));
        foreach (var item in items)
        {
            var responsibility = counted.FindResponsibility(item.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1])!;
            Assert.Equal(AtlasRow.Of(counted, responsibility, counted.Roles).Verdict.Label(), item.QuerySelector(".verdict")!.Words());
        }

        Assert.All(answer.Page.QuerySelectorAll(".filters a"), a => Assert.Contains($"area={area.Slug}&without={without.Slug}", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal($"/responsibilities?area={area.Slug}", answer.Page.Link("Count all sources").GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_the_last_and_says_so()
    {
        var answer = await small.GetAsync("/responsibilities?page=7");

        Assert.Contains("this is the last", answer.Page.QuerySelector("main [role=status]")!.Words(), StringComparison.Ordinal);
        Assert.Equal(small.Snapshot.Responsibilities.Count, answer.Page.QuerySelectorAll("main section .rows > li").Length);
    }
}
