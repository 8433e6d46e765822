using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Tests.Content;

namespace RoleAtlas.Core.Tests.Atlas;

/// <summary>The worked examples of the design, and what must hold of every row of the posts.</summary>
public sealed class PostsTests
{
    private static readonly AtlasSnapshot Posts = RepositoryContent.Snapshot;
    private static readonly Role Product = Posts.FindRole("product-manager")!;
    private static readonly Role Project = Posts.FindRole("project-manager")!;
    private static readonly Role Program = Posts.FindRole("program-manager")!;

    [Fact]
    public void Managing_risks_is_contested_and_rests_on_post_6()
    {
        var row = Row("risk-management");

        Assert.Equal("Contested product-manager+project-manager", row.Verdict.Describe());
        Assert.Equal([2, 5, 10], row.Voices.Where(v => v.Manner == VoiceManner.Weighing && v.Affirms is [var r] && r == Project).Select(v => v.Source.Order));
        Assert.Equal(VoiceManner.OneSided, row.Voices.Single(v => v.Source.Order == 6).Manner);
        Assert.Equal([(6, "Only project-manager")], row.RestsOn.Select(l => (l.Source.Order, l.Verdict.Describe())));
    }

    [Fact]
    public void The_product_vision_is_only_the_product_managers() =>
        Assert.Equal("Only product-manager", Row("product-vision").Verdict.Describe());

    [Fact]
    public void Assessing_what_a_change_would_take_is_shared_by_all_three_in_post_9() =>
        Assert.Contains(Posts.Responsibilities.Select(r => Row(r.Slug)), row =>
            row.Responsibility.Area.Slug == "scope"
            && row.Verdict.Describe() == "Shared product-manager+project-manager+program-manager"
            && row.Voices is [{ Source.Order: 9, Manner: VoiceManner.Joint }]);

    [Fact]
    public void A_schedule_is_mostly_the_project_managers_with_one_joint_voice_in_post_9() =>
        Assert.Contains(Posts.Responsibilities.Select(r => Row(r.Slug)), row =>
            row.Responsibility.Area.Slug == "planning"
            && row.Verdict.Kind == VerdictKind.Shared
            && row.Voices.Where(v => v.Manner == VoiceManner.Joint).Select(v => v.Source.Order).SequenceEqual([9])
            && row.Alone(Project) > 1 && row.Alone(Product) == 0
            && VerdictExplanation.FactsOf(row).EndsWith(": mostly project manager.", StringComparison.Ordinal));

    [Fact]
    public void Of_the_program_manager_only_post_9_speaks() =>
        Assert.Equal([9], Posts.SourcesSpeakingOf(Program).Select(s => s.Order));

    [Fact]
    public void Every_row_agrees_with_a_recount_for_every_selection_of_roles()
    {
        foreach (IReadOnlyList<Role> shown in new[] { [Product], [Product, Project], [Product, Program], [Project, Program], Posts.Roles })
        {
            var recount = new Recount(Posts, shown);
            foreach (var row in Posts.Responsibilities.Select(r => AtlasRow.Of(Posts, r, shown)))
            {
                Assert.Equal(recount.KindOf(row.Responsibility), row.Verdict.Kind);
                foreach (var role in shown)
                {
                    Assert.Equal(Posts.Sources.Count(s => recount.Affirmed(s, row.Responsibility) is [var only] && only == role), row.Alone(role) + row.WithOthers(role));
                    Assert.Equal(Posts.Sources.Count(s => recount.GivesAlone(s, row.Responsibility, role)), row.Alone(role));
                    Assert.Equal(recount.IsSaid(row.Responsibility, role), row.CellOf(role).Claims.Count > 0);
                }

                Assert.Equal(Posts.Sources.Count(s => recount.Affirmed(s, row.Responsibility).Count(shown.Contains) > 1), row.Together);
                Assert.Equal(
                    Posts.Sources.Where(s => new Recount(Posts.Without([s]), shown).KindOf(row.Responsibility) != row.Verdict.Kind)
                        .Except(row.RestsOn.Select(l => l.Source)),
                    []);
            }
        }
    }

    [Fact]
    public void Every_claim_is_shown_on_some_card_of_its_roles()
    {
        foreach (var role in Posts.Roles)
        {
            var shown = RoleCard.Of(Posts, role).Rows.SelectMany(r => r.CellOf(role).Claims)
                .Concat(RoleGlance.Of(Posts, role).Items.SelectMany(i => i.Claims)).ToHashSet();
            Assert.Equal([], Posts.ClaimsOn(role).Where(c => c.Kind != ClaimKind.Relation && c.Roles.Count == 1).Except(shown));
        }
    }

    private static AtlasRow Row(string slug) => AtlasRow.Of(Posts, Posts.FindResponsibility(slug)!, Posts.Roles);
}
