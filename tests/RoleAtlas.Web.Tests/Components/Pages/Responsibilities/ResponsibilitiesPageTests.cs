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
            var items = (await atlas.GetAsync("/responsibilities")).Page.QuerySelectorAll("main section li");

            Assert.Equal(atlas.Snapshot.Responsibilities.Count, items.Length);
            foreach (var responsibility in atlas.Snapshot.Responsibilities)
            {
                var item = items.Single(i => i.QuerySelector("a")!.GetAttribute("href") == $"/responsibilities/{responsibility.Slug}");
                Assert.EndsWith(AtlasRow.Of(atlas.Snapshot, responsibility, atlas.Snapshot.Roles).Verdict.Label(), item.Words(), StringComparison.Ordinal);
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

            Assert.Equal(expected, answer.Page.QuerySelectorAll("main section li > a").Select(a => a.GetAttribute("href")));
            Assert.Null(answer.Page.QuerySelector("[role=status]"));
        }
    }

    [Fact]
    public async Task A_verdict_that_is_not_known_is_ignored_with_a_notice()
    {
        var answer = await small.GetAsync("/responsibilities?only=xyzzy");

        Assert.Contains("“xyzzy”", answer.Page.QuerySelector("[role=status]")!.Words(), StringComparison.Ordinal);
        Assert.Equal(small.Snapshot.Responsibilities.Count, answer.Page.QuerySelectorAll("main section li").Length);
    }
}
