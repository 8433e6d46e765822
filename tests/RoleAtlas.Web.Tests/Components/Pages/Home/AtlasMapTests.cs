using System.Globalization;
using Bunit;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Web.Components.Pages.Home;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Home;

public sealed class AtlasMapTests : AtlasComponentTest
{
    [Fact]
    public void Every_responsibility_has_one_sign_that_tells_its_verdict_in_words()
    {
        foreach (var atlas in new[] { Posts, Kitchen })
        {
            var rows = atlas.Responsibilities.Select(r => AtlasRow.Of(atlas, r, atlas.Roles)).ToList();
            var signs = Render<AtlasMap>(p => p.Add(m => m.Rows, rows)).FindAll(".signs a");

            Assert.Equal(
                rows.Select(r => ($"/responsibilities/{r.Responsibility.Slug}", $"{r.Responsibility.Name}: {AtlasWords.InSentence(r.Verdict.Label())}")),
                signs.Select(s => (s.GetAttribute("href")!, s.Words())));
        }
    }

    [Fact]
    public void Its_legend_counts_every_sign()
    {
        var rows = Posts.Responsibilities.Select(r => AtlasRow.Of(Posts, r, Posts.Roles)).ToList();
        var legend = Render<AtlasMap>(p => p.Add(m => m.Rows, rows)).FindAll(".legend li").Select(l => l.Words()).ToList();

        Assert.Equal(rows.Count, legend.Sum(l => int.Parse(l.Split(' ')[^1], CultureInfo.InvariantCulture)));
        Assert.Contains($"Sources disagree {rows.Count(r => r.Verdict.Kind == VerdictKind.Contested)}", legend);
    }
}
