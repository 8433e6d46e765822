using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Decisions;
using RoleAtlas.Core.Tests.Atlas;

namespace RoleAtlas.Core.Tests.Decisions;

/// <summary>Puts decisions over small catalogues, out of lines: <c>"risk: pd A, pj R"</c>.</summary>
internal static class TestDecisions
{
    public static readonly DateOnly Day = new(2026, 5, 4);

    /// <summary>Whatever may be agreed on these rows; a row without any letter is not settled.</summary>
    public static readonly Gen<string[]> AnyDecisions = Gen.OneOf("R", "A", "A/R", "C", "I", "")
        .Array[TestAtlas.RoleSlugs.Length].Array[TestAtlas.RowSlugs.Length]
        .Select(rows => rows
            .Select((letters, row) => (Row: TestAtlas.RowSlugs[row], Parts: letters
                .Select((letter, role) => letter.Length == 0 ? "" : $"{TestAtlas.RoleSlugs[role]} {letter}").Where(p => p.Length > 0).ToList()))
            .Where(d => d.Parts.Count > 0)
            .Select(d => $"{d.Row}: {string.Join(", ", d.Parts)}").ToArray());

    public static AtlasSnapshot Settled(this AtlasSnapshot snapshot, params IEnumerable<string> lines) =>
        snapshot.Settled([.. lines.Select(line => Of(snapshot, line))]);

    public static AtlasSnapshot Settled(this AtlasSnapshot snapshot, params IReadOnlyList<Decision> decisions) => new(
        snapshot.CatalogueId, snapshot.Revision, snapshot.Areas, snapshot.Roles, snapshot.Responsibilities, snapshot.Sources, snapshot.Claims,
        decisions: decisions);

    public static Decision Of(AtlasSnapshot snapshot, string line)
    {
        var (row, letters) = line.Split(": ") is [var r, var l] ? (r, l) : throw new FormatException(line);
        return new Decision
        {
            Id = Guid.CreateVersion7(),
            Responsibility = snapshot.FindResponsibility(row)!,
            Letters = [.. letters.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split(' '))
                .Select(x => new AgreedLetter(snapshot.FindRole(x[0])!, Enum.GetValues<RaciLetter>().Single(v => v.Sign() == x[1])))
                .OrderBy(x => x.Role.Position)],
            Reason = "So it is.",
            DecidedBy = "The team",
            Decided = Day,
        };
    }

    /// <summary>Roles to which a source gives the row by leads or shares, counted from nothing but the claims.</summary>
    public static IReadOnlyList<Role> GivenTo(AtlasSnapshot snapshot, Responsibility row) => [.. snapshot.Roles
        .Where(r => snapshot.Claims.Any(c => c.Responsibility == row && c.Roles.Contains(r) && (c.Stance == Stance.Leads || c.Stance == Stance.Shares)))];
}
