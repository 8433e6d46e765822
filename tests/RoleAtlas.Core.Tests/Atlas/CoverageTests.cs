using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Content;
using static RoleAtlas.Core.Tests.Atlas.TestAtlas;

namespace RoleAtlas.Core.Tests.Atlas;

public sealed class CoverageTests
{
    private const int Sources = 6;

    [Fact]
    public void Every_responsibility_is_said_by_none_by_one_or_by_several() => AnyCatalogue(Sources).Sample(catalogue =>
    {
        var snapshot = Of(catalogue, Sources);
        var coverage = Coverage.Of(snapshot);
        foreach (var row in snapshot.Responsibilities)
        {
            var sources = catalogue.Where(s => s.Row == row.Slug).Select(s => s.Source).Distinct().Count();
            Assert.Equal(sources == 0, coverage.Silent.Contains(row));
            Assert.Equal(sources == 1, coverage.OfOneSource.Any(r => r.Responsibility == row));
            Assert.Equal(
                sources > 1 && snapshot.Sources.Any(s => snapshot.Without([s]).Row(row.Slug).Verdict.DiffersFrom(snapshot.Row(row.Slug).Verdict)),
                coverage.RestingOnOne.Any(r => r.Responsibility == row));
        }
    });

    [Fact]
    public void Roles_and_areas_are_counted_in_sources() => AnyCatalogue(Sources).Sample(catalogue =>
    {
        var snapshot = Of(catalogue, Sources);
        var coverage = Coverage.Of(snapshot);
        int Speaking(string role, Func<string, bool> row) => catalogue.Where(s => s.Roles.Contains(role) && row(s.Row)).Select(s => s.Source).Distinct().Count();
        bool IsStrategy(string row) => row == "vision";

        Assert.Equal(RoleSlugs.Select(r => Speaking(r, _ => true)), coverage.Roles.Select(r => r.Sources.Count));
        Assert.Equal(RoleSlugs.Select(r => Speaking(r, IsStrategy)), coverage.Areas[1].SourcesByRole);
        Assert.Equal(RoleSlugs.Select(r => Speaking(r, row => !IsStrategy(row))), coverage.Areas[0].SourcesByRole);
        Assert.Equal((3, 1), (coverage.Areas[0].Responsibilities, coverage.Areas[1].Responsibilities));
        Assert.Equal(!catalogue.Exists(s => IsStrategy(s.Row)), coverage.SilentAreas.Any(a => a.Area.Slug == "strategy"));
    });

    [Theory]
    [InlineData(0, 9, true)]
    [InlineData(2, 2, true)]
    [InlineData(3, 3, false)]
    [InlineData(3, 9, false)]
    [InlineData(3, 10, true)]
    public void Few_is_two_or_less_than_a_third_of_the_most(int sources, int most, bool few)
    {
        var snapshot = Of([
            .. Enumerable.Range(1, sources).Select(n => Parse($"{n}: pd leads risk")), .. Enumerable.Range(1, most).Select(n => Parse($"{n}: pj leads risk"))], 11);

        Assert.Equal(few, Coverage.Of(snapshot).RolesWithFewSources.Any(r => r.Role.Slug == "pd"));
    }

    [Fact]
    public void Words_that_were_lost_or_have_to_be_found_again_are_listed()
    {
        var posts = RepositoryContent.Snapshot;
        var states = new[] { ExcerptState.Orphaned, ExcerptState.NeedsReview };
        var changed = posts.Claims.Select((c, i) => i >= states.Length ? c : new Core.Claims.Claim
        {
            Id = c.Id, Source = c.Source, Excerpt = c.Excerpt with { State = states[i] }, Kind = c.Kind, Roles = c.Roles,
            Responsibility = c.Responsibility, Stance = c.Stance, Label = c.Label,
        }).ToList();
        var coverage = Coverage.Of(new AtlasSnapshot(
            posts.CatalogueId, posts.Revision, posts.Areas, posts.Roles, posts.Responsibilities, posts.Sources, changed));

        Assert.Equal([changed[0]], coverage.Orphaned);
        Assert.Equal([changed[1]], coverage.Doubtful);
        Assert.Equal(["program-manager"], coverage.RolesWithFewSources.Select(r => r.Role.Slug));
    }
}
