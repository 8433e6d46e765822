using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Data;

namespace RoleAtlas.Core.Tests.Content;

/// <summary>The catalogue that the product starts with.</summary>
public sealed class RepositoryContentTests
{
    [Fact]
    public async Task It_has_no_problems_and_survives_the_way_through_the_database()
    {
        var (content, problems) = ContentFolder.Read(RepositoryContent.Folder);
        Assert.Empty(problems);
        using var catalogue = await TestCatalogue.CreateAsync();

        var first = await catalogue.ImportAsync(content!);
        var second = await catalogue.ImportAsync(content!, deleteMissing: true);

        Assert.Equal(1, first.Revision);
        Assert.Null(second.Revision);
        var (expected, actual) = (content!.ToSnapshot(), await catalogue.SnapshotAsync());
        Assert.Equal(11, actual.Sources.Count);
        Assert.Equal(
            expected.Claims.Select(c => (c.Id, c.Excerpt, c.Kind, c.Stance, c.Responsibility?.Slug)),
            actual.Claims.Select(c => (c.Id, c.Excerpt, c.Kind, c.Stance, c.Responsibility?.Slug)));
        Assert.Equal(expected.Responsibilities.Select(r => r.Name), actual.Responsibilities.Select(r => r.Name));
        Assert.All(actual.Claims, c =>
        {
            Assert.Equal(ExcerptState.Anchored, c.Excerpt.State);
            Assert.Equal(c.Excerpt.Exact, c.Source.Text.Plain[c.Excerpt.Start..c.Excerpt.End]);
        });
        Assert.Equal(
            actual.Claims.Count, first.Counts.Single(c => c.Kind is EntityKind.Claim).Added);
    }
}
