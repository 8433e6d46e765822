using Bunit;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Web.Components.Shared;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Shared;

public sealed class GlanceListTests : AtlasComponentTest
{
    private static readonly (string Label, ClaimKind Kind)[] Kinds =
    [
        ("Asks", ClaimKind.Question), ("Compared to", ClaimKind.Analogy), ("Succeeds when", ClaimKind.SuccessMeasure),
        ("Described as", ClaimKind.Trait), ("Advised to", ClaimKind.Advice),
    ];

    [Fact]
    public void Every_wording_is_shown_under_its_kind_and_leads_to_its_words()
    {
        foreach (var role in Posts.Roles)
        {
            var glance = RoleGlance.Of(Posts, role);
            var list = Render<GlanceList>(p => p.Add(g => g.Glance, glance));

            var expected = Kinds.Where(k => glance.Of(k.Kind).Any()).ToList();
            Assert.Equal(expected.Select(k => k.Label), list.FindAll("dt").Select(t => t.Words()));
            foreach (var ((_, kind), shown) in expected.Zip(list.FindAll("dd")))
            {
                Assert.Equal(
                    glance.Of(kind).Select(i => $"/sources/{i.Claims[0].Source.Slug}#claim-{i.Claims[0].Id}"),
                    shown.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
                Assert.All(shown.QuerySelectorAll("a"), a => Assert.NotEmpty(a.Words()));
            }
        }
    }

    [Fact]
    public void A_limit_keeps_the_wordings_of_most_sources()
    {
        var glance = RoleGlance.Of(Posts, Posts.FindRole("product-manager")!);
        var list = Render<GlanceList>(p => p.Add(g => g.Glance, glance).Add(g => g.Limit, 2));

        foreach (var (kind, shown) in Kinds.Select(k => k.Kind).Where(k => glance.Of(k).Any()).Zip(list.FindAll("dd")))
        {
            var items = glance.Of(kind).ToList();
            var links = shown.QuerySelectorAll("a").ToList();
            Assert.Equal(items.Select(i => i.SourceCount).OrderDescending(), items.Select(i => i.SourceCount));
            Assert.Equal(Math.Min(2, items.Count), links.Count(a => a.GetAttribute("href")!.Contains("#claim-", StringComparison.Ordinal)));

            // What is cut off is counted, and a click away.
            Assert.Equal(items.Count > 2, links[^1].Words() == $"{AtlasWords.Number(items.Count - 2)} more");
        }
    }

    [Fact]
    public void Nothing_said_is_said_to_be_nothing()
    {
        var list = Render<GlanceList>(p => p.Add(g => g.Glance, RoleGlance.Of(Kitchen, Kitchen.FindRole("waiter")!)));

        Assert.StartsWith("No source", list.Find("p").Words(), StringComparison.Ordinal);
        Assert.Empty(list.FindAll("dl"));
    }
}
