using AngleSharp.Dom;
using Bunit;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Components.Pages.Compare;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Compare;

public sealed class CompareRowTests : AtlasComponentTest
{
    [Fact]
    public void Where_something_is_to_settle_every_voice_is_quoted_at_once()
    {
        foreach (var (view, row) in Rows().Where(x => x.Row.Verdict.NeedsSettling))
        {
            var shown = Show(view, row);
            var quoted = shown.FindAll("blockquote").Where(q => q.Closest("details") is null).Select(SourceOf).ToHashSet();

            Assert.Equal(row.VoicesOfShown.Select(v => v.Source.Slug).Order(), quoted.Order());
        }
    }

    [Fact]
    public void Every_claim_is_marked_in_some_quote_of_its_row()
    {
        foreach (var (view, row) in Rows())
        {
            var quotes = Show(view, row).FindAll("blockquote");
            foreach (var claim in row.Cells.SelectMany(c => c.Claims).Distinct())
            {
                // Mathematical letters are shown as plain ones, emphasised.
                var words = Letters(string.Concat(PlainLetters.Split(claim.Excerpt.Exact).Select(r => r.Text)));
                Assert.Contains(quotes, q => SourceOf(q) == claim.Source.Slug
                    && Letters(string.Concat(q.QuerySelectorAll("mark").Select(m => m.TextContent))).Contains(words, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Silence_is_explained_and_only_silence()
    {
        foreach (var (view, row) in Rows())
        {
            var words = Show(view, row).Find(".voices").Words();
            foreach (var cell in row.Cells)
            {
                var silence = $"No source says this of the {cell.Role.InSentence()}.";
                Assert.Equal(cell.Claims.Count == 0, words.Contains(silence, StringComparison.Ordinal));
                if (cell.Claims.Count == 0)
                {
                    var speaking = cell.SourcesInArea == 0 ? "None speaks" : AtlasWords.Sentence(AtlasWords.Count(cell.SourcesInArea, "source"));
                    Assert.Contains($"{silence} {speaking}", words, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void A_row_that_rests_on_one_source_says_so_and_lets_one_leave_it_out()
    {
        var view = ViewOf(Posts, "product-manager", "project-manager");
        var row = view.Comparison.Rows.Single(r => r.Responsibility.Slug == "risk-management");
        var shown = Show(view, row);

        Assert.Contains("Rests on one source:", shown.Find(".what").Words(), StringComparison.Ordinal);
        Assert.Equal(view.LeaveOut(row.RestsOn[0].Source), shown.Find(".rests a").GetAttribute("href"));
    }

    private static IEnumerable<(CompareView View, AtlasRow Row)> Rows() => new[]
    {
        ViewOf(Posts, "product-manager", "project-manager"), ViewOf(Posts, "product-manager", "program-manager"),
        ViewOf(Posts, "product-manager", "program-manager", "project-manager"), ViewOf(Kitchen, "baker", "cook"),
    }.SelectMany(v => v.Comparison.Rows.Where(r => r.Verdict.Kind != VerdictKind.Silent).Select(r => (v, r)));

    private static string SourceOf(IElement quote) => quote.QuerySelector("cite a")!.GetAttribute("href")!.Split('/')[^1];

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private IRenderedComponent<CompareRow> Show(CompareView view, AtlasRow row) =>
        Render<CompareRow>(p => p.Add(r => r.View, view).Add(r => r.Row, row));
}
