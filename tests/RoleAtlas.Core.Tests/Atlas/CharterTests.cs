using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Tests.Decisions;

namespace RoleAtlas.Core.Tests.Atlas;

public sealed class CharterTests
{
    [Fact]
    public void Unless_somebody_chooses_it_has_what_is_given_or_shared_and_what_is_disputed_of_the_role()
    {
        var atlas = TestAtlas.Of("1: pd leads vision", "2: pd+pj shares scope", "3: pd leads risk", "3: pj supports schedule", "4: pj leads risk", "4: pd supports schedule");
        var charter = Charter.Of(atlas, atlas.RolesOf("pd")[0]);

        Assert.True(charter.IsUsual);
        Assert.Equal(["scope", "vision"], Slugs(charter.Held));
        Assert.Equal(["risk"], Slugs(charter.Open));
        Assert.Empty(charter.NotTheirs);
        Assert.Equal(1, charter.LeftOut);
        Assert.Equal("One responsibility more of which something is said of this role is not in this charter.", CharterWords.LeftOut(charter));
    }

    [Theory]
    [InlineData("vision", "Two sources give it to this role.", "1: pd leads vision", "2: pd leads vision")]
    [InlineData("scope", "One source gives it to this role with others. Shared with the pj manager.", "1: pd+pj shares scope")]
    [InlineData("risk", "One source gives it to this role. It is claimed for the pj manager as well, by sources that did not weigh these roles against each other.", "1: pd leads risk", "2: pj leads risk")]
    [InlineData("risk", "One source says that it helps. Sources give it to the pj manager.", "1: pd supports risk", "2: pj leads risk")]
    [InlineData("risk", "One source says that it is not this role’s. Sources give it to the pj manager.", "1: pd excluded risk", "2: pj leads risk")]
    [InlineData("risk", "Sources disagree. One source each gives it to the pd manager and to the pj manager.", "1: pd leads risk", "1: pj supports scope", "2: pj leads risk")]
    [InlineData("vision", "No source says this of the pd manager. None speaks of that role in strategy.", "1: pd leads risk")]
    public void A_sentence_says_what_the_row_holds(string row, string sentence, params string[] lines)
    {
        var atlas = TestAtlas.Of(lines);
        var charter = Charter.Of(atlas, atlas.RolesOf("pd")[0], atlas.FindResponsibility(row)!);

        Assert.Equal(sentence, CharterWords.Of(charter.Held.Concat(charter.NotTheirs).Concat(charter.Open).Single()));
    }

    [Fact]
    public void Every_row_chosen_stands_in_one_part_with_notes_that_are_there_and_whose_words_are_of_it() =>
        Gen.Select(TestAtlas.AnyCatalogue(5), Gen.Shuffle(TestAtlas.RowSlugs, 0, 4)).Sample((statements, chosen) =>
        {
            var atlas = TestAtlas.Of(statements, sources: 5);
            foreach (var role in atlas.Roles)
            {
                var charter = Charter.Of(atlas, role, [.. chosen.Select(s => atlas.FindResponsibility(s)!)]);
                List<CharterRow> all = [.. charter.Held, .. charter.NotTheirs, .. charter.Open];

                Assert.Equal(chosen.Length == 0 ? charter.Usual.Select(r => r.Slug).Order() : chosen.Order(), Slugs(all).Order());
                Assert.Equal(Enumerable.Range(1, charter.Notes.Count), all.SelectMany(r => r.Notes).Distinct().Order());
                Assert.All(all, r => Assert.True(r.Cell.Claims.Count == 0 || r.Notes.Count > 0));
                Assert.All(charter.Held, r => Assert.True(r.Row.Verdict.Kind != VerdictKind.Contested && r.Cell.Strongest is not (null or Stance.Excluded)));
                Assert.All(charter.NotTheirs, r => Assert.Equal(Stance.Excluded, r.Cell.Strongest));
                Assert.All(charter.Open, r => Assert.True(r.Row.Verdict.Kind == VerdictKind.Contested || r.Cell.Strongest is null || r.Cell.GivenAndDenied));
            }
        });

    [Fact]
    public void What_was_agreed_comes_before_what_sources_say()
    {
        var atlas = TestAtlas.Of("1: pd leads risk", "1: pj supports scope", "2: pj leads risk", "2: pd leads vision", "2: pd leads schedule")
            .Settled("risk: pd A, pj R", "vision: pj A/R", "scope: pd C");
        var charter = Charter.Of(atlas, atlas.RolesOf("pd")[0]);

        Assert.Equal(["risk", "schedule", "scope"], Slugs(charter.Held).Order());
        Assert.Empty(charter.Open);
        Assert.Equal("Agreed: this role is accountable. Responsible: pj manager. The team, 4 May 2026.", CharterWords.Of(charter.Held.Single(r => r.Row.Responsibility.Slug == "risk")));
        Assert.Equal("Agreed: this role is consulted. Nobody is accountable and nobody does the work. The team, 4 May 2026.", CharterWords.Of(charter.Held.Single(r => r.Row.Responsibility.Slug == "scope")));
        Assert.Equal("From the words of two sources, and from two decisions of ours.", CharterWords.Basis(charter));
        var chosen = Charter.Of(atlas, atlas.RolesOf("pd")[0], atlas.FindResponsibility("vision")!);
        Assert.Equal("Agreed, and this role has no part in it. Accountable and responsible: pj manager. The team, 4 May 2026.", CharterWords.Of(chosen.NotTheirs.Single()));
    }

    [Fact]
    public void What_one_source_gives_and_denies_at_once_is_open()
    {
        var atlas = TestAtlas.Of("1: pd leads risk", "1: pd excluded risk", "2: pj leads scope");
        var charter = Charter.Of(atlas, atlas.RolesOf("pd")[0]);

        Assert.Equal(["risk"], Slugs(charter.Open));
        Assert.Empty(charter.Held);
        Assert.Empty(charter.NotTheirs);
    }

    [Fact]
    public void Of_a_dispute_every_side_is_quoted_once_and_whoever_helps_is_no_side()
    {
        var atlas = TestAtlas.Of("1: pd leads risk", "1: pj supports scope", "2: pj leads risk", "3: pj leads risk", "4: pg supports risk", "5: pd excluded risk");
        var charter = Charter.Of(atlas, atlas.RolesOf("pd")[0]);

        Assert.Equal(["risk"], Slugs(charter.Open));
        Assert.Equal([1, 2, 5], charter.Notes.Select(n => n.Source.Order).Order());
    }

    [Fact]
    public void What_is_chosen_is_usual_only_where_it_is_all_that_is_usual()
    {
        var atlas = TestAtlas.Of("1: pd leads vision", "2: pd+pj shares scope").Settled("risk: pd C");
        var role = atlas.RolesOf("pd")[0];
        var usual = Charter.Of(atlas, role).Usual;
        var some = Charter.Of(atlas, role, atlas.FindResponsibility("vision")!);

        Assert.Equal(["risk", "scope", "vision"], usual.Select(r => r.Slug).Order());
        Assert.True(Charter.Of(atlas, role, [.. usual.Reverse()]).IsUsual);
        Assert.False(some.IsUsual);
        Assert.Equal(2, some.LeftOut);
        Assert.False(Charter.Of(atlas, role, [.. usual, atlas.FindResponsibility("schedule")!]).IsUsual);
    }

    private static IEnumerable<string> Slugs(IEnumerable<CharterRow> rows) => rows.Select(r => r.Row.Responsibility.Slug);
}
