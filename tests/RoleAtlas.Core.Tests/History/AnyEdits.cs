using Microsoft.EntityFrameworkCore;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Content;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Text;
using RoleAtlas.Core.Tests.Content;
using RoleAtlas.Core.Tests.Data;

namespace RoleAtlas.Core.Tests.History;

/// <summary>Edits of every kind of row, as they come: some change much, some nothing, some are refused.</summary>
internal sealed class AnyEdits(TestCatalogue catalogue, int seed)
{
    private readonly Random random = new(seed);
    private int made;

    public async Task<CatalogueRows> RowsAsync()
    {
        await using var context = catalogue.Database.CreateDbContext();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await CatalogueRows.LoadAsync(context, TestContext.Current.CancellationToken);
    }

    public async Task MakeOneAsync()
    {
        var rows = await RowsAsync();
        var n = ++made;
        if (random.Next(8) == 0 || rows.Roles.Count < 2 || rows.Claims.Count < 2)
            await ImportAsync(n, deleteMissing: rows.Decisions.Count == 0 && random.Next(2) == 0);
        else if (random.Next(8) == 0)
            await UndoAsync(random.NextInt64(1, rows.Catalogue.Revision + 1));
        else
            await SaveAsync(Next(rows, n));
    }

    public Task<EditResult> SaveAsync(Edit edit) =>
        new CatalogueEditor(catalogue.Database, TimeProvider.System).SaveAsync(edit, "Ada", TestContext.Current.CancellationToken);

    public async Task<EditResult> UndoAsync(long revision) =>
        await SaveAsync((await UndoRevision.ReadAsync(catalogue.Database, revision, TestContext.Current.CancellationToken))!);

    private Task<ImportResult> ImportAsync(int n, bool deleteMissing)
    {
        var files = new ContentFiles();
        if (random.Next(2) == 0)
            files.Edit("sources/03-who-does-what.md", "Product managers", $"Now, {n}, product managers");
        if (random.Next(2) == 0)
            files.Edit("catalog.yml", "name: Delivery", $"name: Delivery {n}");
        if (random.Next(3) == 0)
            files.Edit("claims/03-who-does-what.yml", "note: Said in passing.", $"note: Said {n} times.");
        return catalogue.ImportAsync(files.Content(), deleteMissing);
    }

    private Edit Next(CatalogueRows rows, int n) => random.Next(13) switch
    {
        0 => new AddRole($"Role {n}", $"R{n}", $"role-{n}", "", [$"alias {n}"]),
        1 => new ChangeRole(Seen.Of(Any(rows.Roles)), $"Role {n}", $"R{n}", random.Next(2) == 0 ? $"role-{n}" : Any(rows.Roles).Slug, $"Does {n}.", []),
        2 => new DeleteRole(Seen.Of(Any(rows.Roles))),
        3 => new MergeRoles(Seen.Of(Any(rows.Roles)), Seen.Of(Any(rows.Roles))),
        4 => new ReorderRoles([.. rows.Roles.Select(r => r.Id).OrderBy(_ => random.Next())]),
        5 => new EditsTogether($"Two things, {n}", [new AddRole($"Role {n}", "R", $"role-{n}", "", []), new DeleteRole(Seen.Of(Any(rows.Roles)))]),
        6 => new TestEdit(c => c.SetRoles(Any(c.Rows.Claims), [Any(c.Rows.Roles).Id])),
        7 => new TestEdit(c => c.DeleteClaim(Any(c.Rows.Claims))),
        8 => new TestEdit(c => Any(c.Rows.Claims).Note = $"Note {n}"),
        9 => new TestEdit(c => Any(c.Rows.Sources).IsDraft ^= true),
        10 => new TestEdit(c => c.Rename(Any(c.Rows.Responsibilities), $"responsibility-{random.Next(4)}")),
        11 => new TestEdit(c => Decide(c, n)),
        _ => new TestEdit(c => Rewrite(c, n)),
    };

    private void Decide(EditedCatalogue catalogue, int n)
    {
        if (catalogue.Rows.Decisions is [var decision, ..])
        {
            if (random.Next(2) == 0)
                catalogue.Delete(decision);
            else
                (decision.Reason, decision.Letters) = ($"Reason {n}", new() { [Any(catalogue.Rows.Roles).Id] = RaciLetter.Consulted });
            return;
        }

        catalogue.Add(new DecisionRow
        {
            ResponsibilityId = Any(catalogue.Rows.Responsibilities).Id,
            Letters = new() { [Any(catalogue.Rows.Roles).Id] = RaciLetter.Accountable },
            Upheld = [Any(catalogue.Rows.Claims).Id],
            Decided = new DateOnly(2026, 3, 12),
        });
    }

    /// <summary>A new text of a source, with a claim on it.</summary>
    private void Rewrite(EditedCatalogue catalogue, int n)
    {
        var source = Any(catalogue.Rows.Sources);
        var text = new SourceRevisionRow
        {
            SourceId = source.Id, Number = catalogue.Rows.LastTextRevisions[source.Id] + 1, Markdown = $"Words {n}, and other words.\n",
            Plain = $"Words {n}, and other words.", PipelineVersion = AtlasPipeline.Version, Created = catalogue.Now,
        };
        catalogue.Add(text);
        source.TextRevision = text.Number;
        foreach (var lost in catalogue.Rows.Claims.Where(c => c.SourceId == source.Id))
            lost.State = ExcerptState.Orphaned;
        var claim = new ClaimRow
        {
            PublicId = ClaimId.New($"{n}", catalogue.Rows.Claims.Select(c => c.PublicId).ToHashSet()), SourceId = source.Id, SourceRevisionId = text.Id,
            Kind = ClaimKind.Trait, Label = $"Trait {n}", Exact = $"Words {n}", End = $"Words {n}".Length,
        };
        catalogue.Add(claim);
        catalogue.SetRoles(claim, [Any(catalogue.Rows.Roles).Id]);
    }

    private T Any<T>(List<T> list) => list[random.Next(list.Count)];
}

/// <summary>Whatever a test wants done.</summary>
internal sealed record TestEdit(Action<EditedCatalogue> Do, string What = "Did something") : Edit
{
    internal override string Summarise(CatalogueRows rows) => What;

    internal override void Apply(EditedCatalogue catalogue) => Do(catalogue);
}
