using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Data;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Editing;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Tests.Editing;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.History;

/// <summary>Edits of every kind, made up for the catalogue as it is; null where that has nothing to do one to.</summary>
internal sealed class EveryEdit
{
    private static readonly string[] Words = ["Cooks", "mind", "the", "ovens", "and", "bakers", "keep", "people", "happy", "with", "bread"];

    private readonly Random random;
    private int made;

    public EveryEdit(Random random)
    {
        this.random = random;
        Kinds = new()
        {
            [typeof(AddRole)] = _ => new AddRole($"Role {Next()}", $"R{made}", $"role-{made}", "", [$"alias {made}"]),
            [typeof(ChangeRole)] = rows => Any(rows.Roles) is { } r ? new ChangeRole(Seen.Of(r), $"Role {Next()}", $"R{made}", Slug(r, "role"), $"Does {made}.", []) : null,
            [typeof(DeleteRole)] = rows => Any(rows.Roles) is { } r ? new DeleteRole(Seen.Of(r)) : null,
            [typeof(MergeRoles)] = rows => Any(rows.Roles) is { } r ? new MergeRoles(Seen.Of(r), Seen.Of(Any(rows.Roles)!)) : null,
            [typeof(ReorderRoles)] = rows => new ReorderRoles(rows.RoleOrder(), Shuffled(rows.Roles)),
            [typeof(AddArea)] = _ => new AddArea($"Area {Next()}", $"area-{made}", ""),
            [typeof(ChangeArea)] = rows => Any(rows.Areas) is { } a ? new ChangeArea(Seen.Of(a), $"Area {Next()}", Slug(a, "area"), $"Where {made} is done.") : null,
            [typeof(DeleteArea)] = rows => Any(rows.Areas) is { } a ? new DeleteArea(Seen.Of(a)) : null,
            [typeof(MergeAreas)] = rows => Any(rows.Areas) is { } a ? new MergeAreas(Seen.Of(a), Seen.Of(Any(rows.Areas)!)) : null,
            [typeof(ReorderAreas)] = rows => new ReorderAreas(rows.AreaOrder(), Shuffled(rows.Areas)),
            [typeof(AddResponsibility)] = rows => Any(rows.Areas) is { } a ? new AddResponsibility($"Doing {Next()}", a.Id, $"doing-{made}", "", []) : null,
            [typeof(ChangeResponsibility)] = rows => Any(rows.Responsibilities) is { } r
                ? new ChangeResponsibility(Seen.Of(r), $"Doing {Next()}", Any(rows.Areas)!.Id, Slug(r, "doing"), $"Said {made}.", [$"alias {made}"]) : null,
            [typeof(MoveResponsibilities)] = rows => new MoveResponsibilities([.. Some(rows.Responsibilities).Select(Seen.Of)], Any(rows.Areas)?.Id ?? default),
            [typeof(DeleteResponsibilities)] = rows => Any(rows.Responsibilities) is { } r ? new DeleteResponsibilities([Seen.Of(r)]) : null,
            [typeof(MergeResponsibilities)] = rows => Any(rows.Responsibilities) is { } r ? new MergeResponsibilities(Seen.Of(r), Seen.Of(Any(rows.Responsibilities)!)) : null,
            [typeof(SplitResponsibility)] = rows => Any(rows.Claims.Where(c => c.ResponsibilityId is not null)) is { } claim
                && rows.Responsibilities.Find(r => r.Id == claim.ResponsibilityId) is { } of
                ? new SplitResponsibility(Seen.Of(of), $"Doing {Next()}", of.AreaId, $"doing-{made}", "", [claim.Id]) : null,
            [typeof(ReorderResponsibilities)] = rows => new ReorderResponsibilities(rows.ResponsibilityOrder(), Shuffled(rows.Responsibilities)),
            [typeof(AddSource)] = _ => new AddSource($"Source {Next()}", "Post", $"source-{made}", Text()) { IsDraft = random.Next(2) == 0 },
            [typeof(ChangeSource)] = rows => Any(rows.Sources) is { } s
                ? ChangeSource.Of(s) with { Title = $"Source {Next()}", Slug = Slug(s, "source"), IsDraft = random.Next(2) == 0, Hashtags = [$"tag{made}"], Order = s.Order + random.Next(2) } : null,
            [typeof(DeleteSource)] = rows => Any(rows.Sources) is { } s ? new DeleteSource(Seen.Of(s)) : null,
            [typeof(ReorderSources)] = rows => new ReorderSources(rows.SourceOrder(), Shuffled(rows.Sources)),
            [typeof(ChangeText)] = rows => Any(rows.Sources) is { } s ? new ChangeText(Seen.Of(s), Text(rows.Texts.Find(t => t.SourceId == s.Id)!.Plain)) : null,
            [typeof(PublishSource)] = rows => Any(rows.Sources) is { } s ? new PublishSource(Seen.Of(s)) : null,
            [typeof(MakeDraft)] = rows => Any(rows.Sources) is { } s ? new MakeDraft(Seen.Of(s)) : null,
            [typeof(AddClaims)] = rows => Place(rows) is var (source, start, end)
                ? new AddClaims(source.Id, source.TextRevision, start, end, [Meaning(rows), Meaning(rows)]) : null,
            [typeof(ChangeClaim)] = rows => Any(rows.Claims) is { } c ? new ChangeClaim(Seen.Of(c), Meaning(rows)) : null,
            [typeof(RecutClaim)] = rows => Any(rows.Claims) is { } c && Place(rows, c.SourceId) is var (source, start, end)
                ? new RecutClaim(Seen.Of(c), source.TextRevision, start, end) : null,
            [typeof(DeleteClaims)] = rows => Some(rows.Claims) is { Count: > 0 } some ? new DeleteClaims([.. some.Select(Seen.Of)]) : null,
            [typeof(AcceptProposal)] = rows => Any(rows.Claims) is { } c && Place(rows, c.SourceId) is var (source, start, end)
                ? new AcceptProposal([Seen.Of(c)], new AnchorProposal(start, end, Plain(rows, source)[start..end], 0.5)) : null,
            [typeof(RecutExcerpt)] = rows => Any(rows.Claims) is { } c && Place(rows, c.SourceId) is var (source, start, end)
                ? new RecutExcerpt([Seen.Of(c)], start, end, Plain(rows, source)[start..end]) : null,
            [typeof(LeaveOrphaned)] = rows => Any(rows.Claims.Where(c => c.State is ExcerptState.NeedsReview)) is { } c ? new LeaveOrphaned([Seen.Of(c)]) : null,
            [typeof(Settle)] = Settlement,
            [typeof(ConfirmDecision)] = rows => Any(rows.Decisions) is { } d ? new ConfirmDecision(Seen.Of(d), d.Decided.AddDays(Next())) : null,
            [typeof(TakeBackDecision)] = rows => Any(rows.Decisions) is { } d ? new TakeBackDecision(Seen.Of(d)) : null,
            [typeof(EditsTogether)] = rows => new EditsTogether($"Two things, {Next()}", [Kinds![typeof(AddRole)](rows)!, Kinds[typeof(ReorderAreas)](rows)!]),
        };
    }

    public Dictionary<Type, Func<CatalogueRows, Edit?>> Kinds { get; }

    public Edit? Any(CatalogueRows rows) => Any(Kinds.Values)!(rows);

    private Settle? Settlement(CatalogueRows rows)
    {
        if (Any(rows.Responsibilities) is not { } row || rows.Roles.Count == 0)
            return null;
        var claims = rows.Claims.Where(c => c.ResponsibilityId == row.Id).Select(c => c.Id).ToList();
        var decision = rows.Decisions.Find(d => d.ResponsibilityId == row.Id);
        return new Settle(row.Id, decision is null ? null : Seen.Of(decision), new Dictionary<Guid, RaciLetter> { [Any(rows.Roles)!.Id] = Any(Enum.GetValues<RaciLetter>()) },
            $"Because of {Next()}.", [.. claims.Take(1)], [.. claims.Skip(1).Take(1)], "The team", new DateOnly(2024, 3, 12), null);
    }

    private ClaimMeaning Meaning(CatalogueRows rows)
    {
        Guid[] roles = [.. Some(rows.Roles).Select(r => r.Id)];
        return random.Next(2) == 0 && Any(rows.Responsibilities) is { } row
            ? new ClaimMeaning(ClaimKind.Responsibility, roles, row.Id, roles.Length > 1 ? Stance.Shares : Any(Enum.GetValues<Stance>()), null, null)
            : new ClaimMeaning(ClaimKind.Trait, roles, null, null, $"Trait {Next()}", $"Note {made}");
    }

    private (SourceRow Source, int Start, int End)? Place(CatalogueRows rows, Guid? source = null)
    {
        if ((source is null ? Any(rows.Sources) : rows.Sources.Find(s => s.Id == source)) is not { } row)
            return null;
        var text = SourceText.Parse(rows.Texts.Find(t => t.SourceId == row.Id)!.Markdown);
        var from = random.Next(text.Plain.Length);
        return ExcerptCut.Whole(text, from, from + 6 + random.Next(30)) is var (start, end) ? (row, start, end) : null;
    }

    private static string Plain(CatalogueRows rows, SourceRow source) => SourceText.Parse(rows.Texts.Find(t => t.SourceId == source.Id)!.Markdown).Plain;

    /// <summary>Another text, which may keep a part of the one there was.</summary>
    private SourceText Text(string before = "")
    {
        // Where one word is another, excerpts are in doubt; where much is gone, they are lost.
        if (before.Length > 0 && random.Next(2) == 0)
            return SourceText.Parse($"{before.Replace(Any(Words)!, $"word{Next()}", StringComparison.Ordinal)}\n");
        var kept = before[..random.Next(before.Length + 1)];
        return SourceText.Parse($"{string.Join(' ', Enumerable.Range(0, 4 + random.Next(8)).Select(_ => Any(Words)))} {Next()}.\n\n{kept}\n");
    }

    private string Slug(SluggedRow row, string noun) => random.Next(2) == 0 ? row.Slug : $"{noun}-{random.Next(made + 1)}";

    private int Next() => ++made;

    private List<Guid> Shuffled(IEnumerable<EntityRow> rows) => [.. rows.Select(r => r.Id).OrderBy(_ => random.Next())];

    private List<T> Some<T>(List<T> list) => [.. list.OrderBy(_ => random.Next()).Take(1 + random.Next(2))];

    private T? Any<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list[random.Next(list.Count)] : default;
}
