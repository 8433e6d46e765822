using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Components.Admin.Coding;
using RoleAtlas.Web.Serving;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Admin.Coding;

public sealed class CodingViewTests(RealAtlas host)
{
    [Fact]
    public async Task A_draft_is_coded_like_any_other_source()
    {
        var rows = await RowsAsync();
        var published = ViewOf(rows);
        rows.Sources.Single(s => s.Slug == "secret-sauce").IsDraft = true;

        var draft = ViewOf(rows);

        Assert.Equal(published.Html, draft.Html);
        Assert.Equal(published.Progress.Coded, draft.Progress.Coded);
        Assert.NotEmpty(draft.Excerpts);
    }

    [Fact]
    public async Task Every_claim_is_in_the_list_once_under_the_number_of_its_words()
    {
        foreach (var slug in host.Snapshot.Sources.Select(s => s.Slug))
        {
            var view = ViewOf(await RowsAsync(), slug);
            Assert.Equal(
                host.Snapshot.ClaimsIn(host.Snapshot.FindSource(slug)!).Select(c => c.Id).Order(),
                view.Excerpts.SelectMany(e => e.Claims).Select(c => c.Id).Order());
            Assert.All(view.Excerpts, e => Assert.Contains($">{e.Number}</button></sup>", view.Html, StringComparison.Ordinal));
            Assert.All(view.Excerpts, e => Assert.Equal(e, view.ExcerptAt(e.Words)));
        }
    }

    [Fact]
    public async Task Overlapping_excerpts_name_each_other()
    {
        var view = ViewOf(await RowsAsync(), "key-differences");
        var inner = view.Excerpts.First(e => e.Exact == "customer research");

        Assert.Contains(view.Overlapping(inner.Words), o => o.Exact.Contains("customer research", StringComparison.Ordinal) && o != inner);
    }

    [Fact]
    public async Task Words_that_are_no_longer_found_stand_apart()
    {
        var rows = await RowsAsync();
        var lost = rows.Claims.First(c => c.Exact == "the unsung heroes");
        (lost.Exact, lost.State) = ("words that were there", ExcerptState.Orphaned);

        var view = ViewOf(rows);

        Assert.Equal("words that were there", Assert.Single(view.Lost).Exact);
        Assert.DoesNotContain(view.Excerpts, e => e.Claims.Any(c => c.Id == lost.PublicId));
    }

    [Fact]
    public async Task A_source_that_is_not_there_has_no_view() => Assert.Null(CodingView.Of(await RowsAsync(), "nowhere", _ => null));

    private static CodingView ViewOf(CatalogueRows rows, string slug = "secret-sauce") => CodingView.Of(rows, slug, _ => null)!;

    private async Task<CatalogueRows> RowsAsync()
    {
        await using var context = host.Services.GetRequiredService<CurrentAtlas>().Database.CreateDbContext();
        return await CatalogueRows.LoadAsync(context, TestContext.Current.CancellationToken);
    }
}
