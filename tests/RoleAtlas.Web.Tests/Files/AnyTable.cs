using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;
using RoleAtlas.Web.Components.Pages.Matrix;
using RoleAtlas.Web.Files;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Tests.Files;

/// <summary>Catalogues whose every name is something that a file format or a spreadsheet could take for something else.</summary>
internal static class AnyTable
{
    private static readonly string[] Pieces =
    [
        "words", " ", "=1+1", "=cmd|' /C calc'!A0", "+", "-2", "@SUM(A1)", "\t", "\r", "\n", "\r\n", "'", "''", "\"", "\"\"", ",", ";", "|", "\\", "`", "*a*", "_x0041_", "_x000D_",
        "<b>", "&amp;", "\u0001", "\u0000", "\ufffe", "\ufeff", "\u202e", "שלום", "مرحبا", "🎯", "👨‍👩‍👧", "é", "e\u0301", "\u2028", "＝1", "[^1]", "[a](b)", "1e3", "007", "2024-01-01", "TRUE", "#REF!",
    ];

    public static readonly Gen<string> Text = Gen.OneOf(Pieces).Array[0, 6].Select(string.Concat);

    private static readonly Gen<string> Name = Text.Select(t => string.IsNullOrWhiteSpace(t) ? "A name" : t);

    public static readonly FileOrigin Origin = new(path => "https://atlas.example" + path, null, []);

    public static readonly Gen<RoleTable> Any =
        from names in Name.Array[11]
        from claims in Gen.Select(Gen.Int[0, 1], Gen.Int[1, 7], Gen.Int[0, 2], Gen.Enum<Stance>(), Text.Null()).Array[0, 8]
        select RoleTable.Of(MatrixView.Of(Snapshot(names, claims), new MatrixUrl()));

    private static AtlasSnapshot Snapshot(string[] names, (int Source, int Roles, int Row, Stance Stance, string? Note)[] claims)
    {
        Area[] areas = [new() { Id = Guid.CreateVersion7(), Slug = "area", Name = names[0] }];
        Role[] roles = [.. Enumerable.Range(0, 3).Select(i => new Role { Id = Guid.CreateVersion7(), Slug = $"role-{i}", Name = names[1 + i], Abbreviation = "R", Position = i })];
        Responsibility[] rows = [.. Enumerable.Range(0, 3).Select(i => new Responsibility { Id = Guid.CreateVersion7(), Slug = $"row-{i}", Name = names[4 + i], Area = areas[0], Position = i })];
        Source[] sources = [.. Enumerable.Range(0, 2).Select(i => new Source
        {
            Id = Guid.CreateVersion7(), Slug = $"source-{i}", Title = names[7 + i], Kind = names[9 + i], Author = i == 0 ? null : names[9], Order = i + 1,
            Published = i == 0 ? null : new DateOnly(2024, 2, 29), Link = i == 0 ? null : new Uri("https://example.org/?a=b,c"), Text = SourceText.Parse("words"),
        })];
        return new AtlasSnapshot(Guid.Empty, 12, areas, roles, rows, sources, claims.Select((c, i) =>
        {
            Role[] named = [.. roles.Where((_, r) => (c.Roles & (1 << r)) != 0)];
            return new Claim
            {
                Id = $"c{i:00000}", Source = sources[c.Source], Excerpt = new Excerpt(c.Note is null ? "words" : $"words{c.Note}", "", "", 0, 5, ExcerptState.Anchored), Kind = ClaimKind.Responsibility,
                Roles = named, Responsibility = rows[c.Row], Stance = named.Length > 1 && c.Stance == Stance.Leads ? Stance.Shares : c.Stance, Note = c.Note,
            };
        }));
    }
}
