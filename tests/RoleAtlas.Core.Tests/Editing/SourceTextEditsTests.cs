using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Data;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Editing;

public sealed class SourceTextEditsTests
{
    [Fact]
    public async Task A_new_source_is_a_draft_with_the_next_number_until_it_is_published()
    {
        using var catalogue = await PostsAsync();
        var add = new AddSource("A job", "Job description", "a-job", SourceText.Parse("The product manager manages risk."));
        Assert.Equal(2, (await SaveAsync(catalogue, add)).Revision);

        var row = await RowAsync(catalogue, "a-job");
        Assert.True(row.IsDraft);
        Assert.Equal(12, row.Order);
        Assert.Null((await catalogue.SnapshotAsync()).FindSource("a-job"));
        Assert.Equal("Added source A job as a draft", (await catalogue.QueryAsync(c => c.CatalogueRevisions.SingleAsync(r => r.Number == 2))).Summary);

        Assert.True((await SaveAsync(catalogue, new PublishSource(Seen.Of(row)))).Succeeded);
        Assert.NotNull((await catalogue.SnapshotAsync()).FindSource("a-job"));

        Assert.True((await SaveAsync(catalogue, new MakeDraft(Seen.Of(await RowAsync(catalogue, "a-job"))))).Succeeded);
        Assert.Null((await catalogue.SnapshotAsync()).FindSource("a-job"));
    }

    [Fact]
    public async Task What_publishing_would_change_is_seen_as_readers_see_it()
    {
        using var catalogue = await PostsAsync();
        var row = await RowAsync(catalogue, "secret-sauce");
        // Risk management rests on this source: without it, only project managers are given it.
        var preview = await PreviewAsync(catalogue, new MakeDraft(Seen.Of(row)));
        Assert.Contains(preview.VerdictChanges, c => c.Responsibility.Slug == "risk-management" && c.After!.Verdict.Kind is VerdictKind.Only);

        await SaveAsync(catalogue, new MakeDraft(Seen.Of(row)));
        preview = await PreviewAsync(catalogue, new PublishSource(Seen.Of(await RowAsync(catalogue, "secret-sauce"))));
        Assert.Contains(preview.VerdictChanges, c => c.Responsibility.Slug == "risk-management" && c.After!.Verdict.Kind is VerdictKind.Contested);
    }

    [Fact]
    public async Task A_changed_text_is_a_new_source_revision_and_the_same_text_is_none()
    {
        using var catalogue = await PostsAsync();
        var row = await RowAsync(catalogue, Source);
        var old = await TextAsync(catalogue, row);

        Assert.Null((await SaveAsync(catalogue, new ChangeText(Seen.Of(row), SourceText.Parse(old.Markdown)))).Revision);

        var result = await SaveAsync(catalogue, new ChangeText(Seen.Of(row), Changed(old.Markdown)));
        Assert.Equal(2, result.Revision);
        var texts = await catalogue.QueryAsync(c => c.SourceRevisions.Where(t => t.SourceId == row.Id).OrderBy(t => t.Number).ToListAsync());
        Assert.Equal([1, 2], texts.Select(t => t.Number));
        Assert.Equal(Changed(old.Markdown).Plain, texts[1].Plain);
        Assert.Equal(AtlasPipeline.Version, texts[1].PipelineVersion);
        Assert.Equal(old.Markdown, texts[0].Markdown);

        // Somebody who began before that is told, and nothing is overwritten.
        Assert.Equal([row.Id], (await SaveAsync(catalogue, new ChangeText(Seen.Of(row), SourceText.Parse("Mine.")))).Conflicts);
    }

    [Fact]
    public async Task Words_that_come_back_to_where_others_have_coded_them_again_become_one_claim_with_theirs()
    {
        const string words = "Cooks mind the ovens";
        const string before = "People say: ";
        using var kitchen = await EditedKitchen.CreateAsync();
        await kitchen.DecideAsync("ovens", ["aaaaa2"], ("cook", RaciLetter.Accountable));
        var rows = await kitchen.RowsAsync();
        var (first, cook, ovens) = (rows.Source(1), rows.Role("cook").Id, rows.Responsibility("ovens").Id);
        var text = rows.Texts.Single(t => t.SourceId == first.Id).Markdown;
        await ChangeAsync("Bakers knead.");
        await ChangeAsync($"{before}{words}.");
        var again = new ClaimMeaning(ClaimKind.Responsibility, [cook], ovens, Stance.Leads, null, null);
        Assert.True((await kitchen.SaveAsync(new AddClaims(first.Id, 3, before.Length, before.Length + words.Length, [again]))).Succeeded);

        var preview = await ChangeAsync(text);

        Assert.Equal(["aaaaa2"], preview.Dependents.ClaimsJoined.Select(c => c.Id));
        rows = await kitchen.RowsAsync();
        var kept = Assert.Single(rows.Claims, c => c.Exact == words && c.ResponsibilityId == ovens);
        Assert.Equal([kept.Id], Assert.Single(rows.Decisions).Upheld);

        async Task<EditPreview> ChangeAsync(string markdown)
        {
            var change = new ChangeText(Seen.Of((await kitchen.RowsAsync()).Source(1)), SourceText.Parse(markdown));
            var preview = await kitchen.PreviewAsync(change);
            Assert.True((await kitchen.SaveAsync(change)).Succeeded);
            return preview;
        }
    }

    [Fact]
    public async Task Before_it_is_saved_it_is_told_what_becomes_of_each_excerpt()
    {
        using var catalogue = await PostsAsync();
        var row = await RowAsync(catalogue, Source);
        var old = await TextAsync(catalogue, row);

        var fates = ExcerptFate.Of(await PreviewAsync(catalogue, new ChangeText(Seen.Of(row), Changed(old.Markdown))), row.Id);

        Assert.Equal("juggle deadlines", Assert.Single(fates, f => f.Kind is FateKind.NeedsReview).Proposal!.Words);
        Assert.Equal("define the vision", Assert.Single(fates, f => f.Kind is FateKind.Orphaned).Before.Exact);
        Assert.Contains(fates, f => f.Kind is FateKind.Moves && f.Before.Exact == "set the goals" && f.After.Exact == "set the goals");
        Assert.Contains(fates, f => f.Kind is FateKind.Stays);
        // One of the text itself, which is nobody's yet.
        Assert.Equal(1, (await catalogue.SnapshotAsync()).Revision);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u00A0\n\n---\n")]
    public async Task A_text_without_words_is_refused(string markdown)
    {
        using var catalogue = await PostsAsync();
        var row = await RowAsync(catalogue, Source);
        Assert.Equal("Text", Assert.Single((await SaveAsync(catalogue, new ChangeText(Seen.Of(row), SourceText.Parse(markdown)))).Problems).Field);
        Assert.Equal("Text", Assert.Single((await SaveAsync(catalogue, new AddSource("A", "Post", "a", SourceText.Parse(markdown)))).Problems).Field);
    }

    internal const string Source = "which-role-drives-impact";

    /// <summary>One excerpt is changed, one is gone with nothing like it, and those behind them move.</summary>
    internal static SourceText Changed(string markdown) => SourceText.Parse(markdown
        .Replace("They juggle timelines", "They juggle deadlines", StringComparison.Ordinal)
        .Replace("They define the vision, set", "They set", StringComparison.Ordinal));

    internal static async Task<TestCatalogue> PostsAsync()
    {
        var catalogue = await TestCatalogue.CreateAsync();
        await catalogue.ImportAsync(ContentFolder.Read(RepositoryContent.Folder).Content!);
        return catalogue;
    }

    internal static Task<EditResult> SaveAsync(TestCatalogue catalogue, Edit edit) =>
        new CatalogueEditor(catalogue.Database, TimeProvider.System).SaveAsync(edit, "Ada", TestContext.Current.CancellationToken);

    internal static Task<EditPreview> PreviewAsync(TestCatalogue catalogue, Edit edit) =>
        new CatalogueEditor(catalogue.Database, TimeProvider.System).PreviewAsync(edit, cancel: TestContext.Current.CancellationToken);

    internal static Task<SourceRow> RowAsync(TestCatalogue catalogue, string slug) => catalogue.QueryAsync(c => c.Sources.SingleAsync(s => s.Slug == slug));

    internal static Task<SourceRevisionRow> TextAsync(TestCatalogue catalogue, SourceRow row) =>
        catalogue.QueryAsync(c => c.SourceRevisions.SingleAsync(t => t.SourceId == row.Id && t.Number == row.TextRevision));
}
