using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Files;

/// <summary>A matrix or a comparison as tables: one row a responsibility; one row a claim and role; and what it is.</summary>
internal sealed class RoleTableSheets(RoleTable table, FileOrigin origin)
{
    public Sheet Responsibilities => table.IsAgreed ? Agreed : BySources;

    /// <summary>The long form: a claim that names several roles together stands once for each, under the same id.</summary>
    public Sheet Claims => new(
        "Claims",
        [
            new("Area", 22), new("Responsibility", 38), new("Role", 20), new("What is said", 14), new("Together with", 20), new("Exact words", 70),
            new("Source number", 9), new("Source", 36), new("Kind", 18), new("Author", 18), new("Published", 12), new("Note", 40), new("Link", 30),
            new("Original", 30), new("Claim", 10),
        ],
        from said in table.Claims
        from role in said.Roles
        select ClaimCells(said.Row.Responsibility, said.Claim, role));

    public Sheet About => new("About", [new("What", 24), new("", 100)],
    [
        [new("Title"), new(table.Title)],
        [new("In words"), new(table.Words)],
        [new("Limited to"), new(table.Limits.Length == 0 ? "Nothing is left out." : table.Limits)],
        .. table.Notices.Concat(origin.Notices).Select(n => (SheetCell[])[new("Notice"), new(n)]),
        [new("Page"), Link(table.Page)],
        [new("Catalogue revision"), new(table.Snapshot.Revision)],
        .. origin.Line is { } line ? [[new("State"), new(line)]] : (SheetCell[][])[],
        [new("Responsibilities"), new(table.Rows.Count)],
        [new("Roles"), new(AtlasWords.List([.. table.Roles.Take(RolesNamed).Select(r => r.Name), .. table.Roles.Count > RolesNamed ? [$"{table.Roles.Count - RolesNamed} more"] : (string[])[]]))],
        [new("No source says"), new("Nobody has written it down here. That is silence, not a no.")],
        [new("How verdicts come about"), Link(AtlasUrls.Method)],
        [new("Rights"), new(FileOrigin.Rights)],
    ]);

    private const int RolesNamed = 50;

    private Sheet BySources => new(
        "Responsibilities",
        [
            new("Area", 22), new("Responsibility", 42), new("Verdict", 26),
            .. table.Roles.SelectMany(r => (SheetColumn[])[new(r.Name, 18), new($"{r.Name}: sources", 10)]),
            new("Counted", 46), new("Agreed", 40), new("Link", 30),
        ],
        table.Rows.Select(row => (IReadOnlyList<SheetCell>)
        [
            .. Head(row), new(row.Verdict.Label()),
            .. row.Cells.SelectMany(c => (SheetCell[])[new(c.Label()), new(c.SourceCount)]),
            new(VerdictExplanation.FactsOf(row)), new(table.DecisionOn(row) is { } d ? DecisionWords.Agreed(d.Letters) : null),
            Link(AtlasUrls.Responsibility(row.Responsibility)),
        ]));

    private Sheet Agreed => new(
        "Responsibilities",
        [
            new("Area", 22), new("Responsibility", 42), new("Settled", 10),
            .. table.Roles.Select(r => new SheetColumn(r.Name, 22)),
            new("Because", 50), new("Agreed by", 24), new("Agreed on", 12), new("Look at it again on", 12), new("Departs from the sources because", 46),
            new("Verdict of the sources", 26), new("Link", 30),
        ],
        table.Rows.Select(row => (IReadOnlyList<SheetCell>)(table.DecisionOn(row) is not { } decision
            ? [.. Head(row), new("No"), .. table.Roles.Select(_ => default(SheetCell)), default, default, default, default, default, new(row.Verdict.Label()), Link(AtlasUrls.Responsibility(row.Responsibility))]
            :
            [
                .. Head(row), new("Yes"), .. table.Roles.Select(r => new SheetCell(AgreedLetters.Of(decision, r))),
                new(decision.Reason), new(decision.DecidedBy), new(decision.Decided), new(decision.Review),
                new(Departure.Of(table.Snapshot, decision) is { } departure ? DecisionWords.Because(departure) : null),
                new(row.Verdict.Label()), Link(AtlasUrls.Agreed(row.Responsibility)),
            ])));

    private SheetCell[] Head(AtlasRow row) =>
        [new(row.Responsibility.Area.Name), new(row.Responsibility.Name, origin.Address(AtlasUrls.Responsibility(row.Responsibility)))];

    private SheetCell[] ClaimCells(Responsibility responsibility, Claim claim, Role role)
    {
        var (source, link) = (claim.Source, origin.Address(AtlasUrls.Claim(claim)));
        var note = string.Join(' ', new[] { claim.Note, claim.Excerpt.State.Lost() is { } lost ? $"{AtlasWords.Sentence(lost)}." : null }.Where(n => n is not null));
        return
        [
            new(responsibility.Area.Name), new(responsibility.Name), new(role.Name), new(AtlasWords.Label(claim.Stance!.Value)),
            new(AtlasWords.List([.. claim.Roles.Where(r => r != role).Select(r => r.Name)])), new(claim.Excerpt.Exact, link),
            new(source.Order), new(source.Title, origin.Address(AtlasUrls.Source(source))), new(source.Kind), new(source.Author), new(source.Published),
            new(note), new(link, link), new(source.Link?.AbsoluteUri, source.Link?.AbsoluteUri), new(claim.Id),
        ];
    }

    private SheetCell Link(string path) => new(origin.Address(path), origin.Address(path));
}
