using Bunit;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Web.Components.Pages.Sources;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Components.Pages.Sources;

public sealed class SourceNotesTests : AtlasComponentTest
{
    public static TheoryData<ClaimKind, Stance?, string, string> Heads => new()
    {
        { ClaimKind.Responsibility, Stance.Leads, "baker", "Given to the baker" },
        { ClaimKind.Responsibility, Stance.Shares, "baker", "Given to the baker, with others" },
        { ClaimKind.Responsibility, Stance.Shares, "baker cook", "Shared by baker and cook" },
        { ClaimKind.Responsibility, Stance.Supports, "baker", "The baker helps" },
        { ClaimKind.Responsibility, Stance.Supports, "baker cook", "The baker and cook help" },
        { ClaimKind.Responsibility, Stance.Excluded, "cook", "Not the cook’s" },
        { ClaimKind.Question, null, "cook", "The cook asks" },
        { ClaimKind.Question, null, "baker cook", "The baker and cook ask" },
        { ClaimKind.Analogy, null, "cook", "The cook compared to" },
        { ClaimKind.SuccessMeasure, null, "cook", "The cook succeeds when" },
        { ClaimKind.Trait, null, "cook", "The cook described as" },
        { ClaimKind.Relation, null, "baker cook", "On baker and cook" },
        { ClaimKind.Advice, null, "cook", "Advice to the cook" },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void A_note_says_of_whom_and_how_the_words_were_read(ClaimKind kind, Stance? stance, string roles, string head)
    {
        var notes = Show((1, [ClaimOf("aaaaaa", kind, stance, roles.Split(' '))]));

        Assert.EndsWith(head, notes.Find(".head").Words(), StringComparison.Ordinal);
        Assert.Equal(roles.Split(' ').Select(r => $"/roles/{r}"), notes.FindAll(".head a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Notes_of_one_reading_stand_under_one_head_each_with_its_number()
    {
        var notes = Show(
            (1, [ClaimOf("aaaaaa", ClaimKind.Responsibility, Stance.Leads, "baker")]),
            (2, [ClaimOf("bbbbbb", ClaimKind.Responsibility, Stance.Leads, "cook"), ClaimOf("cccccc", ClaimKind.Trait, null, "cook")]),
            (3, [ClaimOf("dddddd", ClaimKind.Responsibility, Stance.Leads, "baker")]));

        Assert.Equal(3, notes.FindAll(".head").Count);
        Assert.Equal(["#claim-aaaaaa", "#claim-dddddd", "#claim-bbbbbb", "#claim-cccccc"], notes.FindAll("a[aria-label]").Select(a => a.GetAttribute("href")));
        Assert.Equal(["1", "3", "2", "2"], notes.FindAll("a[aria-label]").Select(a => a.Words()));
        Assert.Equal(["/responsibilities/ovens", "/responsibilities/ovens", "/responsibilities/ovens"],
            notes.FindAll("a").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith("/responsibilities", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_note_on_what_is_to_settle_says_so() =>
        Assert.Contains("Sources disagree", Show((1, [ClaimOf("aaaaaa", ClaimKind.Responsibility, Stance.Leads, "baker")])).Markup, StringComparison.Ordinal);

    [Fact]
    public void Words_that_are_lost_have_no_number() =>
        Assert.Empty(Show((null, [ClaimOf("aaaaaa", ClaimKind.Trait, null, "baker")])).FindAll("a[aria-label]"));

    private IRenderedComponent<SourceNotes> Show(params (int? Number, IReadOnlyList<Claim> Claims)[] notes) => Render<SourceNotes>(p => p
        .Add(n => n.Notes, notes)
        .Add(n => n.Rows, Kitchen.Responsibilities.ToDictionary(r => r, r => AtlasRow.Of(Kitchen, r, Kitchen.Roles))));

    private static Claim ClaimOf(string id, ClaimKind kind, Stance? stance, params string[] roles) => new()
    {
        Id = id,
        Source = Kitchen.Sources[0],
        Excerpt = new Excerpt("Cooks", "", "", 0, 5, ExcerptState.Anchored),
        Kind = kind,
        Roles = [.. roles.Select(r => Kitchen.FindRole(r)!)],
        Responsibility = kind == ClaimKind.Responsibility ? Kitchen.FindResponsibility("ovens") : null,
        Stance = stance,
        Label = kind == ClaimKind.Responsibility ? null : "a label",
    };
}
