using System.Text.Json;
using CsCheck;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;

namespace RoleAtlas.Core.Tests.Editing;

/// <summary>What must hold after any edits, one after the other.</summary>
public sealed class EditSequenceTests
{
    private sealed record Step(int Verb, int One, int Two, string Name);

    private static readonly Gen<Step[]> AnySteps = Gen.Select(
        Gen.Int[0, 17], Gen.Int[0, 50], Gen.Int[0, 50], Gen.OneOf("Baker", "Lead", "Keeper of fire", "Vs", "Café"),
        (verb, one, two, name) => new Step(verb, one, two, name)).Array[5, 30];

    [Fact]
    public async Task The_snapshot_builds_addresses_lead_on_and_nothing_is_touched_that_was_not_meant() =>
        await AnySteps.SampleAsync(async steps =>
        {
            using var kitchen = await EditedKitchen.CreateAsync();
            await kitchen.DecideAsync("ovens", ["aaaaa2"], ("cook", RaciLetter.Accountable), ("baker", RaciLetter.Responsible));
            await kitchen.DecideAsync("fire", ["aaaaa3", "bbbbb3"], ("baker", RaciLetter.Accountable));
            var before = await kitchen.RowsAsync();
            var led = Led(before).ToDictionary();
            var known = BrokenRules.In(before);
            foreach (var step in steps)
            {
                if (EditOf(step, before) is not var (edit, named))
                    continue;
                var preview = await kitchen.PreviewAsync(edit);
                var result = await kitchen.SaveAsync(edit);
                var after = await kitchen.RowsAsync();

                Assert.Equal(preview.CanBeSaved, result.Succeeded);
                Assert.Equal(preview.Problems, result.Problems);
                await kitchen.Stored.SnapshotAsync();
                Assert.Empty(BrokenRules.In(after).Except(known));
                Follow(led, before, after, edit);
                Assert.All(Touched(before, after), id => Assert.Contains(id, named));
                before = after;
            }
        }, iter: 8, threads: 1);

    /// <summary>The edit, and the ids of what it may touch; null where the catalogue has nothing to do it to.</summary>
    private static (Edit Edit, HashSet<Guid> Named)? EditOf(Step step, CatalogueRows rows)
    {
        var (role, other) = (At(rows.Roles, step.One), At(rows.Roles, step.Two));
        var (area, otherArea) = (At(rows.Areas, step.One), At(rows.Areas, step.Two));
        var (row, otherRow) = (At(rows.Responsibilities, step.One), At(rows.Responsibilities, step.Two));
        var source = At(rows.Sources, step.One);
        string Free(EntityKind kind, Guid? own = null) => rows.FreeSlug(kind, step.Name, own);
        return step.Verb switch
        {
            0 => New(new AddRole(step.Name, "X", Free(EntityKind.Role), "", []), e => e.Id),
            1 => New(new AddArea(step.Name, Free(EntityKind.Area), ""), e => e.Id),
            2 when area is not null => New(new AddResponsibility(step.Name, area.Id, Free(EntityKind.Responsibility), "", []), e => e.Id),
            3 when role is not null => (new ChangeRole(Seen.Of(role), step.Name, "Y", Free(EntityKind.Role, role.Id), "", [step.Name]), [role.Id]),
            4 when area is not null => (new ChangeArea(Seen.Of(area), step.Name, Free(EntityKind.Area, area.Id), ""), [area.Id]),
            5 when row is not null && area is not null => (new ChangeResponsibility(Seen.Of(row), step.Name, area.Id, Free(EntityKind.Responsibility, row.Id), "", []), [row.Id]),
            // Taken by another, or once: refused more often than not.
            6 when role is not null => (new ChangeRole(Seen.Of(role), step.Name, "Y", "baker", "", []), [role.Id]),
            7 when row is not null => (new DeleteResponsibilities([Seen.Of(row)]), [row.Id, .. OnRow(rows, row.Id), .. Deciding(rows)]),
            8 when area is not null => (new DeleteArea(Seen.Of(area)),
                [area.Id, .. Within(rows, area.Id), .. Within(rows, area.Id).SelectMany(r => OnRow(rows, r)), .. Deciding(rows)]),
            9 when role is not null => (new DeleteRole(Seen.Of(role)), [role.Id, .. OfRole(rows, role.Id), .. Deciding(rows)]),
            10 when role is not null && other is not null => (new MergeRoles(Seen.Of(role), Seen.Of(other)),
                [role.Id, other.Id, .. OfRole(rows, role.Id), .. OfRole(rows, other.Id), .. Deciding(rows)]),
            11 when area is not null && otherArea is not null => (new MergeAreas(Seen.Of(area), Seen.Of(otherArea)),
                [area.Id, otherArea.Id, .. Within(rows, area.Id)]),
            12 when row is not null && otherRow is not null => (new MergeResponsibilities(Seen.Of(row), Seen.Of(otherRow)),
                [row.Id, otherRow.Id, .. OnRow(rows, row.Id), .. OnRow(rows, otherRow.Id), .. Deciding(rows)]),
            13 when row is not null && OnRow(rows, row.Id).FirstOrDefault(rows.Claims.Select(c => c.Id).Contains) is var claim && claim != default =>
                Split(new SplitResponsibility(Seen.Of(row), step.Name, row.AreaId, Free(EntityKind.Responsibility), "", [claim]), claim, rows),
            14 => (new ReorderRoles(rows.RoleOrder(), [.. rows.Roles.Select(r => r.Id).OrderDescending()]), [.. rows.Roles.Select(r => r.Id)]),
            15 when row is not null => (new ReorderResponsibilities(rows.ResponsibilityOrder(), [row.Id]), [.. Within(rows, row.AreaId)]),
            16 when source is not null => (ChangeSource.Of(source) with { Title = step.Name, Slug = Free(EntityKind.Source, source.Id), IsDraft = !source.IsDraft }, [source.Id]),
            17 when source is not null => (new DeleteSource(Seen.Of(source)), [source.Id, .. rows.Claims.Where(c => c.SourceId == source.Id).Select(c => c.Id), .. Deciding(rows)]),
            _ => null,
        };
    }

    private static (Edit, HashSet<Guid>) New<TEdit>(TEdit edit, Func<TEdit, Guid> id) where TEdit : Edit => (edit, [id(edit)]);

    private static (Edit, HashSet<Guid>) Split(SplitResponsibility split, Guid claim, CatalogueRows rows) =>
        (split, [split.Id, claim, .. Deciding(rows)]);

    private static T? At<T>(List<T> list, int index) where T : class => list.Count == 0 ? null : list[index % list.Count];

    private static IEnumerable<Guid> Within(CatalogueRows rows, Guid area) => rows.Responsibilities.Where(r => r.AreaId == area).Select(r => r.Id);

    private static IEnumerable<Guid> OnRow(CatalogueRows rows, Guid id) => rows.Claims.Where(c => c.ResponsibilityId == id).Select(c => c.Id);

    private static IEnumerable<Guid> OfRole(CatalogueRows rows, Guid id) => rows.Claims.Where(c => c.Roles.Exists(r => r.RoleId == id)).Select(c => c.Id);

    private static IEnumerable<Guid> Deciding(CatalogueRows rows) => rows.Decisions.Select(d => d.Id);

    /// <summary>Where every address leads, the present and the former ones.</summary>
    private static IEnumerable<KeyValuePair<(EntityKind, string), Guid>> Led(CatalogueRows rows)
    {
        var present = rows.Areas.Select(r => ((EntityKind.Area, r.Slug), r.Id))
            .Concat(rows.Roles.Select(r => ((EntityKind.Role, r.Slug), r.Id)))
            .Concat(rows.Responsibilities.Select(r => ((EntityKind.Responsibility, r.Slug), r.Id)))
            .Concat(rows.Sources.Select(r => ((EntityKind.Source, r.Slug), r.Id)))
            .Concat(rows.RetiredSlugs.Select(r => ((r.Kind, r.Slug), r.EntityId)));
        return present.Select(p => KeyValuePair.Create(p.Item1, p.Item2));
    }

    /// <summary>Every address that led somewhere leads there still, or to what that was merged into, unless it was deleted.</summary>
    private static void Follow(Dictionary<(EntityKind, string), Guid> led, CatalogueRows before, CatalogueRows after, Edit edit)
    {
        var now = Led(after).ToDictionary();
        var gone = Ids(before).Except(Ids(after)).ToHashSet();
        var into = edit switch
        {
            MergeRoles merge => merge.Into.Id,
            MergeAreas merge => merge.Into.Id,
            MergeResponsibilities merge => merge.Into.Id,
            _ => (Guid?)null,
        };
        foreach (var (address, id) in led.ToList())
        {
            if (!gone.Contains(id))
            {
                Assert.Equal(id, now[address]);
            }
            else if (into is not null)
            {
                Assert.Equal(into.Value, now[address]);
            }
            else if (!now.ContainsKey(address))
            {
                led.Remove(address);
            }
        }
        foreach (var (address, id) in now)
            led[address] = id;
    }

    private static IEnumerable<Guid> Ids(CatalogueRows rows) => All(rows).Select(r => r.Id);

    private static IEnumerable<EntityRow> All(CatalogueRows rows) =>
        [.. rows.Areas, .. rows.Roles, .. rows.Responsibilities, .. rows.Sources, .. rows.Claims, .. rows.Decisions];

    private static IEnumerable<Guid> Touched(CatalogueRows before, CatalogueRows after)
    {
        var (earlier, later) = (All(before).ToDictionary(r => r.Id, Whole), All(after).ToDictionary(r => r.Id, Whole));
        return earlier.Keys.Union(later.Keys).Where(id => earlier.GetValueOrDefault(id) != later.GetValueOrDefault(id));
    }

    private static string Whole(EntityRow row) => $"{row.Version}|{JsonSerializer.Serialize<object>(row)}"
        + (row is ClaimRow claim ? string.Join(',', claim.Roles.Select(r => r.RoleId).Order()) : "");
}
