using Bunit;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Components.Editing;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Editing;

public sealed class WhatGoesTests : AtlasComponentTest
{
    [Fact]
    public void What_moves_with_an_area_is_counted_and_named_with_where_it_goes()
    {
        var kitchen = Kitchen.Responsibilities.Where(r => r.Area == Kitchen.Responsibilities[0].Area).Take(2).ToList();

        var all = Render<WhatGoes>(p => p.Add(w => w.Dependents, Dependents.None with { ResponsibilitiesMoved = kitchen }));
        var one = Render<WhatGoes>(p => p.Add(w => w.Dependents, Dependents.None with { ResponsibilitiesMoved = kitchen[..1] }));

        Assert.Equal($"Two responsibilities move to {kitchen[0].Area.Name}", all.Find("p").Words());
        Assert.Equal(kitchen.Select(r => r.Name), all.FindAll("li").Select(l => l.Words()));
        Assert.Equal($"One responsibility moves to {kitchen[0].Area.Name}", one.Find("p").Words());
    }
}
