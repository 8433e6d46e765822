using System.Globalization;
using Bunit;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Compare;

public sealed class BalanceBarTests : AtlasComponentTest
{
    [Fact]
    public void Its_parts_are_true_to_the_numbers_and_leave_no_row_out()
    {
        foreach (var view in Comparisons(Posts).Concat(Comparisons(Kitchen)))
        {
            var bar = Render<BalanceBar>(p => p.Add(b => b.View, view));
            var lists = bar.FindAll("ul");
            var parts = lists[0].QuerySelectorAll("li").Select(li => (
                Width: int.Parse(li.GetAttribute("style")!.Split(':')[1], CultureInfo.InvariantCulture),
                Number: int.Parse(li.QuerySelector("a")!.Words().Split(' ')[0], CultureInfo.InvariantCulture),
                Words: li.QuerySelector("a")!.Words().Split(' ', 2)[1])).ToList();
            var rows = view.Comparison.Rows;
            var silent = rows.Count(r => r.Verdict.Kind == VerdictKind.Silent);

            Assert.Equal(rows.Count, parts.Sum(p => p.Number) + silent);
            Assert.All(parts, p => Assert.Equal(p.Width, p.Number));
            Assert.All(parts, p => Assert.True(p.Number > 0));
            Assert.Equal(rows.Count(r => r.Verdict.Kind == VerdictKind.Contested), parts.Where(p => p.Words == "disagree").Sum(p => p.Number));
            Assert.Equal(rows.Count(r => r.Verdict.Kind == VerdictKind.Shared), parts.Where(p => p.Words == "shared").Sum(p => p.Number));
            Assert.Equal(
                view.Comparison.Roles.Select(x => rows.Count(r => r.Verdict.Kind == VerdictKind.Only && r.Verdict.Roles[0] == x)).Where(n => n > 0),
                parts.Where(p => p.Words.StartsWith("only", StringComparison.Ordinal)).Select(p => p.Number));

            // The legend says the same in words, the silent rows among it.
            var legend = lists[1].QuerySelectorAll("li").Select(li => int.Parse(li.Words().Split(' ')[^1], CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(parts.Select(p => p.Number).Concat(silent > 0 ? [silent] : []), legend);
        }
    }

    [Fact]
    public void The_first_role_stands_first_and_the_others_last()
    {
        var view = ViewOf(Kitchen, "baker", "cook");
        var words = Render<BalanceBar>(p => p.Add(b => b.View, view)).FindAll("ul")[0].QuerySelectorAll("li").Select(li => li.Words()).ToList();

        Assert.EndsWith("only baker, so far", words[0], StringComparison.Ordinal);
        Assert.EndsWith("only cook, so far", words[^1], StringComparison.Ordinal);
    }
}
