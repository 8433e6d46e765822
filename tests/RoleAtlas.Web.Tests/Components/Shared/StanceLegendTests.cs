using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Web.Components.Shared;

namespace RoleAtlas.Web.Tests.Components.Shared;

public sealed class StanceLegendTests : AtlasComponentTest
{
    [Fact]
    public void It_explains_the_signs_that_occur_and_no_other()
    {
        Assert.Contains(Kitchen.Claims, c => c.Stance == Stance.Supports);
        Assert.DoesNotContain(Posts.Claims, c => c.Stance is Stance.Supports or Stance.Excluded);

        Assert.Equal(["given to the role", "shared with others"], Legend(Posts));
        Assert.Equal(
            Enum.GetValues<Stance>().Where(s => Kitchen.Claims.Any(c => c.Stance == s)).Select(s => s switch
            {
                Stance.Leads => "given to the role", Stance.Shares => "shared with others", Stance.Supports => "helps", _ => "said not to be theirs",
            }),
            Legend(Kitchen));
    }

    private static IEnumerable<string> Legend(AtlasSnapshot atlas)
    {
        using var context = new BunitContext();
        context.Services.AddSingleton(atlas);
        return [.. context.Render<StanceLegend>(p => p.Add(l => l.Roles, atlas.Roles).Add(l => l.Named, false)).FindAll("li").Select(l => l.TextContent.Trim())];
    }
}
