using Bunit;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.History;
using RoleAtlas.Web.Components.Admin.Exchange;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Admin.Exchange;

public sealed class ImportChangesTests : AtlasComponentTest
{
    [Fact]
    public void What_would_be_changed_stands_folded_away_before_and_after()
    {
        var changes = Render<ImportChanges>(p => p.Add(c => c.Title, "Changed").Add(c => c.Changes,
        [
            new ImportChange(EntityKind.Area, "Areas by B", ImportAction.Changed) { Fields = [new FieldChange("Name", "Areas", "Areas by B")] },
            new ImportChange(EntityKind.Claim, "“craft the vision”", ImportAction.Changed),
        ]));

        var fields = changes.Find("li details");
        Assert.False(fields.HasAttribute("open"));
        Assert.Equal("area Areas by B", fields.QuerySelector("summary")!.Words());
        Assert.Equal(["Name", "Before: Areas", "After: Areas by B"], fields.QuerySelectorAll("dt, dd").Select(f => f.Words()));
        Assert.Equal("claim “craft the vision”", changes.FindAll("li")[1].Words());
        Assert.DoesNotContain("of the first", changes.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_it_says_of_how_many_it_tells()
    {
        var changes = Render<ImportChanges>(p => p.Add(c => c.Title, "Changed").Add(c => c.Changes, [.. Enumerable.Range(0, 51).Select(i =>
            new ImportChange(EntityKind.Area, $"Area {i}", ImportAction.Changed) { Fields = i < 50 ? [new FieldChange("Name", "Area", $"Area {i}")] : [] })]));

        Assert.Equal(50, changes.FindAll("li details").Count);
        Assert.Contains("Before and after are shown of the first 50.", changes.Find("details").Words(), StringComparison.Ordinal);
    }
}
