using CsCheck;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Core.Claims;
using RoleAtlas.Core.Excerpts;
using RoleAtlas.Core.Sources;
using RoleAtlas.Core.Text;

namespace RoleAtlas.Core.Tests.Atlas;

/// <summary>Builds small catalogues out of lines: <c>"6: pd leads risk"</c>, <c>"9: pd+pj+pg shares scope"</c>.</summary>
internal static class TestAtlas
{
    public static readonly string[] RoleSlugs = ["pd", "pj", "pg"];
    public static readonly string[] RowSlugs = ["risk", "vision", "schedule", "scope"];

    public sealed record Statement(int Source, IReadOnlyList<string> Roles, Stance Stance, string Row);

    /// <summary>Whatever sources may say of these roles and rows.</summary>
    public static Gen<List<Statement>> AnyCatalogue(int sources) => Gen.Select(
        Gen.Int[1, sources],
        Gen.Shuffle(RoleSlugs, 1, 3),
        Gen.OneOf(Stance.Leads, Stance.Shares, Stance.Supports, Stance.Excluded),
        Gen.OneOf(RowSlugs),
        (source, roles, stance, row) => new Statement(source, stance == Stance.Leads ? [roles[0]] : roles, stance, row)).List[0, 14];

    public static AtlasSnapshot Of(params string[] lines) => Of(lines.Select(Parse), sources: 11);

    /// <param name="statements">What is said; claims get their positions in this order.</param>
    /// <param name="sources">Sources 1 to this number exist, whether they say anything or not.</param>
    /// <param name="without">Sources that were never imported.</param>
    public static AtlasSnapshot Of(IEnumerable<Statement> statements, int sources, params int[] without)
    {
        Area[] areas = [AreaOf("planning", 0), AreaOf("strategy", 1)];
        var roles = RoleSlugs.Select((slug, i) => new Role
        {
            Id = Guid.CreateVersion7(), Slug = slug, Name = $"{char.ToUpperInvariant(slug[0])}{slug[1..]} manager", Abbreviation = slug, Position = i,
        }).ToDictionary(r => r.Slug);
        var rows = RowSlugs.Select((slug, i) => new Responsibility
        {
            Id = Guid.CreateVersion7(), Slug = slug, Name = $"Handling {slug}", Area = areas[slug == "vision" ? 1 : 0], Position = i,
        }).ToDictionary(r => r.Slug);
        var texts = Enumerable.Range(1, sources).Except(without).Select(n => new Source
        {
            Id = Guid.CreateVersion7(), Slug = $"source-{n}", Title = $"Source {n}", Kind = "Post", Order = n, Text = SourceText.Parse("words"),
        }).ToDictionary(s => s.Order);
        var claims = statements.Select((s, i) => (s, i)).Where(x => !without.Contains(x.s.Source)).Select(x => new Claim
        {
            Id = $"c{x.i:00000}",
            Source = texts[x.s.Source],
            Excerpt = new Excerpt("words", "", "", 0, 5, ExcerptState.Anchored),
            Kind = ClaimKind.Responsibility,
            Roles = [.. x.s.Roles.Select(r => roles[r])],
            Responsibility = rows[x.s.Row],
            Stance = x.s.Stance,
        });
        return new AtlasSnapshot(Guid.Empty, 1, areas, roles.Values, rows.Values, texts.Values, claims);
    }

    public static AtlasRow Row(this AtlasSnapshot snapshot, string row, params string[] shown) =>
        AtlasRow.Of(snapshot, snapshot.FindResponsibility(row)!, snapshot.RolesOf(shown.Length == 0 ? RoleSlugs : shown));

    public static IReadOnlyList<Role> RolesOf(this AtlasSnapshot snapshot, params string[] slugs) =>
        [.. slugs.Select(s => snapshot.FindRole(s)!)];

    public static string Describe(this Verdict verdict) =>
        $"{verdict.Kind}{(verdict.Roles.Count == 0 ? "" : " " + string.Join('+', verdict.Roles))}";

    public static Statement Parse(string line)
    {
        var parts = line.Split([':', ' '], StringSplitOptions.RemoveEmptyEntries);
        return new Statement(int.Parse(parts[0], null), parts[1].Split('+'), Enum.Parse<Stance>(parts[2], ignoreCase: true), parts[3]);
    }

    private static Area AreaOf(string slug, int position) =>
        new() { Id = Guid.CreateVersion7(), Slug = slug, Name = $"{char.ToUpperInvariant(slug[0])}{slug[1..]}", Position = position };
}
