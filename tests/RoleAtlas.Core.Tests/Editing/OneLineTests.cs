using RoleAtlas.Core.Editing;

namespace RoleAtlas.Core.Tests.Editing;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("C")]
    [InlineData("?")]
    [InlineData("Ärztliche Leitung (m/w/d)")]
    [InlineData("製品の責任者")]
    [InlineData("مدیر\u200cپروژه")]
    [InlineData("👩\u200d💻")]
    [InlineData("Minding\u00a0the ovens")]
    public void What_people_call_things_is_let_pass(string name) => Assert.Null(OneLine.Wrong(name, OneLine.LongestName));

    [Theory]
    [InlineData("\u200b\u200b", "nobody can see, U+200B")]
    [InlineData("Bake\u202er", "nobody can see, U+202E")]
    [InlineData("Baker\u0007", "nobody can see, U+0007")]
    [InlineData("Ba\nker", "nobody can see, U+000A")]
    [InlineData("Ba\u2028ker", "nobody can see, U+2028")]
    [InlineData("\ufeffBaker", "nobody can see, U+FEFF")]
    [InlineData("Ba\u2066ker\u2069", "nobody can see, U+2066")]
    [InlineData("\u3164", "no character that can be seen")]
    [InlineData("\u200d \u0301", "no character that can be seen")]
    public void What_cannot_be_seen_is_refused_and_named(string name, string expected) =>
        Assert.Contains(expected, OneLine.Wrong(name, OneLine.LongestName), StringComparison.Ordinal);

    [Fact]
    public void What_is_too_long_is_refused_with_how_much_it_may_hold()
    {
        Assert.Null(OneLine.Wrong(new string('W', 120), OneLine.LongestName));
        Assert.Equal("holds 3,000 characters; 120 are the most.", OneLine.Wrong(new string('W', 3000), OneLine.LongestName));
    }

    [Theory]
    [InlineData("\u200b\u200b")]
    [InlineData("Ov\u202eens")]
    [InlineData("{301}")]
    public async Task Every_form_refuses_it_at_the_field(string text)
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        var bad = text == "{301}" ? new string('W', 301) : text;

        foreach (var (edit, field) in new (Edit, string)[]
        {
            (new AddRole(bad, "Ov", "ov", "", []), "Name"),
            (new AddArea(bad, "ov", ""), "Name"),
            (new AddResponsibility(bad, rows.Area("shop").Id, "ov", "", []), "Name"),
            (new ChangeResponsibility(rows.Responsibility("ovens"), bad, rows.Area("shop").Id, "ovens", "", []), "Name"),
            (ChangeSource.Of(rows.Source(2)) with { Title = bad }, "Title"),
            (ChangeSource.Of(rows.Source(2)) with { Kind = bad }, "Kind"),
        })
        {
            Assert.Equal(field, Assert.Single((await kitchen.PreviewAsync(edit)).Problems).Field);
        }
    }

    [Fact]
    public async Task What_was_saved_before_there_was_a_rule_keeps_nobody_from_bringing_content()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        await using (var context = kitchen.Stored.Database.CreateDbContext())
        {
            context.Areas.Single(a => a.Slug == "shop").Name = "\u200b";
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var brought = await kitchen.Stored.ImportAsync(new Content.ContentFiles().Content());

        Assert.Empty(brought.Problems);
        Assert.Equal("Name", Assert.Single((await kitchen.PreviewAsync(new AddArea("\u200b", "another", ""))).Problems).Field);
    }
}
