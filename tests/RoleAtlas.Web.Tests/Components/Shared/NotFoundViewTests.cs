using Bunit;
using Microsoft.AspNetCore.Http;
using RoleAtlas.Web.Components.Shared;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Shared;

public sealed class NotFoundViewTests : AtlasComponentTest
{
    private static readonly NotFoundView.Candidate[] Candidates =
        [.. Posts.Roles.Select(r => new NotFoundView.Candidate(r.Slug, r.Name, $"/roles/{r.Slug}"))];

    [Fact]
    public void The_nearest_names_are_offered_the_likest_first()
    {
        var view = Show("projekt-manager");

        Assert.Equal("Project manager", view.FindAll("ul a")[0].Words());
        Assert.Contains("“projekt-manager”", view.Find(".lede").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qqqq")]
    [InlineData("")]
    [InlineData("<script>alert(1)</script>")]
    public void Where_nothing_is_alike_that_is_said(string asked)
    {
        var view = Show(asked);

        Assert.Contains($"“{asked}” in this atlas, and nothing like it.", view.Find(".lede").TextContent, StringComparison.Ordinal);
        Assert.Empty(view.FindAll("ul a, script"));
    }

    [Fact]
    public void There_is_always_a_way_on()
    {
        var links = Show("qqqq").FindAll("a").Select(a => a.GetAttribute("href"));

        Assert.Equal(["/", "/compare", "/matrix", "/roles", "/responsibilities", "/sources"], links);
    }

    private IRenderedComponent<NotFoundView> Show(string asked) => Render<NotFoundView>(p => p
        .Add(v => v.Title, "This role is not here").Add(v => v.Asked, asked).Add(v => v.Candidates, Candidates)
        .AddCascadingValue<HttpContext>(Request()));
}
