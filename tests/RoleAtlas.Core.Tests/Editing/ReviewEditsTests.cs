using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Data;
using RoleAtlas.Core.Text;
using static RoleAtlas.Core.Tests.Editing.SourceTextEditsTests;

namespace RoleAtlas.Core.Tests.Editing;

public sealed class ReviewEditsTests
{
    [Fact]
    public async Task The_queue_holds_what_needs_review_and_then_what_is_orphaned()
    {
        using var catalogue = await ChangedAsync();
        var doubts = DoubtfulExcerpt.In(await catalogue.SnapshotAsync());
        Assert.Equal(["juggle timelines", "define the vision"], doubts.Select(d => d.Excerpt.Exact));
        Assert.Equal([true, false], doubts.Select(d => d.NeedsReview));
        Assert.Equal(["juggle deadlines", null], doubts.Select(d => d.Proposal?.Words));
    }

    [Fact]
    public async Task Proposed_words_that_are_accepted_are_the_excerpt()
    {
        using var catalogue = await ChangedAsync();
        var doubt = DoubtfulExcerpt.In(await catalogue.SnapshotAsync())[0];
        Assert.True((await SaveAsync(catalogue, new AcceptProposal(await SeenAsync(catalogue, doubt), doubt.Proposal!))).Succeeded);

        var text = await TextAsync(catalogue, await RowAsync(catalogue, Source));
        var claim = await ClaimAsync(catalogue, doubt);
        Assert.Equal(("juggle deadlines", ExcerptState.Anchored, text.Id), (claim.Exact, claim.State, claim.SourceRevisionId));
        Assert.Equal(claim.Exact, text.Plain[claim.Start..claim.End]);
        Assert.StartsWith(claim.Suffix, text.Plain[claim.End..], StringComparison.Ordinal);
        Assert.Single(DoubtfulExcerpt.In(await catalogue.SnapshotAsync()));
    }

    [Fact]
    public async Task Other_words_can_be_chosen_but_not_halves_of_characters()
    {
        using var catalogue = await ChangedAsync();
        var doubt = DoubtfulExcerpt.In(await catalogue.SnapshotAsync())[1];
        var plain = doubt.Source.Text.Plain;
        var seen = await SeenAsync(catalogue, doubt);

        var at = plain.IndexOf("🚀", StringComparison.Ordinal);
        Assert.Single((await SaveAsync(catalogue, new RecutExcerpt(seen, at, at + 1, plain[at..(at + 1)]))).Problems);

        at = plain.IndexOf(" the strategic powerhouse", StringComparison.Ordinal);
        Assert.True((await SaveAsync(catalogue, new RecutExcerpt(seen, at, at + 25, plain[at..(at + 25)]))).Succeeded);
        Assert.Equal("the strategic powerhouse", (await ClaimAsync(catalogue, doubt)).Exact);
    }

    [Fact]
    public async Task Words_that_are_left_orphaned_keep_what_was_recorded_and_go_on_counting()
    {
        using var catalogue = await ChangedAsync();
        var before = await catalogue.SnapshotAsync();
        var doubt = DoubtfulExcerpt.In(before)[0];
        var row = await ClaimAsync(catalogue, doubt);
        Assert.True((await SaveAsync(catalogue, new LeaveOrphaned(await SeenAsync(catalogue, doubt)))).Succeeded);

        Assert.Equal(row.Excerpt with { State = ExcerptState.Orphaned }, (await ClaimAsync(catalogue, doubt)).Excerpt);
        Assert.Equal(row.SourceRevisionId, (await ClaimAsync(catalogue, doubt)).SourceRevisionId);
        Assert.Empty(VerdictChange.Between(before, await catalogue.SnapshotAsync()));
    }

    [Fact]
    public async Task Words_that_stand_in_the_text_cannot_be_left_orphaned()
    {
        using var catalogue = await ChangedAsync();
        var claim = await catalogue.QueryAsync(c => c.Claims.SingleAsync(r => r.Exact == "set the goals"));
        Assert.Single((await SaveAsync(catalogue, new LeaveOrphaned([Seen.Of(claim)]))).Problems);
    }

    [Fact]
    public async Task A_proposal_from_a_text_that_has_changed_since_is_refused()
    {
        using var catalogue = await ChangedAsync();
        var doubt = DoubtfulExcerpt.In(await catalogue.SnapshotAsync())[0];
        var source = await RowAsync(catalogue, Source);
        var text = await TextAsync(catalogue, source);
        await SaveAsync(catalogue, new ChangeText(Seen.Of(source), SourceText.Parse("Something before.\n\n" + text.Markdown)));

        var result = await SaveAsync(catalogue, new AcceptProposal(await SeenAsync(catalogue, doubt), doubt.Proposal!));
        Assert.Contains("changed since", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_one_source_become_the_excerpt_of_no_claim_of_another()
    {
        using var catalogue = await ChangedAsync();
        var doubt = DoubtfulExcerpt.In(await catalogue.SnapshotAsync())[0];
        var other = await catalogue.QueryAsync(c => c.Claims.FirstAsync(r => r.SourceId != doubt.Source.Id));

        var result = await SaveAsync(catalogue, new AcceptProposal([.. await SeenAsync(catalogue, doubt), Seen.Of(other)], doubt.Proposal!));

        Assert.Equal("Words", Assert.Single(result.Problems).Field);
        Assert.Equal(other.Exact, (await catalogue.QueryAsync(c => c.Claims.SingleAsync(r => r.Id == other.Id))).Exact);
    }

    [Fact]
    public async Task The_second_of_two_who_settle_it_is_told()
    {
        using var catalogue = await ChangedAsync();
        var doubt = DoubtfulExcerpt.In(await catalogue.SnapshotAsync())[0];
        var seen = await SeenAsync(catalogue, doubt);
        await SaveAsync(catalogue, new LeaveOrphaned(seen));
        Assert.Single((await SaveAsync(catalogue, new AcceptProposal(seen, doubt.Proposal!))).Conflicts);
    }

    [Fact]
    public async Task Words_that_were_left_orphaned_are_asked_about_again_only_where_another_text_has_something_new_for_them()
    {
        using var catalogue = await ChangedAsync();
        var doubt = DoubtfulExcerpt.In(await catalogue.SnapshotAsync())[0];
        await SaveAsync(catalogue, new LeaveOrphaned(await SeenAsync(catalogue, doubt)));

        var source = await RowAsync(catalogue, Source);
        var text = await TextAsync(catalogue, source);
        await SaveAsync(catalogue, new ChangeText(Seen.Of(source), SourceText.Parse(text.Markdown + "\nMore.\n")));
        Assert.Equal(ExcerptState.Orphaned, (await ClaimAsync(catalogue, doubt)).State);

        await SaveAsync(catalogue, new ChangeText(Seen.Of(await RowAsync(catalogue, Source)), SourceText.Parse(
            text.Markdown.Replace("juggle deadlines", "juggle their timelines", StringComparison.Ordinal))));
        Assert.Equal(ExcerptState.NeedsReview, (await ClaimAsync(catalogue, doubt)).State);

        await SaveAsync(catalogue, new ChangeText(Seen.Of(await RowAsync(catalogue, Source)), SourceText.Parse(
            text.Markdown.Replace("juggle deadlines", "juggle timelines", StringComparison.Ordinal))));
        Assert.Equal(ExcerptState.Anchored, (await ClaimAsync(catalogue, doubt)).State);
    }

    private static async Task<TestCatalogue> ChangedAsync()
    {
        var catalogue = await PostsAsync();
        var row = await RowAsync(catalogue, Source);
        await SaveAsync(catalogue, new ChangeText(Seen.Of(row), Changed((await TextAsync(catalogue, row)).Markdown)));
        return catalogue;
    }

    private static Task<ClaimRow> ClaimAsync(TestCatalogue catalogue, DoubtfulExcerpt doubt) =>
        catalogue.QueryAsync(c => c.Claims.SingleAsync(r => r.PublicId == doubt.Claims[0].Id));

    private static async Task<IReadOnlyList<Seen>> SeenAsync(TestCatalogue catalogue, DoubtfulExcerpt doubt) =>
        [Seen.Of(await ClaimAsync(catalogue, doubt))];
}
