using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Content;

namespace RoleAtlas.Core.Tests.Data;

public sealed class SnapshotReaderTests
{
    [Fact]
    public async Task The_database_gives_the_same_catalogue_as_the_files()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var content = new ContentFiles().Content();
        await catalogue.ImportAsync(content);

        var (expected, actual) = (content.ToSnapshot(), await catalogue.SnapshotAsync());

        Assert.Equal(Describe(expected), Describe(actual));
        Assert.Equal(1, actual.Revision);
        Assert.NotEqual(Guid.Empty, actual.CatalogueId);
        Assert.All(actual.Claims, c =>
            Assert.Equal(c.Excerpt.Exact, c.Source.Text.Plain[c.Excerpt.Start..c.Excerpt.End]));
    }

    [Fact]
    public async Task Roles_of_a_claim_come_in_catalogue_order()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());

        var claim = (await catalogue.SnapshotAsync()).Claims.Single(c => c.Label == "Kind");

        Assert.Equal(["product-manager", "project-manager"], claim.Roles.Select(r => r.Slug));
    }

    [Fact]
    public async Task A_position_from_an_older_text_pipeline_is_looked_for_anew()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var before = (await catalogue.SnapshotAsync()).Claims[0].Excerpt;
        await catalogue.QueryAsync(c => c.Claims.ExecuteUpdateAsync(
            s => s.SetProperty(r => r.Start, r => r.Start + 1).SetProperty(r => r.End, r => r.End + 1)));

        var snapshot = await catalogue.SnapshotAsync();

        Assert.Equal(before, snapshot.Claims[0].Excerpt);
    }

    [Fact]
    public async Task Words_that_are_nowhere_are_never_shown_as_others()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        await catalogue.QueryAsync(c => c.Claims.ExecuteUpdateAsync(s => s.SetProperty(r => r.Exact, "zzz qqq")));

        var snapshot = await catalogue.SnapshotAsync();

        Assert.All(snapshot.Claims, c => Assert.Equal(("zzz qqq", ExcerptState.Orphaned), (c.Excerpt.Exact, c.Excerpt.State)));
    }

    [Fact]
    public async Task Texts_that_did_not_change_are_not_parsed_again()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        var before = await catalogue.SnapshotAsync();
        await using var context = catalogue.Database.CreateDbContext();

        var after = await Core.Data.SnapshotReader.ReadAsync(context, before, TestContext.Current.CancellationToken);

        Assert.Same(before.Sources[0].Text, after.Sources[0].Text);
    }

    [Fact]
    public async Task A_reader_does_not_wait_for_a_writer()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(new ContentFiles().Content());
        await using var context = catalogue.Database.CreateDbContext();
        await using var edit = await Core.Data.CatalogueEdit.BeginAsync(
            context, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(1, (await catalogue.SnapshotAsync()).Revision);
    }

    private static IEnumerable<string> Describe(AtlasSnapshot snapshot) =>
    [
        .. snapshot.Areas.Select(a => $"{a.Slug}|{a.Name}|{a.Description}|{a.Position}"),
        .. snapshot.Roles.Select(r => $"{r.Slug}|{r.Name}|{r.Abbreviation}|{r.Summary}|{string.Join(',', r.Aliases)}|{r.Position}"),
        .. snapshot.Responsibilities.Select(r => $"{r.Slug}|{r.Name}|{r.Area}|{r.Description}|{string.Join(',', r.Aliases)}|{r.Position}"),
        .. snapshot.Sources.Select(s => $"{s.Slug}|{s.Title}|{s.Kind}|{s.Author}|{s.Order}|{string.Join(',', s.Hashtags)}|{s.Text.Plain}"),
        .. snapshot.Claims.Select(c => $"{c.Id}|{c.Source}|{c.Excerpt}|{c.Kind}|{string.Join(',', c.Roles)}|{c.Responsibility}|{c.Stance}|{c.Label}|{c.Note}"),
    ];
}
