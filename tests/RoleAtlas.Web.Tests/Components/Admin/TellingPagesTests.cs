using System.Globalization;
using Bunit;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Components.Admin.Overview;
using RoleAtlas.Web.Components.Admin.Texts;
using RoleAtlas.Web.Tests.Components.Editing;

namespace RoleAtlas.Web.Tests.Components.Admin;

/// <summary>Pages that say how things are: they say all of it, also when something changes or cannot be read.</summary>
public sealed class TellingPagesTests : EditingPageTest
{
    private const string Without = "Cooks mind the ovens. Bakers and cooks write the menu together.\n";

    [Fact]
    public async Task What_waits_counts_the_excerpts_of_drafts_as_the_review_does()
    {
        await ChangeAsync(Without);
        await Others.SetDraftAsync("both", isDraft: true);
        var doubts = Now.Claims.Where(c => c.State is not ExcerptState.Anchored).GroupBy(c => c.Excerpt).Count();
        Assert.NotEqual(0, doubts);

        var page = Render<OverviewPage>();

        page.WaitForAssertion(() =>
        {
            var section = page.FindAll("section").Single(s => s.TextContent.Contains("Excerpts to review", StringComparison.Ordinal));
            Assert.Contains(doubts.ToString(CultureInfo.InvariantCulture), section.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("stand in their source", section.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_text_that_lands_is_listed_at_once()
    {
        var page = Render<SourceTextsPage>(p => p.Add(s => s.Slug, "both"));
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".texts li")));

        await ChangeAsync(Without);

        page.WaitForAssertion(() => Assert.Equal(["Revision 2", "Revision 1"], page.FindAll(".texts li > a:first-child").Select(a => a.TextContent)));
        Assert.Contains("the text as it is now", page.Find(".texts li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_cannot_be_read_are_not_waited_for()
    {
        LoseDatabase();

        var page = Render<SourceTextsPage>(p => p.Add(s => s.Slug, "both"));

        page.WaitForAssertion(() => Assert.Contains("The database cannot be opened", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=progressbar]"));
    }

    [Fact]
    public void Texts_that_can_no_longer_be_read_are_said_to_be_so()
    {
        var page = Render<SourceTextsPage>(p => p.Add(s => s.Slug, "both"));
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".texts li")));
        LoseDatabase();

        page.Render(p => p.Add(s => s.Slug, "baker"));

        page.WaitForAssertion(() => Assert.Contains("The database cannot be opened", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".texts"));
    }

    [Fact]
    public async Task The_review_says_that_the_words_before_cannot_be_read()
    {
        await ChangeAsync(Without);
        Asked.Hold();
        var page = Render<ReviewPage>();
        // The rows, and then the words: nothing like them is left, so that there is nothing to accept.
        (await Asked.NextAsync()).SetResult();
        var words = await Asked.NextAsync();
        LoseDatabase();
        words.SetResult();
        Asked.LetGo();

        page.WaitForAssertion(() => Assert.Contains("The database cannot be opened", page.Find("p[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.False(Renderer.UnhandledException.IsCompleted);
    }

    private Task<EditResult> ChangeAsync(string words) => Others.SaveAsync(new ChangeText(Seen.Of(Source("both")), SourceText.Parse(words)));
}
