using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.History;
using RoleAtlas.Core.Tests.Data;
using RoleAtlas.Core.Tests.Editing;

namespace RoleAtlas.Core.Tests.History;

public sealed class KilledEditsTests
{
    private const int Kills = 4;
    private const int MostTold = 8;

    [Fact]
    public async Task Whenever_two_who_edit_at_once_are_killed_every_revision_is_whole_and_none_that_was_told_is_lost()
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var random = new Random();
        var (last, then) = await CheckAsync(catalogue);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var one = EditingProgram.Start(catalogue.File, random.Next());
            using var other = EditingProgram.Start(catalogue.File, random.Next());
            await Task.WhenAll(one.ReadAsync(1 + random.Next(MostTold)), other.ReadAsync(1));

            // Wherever in an edit they are by now.
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 40), TestContext.Current.CancellationToken);
            var told = (await Task.WhenAll(one.KillAsync(), other.KillAsync())).Max();

            var (revision, rows) = await CheckAsync(catalogue);
            // Each may have saved one more that it had no time to tell of.
            Assert.InRange(revision, Math.Max(told, last), Math.Max(told, last) + 2);
            await using var context = catalogue.Database.CreateDbContext();
            Assert.Equal(then, RowsAsJson.Of((await EarlierRows.ReadAsync(context, last, TestContext.Current.CancellationToken))!));
            (last, then) = (revision, rows);
        }
    }

    /// <summary>Opens what was left: it is sound, its rules hold, and the history from the first revision on tells just the rows that are there.</summary>
    private static async Task<(long Revision, string Rows)> CheckAsync(TestCatalogue left)
    {
        using var catalogue = await TestCatalogue.OpenAsync(left.File);
        await using var context = catalogue.Database.CreateDbContext();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        Assert.Equal(["ok"], await context.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(TestContext.Current.CancellationToken));

        var rows = await CatalogueRows.LoadAsync(context, TestContext.Current.CancellationToken);
        Assert.Empty(BrokenRules.In(rows));
        Assert.Equal(rows.Catalogue.Revision, SnapshotBuilder.Build(rows, withDrafts: true).Revision);
        Assert.Equal(
            Enumerable.Range(1, (int)rows.Catalogue.Revision).Select(n => (long)n),
            await context.CatalogueRevisions.Select(r => r.Number).Order().ToListAsync(TestContext.Current.CancellationToken));

        var told = Replayed(await context.CatalogueChanges.OrderBy(c => c.RevisionNumber).ThenBy(c => c.Sequence).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Lines(told.Values), Lines(Rows(rows).Select(r => ChangeJson.Of(r))));
        return (rows.Catalogue.Revision, RowsAsJson.Of(rows));
    }

    /// <summary>What the history tells, each change beginning with what the one before it left.</summary>
    private static Dictionary<object, JsonObject> Replayed(List<CatalogueChangeRow> changes)
    {
        Dictionary<object, JsonObject> state = [];
        foreach (var change in changes)
        {
            var (before, after) = (Read(change.EntityKind, change.Before), Read(change.EntityKind, change.After));
            var key = Key(change.EntityKind, (after ?? before)!);
            Assert.Equal(before?.ToJsonString(), state.GetValueOrDefault(key)?.ToJsonString());
            state.Remove(key);
            if (after is not null)
                state.Add(key, after);
        }
        return state;
    }

    private static object Key(EntityKind kind, JsonObject row) =>
        kind is EntityKind.RetiredSlug ? $"{row["kind"]} {row["slug"]}" : row["id"]!.GetValue<Guid>();

    private static JsonObject? Read(EntityKind kind, string? json) => json is null ? null : ChangeJson.Of(ChangeJson.Read(kind, json));

    private static IEnumerable<object> Rows(CatalogueRows rows) =>
        [.. rows.Areas, .. rows.Roles, .. rows.Responsibilities, .. rows.Sources, .. rows.Claims, .. rows.Decisions, .. rows.RetiredSlugs];

    private static IEnumerable<string> Lines(IEnumerable<JsonObject> rows) => rows.Select(r => r.ToJsonString()).Order(StringComparer.Ordinal);
}
