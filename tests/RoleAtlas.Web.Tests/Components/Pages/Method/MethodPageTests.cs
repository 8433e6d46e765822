using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Method;

public sealed class MethodPageTests(RealAtlas real, SmallAtlas small)
{
    [Fact]
    public async Task Every_verdict_that_occurs_is_shown_on_a_responsibility_that_has_it()
    {
        foreach (AtlasHost atlas in new AtlasHost[] { real, small })
        {
            var rules = (await atlas.GetAsync("/method")).Page.QuerySelectorAll(".rules > li").ToList();
            var rows = atlas.Snapshot.Responsibilities.Select(r => AtlasRow.Of(atlas.Snapshot, r, atlas.Snapshot.Roles)).ToList();

            Assert.Equal(Enum.GetValues<VerdictKind>().Length, rules.Count);
            foreach (var (rule, kind) in rules.Zip(Enum.GetValues<VerdictKind>()))
            {
                var example = rule.QuerySelector(".live a")?.GetAttribute("href")?.Split('/')[^1];
                var having = rows.Where(r => r.Verdict.Kind == kind).Select(r => r.Responsibility.Slug).ToList();

                Assert.True(having.Count == 0 ? example is null : having.Contains(example!), $"{kind}: {example}");
                Assert.Equal(having.Count == 0, rule.Words().Contains("no responsibility stands so", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Its_examples_are_quoted_from_the_sources_it_names()
    {
        foreach (var live in (await real.GetAsync("/method")).Page.QuerySelectorAll(".live > ul > li"))
        {
            var number = live.QuerySelector("p")!.Words().Split(' ')[1];

            Assert.StartsWith($"{number} · ", live.QuerySelector("blockquote cite")!.Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Leaving_the_named_source_out_gives_the_verdict_it_promises()
    {
        var page = (await real.GetAsync("/method")).Page;
        var promise = page.QuerySelectorAll("p").Single(p => p.Words().StartsWith("An example:", StringComparison.Ordinal));
        var without = (await real.GetAsync(promise.Link("Leave it out and see").GetAttribute("href")!)).Page;

        Assert.Contains($"it would be “{AtlasWords.InSentence(without.QuerySelector("main .verdict")!.Words())}”", promise.Words(), StringComparison.Ordinal);
    }
}
