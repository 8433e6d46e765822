using RoleAtlas.Web.Components.Editing;

namespace RoleAtlas.Web.Tests.Components.Editing;

public sealed class FormTextTests
{
    [Theory]
    [InlineData("a", "a", "a", "a", false)]
    [InlineData("a", "b", "a", "b", false)] // Only they changed it.
    [InlineData("a", "a", "c", "c", false)] // Only I did.
    [InlineData("a", "b", "b", "b", false)] // Both, to the same.
    [InlineData("a", "b", "c", "c", true)]
    public void What_both_have_changed_is_to_be_chosen_and_the_rest_combined(string began, string theirs, string mine, string then, bool conflict)
    {
        var form = new FormText();
        form.Begin(Fields("Name", began));
        form["Name"] = mine;

        var conflicts = form.Meet(Fields("Name", theirs), out _);

        Assert.Equal(then, form["Name"]);
        Assert.Equal(conflict ? [new FieldConflict("Name", began, theirs, mine)] : [], conflicts);
        Assert.Equal(then != theirs, form.IsChanged);
    }

    [Fact]
    public void Entries_that_two_people_add_and_take_away_are_combined()
    {
        var form = new FormText("Aliases");
        form.Begin(Fields("Aliases", "a\nb\nc"));
        form["Aliases"] = "b\nc\nmine";

        Assert.Empty(form.Meet(Fields("Aliases", "a\nb\ntheirs"), out var taken));

        Assert.Equal(["b", "theirs", "mine"], form.Lines("Aliases"));
        Assert.Equal(["Aliases"], taken);
    }

    [Fact]
    public void What_is_typed_after_it_was_sent_stays_beside_what_was_saved()
    {
        var form = new FormText();
        var sent = new Dictionary<string, string> { ["Name"] = " Baker ", ["Summary"] = "Bakes." };
        form.Begin(sent);
        form["Summary"] = "Bakes bread.";

        form.GoOn(new Dictionary<string, string> { ["Name"] = "Baker", ["Summary"] = "Bakes." }, sent);

        Assert.Equal(("Baker", "Bakes bread.", "Bakes."), (form["Name"], form["Summary"], form.Began["Summary"]));
        Assert.True(form.IsChanged);
    }

    private static Dictionary<string, string> Fields(string name, string value) => new() { [name] = value };
}
