using Bunit;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Components.Pages.Sources;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Sources;

public sealed class SourceNotesTests : AtlasComponentTest
{
    public static TheoryData<ClaimKind, Stance?, string, string> Readings => new()
    {
        { ClaimKind.Responsibility, Stance.Leads, "baker", "Given" },
        { ClaimKind.Responsibility, Stance.Shares, "baker", "Shared with others" },
        { ClaimKind.Responsibility, Stance.Shares, "baker cook", "Shared" },
        { ClaimKind.Responsibility, Stance.Supports, "baker", "Helps" },
        { ClaimKind.Responsibility, Stance.Supports, "baker cook", "Help" },
        { ClaimKind.Responsibility, Stance.Excluded, "cook", "Not theirs" },
        { ClaimKind.Question, null, "cook", "Asks" },
        { ClaimKind.Question, null, "baker cook", "Ask" },
        { ClaimKind.Analogy, null, "cook", "Compared to" },
        { ClaimKind.SuccessMeasure, null, "cook", "Succeeds when" },
        { ClaimKind.Trait, null, "cook", "Described as" },
        { ClaimKind.Relation, null, "baker cook", "Together" },
        { ClaimKind.Advice, null, "cook", "Advised" },
    };

    [Theory]
    [MemberData(nameof(Readings))]
    public void A_note_says_of_whom_and_how_the_words_were_read(ClaimKind kind, Stance? stance, string roles, string reading)
    {
        var notes = Show(new Note(1, [ClaimOf("aaaaaa", kind, stance, roles.Split(' '))]));

        Assert.Equal(reading, notes.Find("b").Words());
        Assert.Equal(roles.Split(' ').Select(r => $"/roles/{r}"), notes.FindAll(".roles a").Select(a => a.GetAttribute("href")));
        Assert.Equal(roles.Split(' ').Select(r => Kitchen.FindRole(r)!.Name), notes.FindAll(".roles a").Select(a => a.Words()));
        Assert.All(notes.FindAll(".roles a"), a => Assert.EndsWith((stance ?? Stance.Leads).ToString().ToLowerInvariant(), SymbolOf(a), StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_of_one_reading_stand_after_one_head_each_with_its_number()
    {
        var notes = Show(
            new Note(1, [ClaimOf("aaaaaa", ClaimKind.Responsibility, Stance.Leads, "baker")]),
            new Note(2, [ClaimOf("bbbbbb", ClaimKind.Responsibility, Stance.Leads, "cook"), ClaimOf("cccccc", ClaimKind.Trait, null, "cook")]),
            new Note(3, [ClaimOf("dddddd", ClaimKind.Responsibility, Stance.Leads, "baker")]));

        Assert.Equal(["--ref:--ref-1", "--ref:--ref-2", "--ref:--ref-2"], notes.FindAll("li").Select(r => r.GetAttribute("style")));
        Assert.Equal(["#claim-aaaaaa", "#claim-dddddd", "#claim-bbbbbb", "#claim-cccccc"], notes.FindAll(".number").Select(a => a.GetAttribute("href")));
        Assert.Equal(["note-aaaaaa", "note-dddddd", "note-bbbbbb", null], notes.FindAll(".note").Select(n => n.GetAttribute("id")));
    }

    [Fact]
    public void A_responsibility_that_several_notes_in_a_row_are_on_is_named_once_behind_the_last_number()
    {
        var notes = Show(
            new Note(1, [ClaimOf("aaaaaa", ClaimKind.Responsibility, Stance.Leads, "baker")]),
            new Note(2, [ClaimOf("bbbbbb", ClaimKind.Responsibility, Stance.Leads, "baker", "A reason.")]),
            new Note(3, [ClaimOf("cccccc", ClaimKind.Responsibility, Stance.Leads, "baker")]));

        Assert.Equal(
            ["", "Minding the ovens", "Minding the ovens"],
            notes.FindAll(".note").Select(n => n.QuerySelector("a[href='/responsibilities/ovens']")?.Words() ?? ""));
        Assert.Equal(["1", "2", "3"], notes.FindAll(".number").Select(a => a.FirstChild!.TextContent));
    }

    [Fact]
    public void Each_note_leads_to_the_next_and_to_the_one_before()
    {
        var notes = Show(
            new Note(1, [ClaimOf("aaaaaa", ClaimKind.Trait, null, "cook")], Next: "bbbbbb"),
            new Note(2, [ClaimOf("bbbbbb", ClaimKind.Trait, null, "cook")], Previous: "aaaaaa"));

        Assert.Equal(
            ["#note-bbbbbb Next excerpt", "#claim-aaaaaa Link to excerpt 1", "/sources/both/aaaaaa.txt Cite excerpt 1",
                "#note-aaaaaa Previous excerpt", "#claim-bbbbbb Link to excerpt 2", "/sources/both/bbbbbb.txt Cite excerpt 2"],
            notes.FindAll(".acts a").Select(a => $"{a.GetAttribute("href")} {a.Words()}"));
    }

    [Fact]
    public void A_note_on_what_is_to_settle_says_so_and_leads_to_why()
    {
        var settle = Show(new Note(1, [ClaimOf("aaaaaa", ClaimKind.Responsibility, Stance.Leads, "baker")])).Find(".settle");

        Assert.Equal("Sources disagree: why?", settle.Words());
        Assert.Equal("/responsibilities/ovens", settle.GetAttribute("href"));
    }

    [Fact]
    public void Why_words_were_read_so_is_told_once_behind_the_last_of_those_that_were()
    {
        var notes = Show(
            new Note(1, [ClaimOf("aaaaaa", ClaimKind.Trait, null, "cook")]),
            new Note(2, [ClaimOf("bbbbbb", ClaimKind.Trait, null, "cook", "One reason.")]),
            new Note(3, [ClaimOf("cccccc", ClaimKind.Trait, null, "cook", "One reason.")]),
            new Note(4, [ClaimOf("dddddd", ClaimKind.Trait, null, "cook", "Another.")]));

        Assert.Equal(["", "", "(One reason.)", "(Another.)"], notes.FindAll(".note").Select(n => n.QuerySelector("i")?.Words() ?? ""));
    }

    [Fact]
    public void Mathematical_letters_in_a_note_are_plain_letters_set_as_emphasis()
    {
        var claim = ClaimOf("aaaaaa", ClaimKind.Trait, null, "cook", "𝘞𝘩𝘺", label: "𝘞𝘩𝘢𝘵");
        var note = Show(new Note(1, [claim]));

        Assert.Equal(["What", "Why"], note.FindAll("em.letters").Select(e => e.TextContent));
        Assert.DoesNotContain("𝘞", note.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_are_lost_have_no_number_and_no_place_beside_the_text()
    {
        var notes = Show(new Note(null, [ClaimOf("aaaaaa", ClaimKind.Trait, null, "baker")]));

        Assert.Empty(notes.FindAll(".number, .acts a, [id], [style]"));
    }

    private IRenderedComponent<SourceNotes> Show(params Note[] notes) => Render<SourceNotes>(p => p
        .Add(n => n.Readings, Reading.Of(notes))
        .Add(n => n.Rows, Kitchen.Responsibilities.ToDictionary(r => r, r => AtlasRow.Of(Kitchen, r, Kitchen.Roles))));

    private static Claim ClaimOf(string id, ClaimKind kind, Stance? stance, string role, string? why = null, string label = "a label") =>
        ClaimOf(id, kind, stance, [role], why, label);

    private static Claim ClaimOf(string id, ClaimKind kind, Stance? stance, string[] roles, string? why = null, string label = "a label") => new()
    {
        Id = id,
        Source = Kitchen.Sources[0],
        Excerpt = new Excerpt("Cooks", "", "", 0, 5, ExcerptState.Anchored),
        Kind = kind,
        Roles = [.. roles.Select(r => Kitchen.FindRole(r)!)],
        Responsibility = kind == ClaimKind.Responsibility ? Kitchen.FindResponsibility("ovens") : null,
        Stance = stance,
        Label = kind == ClaimKind.Responsibility ? null : label,
        Note = why,
    };
}
