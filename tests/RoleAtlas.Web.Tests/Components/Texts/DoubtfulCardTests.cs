using Bunit;
using Microsoft.AspNetCore.Components.Web;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Components.Texts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Texts;

public sealed class DoubtfulCardTests : AtlasComponentTest
{
    private readonly List<string> done = [];

    [Theory]
    [InlineData("a", "accept")]
    [InlineData("c", "cut")]
    [InlineData("o", "leave")]
    [InlineData("n", "step 1")]
    [InlineData("p", "step -1")]
    public void Each_key_does_one_thing(string key, string expected)
    {
        Card(Doubt("mind the oven", ExcerptState.NeedsReview)).Find("article").KeyDown(key);
        Assert.Equal([expected], done);
    }

    [Fact]
    public void A_key_with_another_held_down_does_nothing()
    {
        Card(Doubt("mind the oven", ExcerptState.NeedsReview)).Find("article").KeyDown(new KeyboardEventArgs { Key = "a", CtrlKey = true });
        Assert.Empty(done);
    }

    [Fact]
    public void Where_nothing_is_proposed_nothing_can_be_accepted()
    {
        var card = Card(Doubt("zzzz", ExcerptState.Orphaned));
        card.Find("article").KeyDown("a");
        card.Find("article").KeyDown("o");
        Assert.Empty(done);
        Assert.DoesNotContain("Accept", card.Markup, StringComparison.Ordinal);
        Assert.Contains("Nothing in the text is like these words.", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Old_words_stand_beside_the_proposed_ones_with_role_and_responsibility()
    {
        var card = Card(Doubt("Cooks watch the ovens", ExcerptState.NeedsReview));
        Assert.Contains("watch", card.Find("del").TextContent, StringComparison.Ordinal);
        Assert.Contains("mind", card.Find("ins").TextContent, StringComparison.Ordinal);
        Assert.Contains("Cook", card.Find(".claims").Words(), StringComparison.Ordinal);
        Assert.Contains("Minding the ovens", card.Find(".claims").Words(), StringComparison.Ordinal);
        Assert.Contains("bakers knead the dough", card.Find(".sides").Words(), StringComparison.Ordinal);
    }

    private IRenderedComponent<DoubtfulCard> Card(DoubtfulExcerpt doubt) => Render<DoubtfulCard>(p => p
        .Add(c => c.Doubt, doubt)
        .Add(c => c.OnAccept, () => done.Add("accept")).Add(c => c.OnRecut, () => done.Add("cut"))
        .Add(c => c.OnLeave, () => done.Add("leave")).Add(c => c.OnStep, by => done.Add($"step {by}")));

    private static DoubtfulExcerpt Doubt(string words, ExcerptState state)
    {
        var claim = Kitchen.Claims.Single(c => c.Id == "aaaaa2");
        var excerpt = new Excerpt(words, "", "", 0, words.Length, state);
        var lost = new Claim
        {
            Id = claim.Id, Source = claim.Source, Excerpt = excerpt, Kind = claim.Kind, Roles = claim.Roles,
            Responsibility = claim.Responsibility, Stance = claim.Stance,
        };
        return new DoubtfulExcerpt(claim.Source, [lost], excerpt);
    }
}
