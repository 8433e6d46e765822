using System.Text.Json.Nodes;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Data;

namespace RoleAtlas.Core.Editing;

/// <summary>One change of an earlier revision that is taken back, property by property.</summary>
/// <param name="change">What was done.</param>
/// <param name="later">What was done since.</param>
/// <param name="texts">Every text that a source had which the revision touched.</param>
/// <param name="catalogue">In which it is taken back.</param>
internal sealed class TakenBackChange(
    CatalogueChangeRow change, LaterChanges later, IReadOnlyList<SourceRevisionRow> texts, EditedCatalogue catalogue)
{
    // Where a row stands in a list says nothing of it, and is numbered anew with every reordering.
    private const string OfNoWeight = "position";

    private readonly JsonObject? before = change.Before is { } json ? Read(change.EntityKind, json) : null;
    private readonly JsonObject? after = change.After is { } json ? Read(change.EntityKind, json) : null;
    private readonly object row = ChangeJson.Read(change.EntityKind, (change.Before ?? change.After)!);

    private EntityRow? Now => catalogue.Rows.Find(change.EntityKind, change.EntityId);

    private RetiredSlugRow? Led => row is RetiredSlugRow slug
        ? catalogue.Rows.RetiredSlugs.Find(s => s.Kind == slug.Kind && s.Slug == slug.Slug)
        : null;

    /// <summary>Why it cannot be taken back; null where it can.</summary>
    public EditProblem? WhyNot()
    {
        if (row is RetiredSlugRow slug)
        {
            return after is not null && Led is { } led && led.EntityId != after["entityId"]!.GetValue<Guid>()
                ? InTheWay($"The former address {slug.Slug} was pointed elsewhere", later.Since(slug.Kind, slug.Slug))
                : null;
        }
        if (after is null)
            return Now is null ? null : Changed(null, "came back");
        if (Now is not { } now)
            return Changed(null, "was deleted");

        var present = ChangeJson.Of(now);
        var touched = before is null ? after.Select(p => p.Key).Where(p => p != OfNoWeight) : Differing(before, after);
        return touched.FirstOrDefault(p => !JsonNode.DeepEquals(present[p], after[p])) is { } property
            ? Changed(property, "was changed again")
            : null;
    }

    /// <summary>Of something that was deleted: it is there again, under its old ids.</summary>
    public void Restore()
    {
        if (row is RetiredSlugRow slug)
        {
            if (Led is null)
                catalogue.Retire(slug.Kind, slug.Slug, slug.EntityId);
            return;
        }

        var restored = (EntityRow)row;
        // Higher than any it has had, or a form that was filled before the deletion would pass for up to date.
        restored.Version = checked((int)change.RevisionNumber + 1);
        catalogue.Add(restored);
        UseText(restored);
    }

    /// <summary>Of something that was changed: what differed is as before.</summary>
    public void PutBack()
    {
        if (row is RetiredSlugRow slug)
        {
            if (Led is { } led)
                led.EntityId = slug.EntityId;
            return;
        }

        var now = Now!;
        foreach (var property in Differing(before!, after!))
        {
            switch (now, row, property)
            {
                // Links to the address of between go on leading somewhere.
                case (SluggedRow slugged, SluggedRow was, "slug"):
                    catalogue.Rename(slugged, was.Slug);
                    break;
                case (ClaimRow claim, ClaimRow was, "roles"):
                    catalogue.SetRoles(claim, was.Roles.Select(r => r.RoleId));
                    break;
                // A position is one in the text of its time, also where a later text left both as they were.
                case (ClaimRow claim, ClaimRow was, "start" or "end"):
                    ChangeJson.Copy(was, claim, property);
                    claim.SourceRevisionId = was.SourceRevisionId;
                    break;
                default:
                    ChangeJson.Copy(row, now, property);
                    break;
            }
        }
        UseText(now);
    }

    /// <summary>Of something that was made: it is gone.</summary>
    public void Remove()
    {
        if (row is not RetiredSlugRow)
            catalogue.Delete(Now!);
        else if (Led is { } led)
            catalogue.Forget(led);
    }

    private void UseText(EntityRow used)
    {
        if (used is not SourceRow source || catalogue.Rows.Texts.Exists(t => t.SourceId == source.Id && t.Number == source.TextRevision))
            return;
        catalogue.Rows.Texts.RemoveAll(t => t.SourceId == source.Id);
        catalogue.Rows.Texts.Add(texts.First(t => t.SourceId == source.Id && t.Number == source.TextRevision));
    }

    private EditProblem Changed(string? property, string what) => InTheWay(
        $"{AtlasWords.Sentence(ChangeNames.Of(change.EntityKind, Now ?? row, catalogue.Rows))} {what}", later.Since(change.EntityId, property));

    private static EditProblem InTheWay(string what, long? since) =>
        new(null, since is null ? $"{what} since." : $"{what} in revision {since}; undo that first.") { Revision = since };

    internal static JsonObject Read(EntityKind kind, string json) => ChangeJson.Of(ChangeJson.Read(kind, json));

    internal static IEnumerable<string> Differing(JsonObject one, JsonObject other) =>
        one.Select(p => p.Key).Where(p => !JsonNode.DeepEquals(one[p], other[p]));
}
