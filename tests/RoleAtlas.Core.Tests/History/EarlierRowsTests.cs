using CsCheck;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.History;
using RoleAtlas.Core.Tests.Data;

namespace RoleAtlas.Core.Tests.History;

public sealed class EarlierRowsTests
{
    private const int Edits = 14;

    [Fact]
    public Task Every_revision_can_be_read_as_it_was_whatever_was_done_since() => Gen.Int.SampleAsync(async seed =>
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, seed);
        Dictionary<long, string> then = new() { [0] = RowsAsJson.Of(await edits.RowsAsync()) };
        for (var i = 0; i < Edits; i++)
        {
            await edits.MakeOneAsync();
            var rows = await edits.RowsAsync();
            then[rows.Catalogue.Revision] = RowsAsJson.Of(rows);
        }

        foreach (var (revision, rows) in then)
        {
            var read = (await ReadAsync(catalogue, revision))!;
            Assert.Equal(rows, RowsAsJson.Of(read));
            Assert.Equal(revision, read.Catalogue.Revision);
            Assert.Equal(revision, SnapshotBuilder.Build(read).Revision);
        }
        Assert.Null(await ReadAsync(catalogue, then.Keys.Max() + 1));
        Assert.Null(await ReadAsync(catalogue, -1));
    }, iter: 12, threads: 1);

    [Fact]
    public Task Undoing_everything_from_the_newest_leads_back_step_by_step() => Gen.Int.SampleAsync(async seed =>
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, seed);
        Dictionary<long, string> then = new() { [0] = RowsAsJson.Of(await edits.RowsAsync(), withRetiredSlugs: false) };
        for (var i = 0; i < Edits; i++)
        {
            await edits.MakeOneAsync();
            var rows = await edits.RowsAsync();
            then[rows.Catalogue.Revision] = RowsAsJson.Of(rows, withRetiredSlugs: false);
        }

        foreach (var revision in then.Keys.Where(r => r > 0).OrderDescending())
        {
            var result = await edits.UndoAsync(revision);
            if (result.Problems.Count > 0)
            {
                // A name that was undone goes on leading to what had it. Where something deleted before had the same, that is in the way, and said.
                Assert.All(result.Problems, p => Assert.Matches("once led to another .+ That is so since revision [0-9]+; undo that first", p.Message));
                Assert.All(result.Problems, p => Assert.True(p.Revision > then.Keys.Max()));
                return;
            }

            Assert.Equal(then[revision - 1], RowsAsJson.Of(await edits.RowsAsync(), withRetiredSlugs: false));
        }
    }, iter: 12, threads: 1);

    [Fact]
    public void A_row_written_before_a_property_was_there_is_read_with_its_default()
    {
        var id = Guid.CreateVersion7();
        var source = (SourceRow)ChangeJson.Read(EntityKind.Source, $$"""{"id":"{{id}}","slug":"post","title":"A post","kind":"Post","textRevision":2}""");
        var claim = (ClaimRow)ChangeJson.Read(EntityKind.Claim, $$"""{"id":"{{id}}","publicId":"7k2m9q","kind":"success-measure","label":"Joy"}""");

        Assert.Equal((id, "post", false, 2), (source.Id, source.Slug, source.IsDraft, source.TextRevision));
        Assert.Empty(source.Hashtags);
        Assert.Equal((id, "7k2m9q", 0), (claim.Id, claim.PublicId, claim.Roles.Count));
    }

    private static async Task<CatalogueRows?> ReadAsync(TestCatalogue catalogue, long revision)
    {
        await using var context = catalogue.Database.CreateDbContext();
        return await EarlierRows.ReadAsync(context, revision, TestContext.Current.CancellationToken);
    }
}
