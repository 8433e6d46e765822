using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Core.Tests.Editing;

/// <summary>The baker and the cook are each given the ovens by one source; both write the menu together; the waiter minds the till.</summary>
public sealed class VoiceChangeTests
{
    [Theory]
    [InlineData(1, "baker", "ovens", Stance.Supports, "The source, which gives it to the cook, now also says that the baker helps; the verdict on minding the ovens stays “Sources disagree”.")]
    [InlineData(1, "cook", "ovens", Stance.Supports, "The source, which gives it to the cook, now also says that the cook helps; the verdict on minding the ovens stays “Sources disagree”.")]
    [InlineData(2, "baker", "ovens", Stance.Leads, "Adds no voice: the source already has one for baker; the verdict on minding the ovens stays “Sources disagree”.")]
    [InlineData(2, "baker", "menu", Stance.Leads, "Adds one voice for baker; the verdict on writing the menu stays “Shared”.")]
    [InlineData(2, "baker", "menu", Stance.Shares, "Adds one voice for baker with others; the verdict on writing the menu stays “Shared”.")]
    [InlineData(2, "baker cook", "menu", Stance.Shares, "Adds one voice for baker and cook together; the verdict on writing the menu stays “Shared”.")]
    [InlineData(1, "waiter", "till", Stance.Leads, "Adds one voice for waiter; the verdict on minding the till stays “Only waiter, so far”.")]
    [InlineData(1, "cook", "till", Stance.Excluded, "Adds one voice that it is not cook’s; the verdict on minding the till stays “Only waiter, so far”.")]
    [InlineData(1, "cook", "till", Stance.Leads, null)]
    public async Task A_claim_says_what_voice_it_adds_where_the_verdict_stays(int source, string roles, string responsibility, Stance stance, string? said)
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        var of = rows.Source(source);

        var preview = await kitchen.PreviewAsync(new AddClaims(of.Id, of.TextRevision, 0, 20, [new ClaimMeaning(
            ClaimKind.Responsibility, [.. roles.Split(' ').Select(r => rows.Role(r).Id)], rows.Responsibility(responsibility).Id, stance, null, null)]));

        Assert.True(preview.CanBeSaved);
        Assert.Equal(said, preview.VoiceChanges.SingleOrDefault(v => v.Row.Responsibility.Slug == responsibility)?.InWords());
        Assert.Equal(said is null, preview.VerdictChanges.Any(v => v.Responsibility.Slug == responsibility));
    }

    [Fact]
    public async Task A_voice_that_says_less_than_before_is_told_with_both()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        var of = rows.Source(1);
        await kitchen.SaveAsync(new AddClaims(of.Id, of.TextRevision, 0, 20, [new ClaimMeaning(
            ClaimKind.Responsibility, [rows.Role("baker").Id], rows.Responsibility("ovens").Id, Stance.Supports, null, null)]));
        rows = await kitchen.RowsAsync();
        var added = rows.Claims.Single(c => c.SourceId == of.Id && c.Stance == Stance.Supports);

        var preview = await kitchen.PreviewAsync(new DeleteClaims([Seen.Of(added)]));

        Assert.Equal(
            "So far the source gives it to the cook and says that the baker helps; now it gives it to the cook; the verdict on minding the ovens stays “Sources disagree”.",
            Assert.Single(preview.VoiceChanges).InWords());
    }

    [Fact]
    public async Task A_voice_that_is_taken_away_is_told_as_well()
    {
        using var kitchen = await EditedKitchen.CreateAsync();
        var rows = await kitchen.RowsAsync();
        var of = rows.Source(2);
        await kitchen.SaveAsync(new AddClaims(of.Id, of.TextRevision, 0, 20, [new ClaimMeaning(
            ClaimKind.Responsibility, [rows.Role("baker").Id], rows.Responsibility("menu").Id, Stance.Leads, null, null)]));
        rows = await kitchen.RowsAsync();
        var added = rows.Claims.Single(c => c.SourceId == of.Id && c.ResponsibilityId == rows.Responsibility("menu").Id);

        var preview = await kitchen.PreviewAsync(new DeleteClaims([Seen.Of(added)]));

        Assert.Equal("Takes away the voice for baker; the verdict on writing the menu stays “Shared”.", Assert.Single(preview.VoiceChanges).InWords());
    }
}
