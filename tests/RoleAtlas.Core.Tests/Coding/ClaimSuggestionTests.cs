using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Coding;
using RoleAtlas.Core.Search;
using RoleAtlas.Core.Tests.Content;

namespace RoleAtlas.Core.Tests.Coding;

public sealed class ClaimSuggestionTests(ITestOutputHelper output)
{
    private static readonly AtlasSnapshot Posts = RepositoryContent.Snapshot;

    /// <summary>Each post in turn is coded from the claims of the others alone. Measured: 90 % and 95 %.</summary>
    [Fact]
    public void What_a_new_post_says_is_among_the_first_three_and_its_role_first()
    {
        var (all, responsibilities, roles) = (0, 0, 0);
        foreach (var source in Posts.Sources)
        {
            var index = AtlasIndex.Of(Posts.Without([source]));
            var mentions = RoleMentions.In(source.Text, Posts.Roles);
            foreach (var claim in Posts.ClaimsIn(source).Where(c => c.Kind is ClaimKind.Responsibility))
            {
                var suggested = ClaimSuggestion.For(index, source.Id, source.Text, mentions, claim.Excerpt.Start, claim.Excerpt.End);
                all++;
                responsibilities += suggested.Any(s => s.Responsibility == claim.Responsibility) ? 1 : 0;
                roles += suggested is [{ Roles.Count: > 0 } first, ..] && first.Roles.All(claim.Roles.Contains) ? 1 : 0;
            }
        }

        output.WriteLine($"Of {all} claims the responsibility is among the first three for {responsibilities}, the role first for {roles}.");
        Assert.True(responsibilities >= 0.87 * all, $"The responsibility is found for {responsibilities} of {all}.");
        Assert.True(roles >= 0.9 * all, $"The role is found for {roles} of {all}.");
    }

    [Fact]
    public void A_suggestion_tells_what_it_is_like_and_where_the_role_is_named()
    {
        var suggestion = Suggested("right-thing-right-way", "Risk Management");

        Assert.Equal("Like “Risk Management” (source 6), which was given to product manager", suggestion.Because);
        Assert.Equal("“Project Managers” is named before", suggestion.RolesBecause);
        Assert.Equal("project-manager", Assert.Single(suggestion.Roles).Slug);
    }

    [Fact]
    public void Roles_that_are_named_together_share()
    {
        var suggestion = Suggested("right-thing-right-way", "delivering value");

        Assert.Equal(["product-manager", "project-manager"], suggestion.Roles.Select(r => r.Slug));
        Assert.NotEqual(Stance.Leads, suggestion.Stance);
        Assert.Equal("“Product Managers and Project Managers” are named before", suggestion.RolesBecause);
    }

    [Fact]
    public void Words_are_not_like_themselves()
    {
        foreach (var claim in Posts.Claims.Where(c => c.Kind is ClaimKind.Responsibility))
        {
            var mentions = RoleMentions.In(claim.Source.Text, Posts.Roles);
            foreach (var suggestion in ClaimSuggestion.For(Whole, claim.Source.Id, claim.Source.Text, mentions, claim.Excerpt.Start, claim.Excerpt.End))
                Assert.NotEqual(claim, suggestion.Like);
        }
    }

    private static readonly AtlasIndex Whole = AtlasIndex.Of(Posts);

    private static ClaimSuggestion Suggested(string slug, string words)
    {
        var source = Posts.FindSource(slug)!;
        var start = source.Text.Plain.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0);
        return ClaimSuggestion.For(Whole, source.Id, source.Text, RoleMentions.In(source.Text, Posts.Roles), start, start + words.Length)[0];
    }
}
