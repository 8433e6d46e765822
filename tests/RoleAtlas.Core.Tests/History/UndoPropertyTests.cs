using System.Text.Json.Nodes;
using CsCheck;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Data;
using RoleAtlas.Core.Tests.Editing;

namespace RoleAtlas.Core.Tests.History;

public sealed class UndoPropertyTests
{
    private const int Edits = 16;

    /// <summary>Found anew where a source's text is another; nobody has edited them.</summary>
    private static readonly string[] Anchoring = ["sourceRevisionId", "exact", "prefix", "suffix", "start", "end", "state"];

    private static readonly Type[] Preparing = [typeof(AddSource), typeof(AddClaims), typeof(Settle), typeof(ChangeText), typeof(AddRole), typeof(AddResponsibility)];

    public static TheoryData<string> EveryKind =>
        [.. typeof(Edit).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Edit)) && t != typeof(UndoRevision)).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task An_edit_of_every_kind_is_taken_back_to_the_last_row(string kind)
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, 7);
        await catalogue.ImportAsync(new ContentFiles().Content());
        var type = typeof(Edit).Assembly.GetType($"{typeof(Edit).Namespace}.{kind}")!;
        for (var tries = 0; tries < 100; tries++)
        {
            var before = await edits.RowsAsync();
            if (!await edits.MakeAsync(type))
            {
                // Not every kind has something to do in the catalogue at first.
                await edits.MakeAsync(Preparing[tries % Preparing.Length]);
                continue;
            }

            var undone = await edits.UndoAsync(before.Catalogue.Revision + 1);
            Assert.Empty(undone.Problems);
            var after = await edits.RowsAsync();
            Assert.Equal(RowsAsJson.Of(before, withRetiredSlugs: false), RowsAsJson.Of(after, withRetiredSlugs: false));
            Assert.Empty(before.RetiredSlugs.Select(s => (s.Kind, s.Slug, s.EntityId)).Except(after.RetiredSlugs.Select(s => (s.Kind, s.Slug, s.EntityId))));
            return;
        }

        Assert.Fail($"{kind} was refused however often it was tried.");
    }

    [Fact]
    public Task Undoing_an_older_revision_takes_back_that_alone_or_names_a_later_one_that_is_in_the_way() => Gen.Int.SampleAsync(async seed =>
    {
        using var catalogue = await TestCatalogue.CreateAsync();
        var edits = new AnyEdits(catalogue, seed);
        for (var i = 0; i < Edits; i++)
        {
            await edits.MakeOneAsync();
            Assert.Empty(BrokenRules.In(await edits.RowsAsync()));
        }

        var last = (await edits.RowsAsync()).Catalogue.Revision;
        foreach (var revision in Enumerable.Range(1, (int)last).OrderBy(r => (r * 7919 + seed) % 101))
        {
            var before = await edits.RowsAsync();
            var result = await edits.UndoAsync(revision);
            Assert.Empty(result.Conflicts);
            Assert.All(result.Problems, p =>
            {
                if (p.DecisionOn is { } decided)
                {
                    // That is enough to be changed; no later revision has to be undone.
                    var on = before.Responsibilities.Find(r => r.Slug == decided)!;
                    Assert.Contains(before.Decisions, d => d.ResponsibilityId == on.Id);
                    return;
                }

                Assert.InRange(p.Revision ?? 0, revision + 1, before.Catalogue.Revision);
                Assert.Contains($"revision {p.Revision}", p.Message, StringComparison.Ordinal);
            });
            var after = await edits.RowsAsync();
            Assert.Empty(BrokenRules.In(after));
            if (result.Succeeded)
                CheckTakenBack(await catalogue.ChangesAsync(revision), ById(before), ById(after));
        }
    }, iter: 8, threads: 1);

    private static void CheckTakenBack(List<CatalogueChangeRow> changes, Dictionary<Guid, JsonObject> before, Dictionary<Guid, JsonObject> after)
    {
        var undone = changes.Where(c => c.EntityKind is not EntityKind.RetiredSlug).ToDictionary(c => c.EntityId);
        foreach (var id in before.Keys.Union(after.Keys))
        {
            var (was, now) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            if (!undone.TryGetValue(id, out var change))
            {
                Assert.Equal(Shown(was), Shown(now));
                continue;
            }

            var (then, made) = (Read(change.EntityKind, change.Before), Read(change.EntityKind, change.After));
            if (then is null || made is null)
            {
                Assert.Equal(Shown(then), Shown(now));
                continue;
            }

            foreach (var property in then.Select(p => p.Key).Where(p => !Followed(p)))
            {
                var expected = JsonNode.DeepEquals(then[property], made[property]) ? was![property] : then[property];
                Assert.True(JsonNode.DeepEquals(expected, now![property]), $"{change.EntityKind} {id} has {now[property]} for {property} and not {expected}.");
            }
        }
    }

    /// <summary>What a claim's words are found to be in another text, and which claims a decision may still name, follows from the rest.</summary>
    private static bool Followed(string property) => Anchoring.Contains(property) || property is "upheld" or "overruled" or "position";

    private static string Shown(JsonObject? row) =>
        row is null ? "gone" : string.Join('\n', row.Where(p => !Followed(p.Key)).Select(p => $"{p.Key}: {p.Value?.ToJsonString()}"));

    private static JsonObject? Read(EntityKind kind, string? json) => json is null ? null : ChangeJson.Of(ChangeJson.Read(kind, json));

    private static Dictionary<Guid, JsonObject> ById(CatalogueRows rows) =>
        new EntityRow[][] { [.. rows.Areas], [.. rows.Roles], [.. rows.Responsibilities], [.. rows.Sources], [.. rows.Claims], [.. rows.Decisions] }
            .SelectMany(r => r).ToDictionary(r => r.Id, ChangeJson.Of);
}
