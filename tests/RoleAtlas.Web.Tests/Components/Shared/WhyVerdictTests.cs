using Bunit;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Shared;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Shared;

public sealed class WhyVerdictTests : AtlasComponentTest
{
    [Fact]
    public void Every_voice_is_named_once_with_what_it_does()
    {
        foreach (var row in Posts.Responsibilities.Select(r => RowOf(Posts, r.Slug)))
        {
            var why = Render<WhyVerdict>(p => p.Add(w => w.Row, row));

            Assert.Equal(
                row.Voices.Select(v => $"/sources/{v.Source.Slug}").Order(),
                why.FindAll("li a").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith("/sources/", StringComparison.Ordinal)).Order());
            Assert.Contains(VerdictExplanation.RuleOf(row.Verdict), why.Find("details").Words(), StringComparison.Ordinal);
            Assert.Equal("/method", why.FindAll("a")[^1].GetAttribute("href"));
        }
    }

    [Fact]
    public void What_would_change_the_verdict_can_be_tried_where_a_source_can_be_left_out()
    {
        var row = RowOf(Posts, "risk-management");
        var source = row.RestsOn.Single().Source;

        var why = Render<WhyVerdict>(p => p.Add(w => w.Row, row).Add(w => w.Leave, s => $"/without/{s.Slug}"));
        var plain = Render<WhyVerdict>(p => p.Add(w => w.Row, row));

        Assert.Contains(why.FindAll("a"), a => a.GetAttribute("href") == $"/without/{source.Slug}");
        Assert.Contains($"Without source {source.Order}: only project manager, so far.", why.Find("details").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(plain.FindAll("a"), a => a.GetAttribute("href")!.StartsWith("/without", StringComparison.Ordinal));
    }

    [Fact]
    public void A_selection_says_that_it_is_one()
    {
        var row = RowOf(Kitchen, "ovens");
        const string Words = "This holds among the roles shown.";

        Assert.Contains(Words, Render<WhyVerdict>(p => p.Add(w => w.Row, row).Add(w => w.IsSelection, true)).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, Render<WhyVerdict>(p => p.Add(w => w.Row, row)).Markup, StringComparison.Ordinal);
    }
}
