using Bunit;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Web.Components.Editing;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Editing;

public sealed class RowOrderTests : AtlasComponentTest
{
    private readonly AreaRow[] areas = [.. "Strategy Customer Delivery People".Split(' ').Select(name => new AreaRow { Slug = name, Name = name })];
    private readonly List<(SeenOrder Began, IReadOnlyList<Guid> Order)> saved = [];
    private IReadOnlyCollection<Guid> asked = [];
    private string? who = "Grace";

    [Fact]
    public void An_order_is_saved_with_the_one_that_it_began_from()
    {
        var list = Open(areas);
        Move(list, "Customer", "up");

        Save(list).Click();

        var (began, order) = Assert.Single(saved);
        Assert.Equal(["Customer", "Strategy", "Delivery", "People"], Names(order));
        Assert.Empty(began.MovedIn(areas.Select(a => a.Id)));
        Assert.NotEmpty(began.MovedIn(order));
    }

    [Fact]
    public void What_is_put_back_where_it_was_is_nothing_to_save()
    {
        var list = Open(areas);
        Assert.True(Save(list).HasAttribute("disabled"));
        Move(list, "Customer", "up");
        Assert.False(Save(list).HasAttribute("disabled"));
        Move(list, "Customer", "down");
        Assert.True(Save(list).HasAttribute("disabled"));
    }

    [Fact]
    public void An_order_that_somebody_else_saves_while_nothing_is_moved_here_is_shown_and_told()
    {
        var list = Open(areas);

        Change(list, [areas[3], .. areas[..3]]);

        Assert.Equal(["People", "Strategy", "Customer", "Delivery"], Shown(list));
        Assert.Equal("Grace has put these in another order meanwhile. The list shows it.", list.Find(".notice[role=status]").TextContent);
        Assert.Contains(areas[3].Id, asked);
        Assert.True(Save(list).HasAttribute("disabled"));
    }

    [Theory]
    [InlineData("Grace", "Grace has put these in another order meanwhile, and so have you", "Take Grace’s and begin anew")]
    [InlineData(null, "Somebody else has put these in another order meanwhile, and so have you", "Take theirs and begin anew")]
    public void Two_orders_of_the_same_are_to_be_chosen_from_and_nothing_is_saved_before(string? other, string heading, string button)
    {
        who = other;
        var list = Open(areas);
        Move(list, "Customer", "up");

        Change(list, [areas[3], .. areas[..3]]);

        Assert.Equal(heading, list.Find("[role=alert] h2").TextContent);
        Assert.Equal(["Go on with mine", button], list.FindAll("[role=alert] button").Select(b => b.TextContent));
        Assert.Equal(["People", "Strategy", "Customer", "Delivery"], list.FindAll("[role=alert] li").Select(l => l.TextContent));
        Assert.Equal(["Customer", "Strategy", "Delivery", "People"], Shown(list));
        Save(list).Click();
        Assert.Empty(saved);
    }

    [Fact]
    public void Who_goes_on_with_their_own_order_saves_it_over_the_one_that_they_have_been_shown()
    {
        var list = Open(areas);
        Move(list, "Customer", "up");
        AreaRow[] theirs = [areas[3], .. areas[..3]];
        Change(list, theirs);

        list.FindAll("[role=alert] button")[0].Click();

        Assert.Empty(list.FindAll("[role=alert]"));
        Save(list).Click();
        var (began, order) = Assert.Single(saved);
        Assert.Equal(["Customer", "Strategy", "Delivery", "People"], Names(order));
        Assert.Empty(began.MovedIn(theirs.Select(a => a.Id)));
    }

    [Fact]
    public void Who_takes_the_order_of_somebody_else_begins_anew_from_it()
    {
        var list = Open(areas);
        Move(list, "Customer", "up");
        Change(list, [areas[3], .. areas[..3]]);

        list.FindAll("[role=alert] button")[1].Click();

        Assert.Equal(["People", "Strategy", "Customer", "Delivery"], Shown(list));
        Assert.True(Save(list).HasAttribute("disabled"));
    }

    [Fact]
    public void A_third_order_is_chosen_from_as_well()
    {
        var list = Open(areas);
        Move(list, "Customer", "up");
        Change(list, [areas[3], .. areas[..3]]);
        list.FindAll("[role=alert] button")[0].Click();

        Change(list, [areas[3], areas[2], areas[1], areas[0]]);

        Assert.Equal(["People", "Delivery", "Customer", "Strategy"], list.FindAll("[role=alert] li").Select(l => l.TextContent));
    }

    [Fact]
    public void What_comes_and_goes_meanwhile_and_an_order_that_is_the_same_are_no_conflict()
    {
        var list = Open(areas);
        Move(list, "Customer", "up");

        Change(list, [areas[0], areas[1], areas[3], new AreaRow { Slug = "new", Name = "New" }]);

        Assert.Empty(list.FindAll("[role=alert]"));
        Assert.Equal(["Customer", "Strategy", "People", "New"], Shown(list));
        Assert.Contains("The list has changed meanwhile", list.Markup, StringComparison.Ordinal);

        Change(list, [areas[1], areas[0], areas[3]]);

        Assert.Empty(list.FindAll("[role=alert]"));
        Assert.True(Save(list).HasAttribute("disabled"));
    }

    [Fact]
    public void In_a_part_where_nothing_is_moved_here_the_order_of_somebody_else_is_taken()
    {
        var list = Open(areas, area => areas.IndexOf(area) < 2 ? (new Guid(1, 0, 0, new byte[8]), "First") : (new Guid(2, 0, 0, new byte[8]), "Second"));
        Move(list, "Customer", "up");

        Change(list, [areas[0], areas[1], areas[3], areas[2]]);

        Assert.Empty(list.FindAll("[role=alert]"));
        Assert.Equal(["Customer", "Strategy", "People", "Delivery"], Shown(list));
        Assert.Contains("Grace has put these in another order meanwhile.", list.Markup, StringComparison.Ordinal);
        Assert.False(Save(list).HasAttribute("disabled"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("1.5")]
    public void What_is_no_place_is_said_and_nothing_moves(string typed)
    {
        var list = Open(areas);

        Place(list, "Customer").Change(typed);

        Assert.Equal("Type a whole number from 1 to 4. It stays at 2.", list.Find("[role=alert]").TextContent);
        Assert.Equal("2", Place(list, "Customer").GetAttribute("value"));
        Assert.Equal(["Strategy", "Customer", "Delivery", "People"], Shown(list));

        Place(list, "Customer").Change("4");

        Assert.Equal(["Strategy", "Delivery", "People", "Customer"], Shown(list));
        Assert.Empty(list.FindAll("[role=alert]"));
    }

    private IRenderedComponent<RowOrder<AreaRow>> Open(IReadOnlyList<AreaRow> rows, Func<AreaRow, (Guid, string)>? group = null) =>
        Render<RowOrder<AreaRow>>(p => p
            .Add(o => o.Rows, rows)
            .Add(o => o.NameOf, row => row.Name)
            .Add(o => o.Group, group)
            .Add(o => o.Save, (began, order) => { saved.Add((began, order)); return Task.CompletedTask; })
            .Add(o => o.Who, ids => { asked = ids; return Task.FromResult(who); })
            .Add(o => o.Leave, () => { }));

    private static void Change(IRenderedComponent<RowOrder<AreaRow>> list, IReadOnlyList<AreaRow> rows) => list.Render(p => p.Add(o => o.Rows, rows));

    private static void Move(IRenderedComponent<RowOrder<AreaRow>> list, string name, string where) => list.Find($"[aria-label='Move {name} {where}']").Click();

    private static AngleSharp.Dom.IElement Place(IRenderedComponent<RowOrder<AreaRow>> list, string name) => list.Find($"[aria-label='Place of {name}']");

    private static AngleSharp.Dom.IElement Save(IRenderedComponent<RowOrder<AreaRow>> list) => list.Find(".bulk .filled");

    private static IEnumerable<string> Shown(IRenderedComponent<RowOrder<AreaRow>> list) => list.FindAll(".order .name").Select(n => n.Words());

    private IEnumerable<string> Names(IEnumerable<Guid> ids) => ids.Select(id => areas.Single(a => a.Id == id).Name);
}
